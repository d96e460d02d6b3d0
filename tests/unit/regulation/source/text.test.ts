import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../../utils/regulation/source/parse.ts";
import { RegulationSourceError } from "../../../../utils/regulation/source/source-error.ts";
import { clausesOf } from "../../../../utils/regulation/units.ts";

function parse(text: string) {
  const source = text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
  return parseText(source, { id: "sample", file: "sample" });
}

const ordinals = (text: string) => clausesOf(parse(text).regulation).map(({ ordinal }) => ordinal);

describe("a statute in Markdown", () => {
  const STATUTE = `# 中华人民共和国样本法

    2001年3月1日第九届全国人民代表大会常务委员会第二十次会议通过

    根据2010年5月6日第十一届全国人民代表大会常务委员会第十四次会议《关于修改〈中华人民共和国样本法〉的决定》修正

    ## 序言

    为了举例。

    ## 第一章　总则

    **第一条**　为了说明格式，制定本法。

    **第二条**　有下列情形之一的，适用本法：

    （一）写样本的；

    （二）读样本的。

    # 修正案

    ## 样本法修正案

    一、将第一条修改为：“为了说明。”

    # 附则

    **第三条**　本法自2001年5月1日起施行。

    ## 附件一

    | 甲 | 乙 |`;

  it("has title, 题注, issuer, the date of its last amendment, and 序言", () => {
    expect(parse(STATUTE).regulation).toMatchObject({
      title: "中华人民共和国样本法",
      issuers: ["全国人民代表大会常务委员会"],
      issued: "2010-05-06",
      preamble: ["为了举例。"],
      history: [expect.stringMatching(/通过$/), expect.stringMatching(/修正$/)],
    });
    expect(parse(STATUTE).regulation).not.toHaveProperty("documentNumber");
  });

  it("has its clauses without markup, 附则 behind what was printed between", () => {
    const { regulation, problems } = parse(STATUTE);
    expect(problems).toEqual([]);
    expect(clausesOf(regulation).map(({ label }) => label)).toEqual(["第一条", "第二条", "第三条"]);
    expect(clausesOf(regulation)[1]?.paragraphs).toMatchObject([{ items: [{ ordinal: 1 }, { ordinal: 2 }] }]);
    expect(regulation.units.at(-1)).toMatchObject({ ordinal: 0, heading: "附则", units: [{ ordinal: 3 }] });
  });

  it("keeps its annexes apart", () => {
    expect(parse(STATUTE).regulation.appendices).toEqual([
      { title: "修正案", paragraphs: [] },
      { title: "样本法修正案", paragraphs: ["一、将第一条修改为：“为了说明。”"] },
      { title: "附件一", paragraphs: ["| 甲 | 乙 |"] },
    ]);
  });

  it("is named as the text that a decision approves", () => {
    const { regulation } = parse(`# 某届人大关于批准《某省样本条例》的决议

      （1980年8月26日通过）

      会议决定：批准《某省样本条例》。

      某省样本条例

      **第一条**　甲。

      **第二条**　乙。`);
    expect(regulation).toMatchObject({
      title: "某省样本条例",
      issued: "1980-08-26",
      carrier: { title: "某届人大关于批准《某省样本条例》的决议" },
    });
  });
});

describe("work rules with their notice", () => {
  const RULES = `发文字号：
    某府发〔2013〕7号
    某市人民政府关于印发
    《某市人民政府样本规则》的通知
    某府发〔2013〕7号
    各单位：
    现予印发。
    某市人民政府
    二○一三年四月十日
    某 市 人 民 政 府 样 本 规 则
    （二○一三年四月九日市政府
    第三次常务会议通过）
    目 录
    第一章 总则
    第二章 附则
    第一章 总则
    一、甲。
    二、乙。
    第二章 附则
    三、丙。
    附件：样表`;

  it("have title, notice, number and the date of the notice", () => {
    expect(parse(RULES).regulation).toMatchObject({
      title: "某市人民政府样本规则",
      issuers: ["某市人民政府"],
      documentNumber: "某府发〔2013〕7号",
      issued: "2013-04-10",
      carrier: {
        title: "某市人民政府关于印发《某市人民政府样本规则》的通知",
        paragraphs: ["各单位：", "现予印发。", "某市人民政府", "二○一三年四月十日"],
      },
      history: ["（二○一三年四月九日市政府第三次常务会议通过）"],
      preamble: [],
      appendices: [{ title: "附件：样表", paragraphs: [] }],
    });
    expect(ordinals(RULES)).toEqual([1, 2, 3]);
  });

  it("take nothing from a notice that issues something else", () => {
    const { regulation } = parse(`某市人民政府关于印发某市会议办法的通知
      某市样本规则
      第一条 甲。
      第二条 乙。`);
    expect(regulation).toMatchObject({ title: "某市样本规则", issuers: [] });
    expect(regulation).not.toHaveProperty("carrier");
  });
});

describe("what is out of order", () => {
  it("is reported with its line, and the text is read all the same", () => {
    const { problems } = parse(`样本办法
      第一条 甲。
      第二条 乙。
      第四条 丁。
      第五条 戊。
      第五条 己。
      样本细则
      第一条 庚。
      第二条 辛。`);
    expect(problems).toEqual([
      { line: 3, reason: "第四条 after 第二条" },
      { line: 5, reason: "第五条 appears twice, first in line 5" },
      { line: 7, reason: "a second text begins; it is left out" },
    ]);
  });

  it.each([
    ["样本办法\n甲。", /no clauses/],
    ["第一条 甲。\n第二条 乙。", /no title/],
  ])("%j is no regulation", (text, reason) => {
    expect(() => parse(text)).toThrow(RegulationSourceError);
    expect(() => parse(text)).toThrow(reason);
  });
});

describe("a page with metadata above", () => {
  const page = (fields: string) => `基本信息
    ${fields}
    某市人民政府关于印发某市样本规则的通知
    某府发〔2013〕7号
    某市人民政府
    2013年4月10日
    某市样本规则
    第一条 甲。
    第二条 乙。`;

  it("says by its fields what the notice says otherwise or not at all", () => {
    const { regulation, problems } = parse(
      page(
        "发布机关：某市人民政府、某市档案局\n\n发布日期：2013年4月12日\n实施日期: 2013/5/1\n当前状态: 失效",
      ),
    );
    expect(problems).toEqual([]);
    expect(regulation).toMatchObject({
      title: "某市样本规则",
      issuers: ["某市人民政府", "某市档案局"],
      documentNumber: "某府发〔2013〕7号",
      issued: "2013-04-12",
      effective: "2013-05-01",
      status: "失效",
    });
  });

  it("need not have every field; a date that is none is reported, and the notice's counts", () => {
    const { regulation, problems, lacks } = parse(page("发布日期：2013年4月31日"));
    expect(problems).toEqual([{ line: 1, reason: "header field 发布日期 is no date: 2013年4月31日" }]);
    expect(lacks.map(({ reason }) => reason)).toContain("header field 当前状态 is missing");
    expect(regulation).toMatchObject({ issued: "2013-04-10", issuers: ["某市人民政府"] });
    expect(regulation).not.toHaveProperty("status");
  });

  it("has no fields below its first clause", () => {
    const { regulation } = parse("样本办法\n第一条 甲。\n第二条 乙。\n发布日期：2013-04-12");
    expect(regulation).not.toHaveProperty("issued");
    expect(regulation.appendices).toEqual([{ title: "发布日期：2013-04-12", paragraphs: [] }]);
  });
});

it("reads the bundled source like any other text", () => {
  const file = "assets/regulations/hongkou-work-rules-2018.txt";
  const { regulation, problems } = parseText(readFileSync(file, "utf8"), { id: "bundled", file });
  expect(problems).toEqual([]);
  expect(regulation).toMatchObject({
    title: "上海市虹口区人民政府工作规则",
    issuers: ["上海市虹口区人民政府"],
    documentNumber: "虹府发〔2018〕20号",
    issued: "2018-10-31",
  });
  expect(clausesOf(regulation)).toHaveLength(20);
});
