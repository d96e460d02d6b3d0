/** The references of a text that the reader brings. */
import type { CardSubject, ListedReference } from "../messages.ts";
import { clauseKey } from "../reference/address.ts";
import { ReadingSession } from "../reference/session.ts";
import { withoutBidi } from "../regulation/bidi.ts";
import { atOnce } from "../turns.ts";
import type { LookUp } from "./reading.ts";

/** A longer text is read up to here: some hundred pages. */
const MAX_LENGTH = 500_000;

/**
 * @param text any text, copied from anywhere; each line is read as a paragraph of a page.
 * @param defaultId the regulation meant where the text names none.
 * @returns its references in order; with those into the text's own clauses, these clauses.
 */
export function readText(
  text: string,
  lookUp: LookUp,
  defaultId: string,
): (ListedReference & Pick<CardSubject, "pageClauses">)[] {
  const session = new ReadingSession();
  atOnce(session.add(withoutBidi(text.slice(0, MAX_LENGTH)).split(/\r?\n/)));
  const { references, clauses } = atOnce(
    session.finish({}, (names) => ({ known: lookUp(names), defaultId })),
  );
  return references.flatMap(([, list]) =>
    list.map(({ text, document, resolution }) => {
      const { regulation, host = 0, addresses } = resolution;
      const own = regulation === "self" ? addresses.map((at) => clauses[clauseKey(host, at)]) : [];
      const pageClauses = own.filter((clause) => clause !== undefined);
      return { text, document, resolution, ...(pageClauses.length > 0 && { pageClauses }) };
    }),
  );
}
