/**
 * What a page says (Reference) and what it points at (Target, Resolution).
 * All offsets are UTF-16 code units into the logical text of one block, end exclusive.
 */
import type { EditionNotice, Regulation, UnitAddress } from "../regulation/model.ts";
import type { Target } from "../regulation/outline.ts";

/** Which words lead a reference to its document. */
export type ReferenceKind =
  | "explicit" // 《title》第…
  | "unbracketed" // 刑法第…
  | "self" // 本法第…
  | "relative" // 前款 前条第一项 本条第二款
  | "bare" // 第十八条
  | "anaphoric-doc" // 该法第…
  | "contract" // 《…合同》第…
  | "in-title"; // inside a title

export type ReferenceForm = "single" | "list" | "range" | "list+range";

/** The document that a reference names. Compared by kind: messages carry copies. */
export type DocumentName =
  | { kind: "named"; title: string } // the title as written, without the outer 《》
  | { kind: "own" } // the text's own document
  | { kind: "other" } // another document, which the sentence does not name
  | { kind: "open" }; // the sentence alone cannot tell

export const OWN: DocumentName = { kind: "own" };
export const OTHER: DocumentName = { kind: "other" };
export const OPEN: DocumentName = { kind: "open" };

export const named = (title: string): DocumentName => ({ kind: "named", title });

/** @returns the title that a reference names, without 《》; null where it names none. */
export const titleOf = (document: DocumentName): string | null =>
  document.kind === "named" ? document.title : null;

export interface Reference {
  start: number;
  end: number;
  text: string;
  kind: ReferenceKind;
  form: ReferenceForm;
  document: DocumentName;
  targets: Target[];
}

/**
 * How sure a shown clause is: explicit — the page names the document; inferred — exactly one
 * document is meant by the context; default — the page names none, the reader's default is shown;
 * missing — document or unit not in the library; ambiguous — several candidates remain.
 */
export type Certainty = "explicit" | "inferred" | "default" | "missing" | "ambiguous";

/** Why a reference cannot be shown. */
export type MissingReason =
  | "document" // the document it names is not in the library
  | "edition" // another edition is named outright
  | "beyond" // past the last clause of an incomplete text
  | "unit"; // the document has no such 条, 款, 项 or 目

/** A document that a reference may mean. */
export interface Candidate {
  /** Library id; null where the library lacks the document, or the edition that the page gives. */
  regulation: string | null;
  /** Without 《》: as the library has it, else as the page writes it. */
  title: string;
}

export interface Resolution {
  /** "none": nothing is marked. */
  certainty: Certainty | "none";
  /** Library id; null for one of the page's own regulations, and when no document could be told. */
  regulation: string | null;
  /** Which of the page's own regulations, an index into PageReading.hosts; only where it is one of these. */
  host?: number;
  /** The clauses meant, in the order written; for a missing unit, those that were asked for. */
  addresses: UnitAddress[];
  /** 编 章 节, where the reference names no clause. */
  containers?: Target[];
  /** Name of the rule that decided, for explanation and tests. */
  rule: string;
  reason?: MissingReason;
  /** With "ambiguous": the documents to choose from, the nearest first; empty where nothing is known of any. */
  candidates?: Candidate[];
  /** The page is later than this edition, which the library lacks: it may be the one meant. */
  possibleEdition?: EditionNotice;
}

export interface ResolvedReference extends Reference {
  resolution: Resolution;
}

/** What a page says about itself. */
export interface PageFacts {
  title?: string | undefined;
  url?: string | undefined;
  /** From <meta name="PubDate"> or its like, in whatever form; the dates that a page prints are found in its blocks. */
  date?: string | undefined;
}

/** The whole of a page, read and resolved. */
export interface PageReading {
  /** One list a block, in the order of the blocks given; references in order of their start. */
  blocks: ResolvedReference[][];
  /** The regulations that the page itself is or contains. */
  hosts: Regulation[];
}
