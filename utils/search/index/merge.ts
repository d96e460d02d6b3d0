/** Merges segments into one and drops deleted documents. */
import { ByteWriter } from "./bytes.ts";
import { DocumentIds, livePostings, type OpenSegment } from "./documents.ts";
import { keyOf } from "./keys.ts";
import { PostingPool } from "./postings.ts";
import { NO_FIELD } from "./segment.ts";
import { writeSegment } from "./write.ts";

/** @returns the terms of all segments in the order a segment needs. */
function termsOf(segments: readonly OpenSegment[]): string[] {
  const terms = new Set(segments.flatMap(({ segment }) => segment.withPrefix("")));
  const keyed = [...terms].map((term) => [keyOf(term), term] as const);
  const byKey = keyed.filter(([key]) => key !== null).sort(([a], [b]) => Number(a) - Number(b));
  const words = keyed.filter(([key]) => key === null).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return [...byKey, ...words].map(([, term]) => term);
}

/** Adds a term's postings with the documents' new numbers. */
function addTerm(
  pool: PostingPool,
  number: number,
  segments: readonly OpenSegment[],
  term: string,
  renumbered: Int32Array,
): void {
  for (const open of segments) {
    const found = open.segment.find(term);
    const lists = found < 0 ? [] : open.segment.lists(found);
    for (const [field, list] of lists.entries()) {
      if (!list) continue;
      const { documents, frequencies } = livePostings(open, list);
      for (const [at, document] of documents.entries()) {
        pool.add(number, field, renumbered[document] ?? 0, frequencies[at] ?? 0);
      }
    }
  }
}

/**
 * @param segments of an open index; at least one.
 * @returns one segment that gives the same answers; ids and order of the documents are kept.
 */
export function mergeSegments(segments: readonly OpenSegment[]): Uint8Array<ArrayBuffer> {
  const kept = [...new DocumentIds(segments)];
  const fieldCount = segments[0]?.segment.fieldCount ?? 0;
  const total = segments.reduce((sum, { segment }) => sum + segment.documentCount, 0);
  const renumbered = new Int32Array(total);
  const lengths: number[][] = Array.from({ length: fieldCount }, () => []);
  for (const [to, [number]] of kept.entries()) {
    renumbered[number] = to;
    const open = segments.findLast(({ base }) => base <= number);
    for (const [field, list] of lengths.entries())
      list.push(open?.segment.lengthsOf(field)[number - open.base] ?? NO_FIELD);
  }
  const out = new ByteWriter();
  const pool = new PostingPool(fieldCount);
  const offsets: number[] = [];
  const keys: number[] = [];
  const words: string[] = [];
  for (const [number, term] of termsOf(segments).entries()) {
    const offset = out.length;
    addTerm(pool, number, segments, term, renumbered);
    if (!pool.writeTerm(out, number)) continue;
    offsets.push(offset);
    const key = keyOf(term);
    if (key === null) words.push(term);
    else keys.push(key);
  }
  return writeSegment({
    fieldCount,
    ids: kept.map(([, id]) => id),
    lengths,
    keys: Uint32Array.from(keys),
    words,
    offsets: Uint32Array.from([...offsets, out.length]),
    postings: out.view(),
  });
}
