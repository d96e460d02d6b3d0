import { describe, expect, it } from "vitest";
import { CITATION_STYLES, cite } from "../../../utils/citation/cite.ts";
import type { CitedUnit } from "../../../utils/citation/found.ts";
import type { CitationOptions } from "../../../utils/citation/style.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { bundled, implementing, incomplete, joint, measures, statute, superseded, trial } from "./samples.ts";

/** Every style of one case, as it is pasted; the formatted form below the plain one where there is one. */
function allStyles(regulation: Regulation, units: CitedUnit[], options?: CitationOptions): string {
  const sections = CITATION_STYLES.map((style) => {
    const { text, html } = cite(regulation, units, style, options);
    return `== ${style}\n${text}\n${html === undefined ? "" : `-- text/html\n${html}\n`}`;
  });
  return sections.join("\n");
}

const ONLINE: CitationOptions = { url: "https://www.shhk.gov.cn/gz.html?a=1&b=(2)", accessed: "2026-11-23" };

/** The golden texts are read by people: one file a case, in the folder golden. */
describe("every style of", () => {
  const cases: [name: string, Regulation, CitedUnit[], CitationOptions?][] = [
    ["clause", bundled, [{ ordinal: 18 }]],
    ["clause-online", bundled, [{ ordinal: 18 }], ONLINE],
    ["clause-full-width", bundled, [{ ordinal: 18 }], { punctuation: "full-width" }],
    ["paragraph", bundled, [{ ordinal: 8, paragraph: 2 }]],
    ["item", measures, [{ ordinal: 2, paragraph: 2, item: 2 }]],
    ["subitem", measures, [{ ordinal: 2, paragraph: 2, item: 2, subitem: 1 }]],
    ["only-paragraph", measures, [{ ordinal: 3, paragraph: 1 }]],
    ["inserted-clause", measures, [{ ordinal: 2, suffix: 1 }]],
    ["range", measures, [{ ordinal: 3 }, { ordinal: 4 }, { ordinal: 5 }]],
    ["list", measures, [{ ordinal: 3 }, { ordinal: 5 }]],
    [
      "list-of-paragraphs",
      measures,
      [{ ordinal: 2, paragraph: 1 }, { ordinal: 2, paragraph: 2 }, { ordinal: 5 }],
    ],
    ["chapter", measures, [{ chapter: 2 }]],
    ["incomplete", incomplete, [{ ordinal: 5 }]],
    ["superseded", superseded, [{ ordinal: 3 }]],
    ["no-document-number", statute, [{ ordinal: 2, paragraph: 2, item: 1 }]],
    ["several-issuers", joint, [{ ordinal: 3 }]],
    ["several-issuers-online", joint, [{ ordinal: 3 }], ONLINE],
    ["trial", trial, [{ ordinal: 3 }]],
    ["title-in-title", implementing, [{ ordinal: 3 }]],
  ];
  it.each(cases)("%s", async (name, regulation, units, options) => {
    await expect(allStyles(regulation, units, options)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe("an alias", () => {
  it("is defined at the first mention and stands alone at later ones", () => {
    const alias = { name: "工作规则", mention: "first" } as const;
    expect(cite(bundled, [{ ordinal: 18 }], "official", { alias }).text).toBe(
      "《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号，以下简称《工作规则》）第十八条",
    );
    const later = { ...alias, mention: "later" } as const;
    expect(cite(bundled, [{ ordinal: 8, paragraph: 2 }], "official-sentence", { alias: later }).text).toBe(
      "根据《工作规则》第八条第二款规定，",
    );
  });
});

describe("what is not there", () => {
  it.each([
    { ordinal: 25 },
    { ordinal: 18, suffix: 1 },
    { ordinal: 8, paragraph: 3 },
    { ordinal: 18, item: 1 },
    { chapter: 5 },
    { section: 1 },
    {},
  ] as CitedUnit[])("is not cited: %j", (unit) => {
    for (const style of CITATION_STYLES) expect(() => cite(bundled, [unit], style)).toThrow(RangeError);
  });

  it("is not cited: nothing at all", () => {
    expect(() => cite(bundled, [], "official")).toThrow(RangeError);
  });
});
