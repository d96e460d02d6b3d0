/** What MiniSearch asks its radix tree: a term's fields → documents → frequencies, read from the segments. */
import { livePostings, type OpenSegment } from "./documents.ts";

type Fields = Map<number, Map<number, number>>;

export class PackedTerms {
  readonly #segments: readonly OpenSegment[];

  constructor(segments: readonly OpenSegment[]) {
    this.#segments = segments;
  }

  get size(): number {
    const [first, ...others] = this.#segments;
    if (others.length === 0) return first?.segment.termCount ?? 0;
    return new Set(this.#segments.flatMap(({ segment }) => segment.withPrefix(""))).size;
  }

  get(term: string): Fields | undefined {
    const fields: Fields = new Map();
    for (const open of this.#segments) {
      const number = open.segment.find(term);
      if (number < 0) continue;
      for (const [field, list] of open.segment.lists(number).entries()) {
        if (!list) continue;
        const documents = fields.get(field) ?? new Map<number, number>();
        const postings = livePostings(open, list);
        for (const [at, document] of postings.documents.entries())
          documents.set(document, postings.frequencies[at] ?? 0);
        if (documents.size > 0) fields.set(field, documents);
      }
    }
    return fields.size > 0 ? fields : undefined;
  }

  *atPrefix(prefix: string): Generator<[string, Fields]> {
    const terms = new Set(this.#segments.flatMap(({ segment }) => segment.withPrefix(prefix)));
    for (const term of terms) {
      const fields = this.get(term);
      if (fields) yield [term, fields];
    }
  }

  fuzzyGet(): never {
    throw new RangeError(
      "A packed index has no fuzzy search: within one edit any two Chinese pairs are alike.",
    );
  }
}
