/**
 * One query and its answer, as a generator that asks for the clauses it must see (Step). In: an engine and a query as
 * typed. Out: hits with snippets, and what the query says: it is read once, and every fact about it comes with the answer.
 */
import type { Clause, UnitAddress } from "../regulation/model.ts";
import type { AbsentLevel } from "../regulation/units.ts";
import { fold } from "../text/fold.ts";
import type { Engine } from "./engine.ts";
import type { Candidate, Match, Step } from "./find/candidates.ts";
import type { Held } from "./find/known-names.ts";
import { findRanges, makeSnippet, type Snippet } from "./find/snippet.ts";
import { locateClause } from "./index/catalogue.ts";
import { textOf } from "./index/entries.ts";
import type { Picks } from "./learn/picks.ts";
import type { NumberQuery } from "./query/numbers.ts";

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
  /** The clause as it was read: what it is called depends on its paragraphs. */
  text: Clause;
  /** The names of the containers above it, outermost first: 第四章 坚持依法行政. */
  containers: readonly string[];
}

/** All that is known of a query when it has been searched. */
export interface SearchAnswer {
  /** Best first; none for a query without letters and digits. */
  hits: SearchHit[];
  /** The documents that the query names and the library lacks: no hit is theirs. */
  absent: string[];
  /** What it asks for by number, its name as the regulation is titled (minfadian1260); null for other queries. */
  number: NumberQuery | null;
  /** Whether a phrase was to be found as it is. */
  isQuoted: boolean;
  /** Its words, without filters and in one spelling: what a pick is kept under. */
  words: string;
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

/** @param limit the most hits to give. @returns what is found for a query, and what it says. */
export function* answer(engine: Engine, typed: string, limit: number, picks?: Picks): Step<SearchAnswer> {
  const query = engine.read(typed);
  const candidates = yield* engine.find(typed, query, limit, picks);
  const clauses = yield candidates.map(({ clause }) => clause);
  const hits = candidates.flatMap((candidate, at) => {
    const clause = clauses[at];
    return clause ? toHit(engine, candidate, clause) : [];
  });
  return {
    hits,
    absent: engine.absentOf(typed, query, heldIn(hits)),
    number: query.number,
    isQuoted: query.quoted.length > 0,
    words: query.words.join(" "),
  };
}

function toHit(
  { catalogue }: Engine,
  { clause: number, place, needles, ...rest }: Candidate,
  clause: Clause,
): SearchHit[] {
  const { entry, chapter } = locateClause(catalogue, number);
  if (!entry) return [];
  const unit = place ?? {
    ordinal: clause.ordinal,
    ...(clause.suffix !== undefined && { suffix: clause.suffix }),
  };
  const source = fold(textOf(clause, unit));
  return [
    {
      regulationId: entry.regulationId,
      clause: number,
      text: clause,
      containers: chapter?.labels ?? [],
      ...unit,
      ...rest,
      ...makeSnippet(source.source, findRanges(source, needles)),
    },
  ];
}
