import { describe, expect, it } from "vitest";
import type { Clause, Container, Item, Unit } from "../../../utils/regulation/model.ts";
import {
  clauseKey,
  clausesOf,
  containerPaths,
  deepestUnit,
  findClause,
  hasUnit,
  placedClauses,
  walkUnits,
} from "../../../utils/regulation/units.ts";

const item = (ordinal: number, subitems: number[] = []): Item => ({
  ordinal,
  text: `（${ordinal}）`,
  subitems: subitems.map((each) => ({ ordinal: each, text: `${each}.` })),
});

function clause(ordinal: number, suffix = 0, paragraphs: Item[][] = [[]]): Clause {
  return {
    kind: "clause",
    ordinal,
    ...(suffix > 0 && { suffix }),
    label: `第${ordinal}条`,
    paragraphs: paragraphs.map((items) => ({ text: "文。", items })),
  };
}

const container = (kind: Container["kind"], ordinal: number, units: Unit[]): Container => ({
  kind,
  ordinal,
  heading: "名",
  units,
});

const regulation = {
  units: [
    container("chapter", 1, [clause(1)]),
    container("chapter", 2, [
      container("section", 1, [clause(2), clause(2, 1)]),
      container("section", 2, [clause(3)]),
    ]),
    clause(4),
    { ...clause(2), label: "again" },
  ],
};

const path = (containers: readonly Container[]) =>
  containers.map(({ kind, ordinal }) => kind + ordinal).join("/");

describe("the walk", () => {
  it("gives each container before what it contains, and what it stands in", () => {
    expect(
      [...walkUnits(regulation.units)].map(({ unit, above }) => `${path(above)}:${unit.ordinal}`),
    ).toEqual([
      ":1",
      "chapter1:1",
      ":2",
      "chapter2:1",
      "chapter2/section1:2",
      "chapter2/section1:2",
      "chapter2:2",
      "chapter2/section2:3",
      ":4",
      ":2",
    ]);
  });

  it("gives the clauses in document order, alone or with their containers", () => {
    expect(clausesOf(regulation).map(clauseKey)).toEqual(["1", "2", "2-1", "3", "4", "2"]);
    expect(placedClauses(regulation).map(({ containers }) => path(containers))).toEqual([
      "chapter1",
      "chapter2/section1",
      "chapter2/section1",
      "chapter2/section2",
      "",
      "",
    ]);
  });

  it("gives the path of every container", () => {
    expect(containerPaths(regulation).map(path)).toEqual([
      "chapter1",
      "chapter2",
      "chapter2/section1",
      "chapter2/section2",
    ]);
  });

  it("has nothing to give of an empty text", () => {
    expect(clausesOf({ units: [] })).toEqual([]);
    expect(containerPaths({ units: [] })).toEqual([]);
  });
});

describe("a clause", () => {
  it("is found by ordinal and suffix, with its containers", () => {
    const found = findClause(regulation, { ordinal: 2, suffix: 1 });
    expect(found?.clause).toBe(clausesOf(regulation)[2]);
    expect(path(found?.containers ?? [])).toBe("chapter2/section1");
  });

  it("is the first of its number, and is not there without it", () => {
    expect(findClause(regulation, { ordinal: 2 })?.clause.label).toBe("第2条");
    expect(findClause(regulation, { ordinal: 2, suffix: 2 })).toBeUndefined();
    expect(findClause(regulation, { ordinal: 5 })).toBeUndefined();
  });
});

describe("a unit of a clause", () => {
  // 款 2 has 项 1 and 2, 款 3 has 项 1 to 3; 项 2 has 目 in 款 3 alone.
  const holder = clause(8, 0, [[], [item(1), item(2)], [item(1), item(2, [1, 2]), item(3)]]);

  it.each([
    [{}, true],
    [{ paragraph: 1 }, true],
    [{ paragraph: 3, item: 2, subitem: 2 }, true],
    [{ item: 3 }, true],
    [{ item: 2, subitem: 1 }, true],
    [{ paragraph: 4 }, false],
    [{ paragraph: 0 }, false],
    [{ paragraph: 1, item: 1 }, false],
    [{ item: 4 }, false],
    [{ paragraph: 2, item: 2, subitem: 1 }, false],
    [{ item: 2, subitem: 3 }, false],
    [{ subitem: 1 }, false],
  ])("%j exists: %s", (asked, exists) => {
    expect(hasUnit(holder, { ...asked })).toBe(exists);
  });

  it("is not in a clause without text", () => {
    expect(hasUnit(clause(9, 0, []), {})).toBe(false);
  });

  it("is reached as far as it exists, in the first 款 that has all of it", () => {
    expect(deepestUnit(holder, { item: 1 })).toEqual({ place: { ordinal: 8, paragraph: 2, item: 1 } });
    expect(deepestUnit(holder, { item: 2, subitem: 2 })).toEqual({
      place: { ordinal: 8, paragraph: 3, item: 2, subitem: 2 },
    });
    expect(deepestUnit(holder, { item: 2, subitem: 3 })).toEqual({
      place: { ordinal: 8, paragraph: 2, item: 2 },
      absent: "subitem",
    });
    expect(deepestUnit(holder, { paragraph: 2, item: 3 })).toEqual({
      place: { ordinal: 8, paragraph: 2 },
      absent: "item",
    });
    expect(deepestUnit(clause(2, 1), { paragraph: 2 })).toEqual({
      place: { ordinal: 2, suffix: 1 },
      absent: "paragraph",
    });
  });
});
