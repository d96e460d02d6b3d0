/** What the address of a popup that is a tab itself says: popup.html?q=备案&tab=12. Anybody may have written it. */

import { tabIdFrom } from "../../utils/library/address.ts";
import { cappedQuery } from "../../utils/search/query/capped.ts";

/** Holds the words that were asked for elsewhere. */
const QUERY_PARAMETER = "q";

/** Names the tab that the popup was opened for. */
const TAB_PARAMETER = "tab";

/** @param search of the page's address. @returns the id of the tab that it names; undefined where it names none. */
export function askedTab(search: string): number | undefined {
  return tabIdFrom(new URLSearchParams(search).get(TAB_PARAMETER));
}

/** @param search of the page's address. @returns the query that it brings, capped; null where it brings none. */
export function askedQuery(search: string): string | null {
  const query = new URLSearchParams(search).get(QUERY_PARAMETER);
  return query === null ? null : cappedQuery(query);
}
