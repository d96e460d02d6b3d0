/** Clauses taken together: the chapters, or the regulations, of an index. Each group is a run of clauses. */
import type { Volume } from "./catalogue.ts";

export interface Groups {
  count: number;
  /** By clause: the group that it stands in. */
  of: Int32Array;
  /** By group: the lengths of its clauses, added up. */
  lengths: Float64Array;
  averageLength: number;
  /** How far a long group needs more of a word to score as a short one does: from 0, not at all, to 1, in proportion. */
  normalisation: number;
}

/** A chapter on a matter says little else; a code says much about many matters, and is about each of them. */
const CHAPTER_NORMALISATION = 1;
const REGULATION_NORMALISATION = 0.5;

/** @param firsts the first clause of each group, in order. */
function groupsFrom(firsts: readonly number[], lengths: Float64Array, normalisation: number): Groups {
  const groups: Groups = {
    count: firsts.length,
    of: new Int32Array(lengths.length),
    lengths: new Float64Array(firsts.length),
    averageLength: 0,
    normalisation,
  };
  let group = -1;
  for (const [clause, length] of lengths.entries()) {
    while (group + 1 < firsts.length && (firsts[group + 1] ?? 0) <= clause) group++;
    groups.of[clause] = group;
    groups.lengths[group] = (groups.lengths[group] ?? 0) + length;
    groups.averageLength += length / firsts.length;
  }
  return groups;
}

export const chapterGroups = (volumes: readonly Volume[], lengths: Float64Array) =>
  groupsFrom(
    volumes.flatMap(({ chapters }) => chapters.map(({ first }) => first)),
    lengths,
    CHAPTER_NORMALISATION,
  );

export const regulationGroups = (volumes: readonly Volume[], lengths: Float64Array) =>
  groupsFrom(
    volumes.map(({ first }) => first),
    lengths,
    REGULATION_NORMALISATION,
  );
