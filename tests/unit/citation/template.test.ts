import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CitedUnit } from "../../../utils/citation/found.ts";
import type { CitationOptions } from "../../../utils/citation/style.ts";
import { citeWithTemplate, TEMPLATE_FIELDS } from "../../../utils/citation/template.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { bundled, measures, statute } from "./samples.ts";

function fill(
  template: string,
  regulation: Regulation,
  units: CitedUnit[],
  options?: CitationOptions,
): string {
  return citeWithTemplate(regulation, units, template, options).text;
}

describe("the reader's own template", () => {
  it("has a value for every field", () => {
    const template = TEMPLATE_FIELDS.map((field) => `${field}={${field}}`).join("\n");
    const options = { url: "https://example.cn/", accessed: "2026-11-23" };
    expect(fill(template, measures, [{ ordinal: 2, paragraph: 2, item: 1 }], options).split("\n")).toEqual([
      "title=上海市样本管理办法",
      "number=上海市人民政府令第99号",
      "issuer=上海市人民政府",
      "date=2019年3月5日",
      "effective=2019年5月1日",
      "year=2019",
      "status=",
      "chapter=第一章 总则",
      "clause=第二条第二款第一项",
      "clauseArabic=第2条第2款第1项",
      "text=（一）名称；",
      "url=https://example.cn/",
      "accessed=2026年11月23日",
    ]);
  });

  it("names the chapter of the clause, or the chapter that is cited", () => {
    expect(fill("{chapter}", bundled, [{ ordinal: 18 }])).toBe("第四章 坚持依法行政");
    expect(fill("{chapter}", bundled, [{ chapter: 2 }])).toBe("第二章 组成人员职责");
  });

  it("leaves out brackets of which nothing is known", () => {
    expect(fill("《{title}》（{number}）{clause}", statute, [{ ordinal: 3 }])).toBe(
      "《中华人民共和国样本法》第三条",
    );
    expect(fill("《{title}》({number}, {date}){clause}", statute, [{ ordinal: 3 }])).toBe(
      "《中华人民共和国样本法》(, 2023年12月29日)第三条",
    );
    expect(fill("（见）{clause}", statute, [{ ordinal: 3 }])).toBe("（见）第三条");
  });

  it("takes for brackets what an expression with every way to match takes", () => {
    const slow = /（[^（）]*\{[^（）]*）|\([^()]*\{[^()]*\)/g;
    const pieces = fc.constantFrom("（", "）", "(", ")", "{number}", "{title}", "见");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (template) => {
        const bracketed = template.join("");
        const expected = bracketed
          .replace(slow, (brackets) => (brackets.includes("{title}") ? brackets : ""))
          .replaceAll("{title}", statute.title)
          .replaceAll("{number}", "");
        expect(fill(bracketed, statute, [{ ordinal: 3 }])).toBe(expected);
      }),
    );
  });

  it.each(["(", "（"])("is read in time that grows with its length: braces behind %s", (bracket) => {
    const started = performance.now();
    expect(fill(bracket + "{".repeat(400_000), statute, [{ ordinal: 3 }])).toHaveLength(400_001);
    // With every way to match, minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("takes $ and braces in a value as they are", () => {
    expect(fill("{url}", statute, [{ ordinal: 3 }], { url: "https://example.cn/{title}/$&" })).toBe(
      "https://example.cn/{title}/$&",
    );
  });

  it.each(["titel", "", "constructor", "title "])("names the field that there is not: %j", (field) => {
    const attempt = () => fill(`{title}{${field}}`, statute, [{ ordinal: 3 }]);
    expect(attempt).toThrow(`{${field}}`);
  });
});
