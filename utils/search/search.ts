/**
 * Search over the clauses of regulations: by number first, then clauses that hold the words as typed, then those
 * that share the most with them. Made once an opening of the popup: 20 clauses index in a few milliseconds.
 */
import type { Regulation } from "../regulation/model.ts";
import { entriesOf, textOf } from "./entries.ts";
import { type Candidate, type Match, numberFinder, wordFinder } from "./finders.ts";
import { fold } from "./fold.ts";
import { readNumberQuery } from "./numbers.ts";
import type { AbsentLevel, Place } from "./places.ts";
import { findRanges, makeSnippet, type Snippet } from "./snippet.ts";

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

/** A longer query is a pasted passage; its beginning finds the clause as well as the whole. */
const MAX_QUERY = 200;
/** With this many hits that hold the words as typed, looser ones would only be noise. */
const ENOUGH = 5;

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
