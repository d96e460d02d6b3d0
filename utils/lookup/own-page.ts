/**
 * A page may bear the title of a law and print a text of its own making. Where the library has that title, what the page
 * prints is compared with it, so that nobody cites the page for the law.
 */

import type { Clause, Regulation } from "../regulation/model.ts";
import { titleKey } from "../regulation/title.ts";
import { findClause } from "../regulation/units.ts";
import type { Passage } from "./passages.ts";
import { type FindRegulation, type LookUp, OWN_PAGE, type Reading } from "./reading.ts";

/** White space and the width of punctuation differ from one publication to the next. */
const wordsOf = ({ paragraphs }: Clause): string =>
  JSON.stringify(paragraphs).normalize("NFKC").replace(/\s/g, "");

const isIn = (regulation: Regulation, { clause }: Passage): boolean => {
  const ours = findClause(regulation, clause)?.clause;
  return ours !== undefined && wordsOf(ours) === wordsOf(clause);
};

/**
 * @param lookUp what the library knows by a title.
 * @returns the reading; of a page's own clauses, with what the library has to say of them: whether an edition of that
 *   title has the same words.
 */
export function comparedWithLibrary(reading: Reading, find: FindRegulation, lookUp: LookUp): Reading {
  if (reading.kind !== "passages" || reading.regulation.id !== OWN_PAGE) return reading;
  const { title } = reading.regulation;
  const editions = lookUp([title])
    .filter((known) => titleKey(known.title) === titleKey(title))
    .flatMap(({ id }) => find(id) ?? []);
  if (title === "" || editions.length === 0) return reading;
  const isSame = editions.some((edition) => reading.passages.every((passage) => isIn(edition, passage)));
  return { ...reading, ground: { kind: "own-page", library: isSame ? "agrees" : "differs" } };
}
