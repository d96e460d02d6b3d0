/** Work rules have nearly the same title everywhere: each name leads to its own document, or to none. */
import { describe, expect, test } from "vitest";
import { compileRegulations } from "../../../utils/library/build.ts";
import { readPage } from "../../commands/references-page.ts";
import { PageLibrary } from "../../support/page-library.ts";

const [bundled] = compileRegulations();
if (!bundled) throw new Error("Nothing is bundled.");
const { carrier: _, documentNumber: __, ...body } = bundled;
const titled = (id: string, title: string) => ({ ...body, id, title, issuers: [] });
const library = new PageLibrary([
  bundled,
  titled("meetings", "上海市虹口区人民政府常务会议工作规则"),
  titled("city", "上海市人民政府工作规则"),
  titled("council", "国务院工作规则"),
]);

/** @returns what the clause in a text is shown from. */
const shown = (text: string, facts = {}) =>
  readPage({ lines: text.split("\n"), facts }, library)
    .reading.blocks.flat()
    .map(({ resolution: { certainty, regulation } }) => `${certainty} ${regulation ?? "–"}`);

describe("a full title", () => {
  test.each([
    ["上海市虹口区人民政府工作规则", "hongkou-work-rules-2018"],
    ["上海市虹口区人民政府常务会议工作规则", "meetings"],
    ["上海市人民政府工作规则", "city"],
    ["国务院工作规则", "council"],
  ])("《%s》", (title, id) => {
    expect(shown(`依照《${title}》第八条办理。`)).toEqual([`explicit ${id}`]);
  });

  test.each(["虹口区人民政府工作细则", "上海市杨浦区人民政府工作规则", "上海市虹口区人民政府规则"])(
    "of a document that the library lacks leads to none of its neighbours: 《%s》",
    (title) => {
      expect(shown(`依照《${title}》第八条办理。`)).toEqual(["missing –"]);
    },
  );
});

describe("a short name", () => {
  test.each([
    ["上海市虹口区人民政府常务会议工作规则", "meetings"],
    ["上海市人民政府工作规则", "city"],
    ["上海市虹口区人民政府工作规则", "hongkou-work-rules-2018"],
  ])("is that of the document for which the page defines it: %s", (title, id) => {
    const page = `根据《${title}》（以下简称《工作规则》），现通知如下。\n按照《工作规则》第八条办理。`;
    expect(shown(page)).toEqual([`explicit ${id}`]);
  });

  test("that fits several, and is not defined, is not shown as certain from one of them", () => {
    expect(shown("按照《工作规则》第八条办理。")[0]).not.toMatch(/^explicit/);
  });
});
