/** A regulation against itself: every self and relative reference must point at a unit of the text's own tree. */
import type { ResolvedReference } from "../../utils/reference/model.ts";
import type { ReadPage } from "./references-page.ts";

export interface CheckCounts {
  self: number;
  relative: number;
  bare: number;
  previousParagraph: number;
}

export interface Nowhere {
  line: number;
  reference: ResolvedReference;
  /** Its line, shortened. */
  context: string;
}

export interface CheckResult {
  tried: CheckCounts;
  /** Those that point nowhere, by kind. */
  nowhere: Nowhere[];
  /** Self and relative references outside any numbered text. */
  outside: Nowhere[];
}

const NONE: CheckCounts = { self: 0, relative: 0, bare: 0, previousParagraph: 0 };

/** Whether a reference is 前款. */
export const isPreviousParagraph = ({ targets }: ResolvedReference): boolean =>
  targets[0]?.relative === "previous-paragraph";

/** Whether a reference is one into the text itself, which its tree can answer; an open one may be of any document. */
function isOwn({ document, kind, resolution }: ResolvedReference): boolean {
  return document.kind === "own" && kind !== "contract" && resolution.rule !== "amended";
}

function count(tried: CheckCounts, reference: ResolvedReference): void {
  const { kind } = reference;
  if (kind === "self" || kind === "relative" || kind === "bare") tried[kind]++;
  if (isPreviousParagraph(reference)) tried.previousParagraph++;
}

/** @returns what was tried and what points nowhere. */
export function checkPage({ reading, lines }: ReadPage): CheckResult {
  const result: CheckResult = { tried: { ...NONE }, nowhere: [], outside: [] };
  for (const [index, block] of reading.blocks.entries()) {
    for (const reference of block.filter(isOwn)) {
      const { resolution, start, end } = reference;
      const context = (lines[index] ?? "").slice(Math.max(0, start - 16), end + 16);
      const entry = { line: index + 1, reference, context };
      const isOpen = resolution.certainty === "ambiguous" || resolution.certainty === "default";
      if (isOpen || (resolution.certainty === "none" && !resolution.reason)) {
        result.outside.push(entry);
        continue;
      }
      count(result.tried, reference);
      if (resolution.certainty === "missing" || resolution.reason) result.nowhere.push(entry);
    }
  }
  return result;
}

/** Of texts that are not in the library: how many references they have, and how many were resolved into it. */
export function countIntoLibrary(pages: readonly ReadPage[]): { tried: number; resolved: number } {
  const references = pages.flatMap(({ reading }) => reading.blocks.flat());
  const resolved = references.filter(({ resolution: { regulation } }) => regulation !== null);
  return { tried: references.length, resolved: resolved.length };
}

/** Adds up the results of several texts. */
export function addCounts(results: readonly CheckResult[]): CheckCounts {
  const sum = { ...NONE };
  for (const { tried } of results) {
    for (const key of Object.keys(sum) as (keyof CheckCounts)[]) sum[key] += tried[key];
  }
  return sum;
}
