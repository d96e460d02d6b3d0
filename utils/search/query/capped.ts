/** In UTF-16 units. A longer query is a pasted passage; its beginning finds the clause as well as the whole. */
export const LONGEST_QUERY = 200;

/** What a cut may leave of a character that is two units. */
const HALF = /[\ud800-\udbff]$/;

/**
 * Whatever comes from outside is cut here before it is searched, shown or kept: browsers need seconds to break
 * thousands of characters into lines.
 *
 * @param typed words from a field, an address, a selection or a store.
 * @returns the first LONGEST_QUERY units of them, without half a character at the end.
 */
export const cappedQuery = (typed: string): string =>
  typed.length > LONGEST_QUERY ? typed.slice(0, LONGEST_QUERY).replace(HALF, "") : typed;
