import { describe, expect, test } from "vitest";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { cited } from "./support.ts";

describe("what a unit inherits in its sentence", () => {
  test("from the unit before it, across 规定的", () => {
    expect(cited("前款规定的第（一）项情形")).toEqual([
      "前款 → self: previous-paragraph",
      "第（一）项 → self: previous-paragraph(1)",
    ]);
    expect(cited("前款第一项至第三项规定的信息应当公示，第七项规定的信息由企业选择")[1]).toBe(
      "第七项 → self: previous-paragraph(7)",
    );
  });

  test("a 款 behind a whole clause, with other words between, is one of its own clause", () => {
    expect(cited("违反本法第六十五条规定的，由主管部门依照第一款规定处罚")[1]).toBe(
      "第一款 → self: this-clause.1",
    );
  });

  test("该条 carries on the clause before it", () => {
    expect(cited("依照刑法第八十一条假释。该条第二款被援引的")[1]).toBe("第二款 → 刑法: 81.2");
    expect(cited("依照该条第二款处理")).toEqual(["第二款 → ?: this-clause.2"]);
  });

  test("同条 is the clause before it", () => {
    expect(cited("违反《绿化条例》第八条及同条第二款")[1]).toBe("第二款 → 绿化条例: 8.2");
    expect(cited("违反本办法第八条及同条第二款")[1]).toBe("第二款 → self: 8.2");
  });

  test("nothing is inherited over the end of a sentence", () => {
    expect(cited("依照刑法第五条处罚。有第二款规定情形的")[1]).toBe("第二款 → self: this-clause.2");
  });

  test("a clause has the document that its sentence names", () => {
    expect(cited("依据《绿化条例》的规定，第八十二条没有限制")).toEqual(["第八十二条 → 绿化条例: 82"]);
    expect(cited("《绿化条例》已经公布。第八十二条没有限制")).toEqual(["第八十二条 → self: 82"]);
  });
});

describe("a unit alone needs words that cite", () => {
  test.each([
    ["具有第一款第二项规定情形的", "第一款第二项 → self: this-clause.1(2)"],
    ["对符合第二条规定的人员", "第二条 → self: 2"],
    ["除第二十三条、第二十四条所列政策外", "第二十三条、第二十四条 → self: 23 24"],
    ["适用第十三条批准权限的规定", "第十三条 → self: 13"],
    ["但第十四条另有规定的除外", "第十四条 → self: 14"],
    ["从事第一款活动的", "第一款 → self: this-clause.1"],
    ["依照第二章至第四章的规定", "第二章至第四章 → self: 2章 3章 4章"],
    ["第四项中有两个以上请求的", "第四项 → self: this-clause(4)"],
    ["受第四款处罚的", "第四款 → self: this-clause.4"],
    ["36条第二款规定", "36条第二款 → self: 36.2"],
    ["详见第三章第五条。", "第三章第五条 → self: 3章5"],
    ["请依第5条办理。", "第5条 → self: 5"],
    ["凡属第七条范围的工作", "第七条 → self: 7"],
    ["自公布之日起施行，其中第十二条试行一年", "第十二条 → self: 12"],
    ["第六条确立了区长负责制", "第六条 → self: 6"],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });
});

describe("names that a block defines and gives", () => {
  const aliases = (text: string) => parseBlock(text).aliases.map(({ name, title }) => `${name} = ${title}`);

  test("short forms of documents", () => {
    expect(aliases("《上海市绿化条例》（以下简称《条例》）")).toEqual(["条例 = 上海市绿化条例"]);
    expect(aliases("《上海市绿化条例》（沪府〔2020〕1号，以下简称“绿化条例”）")).toEqual([
      "绿化条例 = 上海市绿化条例",
    ]);
    expect(aliases("《上海市绿化条例》，以下简称《条例》或者《绿化条例》")).toEqual([
      "条例 = 上海市绿化条例",
      "绿化条例 = 上海市绿化条例",
    ]);
    expect(aliases("《上海市绿化条例》（以下简称“《条例》”）")).toEqual(["条例 = 上海市绿化条例"]);
    expect(aliases("依据民事诉讼法（以下简称民诉法）")).toEqual(["民诉法 = 民事诉讼法"]);
  });

  test("terms and bodies are no documents", () => {
    expect(aliases("虹口区人民政府（以下简称区政府）及其部门（以下统称“各部门”）")).toEqual([]);
  });

  test("document numbers in standard form", () => {
    expect(parseBlock("根据虹府发[2018]第20号文件和沪府规〔2022〕5号").numbers).toEqual([
      "虹府发〔2018〕20号",
      "沪府规〔2022〕5号",
    ]);
  });

  test("editions from number, year and draft", () => {
    const edition = (text: string) => parseBlock(text).documents[0]?.edition;
    expect(edition("《绿化条例》（虹府发〔2018〕20号）")).toEqual({ number: "虹府发〔2018〕20号" });
    expect(edition("《绿化条例》（2019年修订）")).toEqual({ year: 2019 });
    expect(edition("2019年修订的《绿化条例》")).toEqual({ year: 2019 });
    expect(edition("《绿化条例》（草案）")).toEqual({ draft: "草案" });
    expect(edition("《绿化条例》自2019年起施行。")).toEqual({ year: 2019 });
    expect(edition("《绿化条例》2019年起在全市组织实施")).toBeUndefined();
  });
});
