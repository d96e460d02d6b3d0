/** What a style is given, and what it gives back. */
import type { Regulation } from "../regulation/model.ts";
import type { Found } from "./found.ts";
import type { Punctuation } from "./quotation.ts";

/** A citation as it is copied. */
export interface Citation {
  text: string;
  /** The same, formatted, for word processors; absent where the text is all there is. */
  html?: string;
}

export interface CitationOptions {
  /** Of quoted text; by default as published. */
  punctuation?: Punctuation;
  /** Where the user found the text. */
  url?: string;
  /** When, as YYYY-MM-DD. */
  accessed?: string;
  /** 简称: given at the first mention （以下简称《工作规则》）, and alone at later ones. */
  alias?: { name: string; mention: "first" | "later" };
}

export interface CitationInput extends CitationOptions {
  regulation: Regulation;
  found: readonly Found[];
  punctuation: Punctuation;
}

export type Style = (input: CitationInput) => Citation;
