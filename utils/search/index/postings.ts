/**
 * Collects the postings of many terms at once, in the bytes that a segment keeps: a document as the step from the one
 * before it, doubled, plus one where the frequency, which then follows, is more than 1.
 *
 * Each list is a chain of slices in one pool. A slice ends with the address of the next, which is as long as all before
 * it: long lists have few links, and the many lists with one document take little room.
 */
import type { ByteWriter } from "./bytes.ts";

const FIRST_SLICE = 4;
const LINK = 4;

/** What is known of a list, side by side since it is asked together. */
const STATE = 8;
/** The last document, counted from 1: 0 for none. */
const DOCUMENT = 0;
/** Its step from the one before it, and its frequency: what is still to be written; a frequency of 0 for nothing. */
const STEP = 1;
const FREQUENCY = 2;
/** How many documents, and how many bytes of them are written. */
const COUNT = 3;
const LENGTH = 4;
/** Addresses in the pool: of the first slice, of the next byte to be written, and of the link that ends its slice. */
const FIRST = 5;
const AT = 6;
const END = 7;

export class PostingPool {
  readonly #fieldCount: number;
  #lists = new Int32Array(STATE << 12);
  #pool = new Uint8Array(1 << 16);
  #size = 0;

  constructor(fieldCount: number) {
    this.#fieldCount = fieldCount;
  }

  /**
   * @param document not before the one that the term was last added for, in this field.
   * @returns whether the term is new to this field of the document.
   */
  add(term: number, field: number, document: number, frequency = 1): boolean {
    const list = (term * this.#fieldCount + field) * STATE;
    if (list >= this.#lists.length) this.#lists = grown(this.#lists, list);
    const last = this.#lists[list + DOCUMENT] ?? 0;
    if (last === document + 1) {
      this.#lists[list + FREQUENCY] = (this.#lists[list + FREQUENCY] ?? 0) + frequency;
      return false;
    }
    if (last > 0) this.#flush(list);
    this.#lists[list + DOCUMENT] = document + 1;
    this.#lists[list + STEP] = document + 1 - last;
    this.#lists[list + FREQUENCY] = frequency;
    this.#lists[list + COUNT] = (this.#lists[list + COUNT] ?? 0) + 1;
    return true;
  }

  /**
   * Writes the postings of a term: for each field that has any, its number, their count, their bytes.
   * @returns whether there are any.
   */
  writeTerm(out: ByteWriter, term: number): boolean {
    let hasAny = false;
    for (let field = 0; field < this.#fieldCount; field++) {
      const list = (term * this.#fieldCount + field) * STATE;
      const count = this.#lists[list + COUNT] ?? 0;
      if (count === 0) continue;
      hasAny = true;
      this.#flush(list);
      const length = this.#lists[list + LENGTH] ?? 0;
      for (const value of [field, count, length]) out.write(value);
      this.#copySlices(out, this.#lists[list + FIRST] ?? 0, length);
    }
    return hasAny;
  }

  #copySlices(out: ByteWriter, first: number, length: number): void {
    let slice = first;
    for (let done = 0; done < length; ) {
      const size = done + FIRST_SLICE;
      out.append(this.#pool.subarray(slice, slice + Math.min(size, length - done)));
      done += size;
      if (done < length) slice = this.#linkAt(slice + size);
    }
  }

  /** Writes what is still to be written of a list. */
  #flush(list: number): void {
    const frequency = this.#lists[list + FREQUENCY] ?? 0;
    if (frequency === 0) return;
    this.#writeNumber(list, ((this.#lists[list + STEP] ?? 0) << 1) | (frequency > 1 ? 1 : 0));
    if (frequency > 1) this.#writeNumber(list, frequency);
    this.#lists[list + FREQUENCY] = 0;
  }

  /** As ByteWriter writes one; here the place of the next byte is the list's, and may leap to another slice. */
  #writeNumber(list: number, value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#writeByte(list, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#writeByte(list, rest);
  }

  #writeByte(list: number, byte: number): void {
    if (this.#lists[list + AT] === this.#lists[list + END]) this.#addSlice(list);
    const at = this.#lists[list + AT] ?? 0;
    this.#pool[at] = byte;
    this.#lists[list + AT] = at + 1;
    this.#lists[list + LENGTH] = (this.#lists[list + LENGTH] ?? 0) + 1;
  }

  #addSlice(list: number): void {
    const length = this.#lists[list + LENGTH] ?? 0;
    const start = this.#size;
    this.#size += length + FIRST_SLICE + LINK;
    if (this.#size > this.#pool.length) this.#pool = grown(this.#pool, this.#size);
    if (length === 0) this.#lists[list + FIRST] = start;
    else this.#link(this.#lists[list + END] ?? 0, start);
    this.#lists[list + AT] = start;
    this.#lists[list + END] = this.#size - LINK;
  }

  #link(at: number, slice: number): void {
    for (let byte = 0; byte < LINK; byte++) this.#pool[at + byte] = slice >>> (8 * byte);
  }

  #linkAt(at: number): number {
    let slice = 0;
    for (let byte = LINK - 1; byte >= 0; byte--) slice = (slice << 8) | (this.#pool[at + byte] ?? 0);
    return slice >>> 0;
  }
}

/** @returns a copy with room for more than `index` values. */
function grown<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(values: T, index: number): T {
  let length = values.length;
  while (length <= index) length *= 2;
  const copy = values instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
  copy.set(values);
  return copy as T;
}
