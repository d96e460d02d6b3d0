/**
 * Search over the clauses of regulations: by number first, then clauses that hold the words as typed, then those
 * that share the most with them. Made once an opening of the popup: 20 clauses index in a few milliseconds.
 */
import MiniSearch, { type SearchResult } from "minisearch";
import type { Regulation } from "../regulation/model.ts";
import { type Entry, entriesOf, textOf } from "./entries.ts";
import { fold } from "./fold.ts";
import { type NumberQuery, readNumberQuery } from "./numbers.ts";
import { type AbsentLevel, clauseKey, isNamed, type Place, placeIn } from "./places.ts";
import { findRanges, makeSnippet, type Snippet } from "./snippet.ts";
import { indexTerms, phraseTerms } from "./terms.ts";

/** By number; by the words as typed, in any order; or by some of the words. Hits come in this order. */
export type Match = "number" | "phrase" | "words";

/** A clause that was found. Paragraph, item and subitem stand only where the query names them and they exist. */
export interface SearchHit extends Place, Snippet {
  regulationId: string;
  match: Match;
  /** The level that the query names and the clause lacks. */
  absent?: AbsentLevel;
  /** Comparable among hits of one match. */
  score: number;
}

export interface Search {
  /**
   * @param query as typed: any text whatever.
   * @param limit the most hits to give.
   * @returns the hits, best first; none for a query without letters and digits.
   */
  search(query: string, limit?: number): SearchHit[];
}

/** A hit before its snippet is cut, which only those that are shown need. */
interface Candidate {
  entry: Entry;
  match: Match;
  score: number;
  place: Place;
  absent?: AbsentLevel;
  /** Folded words to be marked. */
  needles: string[];
}

/** A longer query is a pasted passage; its beginning finds the clause as well as the whole. */
const MAX_QUERY = 200;
/** With this many hits that hold the words as typed, looser ones would only be noise. */
const ENOUGH = 5;
/** What the words of 编 章 节 headings weigh beside those of the text (best on questions about statutes). */
const HEADING_WEIGHT = 0.4;

/** @returns a search over these regulations; pure, nothing is kept outside of it. */
export function createSearch(regulations: readonly Regulation[]): Search {
  const entries = entriesOf(regulations);
  const byNumber = numberFinder(regulations, entries);
  const { byPhrase, byWords } = wordFinder(entries);
  return {
    search(query, limit = 20) {
      const phrases = query
        .slice(0, MAX_QUERY)
        .split(/\s+/)
        .map((word) => fold(word).text)
        .filter(Boolean);
      if (phrases.length === 0) return [];
      const asked = readNumberQuery(query);
      const numbered = asked ? byNumber(asked) : [];
      const exact = [...numbered, ...byPhrase(phrases)];
      // Whoever asks for a number wants that clause, or to hear that there is none.
      const isAnswered = exact.length >= ENOUGH || numbered.length > 0 || asked?.name === "";
      const found = isAnswered ? exact : [...exact, ...byWords(phrases.join(" "))];
      return eachOnce(found).slice(0, limit).map(toHit);
    },
  };
}

function numberFinder(regulations: readonly Regulation[], entries: Entry[]) {
  const keyOf = (id: string, clause: Place) => `${id}/${clauseKey(clause)}`;
  const byKey = new Map(entries.map((entry) => [keyOf(entry.regulation.id, entry.clause), entry]));
  return (asked: NumberQuery): Candidate[] => {
    const candidates = regulations.flatMap((regulation): Candidate[] => {
      const entry = isNamed(regulation, asked.name) && byKey.get(keyOf(regulation.id, asked));
      if (!entry) return [];
      const { place, absent } = placeIn(entry.clause, asked);
      return [
        { entry, match: "number", score: absent ? 0 : 1, place, ...(absent && { absent }), needles: [] },
      ];
    });
    return candidates.sort((a, b) => b.score - a.score);
  };
}

/** The index, and the two ways to ask it. Queries are folded. */
function wordFinder(entries: Entry[]) {
  const index = new MiniSearch<Entry>({
    fields: ["text", "headings"],
    tokenize: indexTerms,
    processTerm: (term) => term,
    searchOptions: { boost: { headings: HEADING_WEIGHT } },
  });
  index.addAll(entries);

  const candidates = (results: SearchResult[], match: Match, needlesOf: (terms: string[]) => string[]) =>
    results
      .flatMap(({ id, score, queryTerms }): Candidate[] => {
        const entry = entries[id];
        if (!entry) return [];
        // MiniSearch multiplies by the number of terms matched, which favours long clauses in Chinese.
        const fairScore = score / Math.max(1, queryTerms.length);
        return [{ entry, match, score: fairScore, place: entry.clause, needles: needlesOf(queryTerms) }];
      })
      .sort((a, b) => b.score - a.score || a.entry.id - b.entry.id);

  return {
    byPhrase(phrases: string[]): Candidate[] {
      const holds = (entry: Entry | undefined) =>
        phrases.every((phrase) => entry?.text.includes(phrase) || entry?.headings.includes(phrase));
      const results = index.search(phrases.join(" "), {
        tokenize: phraseTerms,
        combineWith: "AND",
        filter: ({ id }) => holds(entries[id]),
      });
      return candidates(results, "phrase", () => phrases);
    },
    byWords(query: string): Candidate[] {
      // Sharing single characters with a longer query is chance; without a pair or a word it is no hit.
      const words = new Set(phraseTerms(query));
      const results = index.search(query, {
        tokenize: (text) => [...new Set(indexTerms(text))],
        filter: ({ queryTerms }) => queryTerms.some((term) => words.has(term)),
      });
      return candidates(results, "words", (terms) => terms.filter((term) => words.has(term)));
    },
  };
}

/** Keeps the first candidate of each clause. */
function eachOnce(candidates: Candidate[]): Candidate[] {
  const first = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (!first.has(candidate.entry.id)) first.set(candidate.entry.id, candidate);
  }
  return [...first.values()];
}

function toHit({ entry, match, score, place, absent, needles }: Candidate): SearchHit {
  const isPart = place.paragraph !== undefined;
  const source = isPart ? fold(textOf(entry.clause, place)) : entry.source;
  const { ordinal, suffix, paragraph, item, subitem } = place;
  return {
    regulationId: entry.regulation.id,
    ordinal,
    ...(suffix !== undefined && { suffix }),
    ...(paragraph !== undefined && { paragraph }),
    ...(item !== undefined && { item }),
    ...(subitem !== undefined && { subitem }),
    match,
    ...(absent && { absent }),
    score,
    ...makeSnippet(source.source, findRanges(source, needles)),
  };
}
