import { describe, expect, it } from "vitest";
import { readDocx } from "../../../utils/import/formats/docx.ts";
import { docxOf, docxParts, numberingPart, paragraphXml } from "../../support/word-writer.ts";
import { zipOf } from "../../support/zip-writer.ts";

const counted = (text: string, level: number, list = 1) => ({
  text,
  list: [list, level] as [number, number],
});
const linesOf = async (...given: Parameters<typeof docxOf>) => (await readDocx(docxOf(...given))).lines;
const bodyOf = async (xml: string) => (await readDocx(zipOf(docxParts(xml)))).lines;

const CHAPTERS = numberingPart([
  [
    ["chineseCounting", "第%1章"],
    ["chineseCountingThousand", "第%2条", 0],
    ["chineseCounting", "（%3）"],
    ["decimal", "%4."],
  ],
]);

describe("the numbers that Word counts", () => {
  it("are written out: 条 count on through 章, 项 begin anew in each 条", async () => {
    const paragraphs = [
      counted("总则", 0),
      counted("甲：", 1),
      counted("一；", 2),
      counted("二。", 2),
      counted("乙：", 1),
      counted("一。", 2),
      counted("附则", 0),
      counted("丙。", 1),
      counted("细。", 3),
    ];
    expect(await linesOf(paragraphs, [CHAPTERS])).toEqual([
      "第一章 总则",
      "第一条 甲：",
      "（一）一；",
      "（二）二。",
      "第二条 乙：",
      "（一）一。",
      "第二章 附则",
      "第三条 丙。",
      "1.细。",
    ]);
  });

  it("are told as a warning, with their count", async () => {
    const { warnings } = await readDocx(docxOf([counted("甲。", 1), "乙", counted("丙。", 1)], [CHAPTERS]));
    expect(warnings).toEqual([{ code: "automatic-numbers", detail: "2 numbers that Word counts" }]);
  });

  it.each([
    ["decimal", 12, "12"],
    ["chineseCountingThousand", 12, "十二"],
    ["ideographDigital", 12, "一二"],
    ["chineseLegalSimplified", 12, "拾贰"],
    ["ideographTraditional", 2, "乙"],
    ["decimalEnclosedCircle", 3, "③"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalZero", 7, "07"],
    ["lowerLetter", 27, "aa"],
    ["upperRoman", 14, "XIV"],
    ["an unknown format", 12, "12"],
  ])("in %s: %i is %s", async (format, count, label) => {
    const paragraphs = Array.from({ length: count }, () => counted("甲", 0));
    const lines = await linesOf(paragraphs, [numberingPart([[[format, "%1、"]]])]);
    expect(lines.at(-1)).toBe(`${label}、甲`);
  });

  it("are not doubled where they were typed too, nor written for bullets and list 0", async () => {
    const lists = numberingPart([[["chineseCounting", "第%1条"]], [["bullet", "●"]]]);
    const paragraphs = [counted("第一条 甲", 0), counted("乙", 0, 2), counted("丙", 0, 0)];
    expect(await linesOf(paragraphs, [lists])).toEqual(["第一条 甲", "乙", "丙"]);
  });

  it("come from the style of a paragraph, or one that it is based on", async () => {
    const styles = {
      name: "word/styles.xml",
      data: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>`,
    };
    const paragraphs = ["a", "b", "c"].map((style) => ({ text: "甲", style }));
    expect(await linesOf(paragraphs, [CHAPTERS, styles])).toEqual(["第一条 甲", "第二条 甲", "甲"]);
  });

  it("are missed with a warning where the file does not define their list", async () => {
    const { lines, warnings } = await readDocx(docxOf([counted("甲", 0, 9)], [CHAPTERS]));
    expect(lines).toEqual(["甲"]);
    expect(warnings).toEqual([{ code: "number-unknown", line: 1, detail: "甲" }]);
  });
});

describe("a title", () => {
  it("over several centred lines is one, and the other lines keep their numbers", async () => {
    const read = await readDocx(
      docxOf([
        "",
        { text: "某市人民代表大会\n关于公园的", isCentred: true, size: 44 },
        { text: "若干规定", isCentred: true, size: 44 },
        { text: "（2021年3月5日通过）", isCentred: true, size: 32 },
        { text: "第一条 甲。", size: 32 },
      ]),
    );
    expect(read.title).toBe("某市人民代表大会关于公园的若干规定");
    expect(read.lines).toEqual([
      "",
      "某市人民代表大会关于公园的若干规定",
      "",
      "",
      "（2021年3月5日通过）",
      "第一条 甲。",
    ]);
  });

  it("is not guessed where no line is set out, nor below the first clause", async () => {
    const body = { text: "第一条 甲。", size: 32 };
    expect((await readDocx(docxOf(["某办法", body]))).title).toBeUndefined();
    const annex = { text: "附表", isCentred: true, size: 44 };
    expect((await readDocx(docxOf(["某办法", body, annex]))).title).toBeUndefined();
  });
});

describe("the text of a .docx", () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const cell = (...texts: string[]) => `<w:tc>${texts.map(paragraphXml).join("")}</w:tc>`;

  it("leaves out what is deleted, moved away or a field code, and keeps what is inserted", async () => {
    const xml = `<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>${run("增")}</w:ins><w:moveFrom>${run("移")}</w:moveFrom><w:r><w:instrText>TOC</w:instrText></w:r>${run("甲")}</w:p>`;
    expect(await bodyOf(xml)).toEqual(["增甲"]);
  });

  it("has a table row as one line, and a layout table as lines", async () => {
    const xml = `<w:tbl><w:tr>${cell("税目")}${cell("税率")}</w:tr><w:tr>${cell("甲", "乙")}${cell("丙")}</w:tr></w:tbl>`;
    expect(await bodyOf(xml)).toEqual(["税目　税率", "甲", "乙", "丙"]);
  });

  it("has a drawing once, though a file has it for old and new readers", async () => {
    const box = `<w:p>${run("框")}</w:p>`;
    const xml = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run("甲")}</w:p>`;
    expect((await bodyOf(xml)).filter((line) => line !== "")).toEqual(["框", "甲"]);
  });

  it("is found under any prefix, and its pages do not end lines", async () => {
    const data = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t><x:br x:type="page"/><x:t>乙</x:t></x:r></x:p></x:body></x:document>`;
    expect((await readDocx(zipOf([{ name: "word/document2.xml", data }]))).lines).toEqual(["甲乙"]);
  });
});

describe("a zip that is no Word file", () => {
  it.each([
    ["OFD.xml", "ofd"],
    ["xl/workbook.xml", "other-office"],
    ["content.xml", "other-office"],
    ["a.txt", "archive"],
    ["word/document.xml", "zip-damaged"],
  ])("with %s is refused as %s", async (name, code) => {
    await expect(readDocx(zipOf([{ name, data: "<a/>" }]))).rejects.toMatchObject({ code });
  });
});
