import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogueEntry } from "../../../utils/regulation/entry.ts";
import { joinRegulation, textOf } from "../../../utils/regulation/text.ts";
import { someRegulation } from "./arbitrary.ts";

describe("a regulation in two halves", () => {
  it("is the same when they are joined", () => {
    fc.assert(
      fc.property(someRegulation, (regulation) => {
        const [entry, text] = [catalogueEntry(regulation), textOf(regulation)];
        expect(joinRegulation(entry, text)).toStrictEqual(regulation);
      }),
    );
  });

  it("has no text in its entry and no facts in its text", () => {
    fc.assert(
      fc.property(someRegulation, (regulation) => {
        const [entry, text] = [catalogueEntry(regulation), textOf(regulation)];
        expect(Object.keys(entry).filter((key) => key in text)).toEqual([]);
      }),
    );
  });
});
