/** BM25 of clauses, and of the chapters and regulations that they stand in, over a packed index. */
import type { Groups } from "./groups.ts";
import { livePostings, type Shelf } from "./packed-documents.ts";
import type { PackedMiniSearch } from "./packed-minisearch.ts";
import { NO_FIELD, type Postings } from "./packed-segment.ts";

/** Saturation and length normalisation, as MiniSearch has them; its d (BM25+) costs recall here and is left out. */
const K = 1.2;
const B = 0.7;

/** What is known of terms is kept for the next key that is pressed, up to so many postings: some megabytes. */
const MAX_KEPT = 200_000;

const rarity = (having: number, total: number) => Math.log(1 + (total - having + 0.5) / (having + 0.5));

const saturation = (frequency: number, relativeLength: number, b = B) =>
  (frequency * (K + 1)) / (frequency + K * (1 - b + b * relativeLength));

/** The clauses of a field: how many different terms each has in it, by clause. */
export interface Field {
  lengths: Float64Array;
  averageLength: number;
}

/** What a term counts for those that have it: clauses, or groups of clauses, by their numbers. */
export interface Impacts {
  numbers: Int32Array;
  scores: Float64Array;
}

/** @returns the lengths of all clauses in a field. */
export function readField(index: PackedMiniSearch, field: number, size: number): Field {
  const lengths = new Float64Array(size);
  for (const { segment, base } of index.shelves) {
    for (let at = 0; at < segment.documentCount; at++) {
      const length = segment.lengths[at * segment.fieldCount + field] ?? NO_FIELD;
      if (length !== NO_FIELD) lengths[base + at] = length;
    }
  }
  return { lengths, averageLength: index.averageLength(field) };
}

/** One term: where it stands, and what it counts there. Each is read or reckoned when it is first asked for. */
export class Term {
  private readonly term: string;
  private readonly shelves: readonly Shelf[];
  private readonly documentCount: number;
  private readonly postings: Postings[] = [];
  private readonly known = new Map<Field | Groups, Impacts>();

  constructor(term: string, { shelves, documentCount }: PackedMiniSearch) {
    this.term = term;
    this.shelves = shelves;
    this.documentCount = documentCount;
  }

  /** @returns the clauses that have it in a field, in their order, and how often. */
  in(field: number): Postings {
    this.postings[field] ??= readPostings(this.shelves, this.term, field);
    return this.postings[field];
  }

  /** @returns what it counts in a field, which `field` tells the lengths of. */
  clauseScores(number: number, field: Field): Impacts {
    return this.once(field, () => scoreClauses(this.in(number), field, this.documentCount));
  }

  /** @returns what it counts in a field for groups of clauses. */
  groupScores(number: number, groups: Groups): Impacts {
    return this.once(groups, () => scoreGroups(this.in(number), groups));
  }

  private once(key: Field | Groups, score: () => Impacts): Impacts {
    const known = this.known.get(key) ?? score();
    this.known.set(key, known);
    return known;
  }
}

function readPostings(shelves: readonly Shelf[], term: string, field: number): Postings {
  const found = shelves.flatMap((shelf) => {
    const number = shelf.segment.find(term);
    const list = number < 0 ? undefined : shelf.segment.lists(number)[field];
    return list ? [livePostings(shelf, list)] : [];
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

function scoreClauses({ documents, frequencies }: Postings, field: Field, total: number): Impacts {
  const scale = rarity(documents.length, total);
  const scores = new Float64Array(documents.length);
  for (let at = 0; at < documents.length; at++) {
    const relative = (field.lengths[documents[at] ?? 0] ?? 0) / field.averageLength;
    scores[at] = scale * saturation(frequencies[at] ?? 0, relative);
  }
  return { numbers: documents, scores };
}

/** A group is a run of clauses, so that the postings of one follow each other. */
function scoreGroups({ documents, frequencies }: Postings, groups: Groups): Impacts {
  const numbers = new Int32Array(Math.min(documents.length, groups.count));
  const scores = new Float64Array(numbers.length);
  let having = 0;
  for (let at = 0; at < documents.length; at++) {
    const group = groups.of[documents[at] ?? 0] ?? 0;
    if (having === 0 || numbers[having - 1] !== group) numbers[having++] = group;
    scores[having - 1] = (scores[having - 1] ?? 0) + (frequencies[at] ?? 0);
  }
  const scale = rarity(having, groups.count);
  for (let at = 0; at < having; at++) {
    const relative = (groups.lengths[numbers[at] ?? 0] ?? 0) / groups.averageLength;
    scores[at] = scale * saturation(scores[at] ?? 0, relative, groups.normalisation);
  }
  return { numbers: numbers.slice(0, having), scores: scores.slice(0, having) };
}

/** The terms that were asked for lately, of an index that stays as it is: one that discards is opened anew. */
export class Terms {
  private readonly index: PackedMiniSearch;
  private readonly lately = new Map<string, Term>();
  private kept = 0;

  constructor(index: PackedMiniSearch) {
    this.index = index;
  }

  of(text: string): Term {
    const known = this.lately.get(text);
    if (known) return known;
    const term = new Term(text, this.index);
    // One more for the term itself: those that stand nowhere take room too.
    const size = term.in(0).documents.length + 1;
    this.kept += size;
    if (this.kept > MAX_KEPT) {
      this.lately.clear();
      this.kept = size;
    }
    this.lately.set(text, term);
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
