import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cappedQuery, LONGEST_QUERY } from "../../../utils/search/query/capped.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { anyText } from "../arbitrary.ts";
import { bridges, parks } from "./sample.ts";

describe("a query from outside", () => {
  it("is as it was typed where it is no longer than a passage that finds its clause", () => {
    const longest = "《".repeat(LONGEST_QUERY);
    expect([" 备案 ", "", longest].map(cappedQuery)).toEqual([" 备案 ", "", longest]);
  });

  it("is its beginning where it is longer", () => {
    expect(cappedQuery(`备案${"《".repeat(10_000)}`)).toBe(`备案${"《".repeat(LONGEST_QUERY - 2)}`);
  });

  it("is not cut amid a character", () => {
    expect(cappedQuery(`甲${"𠮷".repeat(150)}`)).toBe(`甲${"𠮷".repeat(99)}`);
  });

  it("is capped once and for all, whatever it is", () => {
    fc.assert(
      fc.property(anyText(500), (typed) => {
        const capped = cappedQuery(typed);
        expect(capped.length).toBeLessThanOrEqual(LONGEST_QUERY);
        expect(typed.startsWith(capped)).toBe(true);
        expect(cappedQuery(capped)).toBe(capped);
      }),
    );
  });
});

describe("the search", () => {
  const { answer } = searchAtOnce([parks, bridges]);

  it("throws for no query, whatever it is", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "第",
        "条",
        "款",
        "项",
        "之",
        "in:",
        "-",
        "“",
        "《",
        "》",
        "至",
        "〔",
        "〕",
        "第九九九九条",
      ),
      fc.integer().map(String),
      anyText(),
    );
    const query = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(query, (typed) => {
        answer(typed);
      }),
      { numRuns: 200 },
    );
  });
});
