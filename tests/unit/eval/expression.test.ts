import { describe, expect, test } from "vitest";
import { RuleExpression } from "../../eval/rules/expression.ts";

function made(expression: RegExp, isOff = false) {
  const seen = { matches: 0, reads: 0 };
  const given = { isOff, matched: () => void seen.matches++, read: () => void seen.reads++ };
  return { seen, rule: new RuleExpression(expression, undefined, given) };
}

const TEXT = "第一条、第二条、第三条";

/** All that an expression can be asked for, with where it stands afterwards. */
const USES: [name: string, use: (expression: RegExp) => unknown][] = [
  ["test", (expression) => expression.test(TEXT)],
  ["exec", (expression) => [...(expression.exec(TEXT) ?? [])]],
  ["exec, twice", (expression) => [expression.exec(TEXT)?.index, expression.exec(TEXT)?.index]],
  ["match", (expression) => [...(TEXT.match(expression) ?? [])]],
  ["search", (expression) => TEXT.search(expression)],
  ["replace", (expression) => TEXT.replace(expression, "（$1）")],
  ["replace by a function", (expression) => TEXT.replace(expression, (found) => `${found.length}`)],
  ["split", (expression) => TEXT.split(expression)],
  [
    "lastIndex",
    (expression) => {
      expression.lastIndex = 4;
      return expression.exec(TEXT)?.index ?? null;
    },
  ],
];

describe("an expression that is on", () => {
  describe.each([[/第(.)条/], [/第(.)条/g], [/第(.)条/y], [/第(.)条/gu], [/节(.)/g]])("%s", (plain) => {
    test.each(USES)("answers %s as it was written", (_, use) => {
      const { rule } = made(plain);
      const copy = new RegExp(plain);
      expect(use(rule)).toEqual(use(copy));
      expect(rule.lastIndex).toBe(copy.lastIndex);
    });
  });

  test("answers matchAll as it was written, from its lastIndex on", () => {
    const { rule } = made(/第(.)条/g);
    const indexes = () => [...TEXT.matchAll(rule)].map(({ index }) => index);
    expect(indexes()).toEqual([0, 4, 8]);
    rule.lastIndex = 1;
    expect(indexes()).toEqual([4, 8]);
    expect(rule.lastIndex).toBe(1);
  });

  test("answers replaceAll", () => {
    expect(TEXT.replaceAll(made(/[一二]/g).rule, "某")).toBe("第某条、第某条、第三条");
  });

  test("has the groups and indices of a match", () => {
    const { rule } = made(/(?<number>[一-龥])条/d);
    expect(rule.exec(TEXT)?.groups).toEqual({ number: "一" });
    expect(rule.exec(TEXT)?.indices?.[1]).toEqual([1, 2]);
  });

  test("reports its matches, those of its copies too, and no failures", () => {
    const { rule, seen } = made(/第/g);
    rule.test("条");
    expect(seen.matches).toBe(0);
    expect([...TEXT.matchAll(rule)]).toHaveLength(3);
    expect(seen.matches).toBe(3);
  });

  test("reports that another is built from its source", () => {
    const { rule, seen } = made(/第.条/);
    rule.test(TEXT);
    expect(seen.reads).toBe(0);
    expect(new RegExp(`^${rule.source}`).test(TEXT)).toBe(true);
    expect(seen.reads).toBe(1);
  });
});

describe("an expression that is off", () => {
  test.each(USES)("answers %s as one that matches nothing", (_, use) => {
    for (const flags of ["", "g", "y"]) {
      const { rule, seen } = made(new RegExp("第(.)条", flags), true);
      const never = new RegExp("[]", flags);
      expect(use(rule)).toEqual(use(never));
      expect(rule.lastIndex).toBe(never.lastIndex);
      expect(seen.matches).toBe(0);
    }
  });

  test("is off in its copies", () => {
    expect([...TEXT.matchAll(made(/第/g, true).rule)]).toEqual([]);
    expect(TEXT.split(made(/、/, true).rule)).toEqual([TEXT]);
    expect(TEXT.replaceAll(made(/、/g, true).rule, "")).toBe(TEXT);
  });

  test("keeps its source and flags, from which others are built", () => {
    const { rule } = made(/第.条/gu, true);
    expect([rule.source, rule.flags]).toEqual(["第.条", "gu"]);
  });
});
