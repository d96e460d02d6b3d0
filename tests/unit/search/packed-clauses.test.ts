import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../utils/regulation/known.ts";
import { buildCollection, joinCollections } from "../../../utils/search/collection.ts";
import { PackedClauses, packClauses } from "../../../utils/search/packed-clauses.ts";
import { createSearch, openSearch } from "../../../utils/search/search.ts";
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

  it.each([0, 3, 8, 40, -1])("refuse a buffer cut to %s bytes", (length) => {
    expect(() => new PackedClauses([packClauses(first).slice(0, length)])).toThrow(RangeError);
  });

  it("beside the segments of a collection, answer as one search over its regulations", async () => {
    const collections = [build(parks, 0), build(bridges, first.length)];
    const packed = new PackedClauses([packClauses(first), packClauses(second)]);
    const stored = openSearch(joinCollections(collections), (numbers) =>
      Promise.resolve(packed.read(numbers)),
    );
    const { search } = createSearch([parks, bridges]);
    for (const query of ["公园", "4", "桥梁 养护", "管理办法第二条"]) {
      expect(search(query).length).toBeGreaterThan(0);
      expect(await stored.search(query)).toEqual(search(query));
    }
  });
});

function build(regulation: typeof parks, number: number) {
  const building = buildCollection([regulation], number);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}
