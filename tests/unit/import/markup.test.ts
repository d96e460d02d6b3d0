import { describe, expect, it } from "vitest";
import { attribute, decodeEntities, scanMarkup, type Tag } from "../../../utils/import/markup.ts";

const scan = (text: string, language: "xml" | "html" = "html") =>
  [...scanMarkup(text, language)].map((token) =>
    token.type === "text"
      ? token.text
      : `${{ open: "<", close: "</", empty: "</>" }[token.type]}${token.name}`,
  );

describe("scanMarkup", () => {
  it.each([
    ["<P>甲<br/>乙</P>", ["<p", "甲", "</>br", "乙", "</p"]],
    ["a < b &lt; 10%<i>", ["a < b < 10%", "<i"]],
    ["甲<!-- <p> -->乙", ["甲", "乙"]],
    ["甲<![if !supportLists]>一、<![endif]>", ["甲", "一、"]],
    ["<script>if (a<b) '</p>'</script>甲", ["<script", "if (a<b) '</p>'", "</script", "甲"]],
    ["<title>甲 < 乙</title>", ["<title", "甲 < 乙", "</title"]],
    ["<a title='a>b' href=x>甲", ["<a", "甲"]],
    ["甲<p", ["甲"]],
    ["甲<!-- 乙", ["甲"]],
    ["<script>甲", ["<script", "甲"]],
    ["<a b='", []],
  ])("reads %j as HTML", (text, tokens) => {
    expect(scan(text)).toEqual(tokens);
  });

  it("keeps names of XML as written, and text in CDATA", () => {
    expect(scan("<w:P><![CDATA[a<b&amp;]]></w:P>", "xml")).toEqual(["<w:P", "a<b&amp;", "</w:P"]);
  });

  it.each(["<!DOCTYPE x>", "<!doctype x []>", '<!ENTITY e "e">'])("refuses %s in XML", (declaration) => {
    expect(() => scan(`<?xml version="1.0"?>${declaration}<a/>`, "xml")).toThrow(
      expect.objectContaining({ code: "xml-dtd" }),
    );
  });

  it.each(["<", "<a b='", "<!--", "<!", "<p>", "&", "<script>", "<title>x</title>", "</"])(
    "is quick on a million of %j",
    (part) => {
      const start = performance.now();
      for (const _ of scanMarkup(part.repeat(1_000_000 / part.length), "html"));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

describe("decodeEntities", () => {
  it.each([
    ["&ldquo;甲&rdquo;&nbsp;&#19968;&#x4E8C;", "“甲”\u00a0一二"],
    ["R&D &unknown; &", "R&D &unknown; &"],
    ["&#0;&#xd800;&#x110000;", "\ufffd\ufffd\ufffd"],
    ["&constructor;", "&constructor;"],
  ])("of %j", (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});

describe("attribute", () => {
  it("reads quoted and bare values by name", () => {
    const [tag] = [
      ...scanMarkup(`<meta Name="PubDate" content='2021&#45;03' data-name=x checked>`, "html"),
    ] as Tag[];
    if (!tag) throw new Error("no tag");
    expect(["name", "content", "data-name", "href"].map((name) => attribute(tag, name))).toEqual([
      "PubDate",
      "2021-03",
      "x",
      undefined,
    ]);
  });
});
