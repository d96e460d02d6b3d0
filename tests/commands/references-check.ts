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
  /** The line in which it stands, shortened. */
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

const isPreviousParagraph = ({ targets }: ResolvedReference): boolean =>
  targets[0]?.relative === "previous-paragraph";

/** @returns what was tried and what points nowhere. */
export function checkPage({ reading, lines }: ReadPage): CheckResult {
  const result: CheckResult = { tried: { ...NONE }, nowhere: [], outside: [] };
  reading.blocks.forEach((block, index) => {
    for (const reference of block) {
      if (reference.document !== "self" || reference.kind === "contract") continue;
      const { resolution, kind, start } = reference;
      if (resolution.rule === "amended") continue;
      const line = lines[index] ?? "";
      const entry = {
        line: index + 1,
        reference,
        context: line.slice(Math.max(0, start - 16), reference.end + 16),
      };
      if (resolution.certainty === "none") {
        result.outside.push(entry);
        continue;
      }
      if (kind === "self" || kind === "relative" || kind === "bare") result.tried[kind]++;
      if (isPreviousParagraph(reference)) result.tried.previousParagraph++;
      if (resolution.certainty === "missing" || resolution.reason) result.nowhere.push(entry);
    }
  });
  return result;
}

/** Adds up the results of several texts. */
export function addCounts(results: readonly CheckResult[]): CheckCounts {
  const sum = { ...NONE };
  for (const { tried } of results) {
    for (const key of Object.keys(sum) as (keyof CheckCounts)[]) sum[key] += tried[key];
  }
  return sum;
}
