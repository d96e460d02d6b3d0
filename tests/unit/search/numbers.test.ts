import { describe, expect, it } from "vitest";
import { numberAmong, readNumberQuery } from "../../../utils/search/query/numbers.ts";

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
    ["第一百三十三之1条", { name: "", ordinal: 133, suffix: 1 }],
    ["刑法133之一", { name: "刑法", ordinal: 133, suffix: 1 }],
    ["第十八条的规定", { name: "", ordinal: 18 }],
    ["依照《公园管理办法》第三条规定：", { name: "《公园管理办法》", ordinal: 3 }],
    ["公园管理办法的第3条？", { name: "公园管理办法", ordinal: 3 }],
    ["公园管理办法（2023年修订）第三条", { name: "公园管理办法", ordinal: 3 }],
    ["3 公园管理办法", { name: "公园管理办法", ordinal: 3 }],
    ["第3条 公园管理办法", { name: "公园管理办法", ordinal: 3 }],
    ["公园管理办法3", { name: "公园管理办法", ordinal: 3 }],
    ["第3条公园管理办法", { name: "公园管理办法", ordinal: 3 }],
    ["公园管理办法（3）", { name: "公园管理办法", ordinal: 3 }],
    ["《公园管理办法第3条》", { name: "公园管理办法", ordinal: 3 }],
    ["公园管理办法第3条）", { name: "公园管理办法", ordinal: 3 }],
    ["第八条 第二款", { name: "", ordinal: 8, paragraph: 2 }],
    ["第八条，第二款", { name: "", ordinal: 8, paragraph: 2 }],
    ["第八条的第二款", { name: "", ordinal: 8, paragraph: 2 }],
    ["第1,165条", { name: "", ordinal: 1165 }],
    ["本办法第三条", { name: "", ordinal: 3 }],
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

  it.each(["", "第", "条", "第二款", "规范性文件备案", "十十", "018", "三定方案"])("is not: %s", (query) => {
    expect(readNumberQuery(query)).toBeNull();
  });

  it.each([
    ["第十五条至第十七条", { name: "", ordinal: 15, others: [16, 17] }],
    ["第十五至十七条", { name: "", ordinal: 15, others: [16, 17] }],
    ["18-20", { name: "", ordinal: 18, others: [19, 20] }],
    ["18、20", { name: "", ordinal: 18, others: [20] }],
    ["公园管理办法 30 50", { name: "公园管理办法", ordinal: 30, others: [50] }],
    ["公园管理办法3条 5条", { name: "公园管理办法", ordinal: 3, others: [5] }],
    ["公园管理办法第三条和第五条", { name: "公园管理办法", ordinal: 3, others: [5] }],
  ])("of several clauses: %s", (query, expected) => {
    expect(readNumberQuery(query)).toEqual(expected);
  });

  it.each([
    [
      "公园管理办法第3条和桥梁规定第5条",
      { name: "公园管理办法", ordinal: 3 },
      [{ name: "桥梁规定", ordinal: 5 }],
    ],
    [
      "《公园管理办法》第三条、《桥梁规定》第五条",
      { name: "《公园管理办法》", ordinal: 3 },
      [{ name: "《桥梁规定》", ordinal: 5 }],
    ],
    ["公园管理办法3 桥梁规定5", { name: "公园管理办法", ordinal: 3 }, [{ name: "桥梁规定", ordinal: 5 }]],
    ["公园管理办法第3条 第5条", { name: "公园管理办法", ordinal: 3 }, [{ name: "公园管理办法", ordinal: 5 }]],
    [
      "第三条第一款、第二款",
      { name: "", ordinal: 3, paragraph: 1 },
      [{ name: "", ordinal: 3, paragraph: 2 }],
    ],
    ["第三条第一、二款", { name: "", ordinal: 3, paragraph: 1 }, [{ name: "", ordinal: 3, paragraph: 2 }]],
    ["第三条第（一）、（二）项", { name: "", ordinal: 3, item: 1 }, [{ name: "", ordinal: 3, item: 2 }]],
    ["第三条第（一）（二）项", { name: "", ordinal: 3, item: 1 }, [{ name: "", ordinal: 3, item: 2 }]],
    ["第三条之一、第三条之二", { name: "", ordinal: 3, suffix: 1 }, [{ name: "", ordinal: 3, suffix: 2 }]],
  ])("of several references: %s", (query, first, also) => {
    expect(readNumberQuery(query)).toEqual({ ...first, also });
  });

  it.each([
    ["公园管理办法3-1", { name: "公园管理办法", ordinal: 3, suffix: 1, isLoose: true }],
    ["公园管理办法第3-1条", { name: "公园管理办法", ordinal: 3, suffix: 1, isLoose: true }],
    ["公园管理办法第一千一", { name: "公园管理办法", ordinal: 1100 }],
    ["第一百六", { name: "", ordinal: 160 }],
    ["公园管理办法3.2", { name: "公园管理办法", ordinal: 3, paragraph: 2 }],
    ["《公园管理办法》第3条.2款", { name: "《公园管理办法》", ordinal: 3, paragraph: 2 }],
  ])("that may mean 之一: %s", (query, expected) => {
    expect(readNumberQuery(query)).toEqual(expected);
  });

  it.each(["的内容", "是什么内容", "怎么规定的", "规定了什么", "原文", "的相关规定", "（2020年修订）"])(
    "is the same with %s behind it",
    (behind) => {
      expect(readNumberQuery(`公园管理办法第3条${behind}`)).toEqual({ name: "公园管理办法", ordinal: 3 });
    },
  );

  it.each([
    ["根据公园管理办法第三条，湖面", { name: "公园管理办法", ordinal: 3, isPart: true }],
    ["公园管理办法第三条：湖面", { name: "公园管理办法", ordinal: 3, isPart: true }],
    ["公园管理办法第三条 湖面", { name: "公园管理办法", ordinal: 3, isPart: true }],
    ["公园管理办法第三条第二款湖面清洁", { name: "公园管理办法", ordinal: 3, paragraph: 2, isPart: true }],
  ])("that goes on in words: %s", (query, expected) => {
    expect(readNumberQuery(query)).toEqual(expected);
  });

  it.each(["18.2", "8-2", "18 2", "民法典 20 3", "2018-10-31", "第十条至第八条"])(
    "is none where the number would be a guess: %s",
    (query) => {
      expect(readNumberQuery(query)).toBeNull();
    },
  );

  it.each([
    "虹府发〔2",
    "虹府发〔20",
    "〔2018〕2",
    "虹府发〔2018〕20",
    "虹府发(2018)20",
    "虹府发〔2018〕20号",
  ])("is none where it is a document's number under way: %s", (query) => {
    expect(readNumberQuery(query)).toBeNull();
  });

  it.each(["违反本办法第三条规定，攀折花木的", "公园管理办法2020", "青府发2020-3"])(
    "is none of %s: what 本办法 is, an edition, a document's number",
    (query) => {
      expect(readNumberQuery(query)).toBeNull();
    },
  );

  it("of a passage is where it says it is from", () => {
    const passage = `《公园管理办法》第三条规定：“${"公园内禁止攀折花木".repeat(20)}”`;
    expect(readNumberQuery(passage)).toEqual({ name: "《公园管理办法》", ordinal: 3, isPart: true });
  });

  it("is not a pasted passage that ends in a number", () => {
    expect(readNumberQuery(`${"公园".repeat(100)}第三条`)).toBeNull();
  });
});

describe("the end of a sentence", () => {
  it.each(["湖面应当清洁，依照本法第五十六条", "可以在本条例第三条", "游客应当买票；违反办法第三条"])(
    "%s is no name in front of a number",
    (text) => {
      expect(readNumberQuery(text)).toBeNull();
    },
  );

  it.each(["应当依照公园法第三条", "公园法，第三条", "公园法：3", "可以适用公园法3"])(
    "%s → 公园法3",
    (text) => {
      expect(readNumberQuery(text)).toEqual({ name: "公园法", ordinal: 3 });
    },
  );

  it("基本法 is a name, though it ends in 本法", () => {
    expect(readNumberQuery("青山基本法3")).toEqual({ name: "青山基本法", ordinal: 3 });
  });
});

describe("a number among words", () => {
  const isName = (word: string) => word === "公园管理办法";

  it.each([
    [["公园管理办法", "湖面", "第3条"], "公园管理办法", ["湖面"]],
    [["3", "公园管理办法", "湖面"], "公园管理办法", ["湖面"]],
    [["第3条", "湖面"], "", ["湖面"]],
    [["三 湖面清洁"], "", ["湖面清洁"]],
    [["湖面", "公园管理办法3"], "公园管理办法", ["湖面"]],
    [["公园管理办法3", "湖面"], "公园管理办法", ["湖面"]],
  ])("%j", (words, name, rest) => {
    expect(numberAmong(words, isName)).toEqual({ number: { name, ordinal: 3, isPart: true }, rest });
  });

  it.each([[["公园管理办法", "湖面", "3"]], [["3", "湖面"]], [["第3条", "第4条"]], [["第3条"]]])(
    "%j has none that is meant for a clause",
    (words) => {
      expect(numberAmong(words, isName)).toBeNull();
    },
  );
});
