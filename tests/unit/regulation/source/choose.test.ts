import { describe, expect, it } from "vitest";
import { parseText } from "../../../../utils/regulation/source/parse.ts";
import { clausesOf } from "../../../../utils/regulation/units.ts";

const parse = (text: string) =>
  parseText(
    text
      .split("\n")
      .map((line) => line.trim())
      .join("\n"),
    { id: "sample", file: "sample" },
  );
const labels = (text: string) => clausesOf(parse(text).regulation).map(({ label }) => label);

describe("numbers that begin above one", () => {
  it("are a fragment where the whole file is one run", () => {
    const text = "样本法修正案\n（1993年3月29日通过）\n第三条 甲。\n第四条 乙。\n第五条 丙。";
    expect(labels(text)).toEqual(["第三条", "第四条", "第五条"]);
    expect(parse(text)).toMatchObject({ regulation: { title: "样本法修正案" }, problems: [] });
  });

  it.each([
    ["have a gap", "样本法\n第三条 甲。\n第四条 乙。\n第九条 丙。"],
    ["begin again", "样本法\n第三条 甲。\n第四条 乙。\n第三条 丙。\n第四条 丁。"],
    ["are one alone", "样本法\n第三条 甲。"],
  ])("that %s are no regulation", (_, text) => expect(() => parse(text)).toThrow(/no clauses/));
});

describe("points 一、 before clauses 第一条", () => {
  it("are the text, and the clauses a second one", () => {
    const { problems } = parse("关于样本的决定\n一、甲。\n二、乙。\n样本办法\n第一条 丙。\n第二条 丁。");
    expect(problems).toMatchObject([{ line: 4, reason: expect.stringMatching(/second text/) }]);
  });

  it.each(["# ", ""])(
    "are a decision to amend where the title stands again above the clauses (%j)",
    (mark) => {
      const text = `${mark}关于样本的若干规定\n现作如下修改：\n一、将第一条修改为：“丙。”\n二、删去第三条。\n关于样本的\n若干规定\n第一条 丙。\n第二条 丁。`;
      expect(labels(text)).toEqual(["第一条", "第二条"]);
      expect(parse(text).regulation.title).toBe("关于样本的若干规定");
    },
  );

  it("are a table of contents where no line is a sentence", () => {
    expect(
      labels("样本解释\n目录\n一、一般规定\n二、附则\n一、一般规定\n第一条 甲。\n二、附则\n第二条 乙。"),
    ).toEqual(["第一条", "第二条"]);
  });
});

it("a clause that is there twice is refused, with the places of both", () => {
  const { regulation, problems } = parse("样本办法\n第一条 甲。\n第二条 乙。\n第二条 再乙。\n第三条 丙。");
  expect(clausesOf(regulation).map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([
    "甲。",
    "乙。",
    "丙。",
  ]);
  expect(problems).toEqual([{ line: 3, reason: "第二条 appears twice, first in line 3" }]);
});

it.each([
  ["关于", "关于".repeat(30_000)],
  ["spaces", `令${" ".repeat(60_000)}`],
  ["a name with spaces", `${" ".repeat(60_000)}发布日期`],
  ["题注", `（2020年1月2日${"　".repeat(60_000)}公布）`],
  ["a bracket", "（".repeat(60_000)],
  ["bodies", "某局、".repeat(20_000)],
])("a line of very many %s is read in a moment", { timeout: 5000 }, (_, line) => {
  const start = performance.now();
  parseText(`样本办法\n${line}\n第一条 甲。\n第二条 乙。`, { id: "sample", file: "sample" });
  expect(performance.now() - start).toBeLessThan(1500);
});
