import { describe, expect, it } from "vitest";
import { decodeText } from "../../../utils/import/decode.ts";
import { gb18030Of } from "../../support/gb18030.ts";

const TEXT = "某市公园管理办法\n第一条　为了管理公园，制定本办法。\n第二条　本办法自发布之日起施行。\n";
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

describe("decodeText", () => {
  it.each([
    ["utf-8", utf8(TEXT)],
    ["utf-8", utf8(`\ufeff${TEXT}`)],
    ["utf-16le", utf16(`\ufeff${TEXT}`)],
    ["utf-16le", utf16(TEXT)],
    ["utf-16be", utf16(`\ufeff${TEXT}`).map((_, index, all) => all[index ^ 1] ?? 0)],
    ["gb18030", gb18030Of(TEXT)],
  ])("reads %s, whatever mark it has", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, warnings: [] });
  });

  it("reads characters of four bytes in GB18030", () => {
    // 𠮷
    const bytes = Uint8Array.of(...gb18030Of(TEXT), 0x95, 0x34, 0xc7, 0xb9, 0x30);
    expect(decodeText(bytes)).toMatchObject({ encoding: "gb18030", text: expect.stringContaining(TEXT) });
  });

  it.each([1, 2])("takes UTF-8 that breaks off within a character for UTF-8: %i bytes less", (less) => {
    const bytes = utf8(TEXT.trimEnd());
    const { encoding, warnings } = decodeText(utf8(TEXT.trimEnd()).subarray(0, utf8("某").length * 2 - less));
    expect(encoding).toBe("utf-8");
    expect(warnings).toMatchObject([{ code: "truncated", line: 1 }]);
    expect(decodeText(bytes.subarray(0, bytes.length - less)).warnings).toMatchObject([
      { code: "truncated", line: 3 },
    ]);
  });

  it("tells GB18030 that breaks off within a character", () => {
    const bytes = gb18030Of(TEXT.trimEnd());
    expect(decodeText(bytes.subarray(0, bytes.length - 1))).toMatchObject({
      encoding: "gb18030",
      warnings: [{ code: "truncated" }],
    });
  });

  it("reads damaged UTF-8 as UTF-8, and names the first line", () => {
    const bytes = utf8(TEXT);
    bytes[utf8("某市公园管理办法\n第").length] = 0xff;
    expect(decodeText(bytes)).toMatchObject({
      encoding: "utf-8",
      warnings: [{ code: "damaged-characters", line: 2 }],
    });
  });

  it("warns where the characters are rare ones, as those of another encoding become", () => {
    // Half of GB2312 and half of the rarer pages.
    const bytes = Uint8Array.of(...gb18030Of("公园管理"), 0x81, 0x40, 0x82, 0x41, 0x83, 0x42);
    expect(decodeText(bytes)).toMatchObject({ warnings: [{ code: "encoding-doubtful" }] });
  });

  it("refuses characters of no known encoding", () => {
    // Japanese in Shift JIS.
    const bytes = Uint8Array.from({ length: 200 }, (_, index) => (index % 2 ? 0x60 : 0x83));
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: "encoding" }));
  });

  it.each([
    ["zeros on both sides", Uint8Array.from({ length: 64 }, (_, index) => (index % 3 ? 65 : 0))],
    ["control characters", Uint8Array.from({ length: 64 }, () => 1)],
  ])("refuses %s", (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: "binary" }));
  });

  it("refuses more bytes than any text has", () => {
    expect(() => decodeText(new Uint8Array(17 * 1024 * 1024))).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });
});
