/**
 * Clauses taken together as chapters, and chapters as regulations. Each group is a run of members, so that a word is
 * counted in a regulation by its chapters, not by its clauses once more.
 */
import type { IndexedRegulation } from "../index/catalogue.ts";
import type { Lengths } from "./scores.ts";

export interface Groups extends Lengths {
  /** The group of each member. */
  of: Int32Array;
}

/** A chapter on a matter says little else; a code says much about many matters, and is about each of them. */
const CHAPTER_NORMALISATION = 1;
const REGULATION_NORMALISATION = 0.5;

/** @param firsts the first member of each group, in order. @param lengths of the members. */
function groupsFrom(firsts: readonly number[], lengths: Int32Array, normalisation: number): Groups {
  const of = new Int32Array(lengths.length);
  const sums = new Int32Array(firsts.length);
  let total = 0;
  for (const [group, first] of firsts.entries()) {
    const end = firsts[group + 1] ?? lengths.length;
    let sum = 0;
    for (let member = first; member < end; member++) sum += lengths[member] ?? 0;
    of.fill(group, first, end);
    sums[group] = sum;
    total += sum;
  }
  const count = firsts.length;
  return { count, of, lengths: sums, averageLength: total / count, normalisation };
}

/** @param lengths of the clauses. */
export const chapterGroups = (catalogue: readonly IndexedRegulation[], lengths: Int32Array) =>
  groupsFrom(
    catalogue.flatMap(({ chapters }) => chapters.map(({ first }) => first)),
    lengths,
    CHAPTER_NORMALISATION,
  );

/** @param lengths of the chapters. */
export function regulationGroups(catalogue: readonly IndexedRegulation[], lengths: Int32Array) {
  let next = 0;
  const firsts = catalogue.map(({ chapters }) => {
    const first = next;
    next += chapters.length;
    return first;
  });
  return groupsFrom(firsts, lengths, REGULATION_NORMALISATION);
}
