/**
 * A page may carry the title of a law and print a text of its own making. Where the library has that title, the page's
 * text is compared with the library's, so that nobody cites the page for the law.
 */

import { type Clause, OWN_PAGE, type Regulation } from "../regulation/model.ts";
import { findClause } from "../regulation/units.ts";
import type { Passage } from "./passages.ts";
import type { LookupResult } from "./result.ts";
import type { Found } from "./shelf.ts";

/** Compared without white space and width of punctuation, which differ from one publication to the next. */
const wordsOf = ({ paragraphs }: Clause): string =>
  JSON.stringify(paragraphs).normalize("NFKC").replace(/\s/g, "");

const isIn = (regulation: Regulation, { clause }: Passage): boolean => {
  const ours = findClause(regulation, clause)?.clause;
  return ours !== undefined && wordsOf(ours) === wordsOf(clause);
};

/**
 * @param found the editions of the page's title.
 * @returns the result; for a page's own clauses, with whether an edition of that title has the same words.
 */
export function comparedWithLibrary(result: LookupResult, found: Pick<Found, "titled">): LookupResult {
  if (result.kind !== "passages" || result.regulation.id !== OWN_PAGE) return result;
  const { title } = result.regulation;
  const editions = found.titled(title);
  if (editions.length === 0) return result;
  const isSame = editions.some((edition) => result.passages.every((passage) => isIn(edition, passage)));
  return { ...result, ground: { kind: "own-page", library: isSame ? "agrees" : "differs" } };
}
