/**
 * Scores clauses for the words of a query. In: terms with weights, and what picks taught. Out: a score for each clause.
 * Called by the finders (find/by-*.ts). Each part was kept because it helps on citizens' questions about statutes:
 * - the words of a clause, and its headings at half the weight;
 * - the words of its chapter and of its whole regulation: a clause seldom repeats what they are about;
 * - how often other clauses name its regulation: the codes that the rest of the law builds on are asked about most.
 */

import type { IndexedRegulation } from "../index/catalogue.ts";
import { lowerBound } from "../index/keys.ts";
import type { PackedMiniSearch } from "../index/minisearch.ts";
import type { Learned, Scores } from "../learn/picks.ts";
import { chapterGroups, type Groups, regulationGroups } from "./groups.ts";
import { add, type Lengths, readField, Terms } from "./scores.ts";

export const FIELDS = ["text", "headings"];
export const TEXT = 0;
const HEADINGS = 1;

const HEADINGS_WEIGHT = 0.5;
const CHAPTER_WEIGHT = 0.5;
const REGULATION_WEIGHT = 0.3;
const MENTIONS_WEIGHT = 0.08;
const PICKED_WITH_WEIGHT = 0.2;
/** A list so many times longer is not passed, but looked into for each clause; longer ones are all that follow. */
const FAR_LONGER = 16;
/** So many clauses lead a ranking, … */
const LEADING = 10;
/** … and so many of them stay in front of what was picked along with them. */
const FIRST = 5;
/** Of the score of the last of these: what others come to at most. */
const BEHIND = 0.999;

export class Ranking {
  readonly index: PackedMiniSearch;
  readonly size: number;
  readonly #terms: Terms;
  readonly #text: Lengths;
  readonly #headings: Lengths;
  readonly #chapters: Groups;
  readonly #regulations: Groups;
  /** By regulation. */
  readonly #priors: Float64Array;
  /** By clause, for one call at a time: fresh ones for each would be megabytes a key, and new memory is slow. */
  readonly #found: Uint16Array;
  readonly #counts: Uint8Array;
  readonly #sums: Float64Array;
  readonly #scored: Float64Array;

  /** @param catalogue all regulations of the index, in the order of their clauses. */
  constructor(index: PackedMiniSearch, catalogue: readonly IndexedRegulation[]) {
    this.index = index;
    this.size = index.segments.reduce((sum, { segment }) => sum + segment.documentCount, 0);
    this.#found = new Uint16Array(this.size);
    this.#counts = new Uint8Array(this.size);
    this.#sums = new Float64Array(this.size);
    this.#scored = new Float64Array(this.size);
    this.#terms = new Terms(index);
    this.#text = readField(index, TEXT, this.size);
    this.#headings = readField(index, HEADINGS, this.size);
    this.#chapters = chapterGroups(catalogue, this.#text.lengths);
    this.#regulations = regulationGroups(catalogue, this.#chapters.lengths);
    this.#priors = Float64Array.from(
      catalogue,
      ({ mentions = 0 }) => 1 + MENTIONS_WEIGHT * Math.log1p(mentions),
    );
  }

  /**
   * @param fields where to look: by default in text and headings.
   * @returns the clauses that have all terms, each once, in no order.
   */
  withAll(terms: readonly string[], fields: readonly number[] = [TEXT, HEADINGS]): Int32Array {
    const lists = terms.map((text) => fields.map((field) => this.#terms.of(text).in(field).documents));
    const count = (list: readonly Int32Array[]) => list.reduce((sum, { length }) => sum + length, 0);
    lists.sort((a, b) => count(a) - count(b));
    const [rarest = []] = lists;
    const having = new Int32Array(count(rarest));
    // How many of the terms, in this order, each clause has.
    const found = this.#found.fill(0);
    let left = having.length;
    for (const [at, list] of lists.entries()) {
      if (left === 0) break;
      const isFarLonger = at > 0 && count(list) > left * FAR_LONGER;
      left = isFarLonger ? keepHeld(having, left, list) : countOn(having, list, found, at);
    }
    return having.subarray(0, left);
  }

  /**
   * @param weights of the terms.
   * @param isWord which of them a clause must have one of, in its own text or headings, to count at all.
   * @param learned what earlier picks say; clauses that were picked for like words count in any case.
   * @param among the only clauses whose scores are wanted.
   * @returns by clause its score, 0 where it does not count or is not wanted. The caller's own until the next call.
   */
  scores(
    weights: ReadonlyMap<string, number>,
    isWord: (term: string) => boolean,
    learned?: Learned,
    among?: Int32Array,
  ): Float64Array {
    const sums = this.#sums.fill(0);
    const scores = this.#scored.fill(0);
    const chapterScores = new Float64Array(this.#chapters.count);
    const regulationScores = new Float64Array(this.#regulations.count);
    const counts = this.#counts.fill(0);
    for (const clause of learned?.similarity.keys() ?? []) counts[clause] = 1;
    for (const [text, weight] of weights) {
      const term = this.#terms.of(text);
      const raiseClauses = floors(sums, learned?.clauses.get(text), (clause) => clause);
      const raiseChapters = floors(
        chapterScores,
        learned?.chapters.get(text),
        (first) => this.#chapters.of[first] ?? 0,
      );
      if (isWord(text)) for (const field of [HEADINGS, TEXT]) mark(counts, term.in(field).documents);
      add(sums, term.clauseScores(HEADINGS, this.#headings), weight * HEADINGS_WEIGHT);
      add(sums, term.clauseScores(TEXT, this.#text), weight);
      add(chapterScores, term.chapterScores(TEXT, this.#chapters), weight * CHAPTER_WEIGHT);
      raiseClauses();
      raiseChapters();
      const inRegulations = term.regulationScores(TEXT, this.#chapters, this.#regulations);
      add(regulationScores, inRegulations, weight * REGULATION_WEIGHT);
    }
    const priors = this.#priors.map((prior, at) => prior * (learned?.regulations.get(at) ?? 1));
    const finish = (clause: number) => {
      const chapter = this.#chapters.of[clause] ?? 0;
      const regulation = this.#regulations.of[chapter] ?? 0;
      const around = (chapterScores[chapter] ?? 0) + (regulationScores[regulation] ?? 0);
      if (counts[clause]) scores[clause] = ((sums[clause] ?? 0) + around) * (priors[regulation] ?? 1);
    };
    // What was picked is set against the best of all clauses.
    if (among && !learned) among.forEach(finish);
    else for (let clause = 0; clause < this.size; clause++) finish(clause);
    if (learned) {
      addSimilarity(scores, learned.similarity);
      addPickedWith(scores, learned);
      if (among) keepOnly(scores, among);
    }
    return scores;
  }
}

/**
 * Takes down the clauses of the lists that have been found so many times, and counts them on.
 *
 * @returns how many there are.
 */
function countOn(
  having: Int32Array,
  lists: readonly Int32Array[],
  found: Uint16Array,
  times: number,
): number {
  let left = 0;
  for (const clauses of lists) {
    for (let posting = 0; posting < clauses.length; posting++) {
      const clause = clauses[posting] ?? 0;
      if (found[clause] !== times) continue;
      found[clause] = times + 1;
      having[left++] = clause;
    }
  }
  return left;
}

/** Keeps of the first clauses those that are in one of the lists. @returns how many. */
function keepHeld(having: Int32Array, length: number, lists: readonly Int32Array[]): number {
  let left = 0;
  for (let at = 0; at < length; at++) {
    const clause = having[at] ?? 0;
    if (lists.some((clauses) => clauses[lowerBound(clauses, clause)] === clause)) having[left++] = clause;
  }
  return left;
}

/** Sets all scores but these to 0. */
function keepOnly(scores: Float64Array, clauses: Int32Array): void {
  const kept = Float64Array.from(clauses, (clause) => scores[clause] ?? 0);
  scores.fill(0);
  for (let at = 0; at < clauses.length; at++) scores[clauses[at] ?? 0] = kept[at] ?? 0;
}

function mark(counts: Uint8Array, clauses: Int32Array): void {
  for (let at = 0; at < clauses.length; at++) counts[clauses[at] ?? 0] = 1;
}

/**
 * A learned score replaces the score of a term in the text and is not added to it: the greater of both counts.
 *
 * @param learned the least score of the term. @returns a function that raises the scores to it, to be called after the
 *   term was added.
 */
function floors(scores: Float64Array, learned: Scores | undefined, place: (key: number) => number) {
  const least = Array.from(learned ?? [], ([key, score]) => {
    const at = place(key);
    return { at, score: (scores[at] ?? 0) + score };
  });
  return () => {
    for (const { at, score } of least) if ((scores[at] ?? 0) < score) scores[at] = score;
  };
}

/** Puts clauses picked for the same query before all others. */
function addSimilarity(scores: Float64Array, similarity: Scores): void {
  const highest = scores.reduce((a, b) => Math.max(a, b), 0);
  for (const [clause, like] of similarity) scores[clause] = (scores[clause] ?? 0) + like * highest;
}

/**
 * What was picked along with the leading clauses comes up, but stays behind the first of them: those that the words
 * themselves speak for are the surer ones.
 */
function addPickedWith(scores: Float64Array, { pickedWith }: Learned): void {
  const leading = best(scores, LEADING);
  const most = scores[leading[Math.min(FIRST, leading.length) - 1] ?? 0] ?? 0;
  const raises = new Map<number, number>();
  for (const clause of leading)
    for (const [other, share] of pickedWith(clause))
      raises.set(other, (raises.get(other) ?? 0) + PICKED_WITH_WEIGHT * share * (scores[clause] ?? 0));
  for (const [clause, raise] of raises) {
    const score = scores[clause] ?? 0;
    if (score < most) scores[clause] = Math.min(score + raise, most * BEHIND);
  }
}

/** @returns the clauses with the highest scores above 0, best first, earlier clauses before later ones. */
export function best(scores: Float64Array, limit: number): number[] {
  const found: number[] = [];
  let least = 0;
  for (let clause = 0; clause < scores.length; clause++) {
    const score = scores[clause] ?? 0;
    if (score <= least) continue;
    let at = found.length;
    while (at > 0 && (scores[found[at - 1] ?? 0] ?? 0) < score) at--;
    found.splice(at, 0, clause);
    if (found.length > limit) found.pop();
    if (found.length === limit) least = scores[found.at(-1) ?? 0] ?? 0;
  }
  return found;
}
