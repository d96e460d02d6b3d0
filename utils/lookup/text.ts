/** The references of a text that the user pastes. */
import type { CardSubject, ListedReference } from "../messages.ts";
import { ReadingSession } from "../reference/session.ts";
import { clauseKey } from "../regulation/units.ts";
import { withoutBidi } from "../text/bidi.ts";
import { atOnce } from "../turns.ts";
import type { LookUp } from "./result.ts";

/** UTF-16 units, some hundred pages; the rest of a longer text is ignored. */
const MAX_LENGTH = 500_000;

/** A reference of a text, with the text's own clauses that it names. */
export type TextReference = ListedReference & Pick<CardSubject, "pageClauses">;

/**
 * @param text any text, copied from anywhere; each line is read as a paragraph of a page.
 * @param defaultId id of the user's default regulation.
 * @returns in short steps, the references in order, each with those of the text's own clauses that it names.
 */
export function* textSteps(
  text: string,
  lookUp: LookUp,
  defaultId: string,
): Generator<void, TextReference[]> {
  const session = new ReadingSession();
  yield* session.add(withoutBidi(text.slice(0, MAX_LENGTH)).split(/\r?\n/));
  const { references, clauses } = yield* session.finish({}, (names) => ({ known: lookUp(names), defaultId }));
  return references.flatMap(([, list]) =>
    list.map(({ text, document, resolution }) => {
      const { host = -1, addresses } = resolution;
      const pageClauses = addresses.flatMap((at) => clauses[host]?.[clauseKey(at)] ?? []);
      return { text, document, resolution, ...(pageClauses.length > 0 && { pageClauses }) };
    }),
  );
}

/** @returns the same as `textSteps`, without pausing. */
export const readText = (...text: Parameters<typeof textSteps>): TextReference[] =>
  atOnce(textSteps(...text));
