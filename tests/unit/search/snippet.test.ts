import { describe, expect, it } from "vitest";
import { findRanges, makeSnippet } from "../../../utils/search/find/snippet.ts";
import { fold } from "../../../utils/text/fold.ts";

const marked = (text: string, ...needles: string[]) => {
  const { snippet, ranges } = makeSnippet(text, findRanges(fold(text), needles));
  return { snippet, words: ranges.map(([start, end]) => snippet.slice(start, end)) };
};

describe("a snippet", () => {
  it("is the whole of a short text, its matches marked", () => {
    expect(marked("游客应当爱护绿地。", "爱护", "绿地")).toEqual({
      snippet: "游客应当爱护绿地。",
      words: ["爱护绿地"],
    });
  });

  it("marks the words as published, whatever their punctuation and width", () => {
    expect(marked("制定《Ａ办法》,依法行政", "a办法 依法").words).toEqual(["Ａ办法》,依法"]);
  });

  it("begins a little before the first match and says where it was cut", () => {
    const { snippet, words } = marked(`${"前文。".repeat(40)}保护绿地${"后文。".repeat(40)}`, "绿地");
    expect(snippet).toMatch(/^….+保护绿地.+…$/);
    expect(words).toEqual(["绿地"]);
  });

  it("begins where a part of a sentence begins, if one does nearby", () => {
    const text = `${"前".repeat(80)}，公园应当保护绿地${"后".repeat(80)}`;
    expect(marked(text, "绿地").snippet).toMatch(/^…公园应当保护绿地/);
  });

  it("shows the place with the most matches", () => {
    const far = "。".repeat(100);
    expect(marked(`绿地${far}公园绿地${far}绿`, "公园", "绿地").snippet).toContain("公园绿地");
  });

  it("is the beginning where nothing matches", () => {
    expect(marked("游客应当爱护绿地。", "桥梁")).toEqual({ snippet: "游客应当爱护绿地。", words: [] });
  });

  it("is on one line", () => {
    expect(marked("第一款。\n第二款。", "第二款").snippet).toBe("第一款。 第二款。");
  });

  it("never ends inside a surrogate pair", () => {
    for (let lead = 40; lead < 60; lead++) {
      const { snippet } = marked(`${"文".repeat(lead)}${"𠮷".repeat(20)}`);
      expect(snippet.isWellFormed()).toBe(true);
    }
  });
});
