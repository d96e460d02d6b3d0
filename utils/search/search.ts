/**
 * Search over the clauses of regulations: by number first, then clauses that hold the words as typed, then words that
 * sound alike, then clauses that share the most words. In: regulations or an opened collection, and a query. Out: one
 * answer: hits with snippets, and what the query says. Called by the popup, the omnibox, the context menu and the command
 * line; the reading page searches its own text.
 */

import type { EntrySummary } from "../regulation/entry.ts";
import type { Clause, Regulation } from "../regulation/model.ts";
import { clausesOf } from "../regulation/units.ts";
import { atOnce } from "../turns.ts";
import { answer, type SearchAnswer, type SearchHit } from "./answer.ts";
import { buildCollection, type Collection } from "./collection.ts";
import { Engine } from "./engine.ts";
import type { Picks } from "./learn/picks.ts";
import type { Tables } from "./tables/tables.ts";

export interface Search {
  /**
   * @param query as typed: any text whatever. Quotation marks ask for the phrase itself; `in:行政许可法`,
   * `in:总则` or `in:第四章` for clauses of that regulation or chapter, in their order where nothing else is asked.
   * @param limit the most hits to give.
   * @returns the answer. Rejects with what reading clauses rejects with.
   */
  search(query: string, limit?: number): Promise<SearchAnswer>;
}

export interface SearchOptions {
  /** The language tables: pinyin and everyday words do nothing without them. */
  tables?: Tables;
  /** What the user picked before. */
  picks?: Picks;
}

/** Gives clauses by their numbers, in the order asked for. */
type ReadClauses = (numbers: readonly number[]) => readonly Clause[] | Promise<readonly Clause[]>;

const DEFAULT_LIMIT = 20;

/** @returns a search over these regulations; pure, nothing is kept outside of it. */
export function createSearch(regulations: readonly Regulation[], options: SearchOptions = {}): Search {
  const clauses = regulations.flatMap(clausesOf);
  const read = (numbers: readonly number[]) => numbers.flatMap((number) => clauses[number] ?? []);
  return openSearch(atOnce(buildCollection(regulations)), read, options);
}

/** @returns the same over a collection that was built before, whose clauses lie elsewhere. */
export function openSearch(collection: Collection, read: ReadClauses, options: SearchOptions = {}): Search {
  const engine = new Engine(collection, options.tables);
  return {
    async search(query, limit = DEFAULT_LIMIT) {
      const search = answer(engine, query, limit, options.picks);
      let step = search.next();
      while (!step.done) step = search.next(step.value.length > 0 ? await read(step.value) : []);
      return step.value;
    },
  };
}

/** The hits in one regulation, as lists show them. */
export interface ResultGroup {
  regulation: EntrySummary;
  hits: SearchHit[];
}

/**
 * @param hits best first.
 * @param summaries of the library.
 * @returns the hits by regulation, the regulation with the best hit first; hits of others are left out.
 */
export function groupHits(hits: readonly SearchHit[], summaries: readonly EntrySummary[]): ResultGroup[] {
  const byId = Map.groupBy(hits, ({ regulationId }) => regulationId);
  const known = new Map(
    summaries.filter(({ id }) => byId.has(id)).map((regulation) => [regulation.id, regulation]),
  );
  return Array.from(byId, ([id, hits]) => ({ regulation: known.get(id), hits })).filter(
    (group): group is ResultGroup => group.regulation !== undefined,
  );
}
