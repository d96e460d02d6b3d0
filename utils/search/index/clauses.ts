/**
 * The texts of a collection in one run of bytes, a clause at a time read out of it. Lying in storage as one Blob it is
 * there in the time that a few dozen records take, and no key that is pressed waits for storage after that. All of it
 * is read before the first hit is shown, so that its size counts: a clause is its JSON cut into symbols (characters, and
 * pairs that are frequent), each written as its rank by frequency. Little-endian:
 *
 *     counts   two Uint32: clauses, bytes of the symbols
 *     ends     Uint32 a clause: where its bytes end, counted from the first clause's
 *     symbols  as JSON in UTF-8, the most frequent first
 *     bytes    each clause: the sum of its JSON, then a rank a symbol (packed-bytes)
 */
import type { Clause } from "../../regulation/model.ts";
import { ByteReader, ByteWriter, sumOf } from "./bytes.ts";

/** The JSON between two values is nearly always the same. */
const SYMBOLS = /[^0-9\u0080-\uffff]+|./gs;
/** Two symbols that follow each other so often are one: a third of the bytes less. Rarer ones only lengthen the table. */
const OFTEN = 100;
const HEADER = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @returns the packed clauses, to be stored with the segment built from them. */
export function packClauses(clauses: readonly Clause[]): Uint8Array<ArrayBuffer> {
  const texts = clauses.map((clause) => JSON.stringify(clause));
  const cut = withPairs(texts.map((text) => text.match(SYMBOLS) ?? []));
  const symbols = byFrequency(cut);
  const ranks = new Map(symbols.map((symbol, rank) => [symbol, rank]));
  const writer = new ByteWriter();
  const ends = cut.map((text, index) => {
    writer.write(sumOf(texts[index] ?? ""));
    for (const symbol of text) writer.write(ranks.get(symbol) ?? 0);
    return writer.length;
  });
  const table = encoder.encode(JSON.stringify(symbols));
  const start = (HEADER + ends.length) * 4;
  const bytes = new Uint8Array(start + table.length + writer.length);
  const head = new Uint32Array(bytes.buffer, 0, HEADER + ends.length);
  head.set([ends.length, table.length]);
  head.set(ends, HEADER);
  bytes.set(table, start);
  bytes.set(writer.view(), start + table.length);
  return bytes;
}

/** Joins, from the left, two symbols that often follow each other. */
function withPairs(texts: readonly string[][]): string[][] {
  const pairAt = (text: readonly string[], at: number) => `${text[at]}${text[at + 1]}`;
  const counts = countsOf(texts, (text) => text.slice(1).map((_, at) => pairAt(text, at)));
  return texts.map((text) => {
    const joined: string[] = [];
    for (let at = 0; at < text.length; ) {
      const pair = pairAt(text, at);
      const isOften = at + 1 < text.length && (counts.get(pair) ?? 0) >= OFTEN;
      joined.push(isOften ? pair : (text[at] ?? ""));
      at += isOften ? 2 : 1;
    }
    return joined;
  });
}

/** @returns the symbols that occur, the most frequent first. */
const byFrequency = (texts: readonly string[][]): string[] =>
  [...countsOf(texts, (text) => text)].sort(([, a], [, b]) => b - a).map(([symbol]) => symbol);

function countsOf(texts: readonly string[][], symbolsOf: (text: string[]) => string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const symbol of symbolsOf(text)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return counts;
}

/** The clauses of one `packClauses`. */
class Part {
  readonly count: number;
  readonly #ends: Uint32Array;
  readonly #symbols: readonly string[];
  readonly #bytes: Uint8Array;

  constructor(packed: Uint8Array) {
    const { buffer, byteOffset, byteLength } = packed;
    const [count = 0, size = 0] = new Uint32Array(buffer, byteOffset, byteLength < HEADER * 4 ? 0 : HEADER);
    const start = (HEADER + count) * 4;
    this.count = count;
    this.#ends = new Uint32Array(buffer, byteOffset + HEADER * 4, count);
    this.#bytes = packed.subarray(start + size);
    if (this.#bytes.length !== (this.#ends.at(-1) ?? 0)) throw new RangeError("No clauses of a collection");
    this.#symbols = JSON.parse(decoder.decode(packed.subarray(start, start + size)));
  }

  /** @throws RangeError where its bytes are not as they were written. */
  get(index: number): Clause {
    const end = Math.min(this.#ends[index] ?? 0, this.#bytes.length);
    const reader = new ByteReader(this.#bytes, this.#ends[index - 1] ?? 0);
    const sum = reader.read();
    let text = "";
    while (reader.at < end) text += this.#symbols[reader.read()] ?? "";
    if (sumOf(text) !== sum) throw new RangeError("A corrupt clause");
    return JSON.parse(text);
  }
}

export class PackedClauses {
  readonly #parts: readonly Part[];

  /**
   * @param packed what `packClauses` made, in the order of the collection's segments; each begins at a multiple of four
   * in its buffer.
   * @throws RangeError where one is something else, or cut short.
   */
  constructor(packed: readonly Uint8Array[]) {
    this.#parts = packed.map((bytes) => new Part(bytes));
  }

  /** How many there are. */
  get count(): number {
    return this.#parts.reduce((sum, { count }) => sum + count, 0);
  }

  /**
   * @returns the clauses of these numbers, in this order; those that are not there are left out.
   * @throws RangeError where the bytes of one are not as they were written.
   */
  read(numbers: readonly number[]): Clause[] {
    return numbers.flatMap((number) => {
      let index = number;
      for (const part of this.#parts) {
        if (index < part.count) return [part.get(index)];
        index -= part.count;
      }
      return [];
    });
  }
}
