/**
 * Where words lead that do not come from the popup: the selection of the context menu, or what follows the omnibox
 * keyword. In: the words and the search. Out: one clause, or a query. The background opens it.
 */

import type { UnitAddress } from "../regulation/model.ts";
import type { SearchHit } from "../search/answer.ts";
import { cappedQuery } from "../search/query/capped.ts";
import type { Search } from "../search/search.ts";
import { withoutBidi } from "../text/bidi.ts";

export type Destination =
  | { kind: "clause"; regulationId: string; address: UnitAddress }
  | { kind: "search"; query: string };

/** @returns the address of the unit that a hit shows. */
export const addressOf = ({ ordinal, suffix, paragraph, item, subitem }: SearchHit): UnitAddress => ({
  ordinal,
  ...(suffix !== undefined && { suffix }),
  ...(paragraph !== undefined && { paragraph }),
  ...(item !== undefined && { item }),
  ...(subitem !== undefined && { subitem }),
});

/** @param words as selected or typed. @returns what is searched for, where they lead to no clause. */
export const queryOf = (words: string): string => cappedQuery(withoutBidi(words).trim().replace(/\s+/g, " "));

/**
 * @param words as selected or typed.
 * @returns the clause, where exactly one has that number or holds these words and has every level that is named, and no
 *   other is named that the library lacks; else the search for them, so that the user decides.
 */
export async function destinationOf(words: string, search: Search): Promise<Destination> {
  const query = queryOf(words);
  const {
    hits: [hit, other],
    absent,
  } = await search.search(query, 2);
  if (!hit || other || hit.absent || !/^(number|phrase)$/.test(hit.match)) return { kind: "search", query };
  // The search says which of the documents named is not here; the clause of another would not.
  if (hit.match === "number" && absent.length > 0) return { kind: "search", query };
  return { kind: "clause", regulationId: hit.regulationId, address: addressOf(hit) };
}
