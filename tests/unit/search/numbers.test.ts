import { describe, expect, it } from "vitest";
import { readNumberQuery } from "../../../utils/search/numbers.ts";

describe("a number query", () => {
  it.each([
    ["18", { name: "", ordinal: 18 }],
    ["１８", { name: "", ordinal: 18 }],
    ["十八", { name: "", ordinal: 18 }],
    ["十八、", { name: "", ordinal: 18 }],
    ["第十八", { name: "", ordinal: 18 }],
    ["第18条", { name: "", ordinal: 18 }],
    ["第 18 條", { name: "", ordinal: 18 }],
    ["十八条", { name: "", ordinal: 18 }],
    ["第十八条第二款", { name: "", ordinal: 18, paragraph: 2 }],
    ["十八条二款", { name: "", ordinal: 18, paragraph: 2 }],
    ["18条2款3项", { name: "", ordinal: 18, paragraph: 2, item: 3 }],
    ["第十八条第（三）项", { name: "", ordinal: 18, item: 3 }],
    ["第十八条第二款第三项第1目", { name: "", ordinal: 18, paragraph: 2, item: 3, subitem: 1 }],
    ["第一百三十三条之一", { name: "", ordinal: 133, suffix: 1 }],
    ["公园管理办法3", { name: "公园管理办法", ordinal: 3 }],
    ["《青山市公园管理办法》第三条第二款", { name: "《青山市公园管理办法》", ordinal: 3, paragraph: 2 }],
  ])("%s", (query, expected) => {
    expect(readNumberQuery(query)).toEqual(expected);
  });

  it.each([
    ["第十八条第", { name: "", ordinal: 18 }],
    ["第十八条第二", { name: "", ordinal: 18 }],
    ["第十八条第二款第", { name: "", ordinal: 18, paragraph: 2 }],
  ])("is read while it is typed: %s", (query, expected) => {
    expect(readNumberQuery(query)).toEqual(expected);
  });

  it.each(["", "第", "条", "第二款", "规范性文件备案", "十十", "018", "三定方案", "第十八条的规定"])(
    "is not: %s",
    (query) => {
      expect(readNumberQuery(query)).toBeNull();
    },
  );

  it("is not a pasted passage that ends in a number", () => {
    expect(readNumberQuery(`${"公园".repeat(100)}第三条`)).toBeNull();
  });
});
