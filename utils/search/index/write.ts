/** Writes a segment from its parts; the layout is told in packed-segment. */
import { HEADER, MAGIC, NO_FIELD } from "./segment.ts";

export interface SegmentParts {
  fieldCount: number;
  ids: readonly unknown[];
  /** By field and document; NO_FIELD for a field that it lacks. */
  lengths: readonly (readonly number[])[];
  keys: Uint32Array;
  words: readonly string[];
  /** Of the keys, then of the words, then the end. */
  offsets: Uint32Array;
  postings: Uint8Array;
}

/** Consecutive ids are stored as the first one. */
function compactIds(ids: readonly unknown[]): unknown {
  const [first] = ids;
  return typeof first === "number" && ids.every((id, at) => id === first + at) ? first : ids;
}

const total = (lengths: readonly number[]) =>
  lengths.reduce((sum, length) => (length === NO_FIELD ? sum : sum + length), 0);

/** @returns the segment, to be stored or sent as it is. */
export function writeSegment(parts: SegmentParts): Uint8Array<ArrayBuffer> {
  const { fieldCount, ids, lengths, keys, offsets, postings } = parts;
  const encoder = new TextEncoder();
  const words = encoder.encode(JSON.stringify(parts.words));
  const idText = encoder.encode(JSON.stringify(compactIds(ids)));
  const totalsAt = (HEADER + keys.length + offsets.length) * 4;
  const lengthsAt = totalsAt + fieldCount * 4;
  const textStart = lengthsAt + fieldCount * ids.length * 2 + postings.length;
  const buffer = new ArrayBuffer(textStart + words.length + idText.length);
  const header = [MAGIC, ids.length, fieldCount, keys.length, postings.length, words.length, idText.length];
  new Uint32Array(buffer, 0, HEADER).set(header);
  new Uint32Array(buffer, HEADER * 4, keys.length).set(keys);
  new Uint32Array(buffer, (HEADER + keys.length) * 4, offsets.length).set(offsets);
  new Uint32Array(buffer, totalsAt, fieldCount).set(lengths.map(total));
  new Uint16Array(buffer, lengthsAt, fieldCount * ids.length).set(lengths.flat());
  const bytes = new Uint8Array(buffer);
  bytes.set(postings, textStart - postings.length);
  bytes.set(words, textStart);
  bytes.set(idText, textStart + words.length);
  return bytes;
}
