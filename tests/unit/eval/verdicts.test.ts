import { describe, expect, test } from "vitest";
import { bundledLibrary, readPage } from "../../commands/references-page.ts";
import type { Judged, Shown } from "../../eval/pages/mentions.ts";
import { compare } from "../../eval/pages/verdicts.ts";

const library = bundledLibrary();
const TITLE = "上海市虹口区人民政府工作规则";

/** The references of a sentence. */
const referencesOf = (line: string) => readPage({ lines: [line], facts: {} }, library).reading.blocks.flat();

const NAMED = referencesOf(`按照《${TITLE}》第十八条执行。`);
const SHOWN: Shown = { certainty: "explicit", document: TITLE, addresses: [{ ordinal: 18 }] };

const changeOf = (verdict: string, shown: Shown | undefined, references = NAMED) => {
  const judged: Judged = { page: "a.html", start: 0, end: 3, mention: "第十八条", verdict };
  return compare(shown ? { ...judged, shown } : judged, references).change;
};

describe("a mention that was right", () => {
  test("is the same with its certainty and addresses, and says what is shown", () => {
    expect(changeOf("right", SHOWN)).toBe("same");
    const judged = { page: "a.html", start: 0, end: 3, mention: "第十八条", verdict: "right" };
    expect(compare({ ...judged, shown: SHOWN }, NAMED).now).toBe(`explicit ${TITLE} 18`);
    expect(compare(judged, []).now).toBe("nothing");
  });

  test("has changed where it is as sure by another way, or calls the document otherwise", () => {
    expect(changeOf("right", { ...SHOWN, certainty: "inferred" })).toBe("changed");
    expect(changeOf("right", { ...SHOWN, document: "工作规则" })).toBe("changed");
  });

  test.each<[string, Shown | undefined, typeof NAMED]>([
    ["its mark is gone", SHOWN, []],
    ["there is a mark where none was", undefined, NAMED],
    ["it is of another certainty", { ...SHOWN, certainty: "missing" }, NAMED],
    ["it points elsewhere", { ...SHOWN, addresses: [{ ordinal: 18, paragraph: 2 }] }, NAMED],
  ])("is worse where %s", (_, shown, references) => {
    expect(changeOf("right", shown, references)).toBe("worse");
  });

  test("that was rightly nothing stays so without a mark", () => {
    expect(changeOf("right", undefined, [])).toBe("same");
  });
});

describe("a mention that was not right", () => {
  test("is better once it is marked, where it was missed", () => {
    expect([changeOf("missed", undefined, []), changeOf("missed", undefined)]).toEqual(["same", "better"]);
  });

  test("is the same with the same wrong answer, and better with another or none", () => {
    expect(changeOf("wrong clause", SHOWN)).toBe("same");
    expect(changeOf("wrong document", { ...SHOWN, document: "某市规定" })).toBe("better");
    expect(changeOf("wrong clause", SHOWN, [])).toBe("better");
  });

  test("is better without its mark, where it was false", () => {
    expect([changeOf("false", SHOWN, []), changeOf("false", undefined, [])]).toEqual(["better", "better"]);
    expect([changeOf("false", SHOWN), changeOf("false", undefined)]).toEqual(["same", "same"]);
  });
});
