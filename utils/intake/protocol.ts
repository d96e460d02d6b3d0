/** What the library page and its worker say to each other: calls with answers, and news while a call is at work. */
import type { ClauseSummary } from "../import/clauses.ts";
import type { Corrections } from "../import/corrections.ts";
import type { Draft } from "../import/import.ts";
import type { ImportErrorCode } from "../import/import-error.ts";
import type { Fact, ImportWarning, SourceText } from "../import/source-text.ts";
import type { Mark } from "../library/own/mark.ts";
import type { Decision } from "../library/own/plan.ts";
import type { PackFault } from "../library/pack/pack-error.ts";
import type { LibraryFault } from "../messages.ts";
import type { Source } from "../regulation/entry.ts";

/** A fact of a draft and where it was read; what a pack says has a line of its own there. */
export type DraftFact = Omit<Fact, "place"> & { place: Fact["place"] | "pack" };

/** A draft without its text: thousands of them are on the page, and their texts stay in the worker. */
export interface DraftSummary {
  /** Its number within this reading, from 0. */
  draft: number;
  file: string;
  facts: DraftFact[];
  clauses: ClauseSummary;
  warnings: ImportWarning[];
  unit: SourceText["unit"];
  duplicate?: Draft["duplicate"];
}

/** A file that was not read. */
export type Failure = {
  file: string;
  /** Counted from 1. */
  line?: number;
  detail?: string;
} & ({ kind: "file"; code: ImportErrorCode } | { kind: "pack"; code: PackFault });

/** The beginning of each clause, to be looked at. */
export interface ClauseBeginning {
  label: string;
  words: string;
}

/** A draft that is to be saved, and what the user corrected of it. */
export interface Wanted {
  draft: number;
  corrections?: Corrections;
}

type Stage = "read" | "pack" | "index" | "write" | "export";

export type News =
  /** How far a call is; of `pack`, in bytes. */
  | { type: "progress"; stage: Stage; done: number; total: number; file?: string }
  | { type: "read"; drafts: DraftSummary[]; failures: Failure[] }
  /** A pack is read to its end. */
  | { type: "pack"; sha256: string };

/** What an edit of a stored regulation changes; missing fields stay. */
export interface Edit {
  title?: string;
  /** All of them; none, where it is empty. */
  aliases?: string[];
}

/** By name: what is given, and what is answered. Each may fail with a LibraryFault. */
export interface Calls {
  /** Reads files; drafts of an earlier reading are forgotten. `source`: where they come from, if that is known. */
  read: { given: { files: readonly File[]; source?: Source }; answer: undefined };
  clauses: { given: { draft: number }; answer: ClauseBeginning[] };
  /** What saving would do with each, in their order. */
  compare: { given: { wanted: readonly Wanted[] }; answer: Decision[] };
  /** Saves all or nothing, and forgets the drafts. */
  save: { given: { wanted: readonly Wanted[] }; answer: Decision[] };
  remove: { given: { ids: readonly string[] }; answer: number };
  edit: { given: { id: string; edit: Edit }; answer: boolean };
  /** Undoes the last change if it is still this one, or whichever it is. */
  undo: { given: { change?: string }; answer: boolean };
  /** A pack of the user's own regulations: of all, or of some. */
  export: { given: { ids: readonly string[] | null; title: string }; answer: { pack: Blob; count: number } };
}

export type CallName = keyof Calls;

export type ToWorker =
  | { [K in CallName]: { id: number; ask: K; given: Calls[K]["given"] } }[CallName]
  | { id: number; stop: true };

export type FromWorker =
  | { id: number; news: News }
  | { id: number; answer: Calls[CallName]["answer"] }
  | { id: number; fault: LibraryFault }
  /** Workers have no storage of the extension: the page keeps the mark. */
  | { mark: Mark };
