/** Several segments as one, without what was discarded. */
import { ByteWriter } from "./packed-bytes.ts";
import { DocumentIds, livePostings, type Shelf } from "./packed-documents.ts";
import { keyOf } from "./packed-keys.ts";
import { NO_FIELD } from "./packed-segment.ts";
import { PostingWriter, writeSegment } from "./packed-write.ts";

/** The terms of all shelves, as a segment orders them. */
function termsOf(shelves: readonly Shelf[]): string[] {
  const terms = new Set(shelves.flatMap(({ segment }) => segment.withPrefix("")));
  const keyed = [...terms].map((term) => [keyOf(term), term] as const);
  const byKey = keyed.filter(([key]) => key !== null).sort(([a], [b]) => Number(a) - Number(b));
  const words = keyed.filter(([key]) => key === null).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return [...byKey, ...words].map(([, term]) => term);
}

/** Writes a term's postings with the documents' new numbers. @returns whether it has any left. */
function writeTerm(
  writer: PostingWriter,
  shelves: readonly Shelf[],
  term: string,
  renumbered: Int32Array,
): boolean {
  const found = shelves.flatMap((shelf) => {
    const number = shelf.segment.find(term);
    return number < 0 ? [] : [{ shelf, lists: shelf.segment.lists(number) }];
  });
  const fieldCount = Math.max(0, ...found.map(({ lists }) => lists.length));
  let isLeft = false;
  for (let field = 0; field < fieldCount; field++) {
    writer.begin(field);
    for (const { shelf, lists } of found) {
      const list = lists[field];
      if (!list) continue;
      const { documents, frequencies } = livePostings(shelf, list);
      for (const [at, number] of documents.entries())
        writer.add(renumbered[number] ?? 0, frequencies[at] ?? 0);
    }
    isLeft = writer.end() || isLeft;
  }
  return isLeft;
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
  const lengths = new Uint16Array(kept.length * fieldCount).fill(NO_FIELD);
  for (const [to, [number]] of kept.entries()) {
    renumbered[number] = to;
    const shelf = shelves.findLast(({ base }) => base <= number);
    const from = (number - (shelf?.base ?? 0)) * fieldCount;
    lengths.set(shelf?.segment.lengths.subarray(from, from + fieldCount) ?? [], to * fieldCount);
  }
  const out = new ByteWriter();
  const writer = new PostingWriter(out);
  const offsets: number[] = [];
  const keys: number[] = [];
  const words: string[] = [];
  for (const term of termsOf(shelves)) {
    const offset = out.length;
    if (!writeTerm(writer, shelves, term, renumbered)) continue;
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
