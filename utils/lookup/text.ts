/** The references of a text that the user pastes. */
import type { CardSubject, ListedReference } from "../messages.ts";
import { type Known, ReadingSession } from "../reference/session.ts";
import { clauseKey } from "../regulation/units.ts";
import { withoutBidi } from "../text/bidi.ts";
import { atOnce } from "../turns.ts";

/** Asks the library for the documents that a text names. */
export type LookUp = (names: readonly string[]) => Promise<Known>;

/** UTF-16 units, some hundred pages; the rest of a longer text is ignored. */
const MAX_LENGTH = 500_000;

/** A reference of a text, with the text's own clauses that it names. */
export type TextReference = ListedReference & Pick<CardSubject, "pageClauses">;

/** Runs steps to their end: at once, or in turns with other work. */
export type Run = <T>(steps: Iterator<unknown, T>) => T | Promise<T>;

/**
 * @param text any text, copied from anywhere; each line is read as a paragraph of a page.
 * @param lookUp asks the library for the documents that the text names.
 * @returns the references in order, each with those of the text's own clauses that it names.
 * @throws what `lookUp` and `run` throw.
 */
export async function readText(text: string, lookUp: LookUp, run: Run = atOnce): Promise<TextReference[]> {
  const session = new ReadingSession();
  await run(session.add(withoutBidi(text.slice(0, MAX_LENGTH)).split(/\r?\n/)));
  const known = await lookUp(await run(session.names({})));
  const { references, clauses } = await run(session.finish({}, known));
  return references.flatMap(([, list]) =>
    list.map(({ text, document, resolution }) => {
      const { host = -1, addresses } = resolution;
      const pageClauses = addresses.flatMap((at) => clauses[host]?.[clauseKey(at)] ?? []);
      return { text, document, resolution, ...(pageClauses.length > 0 && { pageClauses }) };
    }),
  );
}
