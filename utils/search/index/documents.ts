/** The documents of an index in the shape MiniSearch expects: ids and lengths by number, read from the segments. */
import type { PostingList, Postings, Segment } from "./segment.ts";
import { NO_FIELD } from "./segment.ts";

/** A segment of an open index, and which of its documents were deleted. */
export interface OpenSegment {
  segment: Segment;
  /** The number of its first document in the whole. */
  base: number;
  /** One bit a document, set when it is deleted; undefined while none is. */
  deleted: Uint8Array | undefined;
}

/** @param document by its number in its segment. */
export const isDeleted = ({ deleted }: OpenSegment, document: number) =>
  deleted !== undefined && ((deleted[document >> 3] ?? 0) & (1 << (document & 7))) !== 0;

/** @returns the postings without deleted documents; documents by their numbers in the whole index. */
export function livePostings(open: OpenSegment, list: PostingList): Postings {
  const { segment, base, deleted } = open;
  const postings = segment.read(list, base);
  if (!deleted) return postings;
  const { documents, frequencies } = postings;
  let live = 0;
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    if (isDeleted(open, document - base)) continue;
    documents[live] = document;
    frequencies[live++] = frequencies[at] ?? 0;
  }
  return { documents: documents.subarray(0, live), frequencies: frequencies.subarray(0, live) };
}

/** @returns the segment of a document that was not deleted. */
function segmentOf(segments: readonly OpenSegment[], number: number): OpenSegment | undefined {
  const open = segments.findLast(({ base }) => base <= number);
  const isThere = open && number - open.base < open.segment.documentCount;
  return isThere && !isDeleted(open, number - open.base) ? open : undefined;
}

/** Replaces MiniSearch's map from numbers to ids. */
export class DocumentIds {
  readonly #segments: readonly OpenSegment[];

  constructor(segments: readonly OpenSegment[]) {
    this.#segments = segments;
  }

  has(number: number): boolean {
    return segmentOf(this.#segments, number) !== undefined;
  }

  get(number: number): unknown {
    const open = segmentOf(this.#segments, number);
    return open?.segment.ids[number - open.base];
  }

  delete(number: number): void {
    const open = segmentOf(this.#segments, number);
    if (!open) return;
    const document = number - open.base;
    open.deleted ??= new Uint8Array((open.segment.documentCount + 7) >> 3);
    open.deleted[document >> 3] = (open.deleted[document >> 3] ?? 0) | (1 << (document & 7));
  }

  *[Symbol.iterator](): Generator<[number, unknown]> {
    for (const open of this.#segments) {
      for (const [document, id] of open.segment.ids.entries()) {
        if (!isDeleted(open, document)) yield [open.base + document, id];
      }
    }
  }
}

/** Replaces MiniSearch's map from ids to numbers. Built on first use, because searching never uses it. */
export class DocumentNumbers {
  readonly #segments: readonly OpenSegment[];
  #known: Map<unknown, number> | undefined;

  constructor(segments: readonly OpenSegment[]) {
    this.#segments = segments;
  }

  get #numbers(): Map<unknown, number> {
    this.#known ??= new Map(Array.from(new DocumentIds(this.#segments), ([number, id]) => [id, number]));
    return this.#known;
  }

  has(id: unknown): boolean {
    return this.#numbers.has(id);
  }

  get(id: unknown): number | undefined {
    return this.#numbers.get(id);
  }

  delete(id: unknown): boolean {
    return this.#numbers.delete(id);
  }
}

/** Replaces MiniSearch's map from document numbers to the count of distinct terms in each field. */
export class FieldLengths {
  readonly #segments: readonly OpenSegment[];

  constructor(segments: readonly OpenSegment[]) {
    this.#segments = segments;
  }

  get(number: number): number[] {
    const open = this.#segments.findLast(({ base }) => base <= number);
    if (!open) return [];
    const { fieldCount } = open.segment;
    const lengths: number[] = [];
    for (let field = 0; field < fieldCount; field++) {
      const length = open.segment.lengthsOf(field)[number - open.base] ?? NO_FIELD;
      if (length !== NO_FIELD) lengths[field] = length;
    }
    return lengths;
  }

  /** Does nothing: the lengths of a deleted document stay in its segment. */
  delete(): void {}
}
