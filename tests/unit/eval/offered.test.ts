import { describe, expect, test } from "vitest";
import type { Resolution } from "../../../utils/reference/model.ts";
import { bundledLibrary } from "../../commands/references-page.ts";
import { candidatesOf, haveTitles, isContract, offerOn, withParagraph } from "../../eval/pages/offered.ts";

const library = bundledLibrary();
const offerIn = (lines: string[], sentence: string) => offerOn({ lines, facts: {} }, sentence, library).kind;

describe("a paragraph in a page", () => {
  test("stands between the blocks in the middle", () => {
    const page = { lines: ["甲", "", "乙", "", "丙", "丁"], facts: {} };
    expect(withParagraph(page, "某")).toEqual({
      lines: ["甲", "", "乙", "", "某", "丙", "丁"],
      facts: {},
      at: 4,
    });
    expect(withParagraph({ lines: [], facts: {} }, "某").lines).toEqual(["某"]);
  });
});

describe("the clause of the default regulation", () => {
  test("is offered where it is shown", () => {
    expect(offerIn(["通知", "特此通知。"], "请按照《上海市虹口区人民政府工作规则》第十八条执行。")).toBe(
      "offered",
    );
  });

  test("is not offered where nothing is read, or another document is meant", () => {
    expect(offerIn(["通知", "特此通知。"], "请落实。")).toBe("not offered");
    expect(offerIn(["通知", "特此通知。"], "按照《某市规定》第十八条执行。")).toBe("not offered");
  });

  test("is not asked for where a page has such a clause itself", () => {
    const clauses = Array.from({ length: 20 }, (_, at) => `第${at + 1}条 事项${at + 1}按规定办理。`);
    expect(offerIn(["某市办法", ...clauses], "按照本办法第十八条执行。")).toBe("own");
  });

  test("is not asked for on contracts", () => {
    expect(isContract({ lines: ["正文"], facts: { title: "采购合同" } })).toBe(true);
    expect(isContract({ lines: ["甲方：某局"], facts: {} })).toBe(true);
    expect(isContract({ lines: ["正文"], facts: { title: "通知" } })).toBe(false);
    expect(offerIn(["甲方：某局", "正文"], "按照第十八条执行。")).toBe("contract");
  });
});

describe("candidates", () => {
  const given = (candidates: unknown) => ({ candidates }) as Pick<Resolution, "candidates">;

  test("are ids, or objects with titles", () => {
    expect(candidatesOf(given(["a", "b"]))).toEqual(["a", "b"]);
    expect(candidatesOf(given([{ regulation: "a", title: "甲" }]))).toEqual(["a"]);
    expect(candidatesOf({})).toEqual([]);
    expect([haveTitles(given(["a"])), haveTitles(given([{ regulation: "a" }])), haveTitles({})]).toEqual([
      ...[false, true, false],
    ]);
  });
});
