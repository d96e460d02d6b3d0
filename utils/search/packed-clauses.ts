/**
 * The texts of a collection in one ArrayBuffer, a clause at a time read out of it. Lying in storage as one Blob it is
 * there in the time that a few dozen records take, and no key that is pressed waits for storage after that.
 * Little-endian:
 *
 *     count   Uint32
 *     ends    Uint32 a clause: where its bytes end, counted from the first clause's
 *     bytes   each clause as JSON
 */
import type { Clause } from "../regulation/model.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @returns the clauses, to be stored beside the segment that was built of them. */
export function packClauses(clauses: readonly Clause[]): ArrayBuffer {
  const texts = clauses.map((clause) => encoder.encode(JSON.stringify(clause)));
  const start = (texts.length + 1) * 4;
  const buffer = new ArrayBuffer(texts.reduce((sum, { length }) => sum + length, start));
  const header = new Uint32Array(buffer, 0, texts.length + 1);
  const bytes = new Uint8Array(buffer, start);
  header[0] = texts.length;
  let at = 0;
  for (const [index, text] of texts.entries()) {
    bytes.set(text, at);
    at += text.length;
    header[index + 1] = at;
  }
  return buffer;
}

/** The clauses of one `packClauses`. */
class Part {
  readonly count: number;
  private readonly ends: Uint32Array;
  private readonly bytes: Uint8Array;

  constructor(buffer: ArrayBuffer) {
    [this.count = 0] = new Uint32Array(buffer, 0, 1);
    this.ends = new Uint32Array(buffer, 4, this.count);
    this.bytes = new Uint8Array(buffer, (this.count + 1) * 4);
    if (this.bytes.length !== (this.ends.at(-1) ?? 0)) throw new RangeError("No clauses of a collection");
  }

  get(index: number): Clause {
    const bytes = this.bytes.subarray(this.ends[index - 1] ?? 0, this.ends[index]);
    return JSON.parse(decoder.decode(bytes));
  }
}

export class PackedClauses {
  private readonly parts: readonly Part[];

  /**
   * @param buffers that `packClauses` made, in the order of the collection's segments.
   * @throws RangeError where a buffer is not one of these, or cut short.
   */
  constructor(buffers: readonly ArrayBuffer[]) {
    this.parts = buffers.map((buffer) => new Part(buffer));
  }

  /** @returns the clauses of these numbers, in this order; those that are not there are left out. */
  read(numbers: readonly number[]): Clause[] {
    return numbers.flatMap((number) => {
      let index = number;
      for (const part of this.parts) {
        if (index < part.count) return [part.get(index)];
        index -= part.count;
      }
      return [];
    });
  }
}
