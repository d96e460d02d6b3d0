/** Addresses of clauses as keys. */
import type { UnitAddress } from "../regulation/model.ts";

/**
 * @param host which of the page's own regulations, an index into PageReading.hosts.
 * @returns the key of a page's own clause in PageAnswer.clauses.
 */
export const clauseKey = (
  host: number,
  { ordinal, suffix }: Pick<UnitAddress, "ordinal" | "suffix">,
): string => `${host}/${ordinal}/${suffix ?? 0}`;
