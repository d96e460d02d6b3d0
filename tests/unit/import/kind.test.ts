import { describe, expect, it } from "vitest";
import { containerOf, textKindOf } from "../../../utils/import/kind.ts";
import { docOf, docxOf } from "../../support/word-writer.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("containerOf", () => {
  it("tells Word files of both kinds and text by their first bytes", () => {
    expect(containerOf(docxOf(["甲"]))).toBe("zip");
    expect(containerOf(docOf([{ text: "甲\r", encoding: "utf16le" }]))).toBe("compound");
    expect(containerOf(new Uint8Array(Buffer.from("第一条")))).toBe("text");
    expect(containerOf(bytes("BMI and other measures"))).toBe("text");
  });

  it.each([
    ["", "empty"],
    ["%PDF-1.7", "pdf"],
    ["{\\rtf1\\ansi", "rtf"],
    ["\x1f\x8b\x08", "pack"],
    ["Rar!\x1a\x07", "archive"],
    ["\x89PNG\r\n", "picture"],
    ["\xff\xd8\xff\xe0", "picture"],
    ["BM\x00\x00\x00\x00", "picture"],
    ["\xdb\xa5\x2d\x00", "doc-too-old"],
  ])("refuses %j as %s", (start, code) => {
    expect(() => containerOf(bytes(start))).toThrow(expect.objectContaining({ code }));
  });
});

describe("textKindOf", () => {
  it.each([
    ["某办法\n第一条　甲。", "plain"],
    ["[附件]\n第一条　甲。", "plain"],
    ["# 某办法\n\n第一条　甲。", "markdown"],
    ["---\ntitle: 某办法\n---\n第一条", "markdown"],
    ["# 某办法\n<p>第一条</p>", "markdown"],
    ["<!DOCTYPE html><p>甲", "html"],
    ["  <HTML>\n<body>", "html"],
    ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><body>', "html"],
    ["<div class='a'><p>第一条</p></div>", "html"],
    ['{"title": "某办法"}', "json"],
    ['[\n {"title": "某办法"}]', "json"],
    ["a < b and c > d", "plain"],
  ])("reads %j as %s", (text, kind) => {
    expect(textKindOf(text)).toBe(kind);
  });

  it.each([
    ["  \n", "empty"],
    ['<?xml version="1.0"?><w:wordDocument>', "word-xml"],
    ['<?xml version="1.0"?><office:document>', "other-office"],
    ["MIME-Version: 1.0\nContent-Type: multipart/related", "web-archive"],
  ])("refuses %j as %s", (text, code) => {
    expect(() => textKindOf(text)).toThrow(expect.objectContaining({ code }));
  });
});
