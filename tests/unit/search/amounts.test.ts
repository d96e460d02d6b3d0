import { describe, expect, it } from "vitest";
import { otherNumerals, plainNumerals } from "../../../utils/search/query/amounts.ts";

describe("formal numerals", () => {
  it.each([
    ["第壹佰叁拾叁条", "第一百三十三条"],
    ["第拾条", "第十条"],
    ["人民币壹万元", "人民币一万元"],
    ["伍佰零叁元", "五百零三元"],
    ["拾伍日", "十五日"],
  ])("%s is %s", (typed, plain) => {
    expect(plainNumerals(typed)).toBe(plain);
  });

  it.each(["收拾零件", "军队伍陆续", "大陆", "捌"])("%s stays", (typed) => {
    expect(plainNumerals(typed)).toBe(typed);
  });
});

describe("amounts in the other numerals", () => {
  it.each([
    ["18岁", "十八周岁"],
    ["不满十四岁", "不满十四周岁"],
    ["七天", "七日"],
    ["15天内", "十五日内"],
    ["50000元", "五万元"],
    ["1000000元以下", "一百万元以下"],
    ["３年以上7年以下", "三年以上七年以下"],
    ["10%", "百分之十"],
    ["１／３", "三分之一"],
    ["20万元罚款", "二十万元罚款"],
    ["十五个工作日", "15个工作日"],
  ])("%s → %s", (typed, other) => {
    expect(otherNumerals(typed)).toBe(other);
  });

  it.each(["2018年", "第18条", "8款", "行政许可", "18", "一般规定", "天然", "几天"])(
    "%s has none",
    (typed) => {
      expect(otherNumerals(typed)).toBeNull();
    },
  );
});
