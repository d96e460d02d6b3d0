/**
 * A collection and its clauses as they lie in storage: one run of bytes, read whole and then used in place, since each
 * record, and each part of one, costs a turn of its own before its bytes are even asked for. Little-endian:
 *
 *     magic
 *     parts     Uint32: how many
 *     sum       Uint32: of the catalogue, which says which clause has which number
 *     sizes     Uint32 a part: its bytes
 *     the parts, each beginning at a multiple of four: the catalogue as JSON, the segments, then each one's clauses
 */
import type { Clause } from "../regulation/model.ts";
import type { Collection } from "./collection.ts";
import { sumOfWords } from "./index/bytes.ts";
import type { IndexedRegulation } from "./index/catalogue.ts";
import { clauseCount } from "./index/clause-numbers.ts";
import { PackedClauses, packClauses } from "./index/clauses.ts";

const MAGIC = 0x31_43_43_53;
const HEADER = 3;

const aligned = (size: number) => Math.ceil(size / 4) * 4;

/** A part as numbers, what fills it up to a multiple of four included. */
const wordsAt = (buffer: ArrayBuffer, start: number, size: number) =>
  new Uint32Array(buffer, start, aligned(size) / 4);

/**
 * @param collection none of whose documents is discarded.
 * @param clauses of each segment.
 * @returns what `openStored` opens.
 */
export function packStored(
  { catalogue, segments }: Collection,
  clauses: readonly (readonly Clause[])[],
): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(JSON.stringify(catalogue));
  const parts = [bytes, ...segments.map((segment) => segment.bytes), ...clauses.map(packClauses)];
  const start = (HEADER + parts.length) * 4;
  const stored = new Uint8Array(parts.reduce((sum, { length }) => sum + aligned(length), start));
  let at = start;
  for (const part of parts) {
    stored.set(part, at);
    at += aligned(part.length);
  }
  const sum = sumOfWords(wordsAt(stored.buffer, start, bytes.length));
  const sizes = parts.map(({ length }) => length);
  new Uint32Array(stored.buffer, 0, HEADER + parts.length).set([MAGIC, parts.length, sum, ...sizes]);
  return stored;
}

/**
 * @param buffer as `packStored` filled it.
 * @returns the collection, and its clauses by their numbers; both read in the buffer.
 * @throws Error where the buffer is something else, cut short, or no longer tells which clause is which.
 */
export function openStored(buffer: ArrayBuffer): { collection: Collection; clauses: PackedClauses } {
  const [magic, count = 0, sum] = new Uint32Array(buffer, 0, buffer.byteLength < HEADER * 4 ? 0 : HEADER);
  if (magic !== MAGIC) throw new RangeError("No stored collection");
  const [bytes = new Uint8Array(), ...packed] = partsOf(buffer, count);
  if (sumOfWords(wordsAt(buffer, bytes.byteOffset, bytes.length)) !== sum)
    throw new RangeError("A corrupt catalogue");
  const catalogue: IndexedRegulation[] = JSON.parse(new TextDecoder().decode(bytes));
  const half = packed.length / 2;
  const segments = packed.slice(0, half).map((bytes) => ({ bytes }));
  const clauses = new PackedClauses(packed.slice(half));
  const last = catalogue.at(-1);
  if (clauses.count !== (last ? last.first + clauseCount(last.numbers) : 0))
    throw new RangeError("Clauses of another collection");
  return { collection: { catalogue, segments }, clauses };
}

function partsOf(buffer: ArrayBuffer, count: number): Uint8Array[] {
  let at = (HEADER + count) * 4;
  return Array.from(new Uint32Array(buffer, HEADER * 4, count), (size) => {
    const part = new Uint8Array(buffer, at, size);
    at += aligned(size);
    return part;
  });
}
