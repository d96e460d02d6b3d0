/** The stored query with which the popup reopens. */
import * as v from "valibot";
import { cappedQuery } from "../search/query/capped.ts";

/** @returns a query that was kept, as far as it is searched; empty for none. */
export const queryFrom = (stored: unknown): string => (v.is(v.string(), stored) ? cappedQuery(stored) : "");
