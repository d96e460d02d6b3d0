/** Where an import is: the reducer of the page, pure, so that its rules are tested without a screen. */
import { type Correctable, type Corrections, correctionFault } from "../../utils/import/corrections.ts";
import type { DraftSummary, Failure, News, Wanted } from "../../utils/intake/protocol.ts";
import type { Decision } from "../../utils/library/own/plan.ts";
import type { LibraryFault } from "../../utils/messages.ts";

type Progress = News & { type: "progress" };

export interface Report {
  decisions: readonly Decision[];
  leftOut: number;
  failures: readonly Failure[];
}

export interface Importing {
  at: "idle" | "reading" | "preview" | "saving" | "report";
  progress: Progress | null;
  drafts: readonly DraftSummary[];
  /** The hashes of the packs that were read. */
  packs: readonly string[];
  failures: readonly Failure[];
  leftOut: ReadonlySet<number>;
  corrections: ReadonlyMap<number, Corrections>;
  /** By draft: what saving would do with it; those that are not known are being compared. */
  decisions: ReadonlyMap<number, Decision>;
  /** Why the last step failed. */
  fault: LibraryFault | null;
  report: Report | null;
}

export const IDLE: Importing = {
  at: "idle",
  progress: null,
  drafts: [],
  packs: [],
  failures: [],
  leftOut: new Set(),
  corrections: new Map(),
  decisions: new Map(),
  fault: null,
  report: null,
};

export type Action =
  | { type: "read" }
  | { type: "news"; news: News }
  | { type: "ready" }
  | { type: "compared"; wanted: readonly Wanted[]; decisions: readonly Decision[] }
  | { type: "include"; draft: number; isIncluded: boolean }
  | { type: "correct"; draft: number; field: Correctable; value: string }
  | { type: "save" }
  | { type: "saved"; decisions: readonly Decision[] }
  | { type: "failed"; fault: LibraryFault }
  | { type: "close" };

/** @returns the value of a field as it was read; empty where it was not. */
export const readValue = ({ facts }: DraftSummary, field: Correctable): string =>
  facts.find(({ name }) => name === field)?.value ?? "";

/** @returns the title of a draft as it would be saved. */
export const titleOf = (draft: DraftSummary, corrections: Corrections | undefined): string =>
  corrections?.title ?? readValue(draft, "title");

/** @returns what is to be saved, in the order of the drafts. */
export function wantedOf({ drafts, leftOut, corrections }: Importing): Wanted[] {
  return drafts
    .filter(({ draft }) => !leftOut.has(draft))
    .map(({ draft }) => {
      const corrected = corrections.get(draft);
      return { draft, ...(corrected && { corrections: corrected }) };
    });
}

/** @returns how many corrections of what is to be saved cannot stand. */
export function faultCount({ corrections, leftOut }: Importing): number {
  const values = [...corrections].filter(([draft]) => !leftOut.has(draft)).map(([, each]) => each);
  return values.flatMap((each) =>
    Object.entries(each).filter(([field, value]) => correctionFault(field as Correctable, value) !== null),
  ).length;
}

/** A field with the value that was read is not corrected. */
function withCorrection(
  { drafts, corrections }: Importing,
  draft: number,
  field: Correctable,
  value: string,
): Map<number, Corrections> {
  const read = drafts.find((each) => each.draft === draft);
  const { [field]: _, ...others } = corrections.get(draft) ?? {};
  const isRead = read !== undefined && readValue(read, field) === value;
  const fields: Corrections = isRead ? others : { ...others, [field]: value };
  const all = new Map(corrections);
  if (Object.keys(fields).length === 0) all.delete(draft);
  else all.set(draft, fields);
  return all;
}

function withNews(before: Importing, news: News): Importing {
  if (news.type === "progress") return { ...before, progress: news };
  if (news.type === "pack") return { ...before, packs: [...before.packs, news.sha256] };
  return {
    ...before,
    drafts: [...before.drafts, ...news.drafts],
    failures: [...before.failures, ...news.failures],
  };
}

export function next(before: Importing, action: Action): Importing {
  switch (action.type) {
    case "read":
      return { ...IDLE, at: "reading" };
    case "news":
      return withNews(before, action.news);
    case "ready":
      return { ...before, at: "preview", progress: null };
    case "compared": {
      const { wanted, decisions } = action;
      const all = new Map(before.decisions);
      for (const [at, decision] of decisions.entries()) all.set(wanted[at]?.draft ?? -1, decision);
      // Why saving failed stays to be read: after it, all is compared again.
      return { ...before, decisions: all };
    }
    case "include": {
      const leftOut = new Set(before.leftOut);
      if (action.isIncluded) leftOut.delete(action.draft);
      else leftOut.add(action.draft);
      return { ...before, leftOut, fault: null };
    }
    case "correct":
      return {
        ...before,
        fault: null,
        corrections: withCorrection(before, action.draft, action.field, action.value),
      };
    case "save":
      return { ...before, at: "saving", fault: null, progress: null };
    case "saved": {
      const { failures, leftOut } = before;
      return {
        ...IDLE,
        at: "report",
        report: { decisions: action.decisions, failures, leftOut: leftOut.size },
      };
    }
    case "failed": {
      // What was read stays: the user may make room, and save again.
      const at = before.drafts.length > 0 && before.at !== "reading" ? "preview" : "idle";
      return at === "preview"
        ? { ...before, at, progress: null, fault: action.fault }
        : { ...IDLE, fault: action.fault };
    }
    case "close":
      return IDLE;
  }
}
