/** From a number query to the clause: a keyed map, no index. */
import type { Clause, Regulation } from "../regulation/model.ts";
import { fold } from "./fold.ts";
import type { NumberQuery } from "./numbers.ts";

/** A unit that exists. */
export interface Place {
  ordinal: number;
  suffix?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
}

/** The level that was asked for and does not exist; the place then ends above it. */
export type AbsentLevel = "paragraph" | "item" | "subitem";

export const clauseKey = ({ ordinal, suffix = 0 }: { ordinal: number; suffix?: number }) =>
  `${ordinal}-${suffix}`;

/** Names may hold title and document number at once: 《…工作规则》（虹府发〔2018〕20号）第八条. */
const nameParts = (name: string) =>
  name
    .split(/[《》()]/)
    .map((part) => fold(part).text)
    .filter(Boolean);

/** @returns whether every word of the name is part of the regulation's title or its document number. */
export function isNamed(regulation: Regulation, name: string): boolean {
  const known = [regulation.title, regulation.carrier?.title, regulation.documentNumber]
    .filter((each) => each !== undefined)
    .map((each) => fold(each).text);
  return nameParts(name).every((part) => known.some((each) => each.includes(part)));
}

/** The number of the paragraph that an item is sought in: the one named, else the first with that item. */
function paragraphOfItem(clause: Clause, item: number): number | undefined {
  const index = clause.paragraphs.findIndex(({ items }) => items.some(({ ordinal }) => ordinal === item));
  return index < 0 ? undefined : index + 1;
}

/** @returns the deepest unit of the clause that the query names and that exists. */
export function placeIn(clause: Clause, query: NumberQuery): { place: Place; absent?: AbsentLevel } {
  const { ordinal, suffix } = clause;
  const place: Place = { ordinal, ...(suffix !== undefined && { suffix }) };
  const paragraph = query.paragraph ?? (query.item && paragraphOfItem(clause, query.item));
  const found = paragraph ? clause.paragraphs[paragraph - 1] : undefined;
  if (query.paragraph && !found) return { place, absent: "paragraph" };
  if (query.paragraph) place.paragraph = query.paragraph;
  if (!query.item) return query.subitem ? { place, absent: "subitem" } : { place };
  const item = found?.items.find((each) => each.ordinal === query.item);
  if (!item || !paragraph) return { place, absent: "item" };
  place.paragraph = paragraph;
  place.item = item.ordinal;
  if (!query.subitem) return { place };
  if (!item.subitems.some((each) => each.ordinal === query.subitem)) return { place, absent: "subitem" };
  place.subitem = query.subitem;
  return { place };
}
