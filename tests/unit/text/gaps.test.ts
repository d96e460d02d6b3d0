import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INVISIBLE, withoutGaps } from "../../../utils/text/gaps.ts";

describe("a text without gaps", () => {
  const folded = withoutGaps("  第三百\u200b七十二 条　的规定");

  it("leads back to the text with them", () => {
    expect(folded.text).toBe("第三百七十二条的规定");
    expect(folded.origin(0)).toBe(2);
    expect(folded.source.slice(...folded.range(0, 7))).toBe("第三百\u200b七十二 条");
  });

  it("tells where they were", () => {
    const setOff = Array.from(folded.text, (_, at) => at).filter((at) => folded.isSetOff(at));
    expect(setOff).toEqual([0, 3, 6, 7]);
  });

  it("has every other character of any text, each in its place", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("第", "一", "条", " ", "\u200b", "\n", "𠮷")), (characters) => {
        const source = characters.join("");
        const folded = withoutGaps(source);
        const origins = Array.from({ length: folded.text.length }, (_, at) => folded.origin(at));
        expect(folded.text).toBe(source.replace(INVISIBLE, ""));
        expect(origins.map((at) => source[at]).join("")).toBe(folded.text);
      }),
    );
  });
});
