/** Clauses by their words: all of them as typed, or as many as there are. */
import type { Clause } from "../regulation/model.ts";
import type { Candidate, Match, Step } from "./candidates.ts";
import { entriesOf } from "./entries.ts";
import { best, type Ranking } from "./ranking.ts";
import { indexTerms, phraseTerms } from "./terms.ts";

/** What narrows and weighs a search. */
export interface Scope {
  ranking: Ranking;
  /** How many candidates are wanted at most. */
  limit: number;
  /** Whether a clause is asked for at all. */
  allows(clause: number): boolean;
  /** The folded headings above a clause. */
  headingsOf(clause: number): string;
  /** By clause, what earlier picks for such a query add to its score. */
  learned?: ReadonlyMap<number, number>;
  /** Adds words that stand for those of the query. */
  addRelated(query: string, weights: Map<string, number>): void;
}

/** Texts are read in lots of this many. */
const LOT = 64;

const eachOnce = (terms: readonly string[]) => new Map(terms.map((term) => [term, 1]));

/** The score of each clause, 0 for those without any of the words. */
function rank(scope: Scope, weights: Map<string, number>, isWord: (term: string) => boolean): Float64Array {
  return scope.ranking.scores(weights, isWord, scope.learned);
}

/** Whether a clause holds every phrase, in its text or in the headings. */
function holdsAll(clause: Clause, headings: string, phrases: readonly string[]): boolean {
  const [entry] = entriesOf({ units: [clause] });
  return phrases.every(
    (phrase) => entry?.text.includes(phrase) || entry?.headings.includes(phrase) || headings.includes(phrase),
  );
}

/**
 * @param phrases folded; a clause must hold each of them as it is.
 * @returns the best of them, up to the limit.
 */
export function* byPhrases(
  scope: Scope,
  phrases: readonly string[],
  match: Match = "phrase",
): Step<Candidate[]> {
  const terms = phrases.flatMap(phraseTerms);
  const having = scope.ranking.withAll(terms).filter(scope.allows);
  if (having.length === 0) return [];
  const scores = rank(scope, eachOnce(terms), () => true);
  having.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const toCandidate = (clause: number): Candidate => ({
    clause,
    match,
    score: scores[clause] ?? 0,
    needles: phrases,
  });
  // A phrase of one term stands wherever its term does.
  if (phrases.every((phrase) => phraseTerms(phrase).length === 1)) {
    return having.slice(0, scope.limit).map(toCandidate);
  }
  const found: number[] = [];
  for (let at = 0; at < having.length && found.length < scope.limit; at += LOT) {
    const lot = having.slice(at, at + LOT);
    const clauses = yield lot;
    for (const [index, clause] of clauses.entries()) {
      const number = lot[index] ?? 0;
      if (holdsAll(clause, scope.headingsOf(number), phrases)) found.push(number);
    }
  }
  return found.slice(0, scope.limit).map(toCandidate);
}

/** @returns the clauses that share the most with the words, one pair of characters or one word at least. */
export function bySomeWords(scope: Scope, query: string): Candidate[] {
  // Sharing single characters with a longer query is chance; without a pair or a word it is no hit.
  const words = new Set(phraseTerms(query));
  const weights = eachOnce(indexTerms(query));
  scope.addRelated(query, weights);
  for (const term of weights.keys()) if (!query.includes(term)) words.add(term);
  const scores = rank(scope, weights, (term) => words.has(term));
  for (let clause = 0; clause < scores.length; clause++) if (!scope.allows(clause)) scores[clause] = 0;
  return best(scores, scope.limit).map((clause) => ({
    clause,
    match: "words",
    score: scores[clause] ?? 0,
    needles: [...words],
  }));
}
