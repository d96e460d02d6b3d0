import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../../utils/regulation/model.ts";
import { buildBody } from "../../../../utils/regulation/source/body.ts";

function paragraphs(...texts: string[]): Paragraph[] {
  return buildBody(texts.map((text, line) => ({ line, text }))).paragraphs;
}

const item = (ordinal: number, text: string, subitems: [number, string][] = []) => ({
  ordinal,
  text,
  subitems: subitems.map(([number, words]) => ({ ordinal: number, text: words })),
});

describe("the inside of a clause", () => {
  it("counts natural paragraphs as 款", () => {
    expect(paragraphs("甲。", "乙。")).toEqual([
      { text: "甲。", items: [] },
      { text: "乙。", items: [] },
    ]);
  });

  it("puts 项 into the 款 that leads to them, and the text after the last 项 into the next 款", () => {
    expect(paragraphs("甲：", "（一）乙；", "（二）丙。", "丁：", "（一）戊。")).toEqual([
      { text: "甲：", items: [item(1, "（一）乙；"), item(2, "（二）丙。")] },
      { text: "丁：", items: [item(1, "（一）戊。")] },
    ]);
  });

  it("counts a list without numbers to the 款 that leads to it", () => {
    expect(paragraphs("由下列人员组成：", "委员长，", "秘书长，", "委员若干人。", "乙。")).toEqual([
      { text: "由下列人员组成：\n委员长，\n秘书长，\n委员若干人。", items: [] },
      { text: "乙。", items: [] },
    ]);
  });

  it("reads a 目 that begins with a digit, where the numbers around it say so", () => {
    expect(
      paragraphs("甲：", "（一）乙：", "1.300总吨的；", "2.超过的：", "501总吨的。", "（二）丙。", "丁。"),
    ).toEqual([
      {
        text: "甲：",
        items: [
          item(1, "（一）乙：", [
            [1, "1.300总吨的；"],
            [2, "2.超过的：\n501总吨的。"],
          ]),
          item(2, "（二）丙。"),
        ],
      },
      { text: "丁。", items: [] },
    ]);
    expect(paragraphs("甲。", "1.5倍计算。", "3.5倍计算。")).toHaveLength(3);
  });

  it("leaves text and 目 inside an item to it, where the next item comes further down", () => {
    expect(paragraphs("甲：", "（一）乙。", "说明如下：", "1.子；", "2.丑。", "（二）丙。")).toEqual([
      {
        text: "甲：",
        items: [
          item(1, "（一）乙。\n说明如下：", [
            [1, "1.子；"],
            [2, "2.丑。"],
          ]),
          item(2, "（二）丙。"),
        ],
      },
    ]);
  });

  it("reads items in one line, whatever mark stands between them", () => {
    const items = [item(1, "（一）甲，"), item(2, "（二）乙、"), item(3, "（三）丙。")];
    expect(paragraphs("下列情形：（一）甲，（二）乙、（三）丙。")).toEqual([{ text: "下列情形：", items }]);
    const spoken = "（一）符合前款（一）、（二）项的，（二）乙。";
    expect(paragraphs(`下列情形：${spoken}`)).toEqual([
      { text: "下列情形：", items: [item(1, "（一）符合前款（一）、（二）项的，"), item(2, "（二）乙。")] },
    ]);
  });

  it.each([
    ["一、", "二、"],
    ["(一)", "(二)"],
    ["（1）", "（2）"],
    ["1.", "2."],
    ["1、", "2、"],
    ["１．", "２．"],
    ["①", "②"],
  ])("reads 项 numbered %s %s", (first, second) => {
    expect(paragraphs("甲：", `${first}乙；`, `${second}丙。`)).toEqual([
      { text: "甲：", items: [item(1, `${first}乙；`), item(2, `${second}丙。`)] },
    ]);
  });

  it("reads 目 inside 项", () => {
    expect(paragraphs("甲：", "（一）乙：", "1.丙；", "2.丁。", "（二）戊：", "1.己。")).toEqual([
      {
        text: "甲：",
        items: [
          item(1, "（一）乙：", [
            [1, "1.丙；"],
            [2, "2.丁。"],
          ]),
          item(2, "（二）戊：", [[1, "1.己。"]]),
        ],
      },
    ]);
  });

  it("leaves a plain line between two 项, or between two 目, to the first of them", () => {
    expect(
      paragraphs("甲：", "（一）乙：", "1.丙。", "丁。", "2.戊。", "（二）己；", "庚；", "（三）辛。"),
    ).toEqual([
      {
        text: "甲：",
        items: [
          item(1, "（一）乙：", [
            [1, "1.丙。\n丁。"],
            [2, "2.戊。"],
          ]),
          item(2, "（二）己；\n庚；"),
          item(3, "（三）辛。"),
        ],
      },
    ]);
  });

  it("reads 项 that were inserted by an amendment", () => {
    const [paragraph] = paragraphs("甲：", "（一）乙；", "（一）之一 丙；", "（一之二）丁；", "（二）戊。");
    expect(paragraph?.items.map(({ ordinal, suffix }) => [ordinal, suffix])).toEqual([
      [1, undefined],
      [1, 1],
      [1, 2],
      [2, undefined],
    ]);
  });

  it("finds 项 that stand in one line with their 款", () => {
    expect(paragraphs("甲，有下列情形之一的：（一）乙；（二）丙，见（一）；（三）丁。")).toEqual([
      {
        text: "甲，有下列情形之一的：",
        items: [item(1, "（一）乙；"), item(2, "（二）丙，见（一）；"), item(3, "（三）丁。")],
      },
    ]);
  });

  it("takes a number out of sequence for text, not for a 项", () => {
    expect(paragraphs("甲。", "（三）乙。")).toEqual([
      { text: "甲。", items: [] },
      { text: "（三）乙。", items: [] },
    ]);
    expect(paragraphs("甲：", "（一）乙；", "（三）丙。")).toEqual([
      { text: "甲：", items: [item(1, "（一）乙；\n（三）丙。")] },
    ]);
  });

  it("does not take a quantity for a number", () => {
    expect(paragraphs("甲：", "1.5米。")).toHaveLength(2);
  });

  it("keeps 项 that no text leads to", () => {
    expect(paragraphs("（一）甲；", "（二）乙。")).toEqual([
      { text: "", items: [item(1, "（一）甲；"), item(2, "（二）乙。")] },
    ]);
  });
});
