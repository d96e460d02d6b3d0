import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFullWidthPunctuation } from "../../../utils/citation/punctuation.ts";

describe("half-width marks in Chinese text", () => {
  it.each([
    ["依法行政,实事求是", "依法行政，实事求是"],
    ["各单位:", "各单位："],
    ["甲;乙?丙!", "甲；乙？丙！"],
    ["《甲》,《乙》", "《甲》，《乙》"],
    ["“甲”,“乙”", "“甲”，“乙”"],
    ["建设纲要(2015—2020年)", "建设纲要（2015—2020年）"],
    ["(试行)", "（试行）"],
    ["甲(乙(丙)丁)", "甲（乙（丙）丁）"],
    ["第1条,第2条", "第1条，第2条"],
  ])("%s → %s", (text, set) => {
    expect(toFullWidthPunctuation(text)).toBe(set);
  });

  it.each([
    "1,000",
    "10:30",
    "https://example.cn/a?b=1;c",
    "GB/T 7714 (2015)",
    "a(b)c",
    "v1.0!",
    "甲)",
    "(甲",
  ])("leaves %s alone", (text) => {
    expect(toFullWidthPunctuation(text)).toBe(text);
  });

  it("are the only characters that change, one for one", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."甲乙,:;?!()（），。“”1a 《》—") }), (text) => {
        const set = toFullWidthPunctuation(text);
        expect(set.normalize("NFKC")).toBe(text.normalize("NFKC"));
        expect(set).toHaveLength(text.length);
      }),
    );
  });
});
