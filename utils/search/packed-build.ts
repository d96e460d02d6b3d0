/** Builds a segment, document by document, in memory of a few typed arrays. */
import { ByteWriter } from "./packed-bytes.ts";
import { KeyTable, keyOf, pairKey } from "./packed-keys.ts";
import { NO_FIELD } from "./packed-segment.ts";
import { PostingWriter, writeSegment } from "./packed-write.ts";

/** Hands out the terms of a field's text, as scanTerms does. */
export type Scan = (
  text: string,
  onPair: (first: number, second: number) => void,
  onWord: (term: string) => void,
) => void;

/** A list of numbers that grows. */
class Column {
  length = 0;
  values = new Int32Array(1 << 16);

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
}

export class SegmentBuilder {
  private readonly fieldCount: number;
  private readonly scan: Scan;
  private readonly ids: unknown[] = [];
  private readonly lengths = new Column();
  private readonly keyTable = new KeyTable();
  /** The terms by their numbers: a key, or a word. */
  private readonly terms: (number | string)[] = [];
  private readonly numberOfKey: number[] = [];
  private readonly numberOfWord = new Map<string, number>();
  /** By term: its last posting, which its next occurrence in the same field adds to. */
  private readonly lastPosting = new Column();
  /** By posting: term, document * fieldCount + field, frequency. */
  private readonly postingTerm = new Column();
  private readonly postingRow = new Column();
  private readonly frequency = new Column();

  constructor(fieldCount: number, scan: Scan) {
    this.fieldCount = fieldCount;
    this.scan = scan;
  }

  /** @param fields their texts; undefined for a field that the document lacks. */
  add(id: unknown, fields: readonly (string | undefined)[]): void {
    const document = this.ids.push(id) - 1;
    for (const [field, text] of fields.entries()) {
      const row = document * this.fieldCount + field;
      const before = this.postingRow.length;
      if (text !== undefined) this.addField(text, row);
      const length = Math.min(this.postingRow.length - before, NO_FIELD - 1);
      this.lengths.push(text === undefined ? NO_FIELD : length);
    }
  }

  private addField(text: string, row: number): void {
    this.scan(
      text,
      (first, second) => this.count(this.ofKey(pairKey(first, second)), row),
      (term) => {
        if (term === "") return;
        const key = keyOf(term);
        this.count(key === null ? this.ofWord(term) : this.ofKey(key), row);
      },
    );
  }

  private ofKey(key: number): number {
    const at = this.keyTable.numberOf(key);
    const known = this.numberOfKey[at];
    if (known !== undefined) return known;
    this.lastPosting.push(-1);
    const number = this.terms.push(key) - 1;
    this.numberOfKey[at] = number;
    return number;
  }

  private ofWord(term: string): number {
    const known = this.numberOfWord.get(term);
    if (known !== undefined) return known;
    this.lastPosting.push(-1);
    const number = this.terms.push(term) - 1;
    this.numberOfWord.set(term, number);
    return number;
  }

  private count(term: number, row: number): void {
    const last = this.lastPosting.values[term] ?? -1;
    if (last >= 0 && this.postingRow.values[last] === row) {
      this.frequency.values[last] = (this.frequency.values[last] ?? 0) + 1;
      return;
    }
    this.lastPosting.values[term] = this.postingRow.length;
    this.postingTerm.push(term);
    this.postingRow.push(row);
    this.frequency.push(1);
  }

  /** @returns the segment. The builder is not to be used afterwards. */
  finish(): Uint8Array<ArrayBuffer> {
    const order = this.termOrder();
    const { start, postings } = this.postingsByTerm();
    const out = new ByteWriter();
    const writer = new PostingWriter(out);
    const offsets = new Uint32Array(order.length + 1);
    for (const [at, term] of order.entries()) {
      offsets[at] = out.length;
      this.writeTerm(writer, postings.subarray(start[term], start[term + 1]));
    }
    offsets[order.length] = out.length;
    const keys = order.map((term) => this.terms[term]).filter((term) => typeof term === "number");
    const words = order.map((term) => this.terms[term]).filter((term) => typeof term === "string");
    return writeSegment({
      fieldCount: this.fieldCount,
      ids: this.ids,
      lengths: Uint16Array.from(this.lengths.values.subarray(0, this.lengths.length)),
      keys: Uint32Array.from(keys),
      words,
      offsets,
      postings: out.view(),
    });
  }

  /** The numbers of the terms: keys in their order, then words in theirs. */
  private termOrder(): number[] {
    const keyed = new Float64Array(this.numberOfKey.length);
    for (const [at, term] of this.numberOfKey.entries()) {
      keyed[at] = Number(this.terms[term]) * 2 ** 21 + at;
    }
    const keys = Array.from(keyed.sort(), (each) => this.numberOfKey[each % 2 ** 21] ?? 0);
    const words = [...this.numberOfWord].sort(([a], [b]) => (a < b ? -1 : 1));
    return [...keys, ...words.map(([, term]) => term)];
  }

  /** Postings sorted by term; within a term they stay in the order of the documents. */
  private postingsByTerm(): { start: Int32Array; postings: Int32Array } {
    const total = this.postingTerm.length;
    const start = new Int32Array(this.terms.length + 1);
    for (const term of this.postingTerm.values.subarray(0, total))
      start[term + 1] = (start[term + 1] ?? 0) + 1;
    for (let term = 0; term < this.terms.length; term++)
      start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
    const next = start.slice();
    const postings = new Int32Array(total);
    for (let posting = 0; posting < total; posting++) {
      const term = this.postingTerm.values[posting] ?? 0;
      const at = next[term] ?? 0;
      postings[at] = posting;
      next[term] = at + 1;
    }
    return { start, postings };
  }

  private writeTerm(writer: PostingWriter, postings: Int32Array): void {
    for (let field = 0; field < this.fieldCount; field++) {
      writer.begin(field);
      for (const posting of postings) {
        const row = this.postingRow.values[posting] ?? 0;
        if (row % this.fieldCount !== field) continue;
        writer.add(Math.floor(row / this.fieldCount), this.frequency.values[posting] ?? 0);
      }
      writer.end();
    }
  }
}
