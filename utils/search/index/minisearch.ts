/**
 * MiniSearch over packed segments: the same interface and the same scores as MiniSearch 7.2.0 over the same documents,
 * in a fraction of the memory. Several segments form one index. It uses protected members of MiniSearch: package.json
 * pins the version, and a property test compares both.
 */
import MiniSearch, { type Options } from "minisearch";
import { PackedTerms } from "./dictionary.ts";
import { DocumentIds, DocumentNumbers, FieldLengths, isDeleted, type OpenSegment } from "./documents.ts";
import { Segment } from "./segment.ts";

/** A segment and the bits of its deleted documents, as `segments` has them. */
export interface StoredSegment {
  /** Beginning at a multiple of four in their buffer. */
  bytes: Uint8Array;
  deleted?: Uint8Array | undefined;
}

function openSegments(stored: readonly StoredSegment[], fieldCount: number): OpenSegment[] {
  let base = 0;
  return stored.map(({ bytes, deleted }) => {
    const segment = new Segment(bytes);
    if (segment.fieldCount !== fieldCount) throw new RangeError("A segment of an index with other fields");
    const open = { segment, base, deleted: deleted?.slice() };
    base += segment.documentCount;
    return open;
  });
}

/** Immutable except for `discard`: to add documents, open a new index with one more segment. */
export class PackedMiniSearch<T = unknown> extends MiniSearch<T> {
  readonly segments: readonly OpenSegment[];

  /**
   * @param stored segments that SegmentBuilder made of the same fields and terms; no id is in two of them.
   * @throws RangeError where bytes are no segment, or one of another number of fields.
   */
  constructor(stored: readonly StoredSegment[], options: Options<T>) {
    super({ ...options, autoVacuum: false });
    this.segments = openSegments(stored, options.fields.length);
    this._index = new PackedTerms(this.segments) as unknown as typeof this._index;
    this._documentIds = new DocumentIds(this.segments) as unknown as typeof this._documentIds;
    this._fieldLength = new FieldLengths(this.segments) as unknown as typeof this._fieldLength;
    this.#takeStock();
  }

  /** Counts the documents and averages their lengths, in the way and order in which MiniSearch adds them. */
  #takeStock(): void {
    this._idToShortId = new DocumentNumbers(this.segments) as unknown as typeof this._idToShortId;
    this._documentCount = 0;
    this._avgFieldLength = [];
    for (const open of this.segments) {
      const { documentCount, totals, isWhole } = open.segment;
      if (isWhole && !open.deleted) this.#take(documentCount, Array.from(totals));
      else this.#takeEach(open);
    }
  }

  #takeEach(open: OpenSegment): void {
    for (let document = 0; document < open.segment.documentCount; document++) {
      if (!isDeleted(open, document)) this.#take(1, this._fieldLength.get(open.base + document) ?? []);
    }
  }

  /** @param lengths by field, of all these documents added up; empty for a field that they lack. */
  #take(documents: number, lengths: readonly number[]): void {
    // A segment may be empty: a regulation without clauses.
    if (documents === 0) return;
    const before = this._documentCount;
    this._documentCount += documents;
    lengths.forEach((length, field) => {
      const average = this._avgFieldLength[field] ?? 0;
      this._avgFieldLength[field] = (average * before + length) / this._documentCount;
    });
  }

  override discard(id: unknown): void {
    this.discardAll([id]);
  }

  /** @throws Error where an id is not in the index; those before it are then gone. */
  override discardAll(ids: readonly unknown[]): void {
    try {
      for (const id of ids) super.discard(id);
    } finally {
      this.#takeStock();
    }
  }

  /** How many different terms a document has in a field, on average. */
  averageLength(field: number): number {
    return this._avgFieldLength[field] ?? 0;
  }

  override add(): never {
    throw new TypeError("A packed index grows by segments.");
  }

  override remove(): never {
    throw new TypeError("A packed index forgets by discard(id).");
  }

  override removeAll(): never {
    throw new TypeError("A packed index forgets by discard(id).");
  }

  override toJSON(): never {
    throw new TypeError("A packed index is kept as its segments.");
  }
}
