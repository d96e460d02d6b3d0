/** BM25 of clauses, and of the chapters and regulations that they stand in, over a packed index. */
import type { Groups } from "./groups.ts";
import { eachLive } from "./packed-documents.ts";
import type { PackedMiniSearch } from "./packed-minisearch.ts";
import { NO_FIELD } from "./packed-segment.ts";

/** Saturation and length normalisation, as MiniSearch has them; its d (BM25+) costs recall here and is left out. */
const K = 1.2;
const B = 0.7;

const rarity = (having: number, total: number) => Math.log(1 + (total - having + 0.5) / (having + 0.5));

const saturation = (frequency: number, relativeLength: number, b = B) =>
  (frequency * (K + 1)) / (frequency + K * (1 - b + b * relativeLength));

/** The clauses that have a term in a field, and how often; documents in their order. */
interface Postings {
  count: number;
  clauses: Int32Array;
  frequencies: Int32Array;
}

/** Adds scores up, term by term. */
export class Scorer {
  private readonly index: PackedMiniSearch;
  private readonly size: number;
  /** Reused by every term, so that a query makes no garbage. */
  private readonly postings: Postings;
  private readonly groupFrequencies: Int32Array;

  constructor(index: PackedMiniSearch, size: number) {
    this.index = index;
    this.size = size;
    this.postings = { count: 0, clauses: new Int32Array(size), frequencies: new Int32Array(size) };
    this.groupFrequencies = new Int32Array(size);
  }

  /** By clause: how many different terms it has in a field. */
  lengths(field: number): Float64Array {
    const lengths = new Float64Array(this.size);
    for (const { segment, base } of this.index.shelves) {
      for (let at = 0; at < segment.documentCount; at++) {
        const length = segment.lengths[at * segment.fieldCount + field] ?? NO_FIELD;
        if (length !== NO_FIELD) lengths[base + at] = length;
      }
    }
    return lengths;
  }

  /** @returns the postings of a term; valid until the next call. */
  read(term: string, field: number): Postings {
    const { postings } = this;
    postings.count = 0;
    for (const shelf of this.index.shelves) {
      const number = shelf.segment.find(term);
      const list = number < 0 ? undefined : shelf.segment.lists(number)[field];
      if (!list) continue;
      eachLive(shelf, list, (clause, frequency) => {
        postings.clauses[postings.count] = clause;
        postings.frequencies[postings.count++] = frequency;
      });
    }
    return postings;
  }

  /** Adds the score of a term that was just read to those of its clauses. */
  addClauses(scores: Float64Array, lengths: Float64Array, field: number, weight: number): void {
    const { count, clauses, frequencies } = this.postings;
    const average = this.index.averageLength(field);
    const scale = weight * rarity(count, this.index.documentCount);
    for (let at = 0; at < count; at++) {
      const clause = clauses[at] ?? 0;
      const relative = (lengths[clause] ?? 0) / average;
      scores[clause] = (scores[clause] ?? 0) + scale * saturation(frequencies[at] ?? 0, relative);
    }
  }

  /** Adds the score of a term that was just read to those of the groups that have it. */
  addGroups(scores: Float64Array, groups: Groups, weight: number): void {
    const { count, clauses, frequencies } = this.postings;
    const sums = this.groupFrequencies;
    let having = 0;
    for (let at = 0; at < count; at++) {
      const group = groups.of[clauses[at] ?? 0] ?? 0;
      if (sums[group] === 0) having++;
      sums[group] = (sums[group] ?? 0) + (frequencies[at] ?? 0);
    }
    const scale = weight * rarity(having, groups.count);
    for (let at = 0; at < count; at++) {
      const group = groups.of[clauses[at] ?? 0] ?? 0;
      const frequency = sums[group] ?? 0;
      if (frequency === 0) continue;
      sums[group] = 0;
      const relative = (groups.lengths[group] ?? 0) / groups.averageLength;
      scores[group] = (scores[group] ?? 0) + scale * saturation(frequency, relative, groups.normalisation);
    }
  }
}
