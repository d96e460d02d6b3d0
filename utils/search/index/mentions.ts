/**
 * How many clauses hold a title. A clause counts if it has all pairs of the title, which is nearly always the title itself
 * and needs no text. The counts of segments add up, so that a regulation is added to a library by counting its title in
 * all segments and all titles in its segment.
 */
import { foldedText } from "../../text/fold.ts";
import { isDeleted, type OpenSegment } from "./documents.ts";
import { lowerBound } from "./keys.ts";
import type { StoredSegment } from "./minisearch.ts";
import { Segment } from "./segment.ts";
import { phraseTerms } from "./terms.ts";

/** Titles share most of their pairs (管理, 条例): up to so many bytes of their documents are kept. */
const MAX_KEPT = 32_000_000;

/** Documents by their numbers: a sorted list, or one bit a document where that is smaller. */
type Holders = Int32Array | Uint8Array;

const has = (holders: Holders, document: number): boolean =>
  holders instanceof Uint8Array
    ? ((holders[document >> 3] ?? 0) & (1 << (document & 7))) !== 0
    : holders[lowerBound(holders, document)] === document;

/** The documents of one segment by the terms that they hold in any field. */
class Postings {
  readonly #open: OpenSegment;
  readonly #known = new Map<number, Holders>();
  #kept = 0;

  constructor({ bytes, deleted }: StoredSegment) {
    this.#open = { segment: new Segment(bytes), base: 0, deleted };
  }

  /** @returns the number of documents that are not deleted and hold all terms. */
  countWithAll(terms: readonly string[]): number {
    const { segment } = this.#open;
    const numbers: number[] = [];
    for (const term of terms) {
      const number = segment.find(term);
      if (number < 0) return 0;
      numbers.push(number);
    }
    const sized = numbers.map((number) => ({ number, size: this.#sizeOf(number) }));
    const [rarest, ...others] = sized.sort((a, b) => a.size - b.size);
    if (!rarest) return 0;
    let left = this.#decode(rarest.number);
    for (const { number } of others) {
      if (left.length === 0) return 0;
      const holders = this.#holdersOf(number);
      left = left.filter((document) => has(holders, document));
    }
    return left.filter((document) => !isDeleted(this.#open, document)).length;
  }

  #sizeOf(term: number): number {
    return this.#open.segment.lists(term).reduce((sum, list) => sum + (list?.count ?? 0), 0);
  }

  /** @returns the documents that hold a term, in order, each once. */
  #decode(term: number): Int32Array {
    const { segment } = this.#open;
    const lists = segment.lists(term).flatMap((list) => (list ? [segment.read(list, 0).documents] : []));
    const [only] = lists;
    if (only && lists.length === 1) return only;
    return Int32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
  }

  #holdersOf(term: number): Holders {
    const known = this.#known.get(term);
    if (known) return known;
    const list = this.#decode(term);
    const bits = (this.#open.segment.documentCount + 7) >> 3;
    const holders = list.byteLength > bits ? bitsOf(list, bits) : list;
    if (this.#kept > MAX_KEPT) this.#known.clear();
    this.#kept = (this.#kept > MAX_KEPT ? 0 : this.#kept) + holders.byteLength;
    this.#known.set(term, holders);
    return holders;
  }
}

function bitsOf(list: Int32Array, length: number): Uint8Array {
  const bits = new Uint8Array(length);
  for (let at = 0; at < list.length; at++) {
    const document = list[at] ?? 0;
    bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7));
  }
  return bits;
}

/** @returns for each title the number of clauses of the segments that hold it, with or without the state's name. */
export function countMentions(segments: readonly StoredSegment[], titles: readonly string[]): Uint32Array {
  const counts = new Uint32Array(titles.length);
  const terms = titles.map((title) => phraseTerms(foldedText(title.replace(/^中华人民共和国/, ""))));
  for (const segment of segments) {
    const postings = new Postings(segment);
    for (const [at, each] of terms.entries()) counts[at] = (counts[at] ?? 0) + postings.countWithAll(each);
  }
  return counts;
}
