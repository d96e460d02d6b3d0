import { describe, expect, it } from "vitest";
import type { Container } from "../../../../utils/regulation/model.ts";
import { parseText } from "../../../../utils/regulation/source/parse.ts";
import { buildTree, buildTrees } from "../../../../utils/regulation/source/tree.ts";
import { clausesOf, walkUnits } from "../../../../utils/regulation/units.ts";

const linesOf = (text: string) => text.split("\n").map((line) => line.trim());

/** The sections of a text, each with the numbers of its clauses. */
function sections(text: string) {
  const containers = [...walkUnits(buildTree(linesOf(text))?.units ?? [])].flatMap(({ unit }) =>
    unit.kind === "clause" ? [] : [unit],
  );
  const numbers = (container: Container) => clausesOf(container).map(({ ordinal }) => ordinal);
  return containers.map((each) => [each.kind, each.label, each.heading, numbers(each)]);
}

const SECTIONED = `一、一般规定

  第一条 甲。

  二、管　辖
  第二条 乙。
  乙的第二款。
  三、审理、执行
  第三条 丙。`;

describe("headings 一、 between clauses numbered 第一条", () => {
  it("are sections, also before the first clause", () => {
    expect(sections(SECTIONED)).toEqual([
      ["section", "一、", "一般规定", [1]],
      ["section", "二、", "管辖", [2]],
      ["section", "三、", "审理、执行", [3]],
    ]);
  });

  it("are no paragraph of the clause before", () => {
    const tree = buildTree(linesOf(SECTIONED));
    expect(tree && clausesOf(tree).map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
      ["甲。"],
      ["乙。", "乙的第二款。"],
      ["丙。"],
    ]);
  });

  it("begin anew in each chapter", () => {
    const text =
      "第一章 总则\n一、目的\n第一条 甲。\n第二章 分则\n一、范围\n第二条 乙。\n二、例外\n第三条 丙。";
    expect(sections(text).map(([, label, heading, numbers]) => [label, heading, numbers])).toEqual([
      [undefined, "总则", [1]],
      ["一、", "目的", [1]],
      [undefined, "分则", [2, 3]],
      ["一、", "范围", [2]],
      ["二、", "例外", [3]],
    ]);
  });

  it("are not reported as gaps", () => {
    const { problems } = parseText(`样本规定\n${SECTIONED}`, { id: "sample", file: "sample" });
    expect(problems).toEqual([]);
  });
});

describe("items 一、 of a clause", () => {
  it.each([
    [
      "in a list that another clause follows",
      "第一条 下列材料：\n一、申请书\n二、证明\n第二条 乙。\n第三条 丙。",
    ],
    ["that end in a mark", "第一条 下列之一：\n一、甲的；\n第二条 乙。\n第三条 丙。"],
    ["that run on in a sentence", "第一条 下列之一：\n一、甲\n的情形。\n第二条 乙。\n第三条 丙。"],
  ])("%s are no sections", (_, text) => {
    expect(sections(text)).toEqual([]);
    const tree = buildTree(linesOf(text));
    expect(tree && clausesOf(tree)[0]?.paragraphs[0]?.items.length).toBeGreaterThan(0);
  });
});

it("numbers 一、 stay clauses where no 第一条 follows", () => {
  const [tree] = buildTrees(linesOf("一、总的要求\n甲。\n二、工作任务\n乙。"));
  expect(tree?.numbering).toBe("一、");
  expect(tree && clausesOf(tree).map(({ label }) => label)).toEqual(["一、", "二、"]);
});

describe("in Markdown", () => {
  const parse = (text: string) =>
    parseText(linesOf(text).join("\n"), { id: "sample", file: "sample" }).regulation;

  it("## 一、 is a section of the text, and no annex", () => {
    const regulation = parse("# 某院关于样本的解释\n## 一、一般规定\n第一条 甲。\n## 二、附则\n第二条 乙。");
    expect(regulation.appendices).toBeUndefined();
    expect(regulation.units).toMatchObject([
      { label: "一、", heading: "一般规定", units: [{ ordinal: 1 }] },
      { label: "二、", heading: "附则", units: [{ ordinal: 2 }] },
    ]);
  });

  it("## 一、 is a clause of a text that is numbered so, ## 第一条 one of every other", () => {
    expect(clausesOf(parse("# 样本方案\n## 一、原则\n甲。\n## 二、步骤\n乙。"))).toMatchObject([
      { label: "一、", paragraphs: [{ text: "原则" }, { text: "甲。" }] },
      { label: "二、" },
    ]);
    expect(clausesOf(parse("# 样本办法\n## 第一条\n甲。\n## 第二条\n乙。"))).toHaveLength(2);
  });

  it("### 一、 below the heading of an annex is of the annex", () => {
    const text = "# 样本办法\n第一条 甲。\n第二条 乙。\n## 附件 说明\n### 一、格式\n丙。\n### 二、用法\n丁。";
    expect(parse(text).appendices).toEqual([
      { title: "附件 说明", paragraphs: ["一、格式", "丙。", "二、用法", "丁。"] },
    ]);
  });

  it("comments are no text", () => {
    expect(parse("# 样本办法\n<!-- INFO END -->\n为了说明。\n第一条 甲。\n第二条 乙。").preamble).toEqual([
      "为了说明。",
    ]);
  });
});
