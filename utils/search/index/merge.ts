/** Several segments as one, without what was discarded. */
import { ByteWriter } from "./bytes.ts";
import { DocumentIds, livePostings, type Shelf } from "./documents.ts";
import { keyOf } from "./keys.ts";
import { PostingPool } from "./postings.ts";
import { NO_FIELD } from "./segment.ts";
import { writeSegment } from "./write.ts";

/** The terms of all shelves, as a segment orders them. */
function termsOf(shelves: readonly Shelf[]): string[] {
  const terms = new Set(shelves.flatMap(({ segment }) => segment.withPrefix("")));
  const keyed = [...terms].map((term) => [keyOf(term), term] as const);
  const byKey = keyed.filter(([key]) => key !== null).sort(([a], [b]) => Number(a) - Number(b));
  const words = keyed.filter(([key]) => key === null).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return [...byKey, ...words].map(([, term]) => term);
}

/** Adds a term's postings with the documents' new numbers. */
function addTerm(
  pool: PostingPool,
  number: number,
  shelves: readonly Shelf[],
  term: string,
  renumbered: Int32Array,
): void {
  for (const shelf of shelves) {
    const found = shelf.segment.find(term);
    const lists = found < 0 ? [] : shelf.segment.lists(found);
    for (const [field, list] of lists.entries()) {
      if (!list) continue;
      const { documents, frequencies } = livePostings(shelf, list);
      for (const [at, document] of documents.entries()) {
        pool.add(number, field, renumbered[document] ?? 0, frequencies[at] ?? 0);
      }
    }
  }
}

/**
 * @param shelves of an open index; at least one.
 * @returns one segment that answers as they do together; ids and order of the documents stay.
 */
export function mergeSegments(shelves: readonly Shelf[]): Uint8Array<ArrayBuffer> {
  const kept = [...new DocumentIds(shelves)];
  const fieldCount = shelves[0]?.segment.fieldCount ?? 0;
  const total = shelves.reduce((sum, { segment }) => sum + segment.documentCount, 0);
  const renumbered = new Int32Array(total);
  const lengths: number[][] = Array.from({ length: fieldCount }, () => []);
  for (const [to, [number]] of kept.entries()) {
    renumbered[number] = to;
    const shelf = shelves.findLast(({ base }) => base <= number);
    for (const [field, list] of lengths.entries())
      list.push(shelf?.segment.lengthsOf(field)[number - shelf.base] ?? NO_FIELD);
  }
  const out = new ByteWriter();
  const pool = new PostingPool(fieldCount);
  const offsets: number[] = [];
  const keys: number[] = [];
  const words: string[] = [];
  for (const [number, term] of termsOf(shelves).entries()) {
    const offset = out.length;
    addTerm(pool, number, shelves, term, renumbered);
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
