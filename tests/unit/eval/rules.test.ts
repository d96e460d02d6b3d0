import { describe, expect, test } from "vitest";
import { Rules } from "../../eval/rules/rules.ts";

describe("Rules", () => {
  test("record the documents in which each matched, once each", () => {
    const rules = new Rules();
    const rule = rules.wrap("a.ts:1:1", /第/, false);
    for (const [document, text] of ["第一条", "附则", "第二条、第三条"].entries()) {
      rules.document = document;
      for (const line of text.split("、")) rule.test(line);
    }
    expect(rules.all).toEqual([
      {
        ...{ id: "a.ts:1:1", site: "a.ts:1:1", text: "/第/", documents: [0, 2] },
        ...{ isOfLoading: false, isRead: false },
      },
    ]);
  });

  test("record what matched while the engine was loaded, and what others are built from", () => {
    const rules = new Rules();
    rules.wrap("a.ts:1:1", /第/, false).test("第");
    rules.wrap("a.ts:2:1", new RegExp(rules.wrap("a.ts:2:12", /条/, false).source), true);
    expect(rules.all.map(({ site, isOfLoading, isRead }) => [site, isOfLoading, isRead])).toEqual([
      ["a.ts:1:1", true, false],
      ["a.ts:2:12", false, true],
      ["a.ts:2:1", false, false],
    ]);
  });

  test("keep those apart that one place builds while it is loaded, and count a later one for the place", () => {
    const rules = new Rules();
    const build = (source: string) => rules.wrap("a.ts:1:1", new RegExp(source), true);
    build("甲");
    build("乙");
    rules.document = 0;
    build("丙");
    build("丁");
    expect(rules.all.map(({ id }) => id)).toEqual(["a.ts:1:1 甲", "a.ts:1:1 乙", "a.ts:1:1"]);
  });

  test("switch off one, and hand the others back untouched", () => {
    const rules = new Rules();
    rules.off = "a.ts:1:1 甲";
    const [first, second] = ["甲", "乙"].map((word) => rules.wrap("a.ts:1:1", new RegExp(word), true));
    const third = /丙/g;
    expect([first?.test("甲"), second?.test("乙")]).toEqual([false, true]);
    expect(rules.wrap("a.ts:2:1", third, false)).toBe(third);
    expect(rules.all).toEqual([]);
  });
});
