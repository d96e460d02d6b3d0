/** The numbers of a regulation's clauses in their order: nearly all count upwards, so that a few runs tell them all. */
import type { Clause } from "../../regulation/model.ts";

/**
 * Ordinal and suffix (0 for none) of the first clause, and how many clauses: from 第八条 on by ordinals, from
 * 第八条之一 on by suffixes.
 */
export type NumberRun = [ordinal: number, suffix: number, count: number];

export function numberRuns(clauses: readonly Clause[]): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const { ordinal, suffix = 0 } of clauses) {
    const last = runs.at(-1);
    if (last && stepsTo(last, ordinal, suffix) === last[2]) last[2]++;
    else runs.push([ordinal, suffix, 1]);
  }
  return runs;
}

/** The place of a number in an endless run, from 0; -1 if the run never reaches it. */
function stepsTo([first, firstSuffix]: NumberRun, ordinal: number, suffix: number): number {
  if (firstSuffix === 0) return suffix === 0 ? Math.max(ordinal - first, -1) : -1;
  return ordinal === first ? Math.max(suffix - firstSuffix, -1) : -1;
}

/** @returns how many clauses there are. */
export const clauseCount = (runs: readonly NumberRun[]): number =>
  runs.reduce((sum, [, , count]) => sum + count, 0);

/** @returns the place of a number among the clauses, from 0, or -1. */
export function placeOfNumber(runs: readonly NumberRun[], ordinal: number, suffix: number): number {
  let place = 0;
  for (const run of runs) {
    const steps = stepsTo(run, ordinal, suffix);
    if (steps >= 0 && steps < run[2]) return place + steps;
    place += run[2];
  }
  return -1;
}
