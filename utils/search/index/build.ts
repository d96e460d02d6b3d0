/** Builds a segment, document by document. */
import { ByteWriter } from "./bytes.ts";
import { KeyTable, keyOf, pairKey } from "./keys.ts";
import { PostingPool } from "./postings.ts";
import { NO_FIELD } from "./segment.ts";
import { writeSegment } from "./write.ts";

/** Hands out the terms of a field's text, as scanTerms does. */
export type Scan = (
  text: string,
  onPair: (first: number, second: number) => void,
  onWord: (term: string) => void,
) => void;

export class SegmentBuilder {
  readonly #fieldCount: number;
  readonly #scan: Scan;
  readonly #ids: unknown[] = [];
  /** By field and document. */
  readonly #lengths: number[][];
  readonly #keys = new KeyTable();
  readonly #keyPostings: PostingPool;
  readonly #words = new Map<string, number>();
  readonly #wordPostings: PostingPool;

  constructor(fieldCount: number, scan: Scan) {
    this.#fieldCount = fieldCount;
    this.#scan = scan;
    this.#lengths = Array.from({ length: fieldCount }, () => []);
    this.#keyPostings = new PostingPool(fieldCount);
    this.#wordPostings = new PostingPool(fieldCount);
  }

  /** @param fields their texts; undefined for a field that the document lacks. */
  add(id: unknown, fields: readonly (string | undefined)[]): void {
    const document = this.#ids.push(id) - 1;
    for (const [field, text] of fields.entries()) {
      this.#lengths[field]?.push(text === undefined ? NO_FIELD : this.#addField(text, field, document));
    }
  }

  /** @returns how many different terms it has, as far as a segment counts. */
  #addField(text: string, field: number, document: number): number {
    let length = 0;
    const addKey = (key: number) => {
      if (this.#keyPostings.add(this.#keys.numberOf(key), field, document)) length++;
    };
    const addWord = (word: string) => {
      if (this.#wordPostings.add(this.#numberOf(word), field, document)) length++;
    };
    this.#scan(
      text,
      (first, second) => addKey(pairKey(first, second)),
      (term) => {
        const key = keyOf(term);
        if (key !== null) addKey(key);
        else if (term !== "") addWord(term);
      },
    );
    return Math.min(length, NO_FIELD - 1);
  }

  #numberOf(word: string): number {
    const number = this.#words.get(word) ?? this.#words.size;
    if (number === this.#words.size) this.#words.set(word, number);
    return number;
  }

  /** @returns the segment. The builder is not to be used afterwards. */
  finish(): Uint8Array<ArrayBuffer> {
    const out = new ByteWriter();
    const keys = this.#keys.sorted();
    const words = [...this.#words.keys()].sort();
    const offsets = new Uint32Array(keys.length + words.length + 1);
    let terms = 0;
    for (const key of keys) {
      offsets[terms++] = out.length;
      this.#keyPostings.writeTerm(out, this.#keys.numberOf(key));
    }
    for (const word of words) {
      offsets[terms++] = out.length;
      this.#wordPostings.writeTerm(out, this.#numberOf(word));
    }
    offsets[terms] = out.length;
    return writeSegment({
      fieldCount: this.#fieldCount,
      ids: this.#ids,
      lengths: this.#lengths,
      keys,
      words,
      offsets,
      postings: out.view(),
    });
  }
}
