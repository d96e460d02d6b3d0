import { describe, expect, test } from "vitest";
import { wrapExpressions, writtenExpressions } from "../../eval/rules/wrap.ts";

const wrap = (source: string) => wrapExpressions(source, "a.ts");

describe("writtenExpressions", () => {
  test("are the literals and the built ones, with their places", () => {
    const found = writtenExpressions("const a = /第/g,\n  b = new RegExp(c);", "b.ts");
    expect(found.map(({ site, text, isBuilt }) => [site, text, isBuilt])).toEqual([
      ["b.ts:1:11", "/第/g", false],
      ["b.ts:2:7", "new RegExp(c)", true],
    ]);
  });
});

describe("wrapExpressions", () => {
  test("hands a literal on with its place", () => {
    expect(wrap("const a: RegExp = /第/g;")).toBe(
      'const a: RegExp = globalThis.__rule("a.ts:1:19", /第/g, false);',
    );
  });

  test("hands a built one on, and what it is built of", () => {
    expect(wrap("\nconst a = new RegExp(/第/.source + `条`);")).toBe(
      '\nconst a = globalThis.__rule("a.ts:2:11", new RegExp(globalThis.__rule("a.ts:2:22", /第/, false).source + `条`), true);',
    );
    expect(wrap("RegExp(x)")).toContain("RegExp(x), true)");
  });

  test("finds those within functions, classes, templates and calls", () => {
    const source = `
      class A { #a = /a/; b() { return \`\${/b/.test("")}\`; } }
      const c = (x: string) => x.matchAll(/c/g), d = { d: [/d/] };
    `;
    expect([...wrap(source).matchAll(/__rule\(".*?", (\S+?), false\)/g)].map(([, found]) => found)).toEqual([
      "/a/",
      "/b/",
      "/c/g",
      "/d/",
    ]);
  });

  test("leaves everything else, lines too", () => {
    const source = 'import type { A } from "./a.ts";\n// /a/\nexport const b = (c as A) / 2 / 3; // "/d/"\n';
    expect(wrap(source)).toBe(source);
  });

  test("says where a source is broken", () => {
    expect(() => wrap("const = ;")).toThrow(/^a\.ts: /);
  });
});
