/** From a number query to the unit of a clause. */
import type { Clause, UnitAddress } from "../../regulation/model.ts";
import type { NumberQuery } from "../query/numbers.ts";

/** The level that was asked for and does not exist; the place then ends above it. */
export type AbsentLevel = "paragraph" | "item" | "subitem";

/** The number of the paragraph that an item is sought in: the one named, else the first with that item. */
function paragraphOfItem(clause: Clause, item: number): number | undefined {
  const index = clause.paragraphs.findIndex(({ items }) => items.some(({ ordinal }) => ordinal === item));
  return index < 0 ? undefined : index + 1;
}

/** @returns the deepest unit of the clause that the query names and that exists. */
export function placeIn(clause: Clause, query: NumberQuery): { place: UnitAddress; absent?: AbsentLevel } {
  const { ordinal, suffix } = clause;
  const place: UnitAddress = { ordinal, ...(suffix !== undefined && { suffix }) };
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
