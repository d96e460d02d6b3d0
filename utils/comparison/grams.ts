/**
 * How alike the clauses of two editions are, by the pairs of adjacent characters (bigrams) that they share. A bigram weighs
 * the more, the fewer clauses have it: 条例规定 says little, 消耗臭氧层 much. An index from bigram to clauses finds alike
 * clauses without comparing each with each.
 */
import type { Clause } from "../regulation/model.ts";
import { foldedText } from "../text/fold.ts";
import { bareText, linesOf } from "./plain.ts";

type Bigrams = ReadonlySet<number>;

/** A pair of clauses by their places, and how alike they are: from 0 to 1, Dice's coefficient of the weights. */
export interface Likeness {
  old: number;
  now: number;
  score: number;
}

/** Bigrams that more of the pairs of clauses share are left out: they cost most and tell least. */
const MOST_SHARED = 1 / 16;
/** In a short text, all bigrams count. */
const FEW_PAIRS = 64;

const SPACE = 0x20;

/** @returns the bigrams of a text, each as one number; none goes over punctuation or the edge of a line. */
export function bigramsOf(text: string): Bigrams {
  const folded = foldedText(text);
  const grams = new Set<number>();
  for (let at = 1; at < folded.length; at++) {
    const [first, second] = [folded.charCodeAt(at - 1), folded.charCodeAt(at)];
    if (first !== SPACE && second !== SPACE) grams.add(first * 0x10000 + second);
  }
  return grams;
}

/** One edition: what is asked about its clauses by their places, from 0. */
interface Side {
  texts: readonly string[];
  grams: readonly Bigrams[];
  /** Places of the clauses that have a bigram. */
  postings: ReadonlyMap<number, readonly number[]>;
}

function sideOf(clauses: readonly Clause[]): Side {
  const grams = clauses.map((clause) =>
    bigramsOf([clause.heading ?? "", ...linesOf(clause).map(({ text }) => text)].join("\n")),
  );
  const postings = new Map<number, number[]>();
  for (const [place, each] of grams.entries()) {
    for (const gram of each) {
      const places = postings.get(gram);
      if (places) places.push(place);
      else postings.set(gram, [place]);
    }
  }
  return { texts: clauses.map(bareText), grams, postings };
}

/** Sums of the same weights differ in their last digits, by the order of adding; what is equal must be so. */
const rounded = (score: number) => Math.round(score * 1e9) / 1e9;

export class Grams {
  readonly old: Side;
  readonly now: Side;
  /** How many postings were read: what the comparison costs, for tests of large texts. */
  work = 0;
  readonly #weights = new Map<number, number>();

  constructor(old: readonly Clause[], now: readonly Clause[]) {
    this.old = sideOf(old);
    this.now = sideOf(now);
    const all = old.length + now.length;
    const most = Math.max(FEW_PAIRS, old.length * now.length * MOST_SHARED);
    for (const gram of new Set([...this.old.postings.keys(), ...this.now.postings.keys()])) {
      const [here, there] = [this.old, this.now].map(({ postings }) => postings.get(gram)?.length ?? 0);
      if (!here || !there || here * there <= most) {
        this.#weights.set(gram, Math.log(1 + all / ((here ?? 0) + (there ?? 0))));
      }
    }
  }

  #weigh(grams: Iterable<number>): number {
    let sum = 0;
    for (const gram of grams) sum += this.#weights.get(gram) ?? 0;
    return sum;
  }

  /** @returns the pairs of clauses that are at least so alike. @param score more than 0. */
  alike(score: number): Likeness[] {
    const totals = this.now.grams.map((grams) => this.#weigh(grams));
    const shared = new Float64Array(totals.length);
    const found: Likeness[] = [];
    for (const [old, grams] of this.old.grams.entries()) {
      const total = this.#weigh(grams);
      const touched = this.#share(grams, shared);
      for (const now of touched) {
        const alike = rounded((2 * (shared[now] ?? 0)) / (total + (totals[now] ?? 0)));
        if (alike >= score) found.push({ old, now, score: alike });
        shared[now] = 0;
      }
    }
    return found;
  }

  /** Adds the weights that each clause of the later edition shares with these bigrams. @returns the places of such clauses. */
  #share(grams: Bigrams, shared: Float64Array): number[] {
    const touched: number[] = [];
    for (const gram of grams) {
      const weight = this.#weights.get(gram);
      const places = weight === undefined ? undefined : this.now.postings.get(gram);
      if (weight === undefined || !places) continue;
      this.work += places.length;
      for (const place of places) {
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + weight;
      }
    }
    return touched;
  }

  /**
   * @param without what is explained otherwise.
   * @returns how much of `part` is in `whole`, from 0 to 1.
   */
  share(part: Bigrams, whole: Bigrams, without: Bigrams): number {
    const total = this.#weigh(part);
    const inside = [...part].filter((gram) => whole.has(gram) && !without.has(gram));
    return total === 0 ? 0 : this.#weigh(inside) / total;
  }
}
