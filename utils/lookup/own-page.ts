/**
 * A page may carry the title of a law and print a text of its own making. Where the library has that title, the page's
 * text is compared with the library's, so that nobody cites the page for the law.
 */

import { type Clause, OWN_PAGE, type Regulation } from "../regulation/model.ts";
import { titleKey } from "../regulation/title.ts";
import { findClause } from "../regulation/units.ts";
import type { Passage } from "./passages.ts";
import type { FindRegulation, LookUp, LookupResult } from "./result.ts";

/** Compared without white space and width of punctuation, which differ from one publication to the next. */
const wordsOf = ({ paragraphs }: Clause): string =>
  JSON.stringify(paragraphs).normalize("NFKC").replace(/\s/g, "");

const isIn = (regulation: Regulation, { clause }: Passage): boolean => {
  const ours = findClause(regulation, clause)?.clause;
  return ours !== undefined && wordsOf(ours) === wordsOf(clause);
};

/**
 * @param lookUp finds catalogue entries by title.
 * @returns the result; for a page's own clauses, with whether an edition of that title has the same words.
 */
export function comparedWithLibrary(
  result: LookupResult,
  find: FindRegulation,
  lookUp: LookUp,
): LookupResult {
  if (result.kind !== "passages" || result.regulation.id !== OWN_PAGE) return result;
  const { title } = result.regulation;
  const editions = lookUp([title])
    .filter((known) => titleKey(known.title) === titleKey(title))
    .flatMap(({ id }) => find(id) ?? []);
  if (title === "" || editions.length === 0) return result;
  const isSame = editions.some((edition) => result.passages.every((passage) => isIn(edition, passage)));
  return { ...result, ground: { kind: "own-page", library: isSame ? "agrees" : "differs" } };
}
