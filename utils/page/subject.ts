/** A marked reference in the form that is sent to the card. */
import type { CardSubject } from "../messages.ts";
import type { PageAnswer } from "../reference/session.ts";
import { clauseKey } from "../regulation/units.ts";
import type { Mark } from "./scan.ts";

/**
 * @param clauses the page's own clauses, for references into the page itself.
 * @returns what the card shows; the text itself comes from the library, except for the page's own.
 */
export function subjectOf({ reference }: Mark, token: number, clauses: PageAnswer["clauses"]): CardSubject {
  const { host, addresses } = reference.resolution;
  if (host === undefined) return { ...reference, token };
  const pageClauses = addresses.flatMap((address) => clauses[host]?.[clauseKey(address)] ?? []);
  return { ...reference, token, pageClauses };
}
