import { describe, expect, it } from "vitest";
import { CoPicks } from "../../../utils/search/learn/co-picks.ts";

describe("what was picked along with a clause", () => {
  const together = new CoPicks();
  for (const clause of [4, 5, 5]) together.add("几点关门", clause);
  for (const clause of [4, 6]) together.add("几点开放", clause);

  it("is the more the more of its queries they share", () => {
    expect([...together.with(5)]).toEqual([[4, 1 / 1.5]]);
    expect([...together.with(4)]).toEqual([
      [5, 1 / 2.5],
      [6, 1 / 2.5],
    ]);
  });

  it("is nothing for a clause that was picked alone, or never", () => {
    together.add("遛狗", 7);
    expect(together.with(7).size).toBe(0);
    expect(together.with(8).size).toBe(0);
  });
});
