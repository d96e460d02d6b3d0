/**
 * A segment: an immutable index of some documents in one run of bytes, read in place. Little-endian sections after a
 * header of Uint32:
 *
 *     magic, documents, fields, terms with a number, bytes of postings, bytes of words, bytes of ids
 *     keys      Uint32, sorted: the terms of one or two UTF-16 units (packed-keys)
 *     offsets   Uint32: where each term's postings begin; first the keys', then the words', then the end
 *     totals    Uint32 a field: its lengths, added up
 *     lengths   Uint16 a field and document: how many different terms; 0xffff for a field that it lacks
 *     postings  bytes (packed-bytes): a term's fields in order, each as a count, then document and frequency
 *     words     the other terms, sorted, as JSON
 *     ids       the documents' ids as JSON, or the first one where they count upwards
 */
import { ByteReader } from "./bytes.ts";
import { keyOf, lowerBound, pairKey, termOf } from "./keys.ts";

export const MAGIC = 0x32_4c_43_53;
export const HEADER = 7;
/** The length of a field that a document lacks. */
export const NO_FIELD = 0xffff;

/** Where the documents are that have a term in one field. */
export interface PostingList {
  count: number;
  /** Where the list begins in the postings. */
  at: number;
}

/** The documents that have a term in one field, in their order, and how often. */
export interface Postings {
  documents: Int32Array;
  frequencies: Int32Array;
}

const decoder = new TextDecoder();

const corrupt = () => new RangeError("A corrupt segment");

export class Segment {
  /** All of it. */
  readonly bytes: Uint8Array;
  readonly documentCount: number;
  readonly fieldCount: number;
  readonly keys: Uint32Array;
  readonly words: string[];
  /** Different terms by field, those of all documents that have it added up. */
  readonly totals: Uint32Array;
  /** Different terms, by field * documentCount + document. */
  readonly #lengths: Uint16Array;
  readonly #offsets: Uint32Array;
  readonly #postings: Uint8Array;
  readonly #storedIds: Uint8Array;
  #listedIds: readonly unknown[] | undefined;

  /**
   * @param bytes that begin at a multiple of four in their buffer.
   * @throws RangeError where they are no segment.
   */
  constructor(bytes: Uint8Array) {
    const { buffer, byteOffset: start, byteLength } = bytes;
    const [magic, documents = 0, fields = 0, keys = 0, postings = 0, words = 0, ids = 0] = new Uint32Array(
      buffer,
      start,
      byteLength < HEADER * 4 ? 0 : HEADER,
    );
    if (magic !== MAGIC) throw new RangeError("No segment of a search index");
    this.bytes = bytes;
    this.documentCount = documents;
    this.fieldCount = fields;
    const textStart = byteLength - words - ids;
    this.words = JSON.parse(decoder.decode(bytes.subarray(textStart, textStart + words)));
    this.#storedIds = bytes.subarray(textStart + words);
    const terms = keys + this.words.length;
    this.keys = new Uint32Array(buffer, start + HEADER * 4, keys);
    this.#offsets = new Uint32Array(buffer, start + (HEADER + keys) * 4, terms + 1);
    const lengthsAt = (HEADER + keys + terms + 1 + fields) * 4;
    this.totals = new Uint32Array(buffer, start + lengthsAt - fields * 4, fields);
    this.#lengths = new Uint16Array(buffer, start + lengthsAt, documents * fields);
    this.#postings = bytes.subarray(textStart - postings, textStart);
    const lengthsEnd = lengthsAt + this.#lengths.byteLength;
    if (lengthsEnd + postings !== textStart || this.#offsets.at(-1) !== postings) throw corrupt();
  }

  /** The documents' ids by number: read when asked for, which no search for clauses does. */
  get ids(): readonly unknown[] {
    this.#listedIds ??= this.#readIds();
    return this.#listedIds;
  }

  #readIds(): unknown[] {
    const listed: unknown[] | number = JSON.parse(decoder.decode(this.#storedIds));
    return Array.isArray(listed)
      ? listed
      : Array.from({ length: this.documentCount }, (_, at) => listed + at);
  }

  /** @returns by document how many different terms it has in a field, or NO_FIELD. */
  lengthsOf(field: number): Uint16Array {
    return this.#lengths.subarray(field * this.documentCount, (field + 1) * this.documentCount);
  }

  /** Whether every document has all fields. */
  get isWhole(): boolean {
    return !this.#lengths.includes(NO_FIELD);
  }

  get termCount(): number {
    return this.keys.length + this.words.length;
  }

  /** @returns the number of a term in the segment, or -1. */
  find(term: string): number {
    const key = keyOf(term);
    if (key !== null) {
      const at = lowerBound(this.keys, key);
      return this.keys[at] === key ? at : -1;
    }
    const at = lowerBound(this.words, term);
    return this.words[at] === term ? this.keys.length + at : -1;
  }

  /** @returns the terms that begin so, in the order of their numbers; all of them for "". */
  withPrefix(prefix: string): string[] {
    const found = prefix === "" ? Array.from(this.keys, termOf) : [];
    const key = keyOf(prefix);
    if (key !== null) {
      const last = prefix.length === 1 ? (key | 0xffff) >>> 0 : key;
      for (let at = lowerBound(this.keys, key); (this.keys[at] ?? Number.POSITIVE_INFINITY) <= last; at++) {
        found.push(termOf(this.keys[at] ?? 0));
      }
    }
    for (let at = lowerBound(this.words, prefix); this.words[at]?.startsWith(prefix); at++) {
      found.push(this.words[at] ?? "");
    }
    return found;
  }

  /** Visits the keys of pairs that begin with a character, in order. */
  eachPair(first: number, visit: (key: number) => void): void {
    const last = pairKey(first, 0xffff);
    for (let at = lowerBound(this.keys, pairKey(first, 1)); at < this.keys.length; at++) {
      const key = this.keys[at] ?? 0;
      if (key > last) return;
      visit(key);
    }
  }

  /** @returns how many documents have the term of a key in their first field. */
  countOf(key: number): number {
    const number = lowerBound(this.keys, key);
    return this.keys[number] === key ? (this.lists(number)[0]?.count ?? 0) : 0;
  }

  /**
   * @returns for each field where the documents are that have the term; undefined for fields without.
   * @throws RangeError where the postings are not as they were written, rather than read on and on.
   */
  lists(term: number): (PostingList | undefined)[] {
    const end = this.#offsets[term + 1] ?? 0;
    const reader = new ByteReader(this.#postings, this.#offsets[term] ?? 0);
    const lists: (PostingList | undefined)[] = [];
    if (end > this.#postings.length) throw corrupt();
    while (reader.at < end) {
      const field = reader.read();
      const count = reader.read();
      const bytes = reader.read();
      const isWithin = field < this.fieldCount && count <= this.documentCount;
      if (!isWithin || count < 0 || bytes < count || reader.at + bytes > end) throw corrupt();
      lists[field] = { count, at: reader.at };
      reader.at += bytes;
    }
    return lists;
  }

  /** @param base what the numbers of documents count from. @returns arrays of the caller's own. */
  read({ count, at }: PostingList, base: number): Postings {
    const reader = new ByteReader(this.#postings, at);
    const documents = new Int32Array(count);
    const frequencies = new Int32Array(count);
    let document = base - 1;
    for (let posting = 0; posting < count; posting++) {
      const step = reader.read();
      document += step >>> 1;
      documents[posting] = document;
      frequencies[posting] = (step & 1) === 1 ? reader.read() : 1;
    }
    return { documents, frequencies };
  }
}
