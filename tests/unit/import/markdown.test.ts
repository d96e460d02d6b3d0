import { describe, expect, it } from "vitest";
import { readMarkdownFile } from "../../../utils/import/formats/markdown.ts";

const linesOf = (text: string) => readMarkdownFile(text).lines;

describe("front matter", () => {
  it("becomes facts with their lines; unknown fields and lists are passed over", () => {
    const text = `---\ntitle: "某市公园管理办法"\npublish_date: 2021-03-05\nstatus: 现行有效\ntags:\n  - 公园\ncategory: 规章\n---\n第一条　甲。`;
    const { title, facts, lines } = readMarkdownFile(text);
    expect(title).toBe("某市公园管理办法");
    expect(facts.map(({ name, value, line }) => [name, value, line])).toEqual([
      ["title", "某市公园管理办法", 2],
      ["issued", "2021-03-05", 3],
      ["status", "现行有效", 4],
    ]);
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe("第一条　甲。");
  });

  it("is text where nothing closes it", () => {
    expect(linesOf("---\ntitle: 某办法\n第一条")).toEqual(["---", "title: 某办法", "第一条"]);
  });

  it.each(["constructor: 甲", "__proto__: 甲", "date: soon", "source: 国务院"])(
    "has no fact in %j",
    (field) => {
      expect(readMarkdownFile(`---\n${field}\n---\n`).facts).toEqual([]);
    },
  );
});

describe("the lines of Markdown", () => {
  it.each([
    ["# 某办法", "# 某办法"],
    ["**第一条** 甲", "**第一条** 甲"],
    ["见[民法典](/laws/civil.md)第三条", "见民法典第三条"],
    ["> 第一条　甲", "第一条　甲"],
    ["1\\. 甲\\_乙", "1. 甲_乙"],
    ["第一条&nbsp;甲<br>", "第一条\u00a0甲"],
    ["| 税目 | 税率 |", "税目　税率"],
    ["|---|:--:|", ""],
    ["a < b", "a < b"],
  ])("%j is %j", (line, text) => {
    expect(linesOf(line)).toEqual([text]);
  });

  it("have no comments, and are as many as before", () => {
    expect(linesOf("甲<!-- 乙 -->丙\n<!-- 丁\n戊 -->己\n庚")).toEqual(["甲丙", "", "己", "庚"]);
  });
});
