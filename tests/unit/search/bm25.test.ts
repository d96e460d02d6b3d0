import { describe, expect, it } from "vitest";
import { rarity, saturation } from "../../../utils/search/index/bm25.ts";

describe("what a term counts", () => {
  it("is the more the fewer texts have it, and never less than nothing", () => {
    expect(rarity(1, 100)).toBeGreaterThan(rarity(2, 100));
    expect(rarity(100, 100)).toBeGreaterThan(0);
  });

  it("grows with its occurrences, less and less, up to a limit", () => {
    const counts = [1, 2, 3, 1000].map((frequency) => saturation(frequency, 1.2));
    expect(counts[0]).toBe(1);
    expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBeGreaterThan((counts[2] ?? 0) - (counts[1] ?? 0));
    expect(counts[3]).toBeLessThan(2.2);
  });

  it("is less in a longer text", () => {
    expect(saturation(1, 1.2, 2)).toBeLessThan(saturation(1, 1.2));
  });
});
