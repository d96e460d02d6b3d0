import { describe, expect, it } from "vitest";
import { accented, isSlip } from "../../../utils/search/sound/pinyin-slips.ts";

describe("misspelt pinyin", () => {
  it.each([
    ["zhongshan", "zonsan"],
    ["lvxing", "luxin"],
    ["chengshi", "censi"],
  ])("%s and %s sound alike", (one, other) => {
    expect(accented(one)).toBe(accented(other));
  });

  it.each([
    ["gongyuan", "gonyuan"],
    ["gongyuan", "gongyuuan"],
    ["gongyuan", "gongyuam"],
    ["gongyuan", "gognyuan"],
    ["gongyuan", "gongyuan"],
    ["aab", "ab"],
  ])("%s, %s: one slip", (meant, typed) => {
    expect(isSlip(typed, meant)).toBe(true);
  });

  it.each([
    ["gongyuan", "goyuan"],
    ["gongyuan", "ognyguan"],
    ["gongyuan", "hongyuam"],
    ["abcd", "cbad"],
  ])("%s, %s: more than one", (meant, typed) => {
    expect(isSlip(typed, meant)).toBe(false);
  });
});
