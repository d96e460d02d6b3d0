import { describe, expect, it } from "vitest";
import { toggled, without, withRecent } from "../../../utils/library/at-hand.ts";

const unit = (ordinal: number, paragraph?: number) => ({
  regulationId: "parks",
  ordinal,
  ...(paragraph !== undefined && { paragraph }),
});

describe("clauses at hand", () => {
  it("begin with the one opened last, each once", () => {
    expect(withRecent([unit(1), unit(2)], unit(2))).toEqual([unit(2), unit(1)]);
  });

  it("tell a paragraph from its clause", () => {
    expect(withRecent([unit(1)], unit(1, 2))).toEqual([unit(1, 2), unit(1)]);
  });

  it("are few", () => {
    const recent = Array.from({ length: 20 }, (_, index) => unit(index + 1));
    expect(withRecent(recent, unit(30)).length).toBeLessThan(10);
  });

  it("hold nothing of a hit but its address", () => {
    const hit = { ...unit(3, 1), snippet: "…", score: 2 };
    expect(withRecent([], hit)).toEqual([unit(3, 1)]);
  });

  it("are kept, and no longer kept, by the same key", () => {
    const kept = toggled([unit(1)], unit(2));
    expect(kept).toEqual([unit(1), unit(2)]);
    expect(toggled(kept, unit(2))).toEqual([unit(1)]);
  });

  it("stand there once, kept or opened last", () => {
    expect(without([unit(1), unit(2), unit(2, 1)], [unit(2)])).toEqual([unit(1), unit(2, 1)]);
  });
});
