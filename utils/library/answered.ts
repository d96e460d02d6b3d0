/** A query as a list shows it: its hits by regulation, or what tells why there are none. */
import type { CatalogueEntry, EntrySummary } from "../regulation/entry.ts";
import type { SearchAnswer } from "../search/answer.ts";
import { isNamed } from "../search/names/names.ts";
import { groupHits, type ResultGroup, type Search } from "../search/search.ts";
import type { Library } from "./library.ts";

export interface Answered extends Omit<SearchAnswer, "hits"> {
  /** As it was asked. */
  query: string;
  /** The hits by regulation, best first. */
  groups: readonly ResultGroup[];
  /** All regulations of the library, as they were when it was answered. */
  regulations: readonly EntrySummary[];
  /** Where nothing was found: the regulations whose extent tells why, with their outlines. */
  limiting: readonly CatalogueEntry[];
}

/** How far so many texts go is worth a line each; of hundreds it says nothing. */
const MAX_EXTENTS = 3;

/**
 * @returns the regulations that were asked for a number that none of them has; else, in a small library, those whose text is
 *   cut: the words may be in the part that was not published.
 */
function limitingOf({ number }: SearchAnswer, regulations: readonly EntrySummary[]): readonly EntrySummary[] {
  const isFew = ({ length }: readonly unknown[]) => length <= MAX_EXTENTS;
  if (!number) return isFew(regulations) ? regulations.filter(({ incomplete }) => incomplete) : [];
  const numbers = [number, ...(number.also ?? [])];
  const named = regulations.filter((regulation) => numbers.some(({ name }) => isNamed(regulation, name)));
  return isFew(named) ? named : [];
}

/** @returns the answer to a query. Rejects with what the library rejects with. */
export async function answerFrom(search: Search, library: Library, query: string): Promise<Answered> {
  const [{ hits, ...answer }, regulations] = await Promise.all([search.search(query), library.all()]);
  const groups = groupHits(hits, regulations);
  const limiting = groups.length > 0 ? [] : limitingOf({ hits, ...answer }, regulations);
  const entries = await Promise.all(limiting.map(({ id }) => library.entry(id)));
  return {
    ...answer,
    query,
    groups,
    regulations,
    limiting: entries.filter((entry) => entry !== undefined),
  };
}
