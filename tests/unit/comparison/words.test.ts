/** What changed inside a clause. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareClauses, compareWords, type Stretch } from "../../../utils/comparison/words.ts";
import { anyText } from "../arbitrary.ts";
import { clause, paragraph } from "../search/sample.ts";

/** @returns 领[-购-]{+用+}发票. */
const marked = (stretches: readonly Stretch[]) =>
  stretches
    .map((stretch) => {
      if (stretch.kind === "same") return stretch.after;
      return stretch.kind === "dropped" ? `[-${stretch.before}-]` : `{+${stretch.after}+}`;
    })
    .join("");

const change = (before: string, after: string) => marked(compareWords(before, after));

describe("words", () => {
  it.each([
    ["公园应当免费开放。", "公园应当全年免费开放。", "公园应当{+全年+}免费开放。"],
    ["处二百元以下罚款。", "处五百元以下罚款。", "处[-二百元-]{+五百元+}以下罚款。"],
    ["依照第十六条处理。", "依照第十七条处理。", "依照[-第十六条-]{+第十七条+}处理。"],
    ["自2010年5月1日起施行。", "自2022年5月1日起施行。", "自[-2010-]{+2022+}年5月1日起施行。"],
    ["由App登记。", "由Web登记。", "由[-App-]{+Web+}登记。"],
    ["公园免费开放。", "公园免费开放。", "公园免费开放。"],
    ["", "新设。", "{+新设。+}"],
    ["删去。", "", "[-删去。-]"],
    ["", "", ""],
  ])("of %j that become %j are marked whole", (before, after, expected) => {
    expect(change(before, after)).toBe(expected);
  });

  it("are one change, not several torn apart by a character that both have", () => {
    const stretches = compareWords(
      "税务机关应当以招标方式确定印制发票的企业。",
      "税务机关应当按照政府采购有关规定确定印制发票的企业。",
    );
    const islands = stretches.filter((each) => each.kind === "same" && each.after.length === 1);
    expect(islands.map(({ kind }) => kind).length).toBeLessThanOrEqual(1);
    expect(stretches.filter(({ kind }) => kind === "added").length).toBe(1);
  });

  it("do not change by the width of their marks, and each side keeps its own", () => {
    expect(compareWords("公园(含湖泊)开放,免费。", "公园（含湖泊）开放，免费。")).toEqual([
      { kind: "same", before: "公园(含湖泊)开放,免费。", after: "公园（含湖泊）开放，免费。" },
    ]);
  });

  it("give both texts again, whatever these are", () => {
    const words = fc.constantFrom(
      "公园",
      "湖",
      "第十六条",
      "2010",
      "App",
      "，",
      "\ue000",
      "𠮷",
      " ",
      "(",
      "（",
    );
    const text = fc.oneof(
      anyText(30),
      fc.array(words, { maxLength: 20 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = compareWords(before, after);
        const old = stretches.map((each) => (each.kind === "added" ? "" : each.before)).join("");
        const now = stretches.map((each) => (each.kind === "dropped" ? "" : each.after)).join("");
        expect([old, now]).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });
});

const lines = (...sides: Parameters<typeof compareClauses>) =>
  compareClauses(...sides).map(({ before, after, stretches }) => ({
    level: (after ?? before)?.level,
    text: marked(stretches),
  }));

describe("the lines of a clause", () => {
  it("are beside each other though a paragraph is put between", () => {
    const before = clause(1, "公园免费开放。", "湖泊禁止游泳。");
    const after = clause(1, "公园全年免费开放。", "步道禁止骑车。", "湖泊禁止游泳。");
    expect(lines([before], [after])).toEqual([
      { level: "paragraph", text: "公园{+全年+}免费开放。" },
      { level: "paragraph", text: "{+步道禁止骑车。+}" },
      { level: "paragraph", text: "湖泊禁止游泳。" },
    ]);
  });

  it("keep their level: an item that is dropped, and one that gets its number", () => {
    const before = clause(
      1,
      paragraph("禁止下列行为：", "（一）攀折花木；", "（二）湖中游泳；", "（三）投喂动物。"),
    );
    const after = clause(1, paragraph("禁止下列行为：", "（一）攀折花木；", "（二）投喂动物。"));
    expect(lines([before], [after])).toEqual([
      { level: "paragraph", text: "禁止下列行为：" },
      { level: "item", text: "（一）攀折花木；" },
      { level: "item", text: "[-（二）湖中游泳；-]" },
      { level: "item", text: "（[-三-]{+二+}）投喂动物。" },
    ]);
  });

  it("of a split clause run over both of its parts", () => {
    const before = clause(1, "公园免费开放。", "湖泊禁止游泳。");
    const [first, second] = [clause(1, "公园免费开放。"), clause(2, "湖泊禁止游泳和垂钓。")];
    expect(lines([before], [first, second]).map(({ text }) => text)).toEqual([
      "公园免费开放。",
      "湖泊禁止游泳{+和垂钓+}。",
    ]);
  });

  it("are none where no clause has any", () => {
    expect(lines([], [])).toEqual([]);
    expect(lines([clause(1)], [clause(1, "新增。")])).toEqual([{ level: "paragraph", text: "{+新增。+}" }]);
  });
});
