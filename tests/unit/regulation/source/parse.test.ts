import { readFileSync } from "node:fs";
import regulations from "virtual:regulations";
import { describe, expect, it } from "vitest";
import { parseRegulation } from "../../../../utils/regulation/source/parse.ts";
import { RegulationSourceError } from "../../../../utils/regulation/source/source-error.ts";
import { clausesOf } from "../../../../utils/regulation/units.ts";

const [bundled] = regulations;
if (!bundled) throw new Error("nothing is bundled");

describe("the bundled regulation", () => {
  it("has the metadata of its header", () => {
    expect(bundled).toMatchObject({
      id: "hongkou-work-rules-2018",
      title: "上海市虹口区人民政府工作规则",
      issuers: ["上海市虹口区人民政府"],
      documentNumber: "虹府发〔2018〕20号",
      issued: "2018-10-31",
      effective: "2018-10-31",
      status: "现行有效",
    });
  });

  it("has the notice that issues it", () => {
    expect(bundled.carrier).toEqual({
      title: "上海市虹口区人民政府关于印发上海市虹口区人民政府工作规则的通知",
      paragraphs: [
        "区政府各部门、各街道办事处、有关单位:",
        "新修订的《上海市虹口区人民政府工作规则》已于2018年10月26日经区政府第37次常务会议审议通过,现予印发。",
        "虹口区人民政府",
        "2018年10月31日",
      ],
    });
  });

  it("is known to break off, and to have a later edition", () => {
    expect(bundled.incomplete).toBe(true);
    expect(bundled.laterEditions).toEqual([{ documentNumber: "虹府发〔2022〕3号", issued: "2022-01-21" }]);
  });

  it("has four chapters and clauses 1–20", () => {
    const outline = bundled.units.map((unit) =>
      unit.kind === "clause" ? unit.ordinal : [unit.kind, unit.ordinal, unit.heading, unit.units.length],
    );
    expect(outline).toEqual([
      ["chapter", 1, "总则", 4],
      ["chapter", 2, "组成人员职责", 4],
      ["chapter", 3, "全面正确履行政府职能", 6],
      ["chapter", 4, "坚持依法行政", 6],
    ]);
    expect(clausesOf(bundled).map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    expect(clausesOf(bundled)[17]?.label).toBe("十八、");
  });

  it("has two paragraphs in clause 8, and one in every other", () => {
    const counts = clausesOf(bundled).map(({ paragraphs }) => paragraphs.length);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => (index === 7 ? 2 : 1)));
  });

  it("keeps every character of the text", () => {
    const source = readFileSync("assets/regulations/hongkou-work-rules-2018.txt", "utf8");
    const body = source.slice(source.indexOf("第一章 总则"));
    const printed = bundled.units.map((unit) => {
      if (unit.kind === "clause") throw new Error("a clause outside a chapter");
      const heading = `第${"一二三四"[unit.ordinal - 1]}章 ${unit.heading}`;
      const clauses = clausesOf(unit).map(
        ({ label, paragraphs }) => label + paragraphs.map(({ text }) => text).join("\n"),
      );
      return [heading, ...clauses].join("\n");
    });
    expect(printed.join("\n")).toBe(body.replace(/^[ \t]+/gm, "").trimEnd());
  });
});

/** A source as it should be, with lines replaced or added by their number, counted from 1. */
function source(changes: Record<number, string> = {}): string {
  const lines = [
    "基本信息", // 1
    "发布机关: 某某区人民政府",
    "发文字号: 某府发〔2020〕1号",
    "当前状态: 现行有效",
    "发布日期: 2020-01-02 00:00:00", // 5
    "实施日期: 2020-02-01",
    "",
    "某某区人民政府关于印发某某区办事规则的通知",
    "各单位：",
    "现予印发。", // 10
    "某某区办事规则",
    "第一章 总则",
    "第一条 甲。",
    "第二条 乙。",
    "第二章 附则", // 15
    "第三条 丙。",
  ];
  for (const [number, line] of Object.entries(changes)) lines[Number(number) - 1] = line;
  return lines.join("\n");
}

const parse = (text: string) => parseRegulation(text, { id: "sample", file: "sample.txt" });

describe("a source text", () => {
  it("is read with Windows line ends too", () => {
    expect(parse(source().replaceAll("\n", "\r\n"))).toEqual(parse(source()));
    expect(parse(source())).toMatchObject({
      title: "某某区办事规则",
      effective: "2020-02-01",
      incomplete: false,
      laterEditions: [],
      carrier: { paragraphs: ["各单位：", "现予印发。"] },
    });
  });

  it("may have several issuers", () => {
    expect(parse(source({ 2: "发布机关: 甲局、乙局" })).issuers).toEqual(["甲局", "乙局"]);
  });

  const malformed: [string, Record<number, string>, number, RegExp][] = [
    ["without a header field", { 3: "" }, 1, /发文字号 is missing/],
    ["with an empty header field", { 3: "发文字号: " }, 3, /发文字号 is missing/],
    ["with an unreadable date", { 5: "发布日期: 2020年1月" }, 5, /发布日期 is no date: 2020年1月/],
    ["with a date that is not in the calendar", { 6: "实施日期: 2020-02-30" }, 6, /实施日期 is no date/],
    ["with a clause left out", { 16: "第四条 丙。", 17: "第五条 丁。" }, 16, /第四条 after 第二条/],
    ["with a clause that is there twice", { 17: "第三条 丁。" }, 17, /第三条 appears twice/],
    ["with a clause out of sequence", { 17: "第九条 丁。" }, 17, /第九条 after 第三条/],
    ["with a chapter left out", { 15: "第三章 附则" }, 15, /第3章 after 第1章/],
    ["with a clause without text", { 16: "第三条" }, 16, /第三条 has no text/],
    ["without clauses", { 13: "甲。", 14: "乙。", 16: "丙。" }, 7, /no clauses/],
    ["with another title than its notice", { 11: "某某区会议规则" }, 11, /title “某某区会议规则” is not/],
    ["without a title", { 8: "", 9: "", 10: "", 11: "" }, 7, /no title/],
    ["with text after its last clause", { 17: "主办单位" }, 17, /text after the last clause/],
    ["with a second text", { 17: "附件", 18: "第一条 丁。", 19: "第二条 戊。" }, 18, /a second text begins/],
  ];
  it.each(malformed)("%s is refused with file, line and reason", (_, changes, line, reason) => {
    const read = () => parse(source(changes));
    expect(read).toThrow(RegulationSourceError);
    expect(read).toThrow(reason);
    expect(read).toThrow(`sample.txt:${line}: `);
  });
});
