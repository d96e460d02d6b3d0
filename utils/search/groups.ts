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
  const of = new Int32Array(lengths.length);
  const sums = new Float64Array(firsts.length);
  let total = 0;
  for (const [group, first] of firsts.entries()) {
    const end = firsts[group + 1] ?? lengths.length;
    let sum = 0;
    for (let clause = first; clause < end; clause++) sum += lengths[clause] ?? 0;
    of.fill(group, first, end);
    sums[group] = sum;
    total += sum;
  }
  return {
    count: firsts.length,
    of,
    lengths: sums,
    averageLength: total / firsts.length,
    normalisation,
  };
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
