/**
 * Search over the clauses of regulations: by number first, then clauses that hold the words as typed, then words that
 * sound alike, then clauses that share the most words. In: regulations or an opened collection, and a query. Out: hits
 * with snippets. Called by the popup, the reading page, the omnibox, the context menu and the command line.
 */

import type { Clause, Regulation, UnitAddress } from "../regulation/model.ts";
import { type AbsentLevel, clausesOf } from "../regulation/units.ts";
import { fold } from "../text/fold.ts";
import { buildCollection, type Collection } from "./collection.ts";
import { Engine } from "./engine.ts";
import type { Candidate, Match, Step } from "./find/candidates.ts";
import type { Held } from "./find/known-names.ts";
import { findRanges, makeSnippet, type Snippet } from "./find/snippet.ts";
import { locateClause } from "./index/catalogue.ts";
import { textOf } from "./index/entries.ts";
import type { Picks } from "./learn/picks.ts";
import type { NumberQuery } from "./query/numbers.ts";
import type { Tables } from "./tables/tables.ts";

/** A clause that was found. Paragraph, item and subitem are set only if the query names them and they exist. */
export interface SearchHit extends UnitAddress, Snippet {
  regulationId: string;
  /** The place of the clause among all clauses that are searched. */
  clause: number;
  match: Match;
  /** The level that the query names and the clause lacks. */
  absent?: AbsentLevel;
  /** Comparable among hits of one match. */
  score: number;
}

export interface Search {
  /**
   * @param query as typed: any text whatever. Quotation marks ask for the phrase itself; `in:行政许可法`,
   * `in:总则` or `in:第四章` for clauses of that regulation or chapter, in their order where nothing else is asked.
   * @param limit the most hits to give.
   * @returns the hits, best first; none for a query without letters and digits.
   */
  search(query: string, limit?: number): SearchHit[];
  /** @returns the words of a query, without filters and in one spelling: what a pick is kept under. */
  wordsOf(query: string): string;
  /** @returns what a query asks for by number, its name as the regulation is titled (minfadian1260); null for other queries. */
  numberOf(query: string): NumberQuery | null;
  /**
   * @param hits what the query found.
   * @returns the documents that it names and the library lacks, so that what is shown is none of theirs.
   */
  absentOf(query: string, hits: readonly SearchHit[]): string[];
}

export interface SearchOptions {
  /** The language tables: pinyin and everyday words do nothing without them. */
  tables?: Tables;
  /** What the user picked before. */
  picks?: Picks;
}

const DEFAULT_LIMIT = 20;

/** @returns a search over these regulations; pure, nothing is kept outside of it. */
export function createSearch(regulations: readonly Regulation[], options: SearchOptions = {}): Search {
  const engine = new Engine(atOnce(buildCollection(regulations)), options.tables);
  const clauses = regulations.flatMap(clausesOf);
  const read = (numbers: readonly number[]) => numbers.flatMap((number) => clauses[number] ?? []);
  return {
    search(query, limit = DEFAULT_LIMIT) {
      const search = hits(engine, query, limit, options.picks);
      let step = search.next();
      while (!step.done) step = search.next(read(step.value));
      return step.value;
    },
    wordsOf: (query) => engine.wordsOf(query),
    numberOf: (query) => engine.numberOf(query),
    absentOf: (query, hits) => engine.absentOf(query, heldIn(hits)),
  };
}

/**
 * The same over a stored collection.
 *
 * @param read gives clauses by their numbers, in the order asked for.
 */
export function openSearch(
  collection: Collection,
  read: (numbers: readonly number[]) => Promise<readonly Clause[]>,
  options: SearchOptions = {},
): { search(query: string, limit?: number): Promise<SearchHit[]> } {
  const engine = new Engine(collection, options.tables);
  return {
    async search(query, limit = DEFAULT_LIMIT) {
      const search = hits(engine, query, limit, options.picks);
      let step = search.next();
      while (!step.done) step = search.next(await read(step.value));
      return step.value;
    },
  };
}

/** What may follow the name of a document, so that it is not part of a longer word: the end, marks, or particles. */
const BEHIND_NAME = /^(?:[^\u4e00-\u9fff]|[的第之和及与或等中]|规定|$)/;

/** How the phrase matches among the hits hold a query. */
function heldIn(hits: readonly SearchHit[]): Held {
  const byPhrase = hits.filter(({ match }) => match === "phrase");
  const isBegun = byPhrase.every(({ snippet, ranges }) =>
    ranges.every(([, end]) => !BEHIND_NAME.test(snippet.slice(end))),
  );
  return { clauses: byPhrase.length, isBegun: byPhrase.length > 0 && isBegun };
}

/** Runs a build to its end. */
function atOnce<T>(build: Generator<unknown, T, void>): T {
  let step = build.next();
  while (!step.done) step = build.next();
  return step.value;
}

function* hits(engine: Engine, query: string, limit: number, picks: Picks | undefined): Step<SearchHit[]> {
  const candidates = yield* engine.find(query, limit, picks);
  const clauses = yield candidates.map(({ clause }) => clause);
  return candidates.flatMap((candidate, at) => {
    const clause = clauses[at];
    const { entry } = locateClause(engine.catalogue, candidate.clause);
    return clause && entry ? [toHit(candidate, clause, entry.regulationId)] : [];
  });
}

function toHit(
  { clause: number, place, needles, ...rest }: Candidate,
  clause: Clause,
  regulationId: string,
): SearchHit {
  const unit = place ?? {
    ordinal: clause.ordinal,
    ...(clause.suffix !== undefined && { suffix: clause.suffix }),
  };
  const source = fold(textOf(clause, unit));
  return {
    regulationId,
    clause: number,
    ...unit,
    ...rest,
    ...makeSnippet(source.source, findRanges(source, needles)),
  };
}

/** The hits in one regulation, as lists show them. */
export interface ResultGroup {
  regulation: Regulation;
  hits: SearchHit[];
}

/**
 * @param hits best first.
 * @returns the hits by regulation, the regulation with the best hit first; hits of others are left out.
 */
export function groupHits(hits: readonly SearchHit[], regulations: readonly Regulation[]): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  for (const hit of hits) {
    const group = groups.get(hit.regulationId);
    const regulation = regulations.find(({ id }) => id === hit.regulationId);
    if (group) group.hits.push(hit);
    else if (regulation) groups.set(regulation.id, { regulation, hits: [hit] });
  }
  return [...groups.values()];
}
