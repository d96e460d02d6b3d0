/** What a reader of a format makes of bytes: lines for the parser, and what the format says beside them. */
import { ImportError } from "./import-error.ts";
import { LIMITS } from "./limits.ts";

/** What may be known of a regulation. Dates are YYYY-MM-DD. */
export type FactName =
  | "title"
  | "issuers"
  | "documentNumber"
  | "issued"
  | "effective"
  | "expires"
  | "status"
  /** Address of the page it comes from. */
  | "url"
  /** The day on which a site put it up: neither 发布 nor 施行. */
  | "pageDate";

/** Where a fact was read. */
export type FactPlace =
  /** Labelled lines above the text (发布机关：…). */
  | "header"
  /** 题注. */
  | "history"
  /** The notice or order that issues the text. */
  | "notice"
  /** Any other line. */
  | "text"
  /** Labels and values that a page prints beside the text. */
  | "page-table"
  | "page-meta"
  | "front-matter"
  | "json"
  | "file-name";

export interface Fact {
  name: FactName;
  value: string;
  place: FactPlace;
  /** Counted from 1, where it is a line of the text. */
  line?: number;
}

type WarningCode =
  /** The last character is cut in two: the file ends too early. */
  | "truncated"
  /** Characters that could not be decoded. */
  | "damaged-characters"
  /** The characters may be those of another encoding than GB18030. */
  | "encoding-doubtful"
  /** Word counted numbers; they were written out. */
  | "automatic-numbers"
  /** A numbered paragraph whose number could not be found out. */
  | "number-unknown"
  /** Two places name different dates. */
  | "dates-differ"
  /** A notice that numbers its points: kept as what it is. */
  | "notice"
  /** Out of order in the numbers, as the parser says. */
  | "numbers";

export interface ImportWarning {
  code: WarningCode;
  /** Counted from 1. */
  line?: number;
  detail: string;
  /** How that line begins, so that a person finds it. */
  text?: string;
}

export interface SourceText {
  /** Where the format marks it as the title. */
  title?: string;
  /** One string a paragraph. Markdown headings keep their #. */
  lines: string[];
  /** What `lines` are in the file: lines of text, or paragraphs. */
  unit: "line" | "paragraph";
  facts: Fact[];
  warnings: ImportWarning[];
}

/** @throws ImportError for a text that is longer than any regulation, before its lines are made. */
export function checkCharacters(text: string): void {
  if (text.length > LIMITS.characters)
    throw new ImportError("too-long", { detail: `${text.length} characters` });
}

/** @throws ImportError for lines that are more than any regulation has. */
export function checkLength(lines: readonly string[]): void {
  let characters = 0;
  for (const line of lines) characters += line.length;
  if (lines.length > LIMITS.lines) throw new ImportError("too-long", { detail: `${lines.length} lines` });
  if (characters > LIMITS.characters)
    throw new ImportError("too-long", { detail: `${characters} characters` });
}
