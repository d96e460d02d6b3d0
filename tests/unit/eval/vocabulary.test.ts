import { describe, expect, test } from "vitest";
import { parseKept } from "../../eval/rules/kept.ts";
import { entriesOf, mayMatter, withoutEntry } from "../../eval/rules/vocabulary.ts";

const TEXT = "# words: of a kind\n条例\n办法 规定\n\nown：本法 本条例\nother: 合同\n";
const wordsOf = (text: string) => entriesOf("words.txt", text).map(({ word }) => word);

describe("a vocabulary", () => {
  test("has a word a line, or words behind a class", () => {
    expect(wordsOf(TEXT)).toEqual(["条例", "办法", "规定", "本法", "本条例", "合同"]);
    expect(entriesOf("words.txt", TEXT)[4]).toMatchObject({ file: "words.txt", line: 5, word: "本条例" });
  });

  test.each([
    [0, "# words: of a kind\n办法 规定\n\nown：本法 本条例\nother: 合同\n"],
    [1, "# words: of a kind\n条例\n规定\n\nown：本法 本条例\nother: 合同\n"],
    [2, "# words: of a kind\n条例\n办法\n\nown：本法 本条例\nother: 合同\n"],
    [3, "# words: of a kind\n条例\n办法 规定\n\nown：本条例\nother: 合同\n"],
    [5, "# words: of a kind\n条例\n办法 规定\n\nown：本法 本条例\n"],
  ])("loses word %i with its space, or its line", (number, expected) => {
    const entry = entriesOf("words.txt", TEXT)[number];
    expect(entry && withoutEntry(TEXT, entry)).toBe(expected);
  });

  test("loses one word and no other, wherever it stands", () => {
    for (const text of [TEXT, TEXT.trimEnd(), TEXT.replaceAll("\n", "\r\n"), "a  b\tc"]) {
      const words = wordsOf(text);
      for (const [at, entry] of entriesOf("words.txt", text).entries())
        expect(wordsOf(withoutEntry(text, entry))).toEqual(words.toSpliced(at, 1));
    }
  });

  test("a plain word matters where it stands, a pattern may matter anywhere", () => {
    expect(mayMatter({ word: "条例" }, "本条例")).toBe(true);
    expect(mayMatter({ word: "条例" }, "办法")).toBe(false);
    expect(mayMatter({ word: "…条例" }, "办法")).toBe(true);
  });
});

describe("rules that are kept", () => {
  test("have a reason and a source", () => {
    const line = "第.条\tin force until 2030\thttps://example.gov.cn/a.html";
    expect(parseKept(`# comment\n\n${line}\n`, "kept.txt")).toEqual([
      { part: "第.条", reason: "in force until 2030", source: "https://example.gov.cn/a.html" },
    ]);
    expect(() => parseKept("第.条\tbecause\n", "kept.txt")).toThrow(/^kept\.txt:1 /);
  });
});
