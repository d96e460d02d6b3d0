/** The text of the units that a citation quotes: whole 条, 款 or 项 (法释〔2009〕14号 第一条), as published. */

import { containerLabel, type Numerals, unitLabel } from "../regulation/label.ts";
import type { Clause, Item, Paragraph } from "../regulation/model.ts";
import { clausesOf } from "../regulation/units.ts";
import { type Found, type FoundClause, isContainer } from "./found.ts";
import { toFullWidthPunctuation } from "./punctuation.ts";

/** "verbatim": as published; "full-width": the source's half-width marks in Chinese text are set in full width. */
export type Punctuation = "verbatim" | "full-width";

export interface Quotation {
  /** 第十八条, or 第四章 坚持依法行政 above its clauses. */
  label: string;
  /** One string a paragraph or item; empty for a heading. */
  lines: string[];
}

function itemLines({ text, subitems }: Item): string[] {
  return [...text.split("\n"), ...subitems.flatMap((subitem) => subitem.text.split("\n"))];
}

function paragraphLines({ text, items }: Paragraph): string[] {
  return [...(text === "" ? [] : text.split("\n")), ...items.flatMap(itemLines)];
}

/** The lines of the cited unit; of the whole clause if no 款 is given and several have this 项. */
function unitLines(clause: Clause, { paragraph, item, subitem }: FoundClause["address"]): string[] {
  const paragraphs =
    paragraph === undefined ? clause.paragraphs : clause.paragraphs.slice(paragraph - 1, paragraph);
  if (item === undefined) return paragraphs.flatMap(paragraphLines);
  const items = paragraphs.flatMap((each) =>
    each.items.filter(({ ordinal, suffix }) => ordinal === item && !suffix),
  );
  const [only, other] = items;
  if (!only || other) return clause.paragraphs.flatMap(paragraphLines);
  if (subitem === undefined) return itemLines(only);
  return only.subitems.filter(({ ordinal }) => ordinal === subitem).flatMap(({ text }) => text.split("\n"));
}

/** @returns the text of each unit under its name; of a container, every clause in it. */
export function quote(
  found: readonly Found[],
  punctuation: Punctuation,
  numerals: Numerals = "chinese",
): Quotation[] {
  const set = punctuation === "full-width" ? toFullWidthPunctuation : (text: string) => text;
  const quoteClause = ({ address, clause }: FoundClause): Quotation => ({
    label: unitLabel(address, clause, numerals),
    lines: unitLines(clause, address).map(set),
  });
  return found.flatMap((each) => {
    if (!isContainer(each)) return quoteClause(each);
    const clauses = clausesOf(each.container);
    const heading: Quotation = { label: containerLabel(each.container), lines: [] };
    return [heading, ...clauses.map((clause) => quoteClause({ address: addressOf(clause), clause }))];
  });
}

function addressOf({ ordinal, suffix }: Clause): FoundClause["address"] {
  return { ordinal, ...(suffix !== undefined && { suffix }) };
}
