import { describe, expect, it } from "vitest";
import { QuerySimilarity } from "../../../utils/search/learn/query-similarity.ts";

const known = () => {
  const likeness = new QuerySimilarity();
  likeness.add("几点关门", 4);
  likeness.add("几点关门", 5);
  likeness.add("几点开放", 6);
  return likeness;
};

describe("how like a query is to earlier ones", () => {
  it("is 1 for the same query, and for no other", () => {
    const like = known().of("几点关门");
    expect(like.get(4)).toBeCloseTo(1);
    expect(like.get(5)).toBeCloseTo(1);
    expect(like.get(6)).toBeLessThan(0.2);
  });

  it("is the less the more words are not shared", () => {
    const [one, two] = ["几点关门呢", "晚上几点关门呢"].map((query) => known().of(query).get(4) ?? 0);
    expect(one).toBeGreaterThan(two ?? 0);
    expect(two).toBeGreaterThan(0);
  });

  it("is nothing where no pair of characters and no word is shared", () => {
    expect(known().of("关节")).toEqual(new Map());
    expect(known().of("")).toEqual(new Map());
    expect(new QuerySimilarity().of("几点关门")).toEqual(new Map());
  });
});
