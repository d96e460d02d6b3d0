/** The last query, kept until the browser closes: a popup that was closed by a click elsewhere reopens with it. */
import { queryFrom } from "../../utils/storage/query.ts";
import { askedQuery } from "./popupAddress.ts";
import { keepForSession, storedForSession } from "./store.ts";

const KEY = "query";

/** @returns the query that the popup's address brings, else the last one; empty for none. */
export async function lastQuery(): Promise<string> {
  const asked = askedQuery(location.search);
  if (asked !== null) return asked;
  return queryFrom(await storedForSession(KEY));
}

/** Keeps what is asked now. @returns whether the browser kept it. */
export const keepQuery = (query: string): Promise<boolean> => keepForSession({ [KEY]: query });
