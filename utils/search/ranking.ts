/**
 * How well clauses answer words. Each part was kept because it helps on citizens' questions about statutes:
 * - the words of a clause, and its headings at half the weight;
 * - the words of its chapter and of its whole regulation: a clause seldom repeats what they are about;
 * - how often other clauses name its regulation: the codes that the rest of the law builds on are asked about most.
 */

import type { Volume } from "./catalogue.ts";
import { chapterGroups, type Groups, regulationGroups } from "./groups.ts";
import type { PackedMiniSearch } from "./packed-minisearch.ts";
import type { Learned, Scores } from "./picks.ts";
import { Scorer } from "./scores.ts";

export const FIELDS = ["text", "headings"];
export const TEXT = 0;
const HEADINGS = 1;

const HEADINGS_WEIGHT = 0.5;
const CHAPTER_WEIGHT = 0.5;
const REGULATION_WEIGHT = 0.3;
const MENTIONS_WEIGHT = 0.08;

export class Ranking {
  readonly index: PackedMiniSearch;
  readonly size: number;
  private readonly scorer: Scorer;
  private readonly textLengths: Float64Array;
  private readonly headingLengths: Float64Array;
  private readonly chapters: Groups;
  private readonly regulations: Groups;
  /** By regulation. */
  private readonly priors: Float64Array;

  /** @param volumes all regulations of the index, in the order of their clauses. */
  constructor(index: PackedMiniSearch, volumes: readonly Volume[]) {
    this.index = index;
    this.size = index.shelves.reduce((sum, { segment }) => sum + segment.documentCount, 0);
    this.scorer = new Scorer(index, this.size);
    this.textLengths = this.scorer.lengths(TEXT);
    this.headingLengths = this.scorer.lengths(HEADINGS);
    this.chapters = chapterGroups(volumes, this.textLengths);
    this.regulations = regulationGroups(volumes, this.textLengths);
    this.priors = Float64Array.from(
      volumes,
      ({ mentions = 0 }) => 1 + MENTIONS_WEIGHT * Math.log1p(mentions),
    );
  }

  /**
   * @param fields where to look: by default in text and headings.
   * @returns the clauses that have all terms, in the order of the index.
   */
  withAll(terms: readonly string[], fields: readonly number[] = [TEXT, HEADINGS]): number[] {
    const found = new Uint16Array(this.size);
    let rest: number[] | null = null;
    for (const [at, term] of terms.entries()) {
      const next: number[] = [];
      for (const field of fields) {
        const { count, clauses } = this.scorer.read(term, field);
        for (let posting = 0; posting < count; posting++) {
          const clause = clauses[posting] ?? 0;
          if (found[clause] !== at) continue;
          found[clause] = at + 1;
          next.push(clause);
        }
      }
      rest = next;
      if (next.length === 0) return [];
    }
    return (rest ?? []).sort((a, b) => a - b);
  }

  /**
   * @param weights of the terms.
   * @param isWord which of them a clause must have one of, in its own text or headings, to count at all.
   * @param learned what earlier picks say; clauses that were picked for like words count in any case.
   * @returns by clause its score, 0 where it does not count.
   */
  scores(
    weights: ReadonlyMap<string, number>,
    isWord: (term: string) => boolean,
    learned?: Learned,
  ): Float64Array {
    const scores = new Float64Array(this.size);
    const chapterScores = new Float64Array(this.chapters.count);
    const regulationScores = new Float64Array(this.regulations.count);
    const counts = new Uint8Array(this.size);
    for (const clause of learned?.likeness.keys() ?? []) counts[clause] = 1;
    for (const [term, weight] of weights) {
      const isNeeded = isWord(term);
      const raiseClauses = floors(scores, learned?.clauses.get(term), (clause) => clause);
      const raiseChapters = floors(
        chapterScores,
        learned?.chapters.get(term),
        (first) => this.chapters.of[first] ?? 0,
      );
      this.mark(counts, this.scorer.read(term, HEADINGS), isNeeded);
      this.scorer.addClauses(scores, this.headingLengths, HEADINGS, weight * HEADINGS_WEIGHT);
      this.mark(counts, this.scorer.read(term, TEXT), isNeeded);
      this.scorer.addClauses(scores, this.textLengths, TEXT, weight);
      this.scorer.addGroups(chapterScores, this.chapters, weight * CHAPTER_WEIGHT);
      raiseClauses();
      raiseChapters();
      this.scorer.addGroups(regulationScores, this.regulations, weight * REGULATION_WEIGHT);
    }
    const priors = this.priors.map((prior, at) => prior * (learned?.regulations.get(at) ?? 1));
    for (let clause = 0; clause < this.size; clause++) {
      const regulation = this.regulations.of[clause] ?? 0;
      const around =
        (chapterScores[this.chapters.of[clause] ?? 0] ?? 0) + (regulationScores[regulation] ?? 0);
      const score = ((scores[clause] ?? 0) + around) * (priors[regulation] ?? 1);
      scores[clause] = counts[clause] ? score : 0;
    }
    if (learned) addLikeness(scores, learned.likeness);
    return scores;
  }

  private mark(
    counts: Uint8Array,
    postings: { count: number; clauses: Int32Array },
    isNeeded: boolean,
  ): void {
    if (!isNeeded) return;
    for (let at = 0; at < postings.count; at++) counts[postings.clauses[at] ?? 0] = 1;
  }
}

/**
 * What is learned of a term is no second sign beside the words of a text, but stands in for them: the term counts as
 * one of the two says, whichever says more.
 *
 * @param learned what the term counts at least. @returns sees to that, once the term is added to the scores.
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

/** What was picked for the same query comes before all that was not. */
function addLikeness(scores: Float64Array, likeness: Scores): void {
  const highest = scores.reduce((a, b) => Math.max(a, b), 0);
  for (const [clause, like] of likeness) scores[clause] = (scores[clause] ?? 0) + like * highest;
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
