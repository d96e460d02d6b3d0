import { describe, expect, it } from "vitest";
import { otherNumerals } from "../../../utils/search/amounts.ts";

describe("amounts in the other numerals", () => {
  it.each([
    ["18岁", "十八岁"],
    ["３年以上7年以下", "三年以上七年以下"],
    ["10%", "百分之十"],
    ["１／３", "三分之一"],
    ["20万元罚款", "二十万元罚款"],
    ["十五个工作日", "15个工作日"],
  ])("%s → %s", (typed, other) => {
    expect(otherNumerals(typed)).toBe(other);
  });

  it.each(["2018年", "第18条", "8款", "行政许可", "18", "一般规定"])("%s has none", (typed) => {
    expect(otherNumerals(typed)).toBeNull();
  });
});
