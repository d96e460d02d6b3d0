/** The ways in which a clause is found: by its number in a keyed map, by its words in the index. */
import MiniSearch, { type SearchResult } from "minisearch";
import type { Regulation } from "../regulation/model.ts";
import type { Entry } from "./entries.ts";
import type { NumberQuery } from "./numbers.ts";
import { type AbsentLevel, clauseKey, isNamed, type Place, placeIn } from "./places.ts";
import { indexTerms, phraseTerms } from "./terms.ts";

/** By number; by the words as typed, in any order; or by some of the words. Hits come in this order. */
export type Match = "number" | "phrase" | "words";

/** A hit before its snippet is cut, which only those that are shown need. */
export interface Candidate {
  entry: Entry;
  match: Match;
  score: number;
  place: Place;
  absent?: AbsentLevel;
  /** Folded words to be marked. */
  needles: string[];
}

/** What the words of 编 章 节 headings weigh beside those of the text (best on questions about statutes). */
const HEADING_WEIGHT = 0.4;

/** @returns a function that finds the clauses that a number query names, those that have all it names first. */
export function numberFinder(regulations: readonly Regulation[], entries: Entry[]) {
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
export function wordFinder(entries: Entry[]) {
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
