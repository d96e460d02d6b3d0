import { describe, expect, test } from "vitest";
import { parseLine, readLine } from "../../commands/references-json.ts";
import { bundledLibrary } from "../../commands/references-page.ts";

const library = bundledLibrary();

describe("references --jsonl", () => {
  test("offsets are into the whole text; clauses are called article in targets", () => {
    const text =
      "通知如下。\n按照《上海市虹口区人民政府工作规则》第十八条执行，犯刑法第二百八十六条之一的除外。";
    const line = readLine({ id: 7, text }, library);
    expect(line).toMatchObject({
      id: 7,
      references: [
        {
          start: 8,
          text: "《上海市虹口区人民政府工作规则》第十八条",
          kind: "explicit",
          form: "single",
          document: "上海市虹口区人民政府工作规则",
          targets: [{ article: 18 }],
          resolution: {
            certainty: "explicit",
            title: "上海市虹口区人民政府工作规则",
            documentNumber: "虹府发〔2018〕20号",
            clauses: [{ ordinal: 18 }],
            rule: "named",
          },
        },
        {
          targets: [{ article: 286, articleSuffix: 1 }],
          resolution: { certainty: "missing", title: "刑法", documentNumber: null },
        },
      ],
    });
  });

  test("relatives are called article too", () => {
    expect(readLine({ id: "a", text: "依照前条第二款和本条第一款" }, library)).toMatchObject({
      references: [
        { targets: [{ relative: "previous-article", paragraph: 2 }] },
        { targets: [{ relative: "this-article", paragraph: 1 }] },
      ],
    });
  });

  test("library: false is no library at all; facts are the page's", () => {
    const text = "按照第十八条办理。";
    const certainty = (line: object) =>
      (line as { references: [{ resolution: { certainty: string } }] }).references[0].resolution.certainty;
    expect(certainty(readLine({ id: 1, text }, library))).toBe("default");
    expect(certainty(readLine({ id: 1, text, library: false }, library))).toBe("ambiguous");
    expect(certainty(readLine({ id: 1, text, title: "上海市虹口区人民政府工作规则" }, library))).toBe(
      "inferred",
    );
  });

  test("a bad line says what to give", () => {
    expect(() => parseLine("{", 3)).toThrow(/Line 3 is no JSON\. Give an object like \{"text":"…"\}/);
    expect(() => parseLine('{"id": 1}', 4)).toThrow(/Line 4 has no such "text"/);
  });
});
