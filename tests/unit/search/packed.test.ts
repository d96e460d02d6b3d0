import regulations from "virtual:regulations";
import fc from "fast-check";
import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { describe, expect, it } from "vitest";
import { SegmentBuilder } from "../../../utils/search/index/build.ts";
import { entriesOf } from "../../../utils/search/index/entries.ts";
import { mergeSegments } from "../../../utils/search/index/merge.ts";
import { PackedMiniSearch } from "../../../utils/search/index/minisearch.ts";
import { indexTerms, scanTerms } from "../../../utils/search/index/terms.ts";
import { bridges, parks } from "./sample.ts";

interface Document {
  id: string;
  text: string;
  headings?: string;
}

/** Some clauses stand under no heading, and some words are neither one nor two characters. */
const documents: Document[] = [
  ...[...regulations, parks, bridges].flatMap(entriesOf).map(({ text, headings }, id) => ({
    id: `c${id}`,
    text,
    ...(headings !== "" && { headings }),
  })),
  { id: "mixed", text: "𠮷府 公园 wi fi6 15分钟 法a法 a\0 a 二〇二六", headings: "wi 公园wi" },
];

const options = {
  fields: ["text", "headings"],
  tokenize: indexTerms,
  processTerm: (term: string) => term,
  searchOptions: { boost: { headings: 0.5 } },
};

function pack(some: readonly Document[]): { bytes: Uint8Array } {
  const builder = new SegmentBuilder(2, scanTerms);
  for (const { id, text, headings } of some) builder.add(id, [text, headings]);
  return { bytes: builder.finish() };
}

function stockOf(some: readonly Document[]): MiniSearch<Document> {
  const stock = new MiniSearch<Document>(options);
  stock.addAll(some);
  return stock;
}

/** The total, and id and score of the first twenty. */
function summary(index: MiniSearch<Document>, query: string, how: SearchOptions) {
  const results = index.search(query, how);
  const rounded = results.map(({ id, score }) => [Number(score.toPrecision(10)), String(id)] as const);
  const sorted = rounded.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));
  return { total: results.length, first: sorted.slice(0, 20) };
}

const vocabulary = documents.flatMap(({ text }) => text.split(" ")).filter((word) => word.length > 1);
const query = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.nat(20), fc.integer({ min: 1, max: 6 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((cuts) => cuts.map(([word, at, length]) => word.slice(at % word.length).slice(0, length)).join(" "));
const how = fc.record({
  combineWith: fc.constantFrom("AND", "OR"),
  prefix: fc.boolean(),
  boost: fc.constantFrom({ headings: 0.5 }, { text: 2 }, {}),
});

const stock = stockOf(documents);
const packed = new PackedMiniSearch<Document>([pack(documents)], options);
const third = Math.floor(documents.length / 3);
const parts = [documents.slice(0, third), documents.slice(third, 2 * third), documents.slice(2 * third)];
const inParts = new PackedMiniSearch<Document>(parts.map(pack), options);

describe("a packed index", () => {
  it("answers 1,000 queries as MiniSearch does: AND, OR, by prefix, with weighted fields", () => {
    fc.assert(
      fc.property(query, how, (text, options) => {
        expect(summary(packed, text, options)).toEqual(summary(stock, text, options));
      }),
      { numRuns: 1000 },
    );
  });

  it("answers from several segments as from one", () => {
    fc.assert(
      fc.property(query, how, (text, options) => {
        expect(summary(inParts, text, options)).toEqual(summary(stock, text, options));
      }),
    );
  });

  it("merges segments into the one that they would have been", () => {
    expect(mergeSegments(inParts.segments)).toEqual(pack(documents).bytes);
  });

  it("has as many documents and terms", () => {
    for (const index of [packed, inParts]) {
      expect(index.documentCount).toBe(stock.documentCount);
      expect(index.termCount).toBe(stock.termCount);
    }
  });

  it("answers combined queries and filters, which are MiniSearch's own", () => {
    const asked: Query = { combineWith: "AND_NOT", queries: ["区政府", "部门"] };
    expect(packed.search(asked).map(({ id }) => id)).toEqual(stock.search(asked).map(({ id }) => id));
    expect(packed.search("公园", { filter: ({ id }) => id === "mixed" })).toHaveLength(1);
    expect(packed.search(MiniSearch.wildcard)).toHaveLength(documents.length);
  });
});

describe("an empty segment", () => {
  it("changes no score, wherever it stands", () => {
    for (const some of [
      [pack([]), ...parts.map(pack)],
      [...parts.map(pack), pack([])],
    ]) {
      const index = new PackedMiniSearch<Document>(some, options);
      expect(index.search("公园")).toEqual(packed.search("公园"));
    }
  });
});

describe("a discarded document", () => {
  const gone = new Set(["c3", "c4", "c20", "mixed"]);
  const rest = stockOf(documents.filter(({ id }) => !gone.has(id)));
  const index = new PackedMiniSearch<Document>(parts.map(pack), options);
  index.discardAll([...gone].slice(1));
  index.discard("c3");

  it("leaves the index as if it had never been there", () => {
    const stored = index.segments.map(({ segment, deleted }) => ({ bytes: segment.bytes, deleted }));
    const opened = new PackedMiniSearch<Document>(stored, options);
    const merged = new PackedMiniSearch<Document>([{ bytes: mergeSegments(index.segments) }], options);
    for (const each of [index, opened, merged]) {
      fc.assert(
        fc.property(query, how, (text, options) => {
          expect(summary(each, text, options)).toEqual(summary(rest, text, options));
        }),
      );
    }
  });

  it("is gone, and cannot go twice", () => {
    expect(index.has("mixed")).toBe(false);
    expect(() => index.discard("mixed")).toThrow(/not in the index/);
  });
});

describe("what a packed index refuses", () => {
  it("is a buffer that is no segment, or one with other fields", () => {
    expect(() => new PackedMiniSearch([{ bytes: new Uint8Array(64) }], options)).toThrow(RangeError);
    expect(() => new PackedMiniSearch([pack(documents)], { fields: ["text"] })).toThrow(RangeError);
  });

  it("is to change in place, and fuzzy search", () => {
    expect(() => packed.add()).toThrow(TypeError);
    expect(() => packed.search("公园", { fuzzy: 1 })).toThrow(RangeError);
  });
});
