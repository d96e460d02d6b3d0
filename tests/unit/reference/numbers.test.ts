/** How numbers are written, and how few words may stand with them. */
import { describe, expect, test } from "vitest";
import { cited, spans } from "./support.ts";

describe("numerals and spaces", () => {
  test.each([
    ["本法第１８条", "18"],
    ["本法第一百〇三条", "103"],
    ["本法第三百七十二 条", "372"],
    ["本 法 第　十八\u200b条", "18"],
    ["本法第103条第2款第(3)项", "103.2(3)"],
    ["本法第18条2款规定", "18.2"],
    ["本法第18条2款。", "18.2"],
  ])("%s", (text, expected) => {
    expect(cited(text).map((line) => line.split(": ")[1])).toEqual([expected]);
  });

  test("a numeral that is none ends nothing halfway", () => {
    expect(cited("本法第一百五条、第十十条")).toEqual([]);
  });
});

test("第八第九条 needs no mark between", () => {
  expect(cited("《办法》第八第九条规定了职责")).toEqual(["《办法》第八第九条 → 办法: 8 9"]);
  expect(cited("《办法》第八条第一第二款")).toEqual(["《办法》第八条第一第二款 → 办法: 8.1 8.2"]);
  expect(spans("第一第二产业，第一第二个条件")).toEqual([]);
});

describe("numbers without 第 directly behind their document", () => {
  test.each([
    ["《办法》八至十条规定了职责", "《办法》八至十条 → 办法: 8 9 10"],
    ["《办法》（试行）5-8条。", "《办法》（试行）5-8条 → 办法: 5 6 7 8"],
    ["《办法》五、六、八条，请对照", "《办法》五、六、八条 → 办法: 5 6 8"],
    ["依照刑法264、265条的规定", "刑法264、265条 → 刑法: 264 265"],
    ["民法典1165条规定", "民法典1165条 → 民法典: 1165"],
    ["按照规则八至十条执行", "规则八至十条 → 规则: 8 9 10"],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });

  test.each([
    "《意见》三、二十条措施",
    "《方案》八至十条措施",
    "《办法》三、工作安排",
    "《办法》10-8条。",
    "（一）三、五条。",
    "推广工作方法三、五条。",
    "结合案例三、五条规定",
  ])("%s: things are counted, or no document stands there", (text) => {
    expect(spans(text)).toEqual([]);
  });
});

describe("numbers that share their unit", () => {
  test.each([
    ["《办法》第八、九两条", "《办法》第八、九两条 → 办法: 8 9"],
    ["《办法》第八和第九两条规定", "《办法》第八和第九两条 → 办法: 8 9"],
    ["《办法》第八条第一、二两款", "《办法》第八条第一、二两款 → 办法: 8.1 8.2"],
    ["《办法》第八条一、二款", "《办法》第八条一、二款 → 办法: 8.1 8.2"],
    ["《办法》第8条1至3款", "《办法》第8条1至3款 → 办法: 8.1 8.2 8.3"],
    ["《办法》第八条第二款一、三项", "《办法》第八条第二款一、三项 → 办法: 8.2(1) 8.2(3)"],
    ["《办法》第八条一、总体要求", "《办法》第八条 → 办法: 8"],
    ["《办法》第八条一、二类产品", "《办法》第八条 → 办法: 8"],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });

  test("两 counts two numbers and no more", () => {
    expect(spans("《办法》第七、八、九两条")).toEqual([]);
    expect(spans("《办法》第八两条")).toEqual([]);
  });
});
