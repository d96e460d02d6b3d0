import { describe, expect, it } from "vitest";
import {
  arranged,
  entryOf,
  filtered,
  rankTitles,
  type Sort,
} from "../../../../components/library/listing.ts";
import type { EntrySummary } from "../../../../utils/regulation/entry.ts";

let order = 0;

const entry = (title: string, issued: string, clauses: number, more: Partial<EntrySummary> = {}) => {
  const summary = {
    id: `${title} ${issued}`,
    title,
    issuers: [],
    issued,
    incomplete: false,
    laterEditions: [],
  };
  return entryOf({ summary: { ...summary, ...more }, clauses, order: ++order }, false);
};

const PARKS = entry("某市公园条例", "2021-03-05", 30, { issuers: ["某市人大常委会"], aliases: ["园规"] });
const BRIDGES = entry("青山市桥梁办法", "2023-06-01", 12, { documentNumber: "青府令〔2023〕4号" });
const OLD_PARKS = entry("某市公园条例", "1998-01-01", 25);
const ALL = [PARKS, BRIDGES, OLD_PARKS];

const sorted = (sort: Sort) =>
  arranged(ALL, sort, rankTitles(ALL)).map(({ entry, editions, isFurther }) => [
    entry.summary.id,
    editions,
    isFurther,
  ]);

describe("the list", () => {
  it("has editions of a title together, the latest first", () => {
    expect(sorted("title")).toEqual([
      ["某市公园条例 2021-03-05", 2, false],
      ["某市公园条例 1998-01-01", 2, true],
      ["青山市桥梁办法 2023-06-01", 1, false],
    ]);
  });

  it.each([
    ["date", "青山市桥梁办法 2023-06-01"],
    // The edition that came last brings its title to the top, below its latest one.
    ["added", "某市公园条例 2021-03-05"],
    ["clauses", "某市公园条例 2021-03-05"],
  ] as const)("is sorted by %s", (sort, first) => {
    expect(sorted(sort)[0]?.[0]).toBe(first);
  });

  it.each([
    ["公园", 2],
    ["公园 1998", 1],
    ["人大", 1],
    ["青府令(2023)4号", 1],
    ["园规", 1],
    ["", 3],
    ["没有", 0],
  ])("is filtered by the words of titles, names, numbers, issuers and years: %s", (query, count) => {
    expect(filtered(ALL, query)).toHaveLength(count);
  });
});
