/** Clauses by their words: all words as typed, or as many as possible. */

import type { IndexedRegulation } from "../index/catalogue.ts";
import { indexTerms, phraseTerms } from "../index/terms.ts";
import type { Learned } from "../learn/picks.ts";
import { best, type Ranking, TEXT } from "../rank/ranking.ts";
import type { Candidate, Match, Step } from "./candidates.ts";
import { type PhraseMatch, phraseMatcher } from "./phrase-match.ts";

/** What narrows and weighs a search. */
export interface Scope {
  ranking: Ranking;
  catalogue: readonly IndexedRegulation[];
  /** How many candidates are wanted at most. */
  limit: number;
  /** Filter for clauses; absent means all. */
  allows?: (clause: number) => boolean;
  /** The folded headings above a clause. */
  headingsOf(clause: number): string;
  /** What earlier picks teach about the query. */
  learned?: Learned;
  /** Adds synonyms of the query's words. */
  addRelated(query: string, weights: Map<string, number>): void;
}

/** Texts are read in lots of this many: a little more than a list shows. */
const LOT = 24;

/** More than any score: clauses that hold the words in their own text come before those that need their headings. */
const FIRST = 1e6;

const eachOnce = (terms: readonly string[]) => new Map(terms.map((term) => [term, 1]));

/** At most this many lots are read to find amounts that are not the end of a greater one. */
const MAX_LOTS = 6;

/** @returns by clause its score in `having`, 0 for all others. Valid until the next scoring, which reuses the array. */
function inOrder(
  { ranking, learned }: Scope,
  terms: readonly string[],
  having: Int32Array,
  inText: Int32Array,
): Float64Array {
  const order = ranking.scores(eachOnce(terms), () => true, learned, having);
  for (let at = 0; at < inText.length; at++) {
    const clause = inText[at] ?? 0;
    if (order[clause]) order[clause] = (order[clause] ?? 0) + FIRST;
  }
  return order;
}

/** Sort key: 1 for a candidate that was not found as typed. */
export const isLooser = ({ match }: Candidate): number => Number(match === "words");

interface PhraseOptions {
  match?: Match;
  /** Whether headings do not count. */
  textOnly?: boolean;
}

/**
 * @param phrases folded; a clause must hold each of them as it is.
 * @returns the best of them, up to the limit. Last come, as found by some words, those that need their headings or hold
 *   a greater number.
 */
export function* byPhrases(
  scope: Scope,
  phrases: readonly string[],
  { match = "phrase", textOnly = false }: PhraseOptions = {},
): Step<Candidate[]> {
  const terms = phrases.flatMap(phraseTerms);
  const inText = scope.ranking.withAll(terms, [TEXT]);
  const inAll = textOnly ? inText : scope.ranking.withAll(terms);
  const having = scope.allows ? inAll.filter(scope.allows) : inAll;
  if (having.length === 0) return [];
  const order = inOrder(scope, terms, having, inText);
  const toCandidate = ({ clause, score, held }: Held): Candidate => ({
    clause,
    match: held === "text" ? match : "words",
    score: score % FIRST,
    needles: phrases,
  });
  // A phrase of one term occurs wherever the term does: no text needs reading.
  if (phrases.every((phrase) => phraseTerms(phrase).length === 1)) {
    return best(order, scope.limit).map((clause) => {
      const score = order[clause] ?? 0;
      return toCandidate({ clause, score, held: score >= FIRST ? "text" : "headings" });
    });
  }
  having.sort((a, b) => (order[b] ?? 0) - (order[a] ?? 0) || a - b);
  // Copied: while texts are read, another search may reuse the array.
  const scores = Float64Array.from(having, (clause) => order[clause] ?? 0);
  const found = yield* readMatches(scope, having, scores, phraseMatcher(phrases, textOnly));
  return found
    .map(toCandidate)
    .sort((a, b) => isLooser(a) - isLooser(b))
    .slice(0, scope.limit);
}

/** A clause whose text was read, or need not be. */
interface Held {
  clause: number;
  /** With FIRST, where its own text has all terms. */
  score: number;
  held: PhraseMatch;
}

/** Reads clauses in order until enough of them match. @param scores in the same order. */
function* readMatches(
  { limit, headingsOf }: Scope,
  having: Int32Array,
  scores: Float64Array,
  matchOf: ReturnType<typeof phraseMatcher>,
): Step<Held[]> {
  const found: Held[] = [];
  let parts = 0;
  for (let at = 0; at < having.length && found.length - parts < limit; at += LOT) {
    if (parts > 0 && at >= MAX_LOTS * LOT) break;
    const lot = [...having.subarray(at, at + LOT)];
    const clauses = yield lot;
    for (const [index, clause] of clauses.entries()) {
      const number = lot[index] ?? 0;
      const held = matchOf(clause, headingsOf(number));
      if (held === "part") parts++;
      if (held !== "none") found.push({ clause: number, score: scores[at + index] ?? 0, held });
    }
  }
  return found;
}

/** @returns the clauses that share most terms with the query: at least one pair of characters or one word. */
export function bySomeWords(scope: Scope, query: string): Candidate[] {
  // A shared single character is chance: a hit needs a shared pair or word.
  const words = new Set(phraseTerms(query));
  const weights = eachOnce(indexTerms(query));
  scope.addRelated(query, weights);
  for (const term of weights.keys()) if (!query.includes(term)) words.add(term);
  const scores = scope.ranking.scores(weights, (term) => words.has(term), scope.learned);
  const { allows } = scope;
  if (allows) for (const clause of scores.keys()) if (!allows(clause)) scores[clause] = 0;
  return best(scores, scope.limit).map((clause) => ({
    clause,
    match: "words",
    score: scores[clause] ?? 0,
    needles: [...words],
  }));
}

/** A word of this length may be two that are apart in a clause: 集资诈骗, 诉讼时效三年. */
const COMPOUND = /^[\u4e00-\u9fff]{4,8}$/;

/**
 * @param word one that no clause holds.
 * @returns the best clause whose own text holds both parts of the word, over all ways to part it. Only the best: in the
 *   others common words (缓刑 and 条件) are far apart, and the number of shared words is the better measure.
 */
export function* byParts(scope: Scope, word: string): Step<Candidate[]> {
  const found: Candidate[] = [];
  if (!COMPOUND.test(word)) return found;
  for (let at = 2; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    found.push(...(yield* byPhrases({ ...scope, limit: 1 }, parts, { match: "words", textOnly: true })));
  }
  return found.sort((a, b) => b.score - a.score).slice(0, 1);
}
