/** What is known of the regulations of an index without their texts: names, numbers, chapters. Plain data. */

import { containerLabel, containerNumber } from "../../regulation/label.ts";
import type { Regulation } from "../../regulation/model.ts";
import { clausesOf, type PlacedClause, placedClauses } from "../../regulation/units.ts";
import { foldedText } from "../../text/fold.ts";
import { type NumberRun, numberRuns } from "./clause-numbers.ts";

/** One regulation; its clauses have the numbers from `first` on, in their order. */
export interface IndexedRegulation {
  regulationId: string;
  title: string;
  carrierTitle?: string;
  documentNumber?: string;
  first: number;
  /** The number of clauses, of all regulations, that hold its title. */
  mentions?: number;
  numbers: NumberRun[];
  /** Runs of clauses under the same headings; a regulation without containers is one chapter. */
  chapters: Chapter[];
}

export interface Chapter {
  /** The number of its first clause. */
  first: number;
  /** Folded headings from the outermost in; those of a clause itself are not among them. */
  headings: string;
  /** The numbers of the same: 第二编, 第四章. */
  numbers: string[];
  /** The names of the same, as results show them: 第四章 坚持依法行政. */
  labels: string[];
}

/** The chapter of each clause, in their order; neighbours in one container share it. */
function chaptersOf(regulation: Regulation): Omit<Chapter, "first">[] {
  let above: PlacedClause["containers"] | undefined;
  let chapter: Omit<Chapter, "first"> = { headings: "", numbers: [], labels: [] };
  return placedClauses(regulation).map(({ containers }) => {
    if (containers !== above) chapter = describeChapter(containers);
    above = containers;
    return chapter;
  });
}

const describeChapter = (containers: PlacedClause["containers"]) => ({
  headings: foldedText(containers.map(({ heading }) => ` ${heading}`).join("")),
  numbers: containers.map((container) => containerNumber(container)),
  labels: containers.map((container) => containerLabel(container)),
});

const isSame = (a: Omit<Chapter, "first"> | undefined, b: Omit<Chapter, "first">): boolean =>
  a?.headings === b.headings && a.numbers.join() === b.numbers.join();

/** @param first the number of its first clause. */
export function describeRegulation(regulation: Regulation, first: number): IndexedRegulation {
  const { id, title, carrier, documentNumber } = regulation;
  const clauses = clausesOf(regulation);
  const chapters: Chapter[] = [];
  for (const [at, chapter] of chaptersOf(regulation).entries()) {
    if (!isSame(chapters.at(-1), chapter)) chapters.push({ first: first + at, ...chapter });
  }
  return {
    regulationId: id,
    title,
    ...(carrier && { carrierTitle: carrier.title }),
    ...(documentNumber && { documentNumber }),
    first,
    numbers: numberRuns(clauses),
    chapters,
  };
}

/** @returns the last range that begins at or before a clause. */
function rangeOf<T extends { first: number }>(sorted: readonly T[], clause: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.first ?? 0) <= clause) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

/** @returns the regulation and the chapter that contain a clause. */
export function locateClause(
  catalogue: readonly IndexedRegulation[],
  clause: number,
): { entry?: IndexedRegulation; chapter?: Chapter } {
  const entry = rangeOf(catalogue, clause);
  const chapter = entry && rangeOf(entry.chapters, clause);
  return { ...(entry && { entry }), ...(chapter && { chapter }) };
}
