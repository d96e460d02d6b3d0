import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparisonUrl,
  containerAnchor,
  containersNamed,
  openingOf,
  placeWords,
  readHash,
  readingUrl,
  targetAnchor,
} from "../../../utils/lookup/addresses.ts";
import type { Resolution } from "../../../utils/reference/model.ts";
import type { UnitAddress } from "../../../utils/regulation/model.ts";
import { parks } from "../search/sample.ts";

const hashOf = (url: string) => url.slice(url.indexOf("#"));

describe("the address of the reading page", () => {
  it("names the regulation, the clause and the units below it", () => {
    expect(readingUrl("rules-2018")).toBe("/regulation.html#rules-2018");
    expect(readingUrl("rules-2018", { ordinal: 18 })).toBe("/regulation.html#rules-2018/18");
    expect(readingUrl("rules-2018", { ordinal: 8, paragraph: 2 })).toBe("/regulation.html#rules-2018/8/2");
    expect(readingUrl("r", { ordinal: 3, suffix: 1, item: 4 })).toBe("/regulation.html#r/3-1/0/4");
  });

  it("names a chapter, in its part where there are parts", () => {
    const anchor = containerAnchor([
      { kind: "part", ordinal: 1 },
      { kind: "chapter", ordinal: 6 },
    ]);
    expect(readingUrl("r", anchor)).toBe("/regulation.html#r/part-1.chapter-6");
    expect(targetAnchor({ chapter: 6, part: 1 })).toBe(anchor);
    expect(containersNamed(anchor)).toEqual([
      { kind: "part", ordinal: 1 },
      { kind: "chapter", ordinal: 6 },
    ]);
    expect(readHash(`#r/${anchor}`)).toEqual({ id: "r", unit: null, container: anchor });
  });

  it("is read as it was written, whatever the unit and the id", () => {
    const level = fc.integer({ min: 1, max: 99 });
    const units = fc.oneof(
      fc.record({ ordinal: level }),
      fc.record({ ordinal: level, suffix: level, paragraph: level }),
      fc.record({ ordinal: level, item: level }),
      fc.record({ ordinal: level, paragraph: level, item: level, subitem: level }),
    ) as fc.Arbitrary<UnitAddress>;
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), units, (id, unit) => {
        expect(readHash(hashOf(readingUrl(id, unit)))).toEqual({ id, unit, container: null });
      }),
    );
  });

  it("names the edition that a regulation is compared with, and a clause of it", () => {
    expect(comparisonUrl("r-2018", "r-2022")).toBe("/regulation.html#r-2018/vs/r-2022");
    expect(comparisonUrl("r", "a/b", { ordinal: 3, suffix: 1 })).toBe("/regulation.html#r/vs/a%2Fb/3-1");
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (id, versus) => {
        const hash = hashOf(comparisonUrl(id, versus, { ordinal: 8 }));
        expect(readHash(hash)).toEqual({ id, versus, unit: { ordinal: 8 }, container: null });
      }),
    );
  });

  it.each([
    ["#r/vs", { id: "r", unit: null, container: null }],
    ["#r/vs/", { id: "r", unit: null, container: null }],
    ["#r/vs/%E0%A4%A", { id: "r", unit: null, container: null }],
    ["#r/vs/s/abc", { id: "r", versus: "s", unit: null, container: null }],
    ["#r/vs/s/chapter-4", { id: "r", versus: "s", unit: null, container: null }],
    ["#r/vs/s/99999", { id: "r", versus: "s", unit: null, container: null }],
  ])("loses what is not understood: %s", (hash, address) => {
    expect(readHash(hash)).toEqual(address);
  });

  it("can be told to the reader as it was written", () => {
    expect(["", "#r", "#r/", "#r/abc/8", "#r/%E5%85%AB"].map(placeWords)).toEqual([
      "",
      "",
      "",
      "abc/8",
      "八",
    ]);
    expect(placeWords(`#r/${"x".repeat(999)}`).length).toBeLessThan(100);
  });

  it("shows more rather than something else where it is not understood", () => {
    expect(readHash("")).toEqual({ id: "", unit: null, container: null });
    expect(readHash("#r/abc")).toEqual({ id: "r", unit: null, container: null });
    expect(readHash("#r/8/x/3")).toEqual({ id: "r", unit: { ordinal: 8, item: 3 }, container: null });
    expect(readHash("#%E0%A4%A/8")).toEqual({ id: "", unit: { ordinal: 8 }, container: null });
  });
});

describe("a reference in the text", () => {
  const target = (resolution: Partial<Resolution>) => ({
    text: "",
    document: { kind: "open" as const },
    resolution: {
      certainty: "explicit" as const,
      regulation: "parks",
      addresses: [],
      rule: "test",
      ...resolution,
    },
  });
  const find = (id: string) => (id === "parks" ? parks : undefined);

  it("leads to the first unit that it names, or to its chapter", () => {
    const addresses = [{ ordinal: 3, paragraph: 2 }, { ordinal: 4 }];
    expect(openingOf(target({ addresses }), find)).toBe("/regulation.html#parks/3/2");
    expect(openingOf(target({ containers: [{ chapter: 2 }] }), find)).toBe(
      "/regulation.html#parks/chapter-2",
    );
  });

  it("leads nowhere where nothing can be shown, never to something else", () => {
    const addresses = [{ ordinal: 3 }];
    expect(openingOf(target({ addresses, regulation: "gone" }), find)).toBeNull();
    expect(openingOf(target({ addresses, certainty: "missing", reason: "edition" }), find)).toBeNull();
    expect(
      openingOf(
        target({ addresses, certainty: "ambiguous", candidates: [{ regulation: "parks", title: "" }] }),
        find,
      ),
    ).toBeNull();
    expect(openingOf(target({ addresses: [{ ordinal: 30 }] }), find)).toBeNull();
  });
});
