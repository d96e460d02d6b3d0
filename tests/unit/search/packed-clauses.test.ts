import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { PackedClauses, packClauses } from "../../../utils/search/index/clauses.ts";
import { bridges, clause, parks } from "./sample.ts";

const [first, second] = [clausesOf(parks), clausesOf(bridges)];

describe("packed clauses", () => {
  it("give clauses by their numbers over all parts, in the order asked for", () => {
    const packed = new PackedClauses([packClauses(first), packClauses([]), packClauses(second)]);
    const all = [...first, ...second];
    expect(packed.read(all.map((_, number) => number))).toEqual(all);
    expect(packed.read([first.length, 0])).toEqual([second[0], first[0]]);
  });

  it("leave out what is not there", () => {
    expect(new PackedClauses([]).read([0])).toEqual([]);
    expect(new PackedClauses([packClauses(first)]).read([first.length, 0])).toEqual([first[0]]);
  });

  it("keep every character", () => {
    const odd = clause(1, '“𠮷”\u0000\n\ud800 "\\');
    expect(new PackedClauses([packClauses([odd])]).read([0])).toEqual([odd]);
  });

  it.each([0, 3, 8, 40, -1])("are refused when cut to %s bytes", (length) => {
    expect(() => new PackedClauses([packClauses(first).slice(0, length)])).toThrow(RangeError);
  });

  it("are refused one by one where they are not what was written", () => {
    const texts = first.map((each) => JSON.stringify(each));
    const packed = packClauses(first);
    const corrupt = packed.slice();
    corrupt[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1;
    const clauses = new PackedClauses([corrupt]);
    expect(JSON.stringify(clauses.read([0])[0])).toBe(texts[0]);
    expect(() => clauses.read([first.length - 1])).toThrow(RangeError);
  });

  it("of any length", () => {
    const long = clause(1, "桥".repeat(200_000));
    expect(new PackedClauses([packClauses([long])]).read([0])).toEqual([long]);
  });
});
