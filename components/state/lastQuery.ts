/** What was asked last, until the browser is closed: a popup that was closed by a click elsewhere goes on with it. */
import { browser } from "wxt/browser";
import { cappedQuery } from "../../utils/search/capped.ts";
import { askedQuery } from "./popupAddress.ts";

const KEY = "query";

/** @returns the query that the popup's address brings, else the last one; empty for none. */
export async function lastQuery(): Promise<string> {
  const asked = askedQuery(location.search);
  if (asked !== null) return asked;
  const { [KEY]: query } = await browser.storage.session.get(KEY);
  return typeof query === "string" ? cappedQuery(query) : "";
}

/** Keeps what is asked now. */
export function keepQuery(query: string): void {
  void browser.storage.session.set({ [KEY]: query });
}
