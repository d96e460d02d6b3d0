/** Which documents there are, as MiniSearch keeps them: by number their ids and lengths, read from the segments. */
import type { PostingList, Postings, Segment } from "./segment.ts";
import { NO_FIELD } from "./segment.ts";

/** A segment, and which of its documents are still there. */
export interface Shelf {
  segment: Segment;
  /** The number of its first document in the whole. */
  base: number;
  /** A bit a document, set for those that were discarded; undefined while all are there. */
  dead: Uint8Array | undefined;
}

/** @param document by its number in its segment. */
export const isDead = ({ dead }: Shelf, document: number) =>
  dead !== undefined && ((dead[document >> 3] ?? 0) & (1 << (document & 7))) !== 0;

/** @returns the documents of a list that were not discarded, by their numbers in the whole. */
export function livePostings(shelf: Shelf, list: PostingList): Postings {
  const { segment, base, dead } = shelf;
  const postings = segment.read(list, base);
  if (!dead) return postings;
  const { documents, frequencies } = postings;
  let live = 0;
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    if (isDead(shelf, document - base)) continue;
    documents[live] = document;
    frequencies[live++] = frequencies[at] ?? 0;
  }
  return { documents: documents.subarray(0, live), frequencies: frequencies.subarray(0, live) };
}

/** The shelf of a document, if it is there. */
function shelfOf(shelves: readonly Shelf[], number: number): Shelf | undefined {
  const shelf = shelves.findLast(({ base }) => base <= number);
  const isThere = shelf && number - shelf.base < shelf.segment.documentCount;
  return isThere && !isDead(shelf, number - shelf.base) ? shelf : undefined;
}

/** Stands for MiniSearch's map from numbers to ids. */
export class DocumentIds {
  private readonly shelves: readonly Shelf[];

  constructor(shelves: readonly Shelf[]) {
    this.shelves = shelves;
  }

  has(number: number): boolean {
    return shelfOf(this.shelves, number) !== undefined;
  }

  get(number: number): unknown {
    const shelf = shelfOf(this.shelves, number);
    return shelf?.segment.ids[number - shelf.base];
  }

  delete(number: number): void {
    const shelf = shelfOf(this.shelves, number);
    if (!shelf) return;
    const document = number - shelf.base;
    shelf.dead ??= new Uint8Array((shelf.segment.documentCount + 7) >> 3);
    shelf.dead[document >> 3] = (shelf.dead[document >> 3] ?? 0) | (1 << (document & 7));
  }

  *[Symbol.iterator](): Generator<[number, unknown]> {
    for (const shelf of this.shelves) {
      for (const [document, id] of shelf.segment.ids.entries()) {
        if (!isDead(shelf, document)) yield [shelf.base + document, id];
      }
    }
  }
}

/** Stands for MiniSearch's map from ids to numbers, made at the first question: searching asks none. */
export class DocumentNumbers {
  private readonly shelves: readonly Shelf[];
  private known: Map<unknown, number> | undefined;

  constructor(shelves: readonly Shelf[]) {
    this.shelves = shelves;
  }

  private get numbers(): Map<unknown, number> {
    this.known ??= new Map(Array.from(new DocumentIds(this.shelves), ([number, id]) => [id, number]));
    return this.known;
  }

  has(id: unknown): boolean {
    return this.numbers.has(id);
  }

  get(id: unknown): number | undefined {
    return this.numbers.get(id);
  }

  delete(id: unknown): boolean {
    return this.numbers.delete(id);
  }
}

/** Stands for MiniSearch's map from numbers to how many different terms each field has. */
export class FieldLengths {
  private readonly shelves: readonly Shelf[];

  constructor(shelves: readonly Shelf[]) {
    this.shelves = shelves;
  }

  get(number: number): number[] {
    const shelf = this.shelves.findLast(({ base }) => base <= number);
    if (!shelf) return [];
    const { fieldCount } = shelf.segment;
    const lengths: number[] = [];
    for (let field = 0; field < fieldCount; field++) {
      const length = shelf.segment.lengthsOf(field)[number - shelf.base] ?? NO_FIELD;
      if (length !== NO_FIELD) lengths[field] = length;
    }
    return lengths;
  }

  /** The lengths of a discarded document stay in its segment. */
  delete(): void {}
}
