import { describe, expect, it } from "vitest";
import { clauseCount, numberRuns, placeOfNumber } from "../../../utils/search/index/clause-numbers.ts";
import { clause } from "./sample.ts";

/** 第一条 第二条 第三条之一 第三条之二 第四条 第六条, as a law is printed from which some were repealed. */
const numbers = [[1], [2], [3, 1], [3, 2], [4], [6]] as const;
const clauses = numbers.map(([ordinal, suffix]) => ({ ...clause(ordinal, "文"), ...(suffix && { suffix }) }));
const runs = numberRuns(clauses);

describe("the numbers of clauses", () => {
  it("are runs that count upwards", () => {
    expect(runs).toEqual([
      [1, 0, 2],
      [3, 1, 2],
      [4, 0, 1],
      [6, 0, 1],
    ]);
    expect(clauseCount(runs)).toBe(numbers.length);
  });

  it.each(numbers.map(([ordinal, suffix = 0], place) => [ordinal, suffix, place]))(
    "tell where %s之%s stands",
    (ordinal, suffix, place) => {
      expect(placeOfNumber(runs, ordinal, suffix)).toBe(place);
    },
  );

  it.each([
    [0, 0],
    [3, 0],
    [3, 3],
    [2, 1],
    [5, 0],
    [7, 0],
  ])("know nothing of %s之%s", (ordinal, suffix) => {
    expect(placeOfNumber(runs, ordinal, suffix)).toBe(-1);
  });

  it("may be none", () => {
    expect(numberRuns([])).toEqual([]);
    expect(clauseCount([])).toBe(0);
  });
});
