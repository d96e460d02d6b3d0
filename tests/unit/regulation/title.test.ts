import { describe, expect, test } from "vitest";
import {
  distinctionOf,
  distinctTitle,
  numberKey,
  readTitle,
  titleKey,
} from "../../../utils/regulation/title.ts";
import { bridges, parks } from "../search/sample.ts";

describe("the core of a title", () => {
  test.each([
    ["中华人民共和国公园管理法", "公园管理法"],
    ["《公园管理法》", "公园管理法"],
    ["上海市虹口区人民政府关于印发上海市虹口区人民政府工作规则的通知", "上海市虹口区人民政府工作规则"],
    ["国务院关于印发《国务院工作规则》的通知", "国务院工作规则"],
    ["关于印发新修订的《绿化条例》的通知", "绿化条例"],
    ["某市人民政府办公厅关于重新发布某市积分管理办法的通知 - 某市人民政府门户网站", "某市积分管理办法"],
    ["绿化条例_规范性文件_某市人民政府", "绿化条例"],
    ["（转载）绿化条例", "绿化条例"],
    ["绿 化\u3000条例", "绿化条例"],
    ["某市⼈⺠政府⼾外⼴告条例", "某市人民政府户外广告条例"],
    ["总局关于发布〈所得税申报管理办法（试行）〉的公告", "所得税申报管理办法"],
    ["绿化条例（2005年修订）", "绿化条例"],
    ["某省实施〈中华人民共和国城市规划法〉办法", "某省实施〈中华人民共和国城市规划法〉办法"],
  ])("%s", (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  test("brackets and dots of every kind compare equal", () => {
    expect(titleKey("某省实施《规划法》办法（甲）")).toBe(titleKey("某省实施〈规划法〉办法(甲)"));
    expect(titleKey("中国・上海条例")).toBe(titleKey("中国·上海条例"));
  });

  test("a notice that issues several documents is none of them", () => {
    expect(titleKey("关于印发《甲办法》和《乙办法》的通知")).not.toBe("甲办法");
  });

  test.each([
    ["关于修改〈绿化条例〉的决定"],
    ["关于废止绿化条例的通知"],
    ["绿化条例实施细则"],
    ["国务院工作规则"],
    ["工作规则"],
  ])("another document keeps its own key: %s", (title) => {
    expect(titleKey(title)).not.toBe("绿化条例");
    expect(titleKey(title)).not.toBe("上海市人民政府工作规则");
  });
});

describe("what is kept beside the core", () => {
  test("year and draft", () => {
    expect(readTitle("绿化条例（2005年修订）")).toEqual({ key: "绿化条例", year: 2005 });
    expect(readTitle("绿化条例（试行）")).toEqual({ key: "绿化条例", draft: "试行" });
    expect(readTitle("绿化条例（修订草案）")).toEqual({ key: "绿化条例", draft: "修订草案" });
  });

  test("a tag alone is a title", () => {
    expect(titleKey("（试行）")).toBe("(试行)");
  });
});

test("document numbers in standard form", () => {
  expect(numberKey("虹府发[2018]第20号")).toBe("虹府发〔2018〕20号");
  expect(numberKey("虹府发 〔2018〕 20 号")).toBe("虹府发〔2018〕20号");
});

describe("what tells regulations of one title apart", () => {
  const first = { ...parks, id: "first", documentNumber: "白府发〔2018〕20号", issued: "2018-10-31" };
  const second = { ...parks, id: "second", documentNumber: "白府发〔2022〕3号", issued: "2022-01-21" };

  test("is the document number", () => {
    const all = [first, second, bridges];
    expect(distinctionOf(first, all)).toBe("白府发〔2018〕20号");
    expect(distinctTitle(second, all)).toBe(`《${parks.title}》（白府发〔2022〕3号）`);
  });

  test("is the date, where there is no number", () => {
    const { documentNumber: _, ...unnumbered } = second;
    expect(distinctionOf(unnumbered, [first, unnumbered])).toBe("2022-01-21");
  });

  test("is nothing, where the title says it all", () => {
    expect(distinctionOf(first, [first, bridges])).toBeNull();
    expect(distinctTitle(bridges, [first, second, bridges])).toBe(`《${bridges.title}》`);
  });
});
