import { describe, expect, it } from "vitest";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause } from "./sample.ts";

describe("a word of two that stand apart in a clause", () => {
  const { search } = searchAtOnce([
    {
      ...bridges,
      units: [
        clause(1, "诈骗公私财物，诈骗他人的，依法处理诈骗。"),
        clause(2, `以占有为目的，使用诈骗方法，${"在桥梁上下以各种名义".repeat(8)}非法集资的，依法处理。`),
        clause(3, "非法集资。"),
        clause(4, "集资修桥。"),
      ],
    },
  ]);
  const found = (query: string) => search(query).map(({ ordinal }) => ordinal);

  it("集资诈骗 → the clause with both of them, before a short one that says one of them often", () => {
    expect(found("集资诈骗")[0]).toBe(2);
    expect(found("非法集资诈骗")[0]).toBe(2);
    expect(found("集资诈骗")).toContain(1);
  });

  it("非法集资, which stands so → the clauses that have it", () => {
    expect(found("非法集资").slice(0, 2).sort()).toEqual([2, 3]);
  });

  it("of which no clause has both → those that have one", () => {
    expect(found("修桥诈骗").slice(0, 2).sort()).toEqual([1, 4]);
  });
});
