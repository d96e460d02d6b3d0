import { describe, expect, it } from "vitest";
import { readDoc } from "../../../utils/import/formats/doc.ts";
import { gb18030Of } from "../../support/gb18030.ts";
import { compoundOf, docOf } from "../../support/word-writer.ts";

const wide = (text: string) => ({ text, encoding: "utf16le" as const });
const narrow = (bytes: Uint8Array) => ({ text: "", encoding: { bytes } });
const refusal = (code: string) => expect.objectContaining({ name: "ImportError", code });

describe("readDoc", () => {
  it("joins pieces of both widths", () => {
    const latin = Buffer.from("ISO \x939001\x94\r", "latin1");
    const { lines } = readDoc(docOf([wide("某办法\r第一条　"), narrow(latin), wide("第二条　乙。\r")]));
    expect(lines).toEqual(["某办法", "第一条　ISO “9001”", "第二条　乙。"]);
  });

  it("reads Chinese bytes in a narrow piece", () => {
    expect(readDoc(docOf([narrow(gb18030Of("第一条 甲。\r"))])).lines).toEqual(["第一条 甲。"]);
  });

  it("has a table row as one line, and a layout table as lines", () => {
    const { lines } = readDoc(docOf([wide("税目\x07税率\x07\x07甲\r乙\x07丙\x07\x07第一条\r")]));
    expect(lines).toEqual(["税目　税率", "甲", "乙　丙", "第一条"]);
  });

  it("prints results of fields and not their codes; a field without an end hides nothing", () => {
    expect(readDoc(docOf([wide("见\x13 REF a \x14第三条\x15。\r")])).lines).toEqual(["见第三条。"]);
    expect(readDoc(docOf([wide("见\x13 REF a 。\r第一条\r")])).lines).toEqual(["见 REF a 。", "第一条"]);
  });

  it("ends lines at breaks of lines and pages", () => {
    expect(readDoc(docOf([wide("甲\x0b乙\x0c丙\x1e丁")])).lines).toEqual(["甲", "乙", "丙-丁"]);
  });

  it("warns of numbers that Word counts, since the text lacks them", () => {
    const warnings = (list?: number) =>
      readDoc(docOf([wide("第一条　甲。\r乙。\r")], list === undefined ? {} : { list })).warnings;
    expect(warnings(3)).toMatchObject([{ code: "number-unknown" }]);
    expect(warnings(0)).toEqual([]);
    expect(warnings()).toEqual([]);
  });

  it("refuses files with a password, of old versions and of other programs", () => {
    expect(() => readDoc(docOf([wide("甲")], { flags: 0x100 }))).toThrow(refusal("password"));
    expect(() => readDoc(docOf([wide("甲")], { version: 0x65 }))).toThrow(refusal("doc-too-old"));
    expect(() => readDoc(compoundOf([["Workbook", new Uint8Array(9)]]))).toThrow(refusal("other-office"));
    expect(() => readDoc(compoundOf([["EncryptedPackage", new Uint8Array(9)]]))).toThrow(refusal("password"));
  });

  it("refuses a file that breaks off, wherever", () => {
    const bytes = docOf([wide("第一条　甲。\r".repeat(3000))]);
    for (let end = 8; end < bytes.length - 4096; end += 997)
      expect(() => readDoc(bytes.subarray(0, end))).toThrow(refusal("doc-damaged"));
  });
});
