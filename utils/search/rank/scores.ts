/** BM25 of clauses, and of their chapters and regulations, over a packed index. */

import { rarity, saturation } from "../index/bm25.ts";
import { isDeleted, livePostings, type OpenSegment } from "../index/documents.ts";
import type { PackedMiniSearch } from "../index/minisearch.ts";
import { NO_FIELD, type Postings } from "../index/segment.ts";
import type { Groups } from "./groups.ts";

/** Saturation and length normalisation, as MiniSearch has them; its d (BM25+) costs recall here and is left out. */
const K = 1.2;
const B = 0.7;

/** What is known of terms is kept for the next key that is pressed, up to so many postings: some megabytes. */
const MAX_KEPT = 200_000;

/** Texts by their numbers: the clauses in one field, the chapters, the regulations. */
export interface Lengths {
  count: number;
  /** How many different terms each has; of a group, those of its clauses added up. */
  lengths: Int32Array;
  averageLength: number;
  /** How far a long text needs more of a word to score as a short one does: from 0, not at all, to 1, in proportion. */
  normalisation: number;
}

/** What a term counts for those that have it: clauses, or groups of clauses, by their numbers. */
export interface Impacts {
  numbers: Int32Array;
  scores: Float64Array;
}

/** @returns the lengths of all clauses in a field; 0 for deleted ones, which would lengthen the chapter before them. */
export function readField(index: PackedMiniSearch, field: number, size: number): Lengths {
  const lengths = new Int32Array(size);
  for (const open of index.segments) {
    const { segment, base, deleted } = open;
    const stored = segment.lengthsOf(field);
    const isCounted = (length: number, document: number) => length !== NO_FIELD && !isDeleted(open, document);
    const isWhole = segment.isWhole && !deleted;
    lengths.set(isWhole ? stored : stored.map((length, at) => (isCounted(length, at) ? length : 0)), base);
  }
  const averageLength = index.averageLength(field);
  return { count: index.documentCount, lengths, averageLength, normalisation: B };
}

/** One term: its postings and scores, each computed on first use. */
export class Term {
  readonly #term: string;
  readonly #segments: readonly OpenSegment[];
  readonly #postings: Postings[] = [];
  readonly #gathered = new Map<Groups, Postings>();
  readonly #known = new Map<Lengths, Impacts>();

  constructor(term: string, { segments }: PackedMiniSearch) {
    this.#term = term;
    this.#segments = segments;
  }

  /** @returns the clauses that have it in a field, in their order, and how often. */
  in(field: number): Postings {
    this.#postings[field] ??= readPostings(this.#segments, this.#term, field);
    return this.#postings[field];
  }

  /** @returns what it counts in a field, which `clauses` tells the lengths of. */
  clauseScores(field: number, clauses: Lengths): Impacts {
    return this.#once(clauses, () => this.in(field));
  }

  /** @returns what its standing in a field counts for chapters. */
  chapterScores(field: number, chapters: Groups): Impacts {
    return this.#once(chapters, () => this.#gather(this.in(field), chapters));
  }

  /** The same for regulations, which are groups of these chapters. */
  regulationScores(field: number, chapters: Groups, regulations: Groups): Impacts {
    return this.#once(regulations, () => this.#gather(this.#gather(this.in(field), chapters), regulations));
  }

  #once(texts: Lengths, postings: () => Postings): Impacts {
    const known = this.#known.get(texts) ?? score(postings(), texts);
    this.#known.set(texts, known);
    return known;
  }

  #gather(postings: Postings, groups: Groups): Postings {
    const known = this.#gathered.get(groups) ?? gather(postings, groups);
    this.#gathered.set(groups, known);
    return known;
  }
}

function readPostings(segments: readonly OpenSegment[], term: string, field: number): Postings {
  const found = segments.flatMap((open) => {
    const number = open.segment.find(term);
    const list = number < 0 ? undefined : open.segment.lists(number)[field];
    return list ? [livePostings(open, list)] : [];
  });
  return {
    documents: joined(found.map(({ documents }) => documents)),
    frequencies: joined(found.map(({ frequencies }) => frequencies)),
  };
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function score({ documents, frequencies }: Postings, texts: Lengths): Impacts {
  const { count, lengths, averageLength, normalisation } = texts;
  const scale = rarity(documents.length, count);
  const scores = new Float64Array(documents.length);
  for (let at = 0; at < documents.length; at++) {
    const relative = (lengths[documents[at] ?? 0] ?? 0) / averageLength;
    scores[at] = scale * saturation(frequencies[at] ?? 0, K, 1 - normalisation + normalisation * relative);
  }
  return { numbers: documents, scores };
}

/** The groups that have a term, and how often. A group is a run, so that the postings of one follow each other. */
function gather({ documents, frequencies }: Postings, groups: Groups): Postings {
  const numbers = new Int32Array(Math.min(documents.length, groups.count));
  const sums = new Int32Array(numbers.length);
  let having = -1;
  let last = -1;
  let sum = 0;
  for (let at = 0; at < documents.length; at++) {
    const group = groups.of[documents[at] ?? 0] ?? 0;
    if (group !== last) {
      numbers[++having] = group;
      last = group;
      sum = 0;
    }
    sum += frequencies[at] ?? 0;
    sums[having] = sum;
  }
  return { documents: numbers.subarray(0, having + 1), frequencies: sums.subarray(0, having + 1) };
}

/** Cache of recent terms. The index must not change: after `discard`, open a new one. */
export class Terms {
  readonly #index: PackedMiniSearch;
  readonly #lately = new Map<string, Term>();
  #kept = 0;

  constructor(index: PackedMiniSearch) {
    this.#index = index;
  }

  of(text: string): Term {
    const known = this.#lately.get(text);
    if (known) return known;
    const term = new Term(text, this.#index);
    // Plus one for the term itself, because terms without postings take room too.
    const size = term.in(0).documents.length + 1;
    this.#kept += size;
    if (this.#kept > MAX_KEPT) {
      this.#lately.clear();
      this.#kept = size;
    }
    this.#lately.set(text, term);
    return term;
  }
}

/** Adds what a term counts to sums by number. */
export function add(sums: Float64Array, { numbers, scores }: Impacts, weight: number): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    sums[number] = (sums[number] ?? 0) + weight * (scores[at] ?? 0);
  }
}
