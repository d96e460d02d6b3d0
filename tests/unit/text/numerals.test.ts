import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HAN_NUMERALS, isNumeral, parseNumeral, toChineseNumeral } from "../../../utils/text/numerals.ts";

const ordinal = fc.integer({ min: 1, max: 9999 });

describe("numerals", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [18, "十八"],
    [20, "二十"],
    [99, "九十九"],
    [100, "一百"],
    [103, "一百零三"],
    [110, "一百一十"],
    [118, "一百一十八"],
    [230, "二百三十"],
    [1000, "一千"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [1260, "一千二百六十"],
    [2018, "二千零一十八"],
    [3405, "三千四百零五"],
    [9999, "九千九百九十九"],
  ])("writes %i as %s", (value, words) => {
    expect(toChineseNumeral(value)).toBe(words);
  });

  it("reads back every ordinal it writes", () => {
    for (let value = 1; value <= 9999; value++) expect(parseNumeral(toChineseNumeral(value))).toBe(value);
  });

  it("reads ASCII and full-width digits", () => {
    const fullWidth = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(ordinal, (value) => {
        expect(parseNumeral(String(value))).toBe(value);
        expect(parseNumeral(fullWidth(String(value)))).toBe(value);
      }),
    );
  });

  it.each(["〇", "○"])("reads %s for 零", (zero) => {
    fc.assert(
      fc.property(ordinal, (value) => {
        expect(parseNumeral(toChineseNumeral(value).replaceAll("零", zero))).toBe(value);
      }),
    );
  });

  it.each([
    ["一十八", 18],
    ["一百十八", 118],
    ["一百十", 110],
    ["两", 2],
    ["两百", 200],
    ["两千零二", 2002],
    ["两千两百", 2200],
    ["兩百零三", 203],
    ["廿", 20],
    ["廿三", 23],
    ["卅一", 31],
    ["一八", 18],
    ["一〇三", 103],
    ["二〇一八", 2018],
    ["二○○四", 2004],
    ["二零二二", 2022],
  ])("reads the variant %s as %i", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    "",
    "零",
    "〇",
    "0",
    "018",
    "10000",
    "一万",
    "一百五", // 150 in speech, 105 by misprint: not to be guessed
    "一百零",
    "一百零十",
    "一百零一十八",
    "一千一十",
    "一千零五百",
    "十零五",
    "十十",
    "十百",
    "百",
    "千",
    "百五十",
    "二十三十",
    "两十",
    "十两",
    "二百两",
    "零五",
    "三四", // 第三四条: the third and the fourth, or 34
    "一二三",
    "1百",
    "十8",
    "1８百",
    "第一",
    "1.5",
    "-1",
    " 1",
    "十 八",
    "甲",
    "constructor",
  ])("refuses %j", (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it("never reads a string of numeral characters as a number whose usual form is another string", () => {
    const normal = (text: string) =>
      text
        .replace(/[〇○]/g, "零")
        .replace(/[两兩]/g, "二")
        .replace(/^廿/, "二十")
        .replace(/^卅/, "三十")
        .replace(/^一十/, "十")
        .replace(/百十/, "百一十");
    const positional = (text: string) =>
      [...text].map((character) => "零一二三四五六七八九".indexOf(character)).join("");
    const characters = fc.constantFrom(..."零〇○一二两三四五六七八九十百千廿卅");
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 8 }), (text) => {
        const value = parseNumeral(text);
        fc.pre(value !== null);
        if (positional(normal(text)) !== String(value)) expect(toChineseNumeral(value)).toBe(normal(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([0, -1, 1.5, 10_000, Number.NaN])("writes no ordinal for %d", (value) => {
    expect(() => toChineseNumeral(value)).toThrow(RangeError);
  });
});

describe("the characters of numerals", () => {
  it("are those of either script, and of every number that is written", () => {
    fc.assert(
      fc.property(ordinal, (value) => {
        const written = `${toChineseNumeral(value)}${value}`;
        expect(Array.from(written, (each) => isNumeral(each.charCodeAt(0)))).not.toContain(false);
      }),
    );
    expect(Array.from("０９〇两廿", (each) => isNumeral(each.charCodeAt(0)))).not.toContain(false);
    expect(Array.from("第条万亿壹a", (each) => isNumeral(each.charCodeAt(0)))).not.toContain(true);
  });

  it("each stand once in the list", () => {
    expect(new Set(HAN_NUMERALS).size).toBe(HAN_NUMERALS.length);
  });
});
