import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { buildCollection, joinCollections } from "../../../utils/search/collection.ts";
import { describeRegulation } from "../../../utils/search/index/catalogue.ts";
import { Picks } from "../../../utils/search/learn/picks.ts";
import { openSearch } from "../../../utils/search/search.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, parks } from "./sample.ts";

const regulations = [parks, bridges];
const opening = { regulationId: "parks", ordinal: 4 };

describe("what the reader picked", () => {
  it("is found by the same words and by like ones, though the clause has none of them", () => {
    const picks = new Picks();
    const { search } = searchAtOnce(regulations, { picks });
    expect(search("几点关门")).toEqual([]);
    picks.record("几点关门", opening);
    expect(search("几点关门")[0]).toMatchObject(opening);
    expect(search("晚上几点关门呢")[0]).toMatchObject(opening);
    expect(search("攀折花木")[0]).toMatchObject({ ordinal: 3 });
  });

  it("comes first for the same words from the first time on, whatever holds them better", () => {
    for (const query of ["公园", "桥梁检查", "公园的桥梁要检查吗"]) {
      const { search } = searchAtOnce(regulations);
      for (const { regulationId, ordinal } of search(query)) {
        const picks = new Picks();
        picks.record(query, { regulationId, ordinal });
        expect(searchAtOnce(regulations, { picks }).search(query)[0]).toMatchObject({
          regulationId,
          ordinal,
        });
      }
    }
  });

  it("brings up what was picked along with a clause that is found, behind it", () => {
    const picks = new Picks();
    const { search } = searchAtOnce(regulations, { picks });
    const found = () => search("游客的绿地").map(({ regulationId, ordinal }) => `${regulationId}/${ordinal}`);
    picks.record("折断树枝", { regulationId: "parks", ordinal: 3 });
    const alone = found();
    expect(alone[0]).toBe("parks/3");
    expect(alone).not.toContain("bridges/3");
    picks.record("折断树枝", { regulationId: "bridges", ordinal: 3 });
    expect(found()[0]).toBe("parks/3");
    expect(found()).toContain("bridges/3");
  });

  it("leaves other queries alone", () => {
    const picks = new Picks();
    const { search } = searchAtOnce(regulations, { picks });
    const others = ["桥梁检查", "保护绿地", "关节"];
    const before = others.map((query) => search(query).map(({ clause }) => clause));
    picks.record("几点关门", opening);
    expect(others.map((query) => search(query).map(({ clause }) => clause))).toEqual(before);
  });

  it("says of each word which clause is meant, less of its neighbours, nothing beyond its chapter", () => {
    const picks = new Picks();
    picks.record("几点关门", opening);
    const catalogue = [describeRegulation(parks, 0), describeRegulation(bridges, 5)];
    const learned = picks.learned("关门了吗", catalogue);
    const clauses = learned?.clauses.get("关门") ?? new Map<number, number>();
    expect([...clauses.keys()].sort()).toEqual([2, 3, 4]);
    expect(clauses.get(4)).toBeGreaterThan(clauses.get(3) ?? 0);
    expect(clauses.get(3)).toBeGreaterThan(clauses.get(2) ?? 0);
    expect([...(learned?.chapters.get("关门")?.keys() ?? [])]).toEqual([2]);
    expect(learned?.clauses.get("了吗")?.size).toBe(0);
  });

  it("can be seen, stored and cleared", () => {
    const picks = new Picks();
    picks.record("关门", { regulationId: "parks", ordinal: 1 });
    picks.record("几点，关门", opening);
    picks.record("关门", { regulationId: "parks", ordinal: 1 });
    const stored = JSON.parse(JSON.stringify(picks.list()));
    expect(stored).toEqual([
      { query: "关门", regulationId: "parks", ordinal: 1, count: 2 },
      { query: "几点 关门", ...opening, count: 1 },
    ]);
    expect(new Picks(stored).list()).toEqual(stored);
    picks.replace([]);
    expect(picks.list()).toEqual([]);
    expect(searchAtOnce(regulations, { picks }).search("关门")).toEqual([]);
  });

  it("does no harm when the library no longer has it", () => {
    const picks = new Picks();
    picks.record("桥梁", { regulationId: "gone", ordinal: 1 });
    expect(searchAtOnce(regulations, { picks }).search("桥梁")[0]).toMatchObject({ regulationId: "bridges" });
  });
});

describe("a stored collection", () => {
  const build = (some: typeof regulations, first: number) => {
    const building = buildCollection(some, first);
    let step = building.next();
    while (!step.done) step = building.next();
    return step.value;
  };
  const clauses = regulations.flatMap(clausesOf);
  const read = async (numbers: readonly number[]) => numbers.flatMap((number) => clauses[number] ?? []);

  it("answers as the regulations themselves do, in one part and in two", async () => {
    const { answer } = searchAtOnce(regulations);
    const one = build(regulations, 0);
    const two = joinCollections([build([parks], 0), build([bridges], clausesOf(parks).length)]);
    for (const collection of [one, two]) {
      for (const query of ["爱护绿地", "第二条第二款", "桥梁养护检查记录", "公园管理办法2", "秩序"]) {
        expect(await openSearch(collection, read).search(query)).toEqual(answer(query));
      }
    }
  });

  it("tells how many regulations are done while it is built", () => {
    expect([...buildCollection(regulations)]).toEqual([1, 2]);
  });
});
