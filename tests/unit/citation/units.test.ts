import { describe, expect, it } from "vitest";
import { type CitedUnit, findUnits } from "../../../utils/citation/found.ts";
import { unitsLabel } from "../../../utils/citation/units.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { buildTree } from "../../../utils/regulation/source/tree.ts";

const tree = buildTree([
  "第一编 甲",
  "第一章 乙",
  "第一条 一。",
  "第二条 一。",
  "二：",
  "（一）甲；",
  "（二）乙；",
  "（三）丙；",
  "（四）丁。",
  "三。",
  "第三条 一。",
  "第三条之一 一。",
  "第四条 一。",
  "第五条 一。",
  "第六条 一。",
  "第七条 有下列情形的：",
  "（一）甲；",
  "（二）乙。",
  "第二章 丙",
  "第八条 一。",
  "第二编 丁",
  "第一章 戊",
  "第九条 一。",
  "第三章 己",
  "第十条 一。",
  "第十一条 一。",
  "第十一条之一 一。",
  "第十二条 一。",
  "第十二条之一 一。",
  "第十三条 一。",
  "第十三条之一 一。",
]);
if (!tree) throw new Error("no tree");
const regulation: Regulation = {
  id: "sample",
  title: "样本法",
  issuers: [],
  incomplete: false,
  laterEditions: [],
  preamble: [],
  units: tree.units,
};

const label = (...units: CitedUnit[]) => unitsLabel(regulation, findUnits(regulation, units));

describe("a list of units", () => {
  const cases: [string, CitedUnit[]][] = [
    ["第一条、第二条", [{ ordinal: 1 }, { ordinal: 2 }]],
    ["第四条至第六条", [{ ordinal: 4 }, { ordinal: 5 }, { ordinal: 6 }]],
    [
      "第十一条之一、第十二条之一、第十三条之一",
      [
        { ordinal: 11, suffix: 1 },
        { ordinal: 12, suffix: 1 },
        { ordinal: 13, suffix: 1 },
      ],
    ],
    ["第一条、第四条至第七条、第九条", [1, 4, 5, 6, 7, 9].map((ordinal) => ({ ordinal }))],
    ["第六条、第五条、第四条", [6, 5, 4].map((ordinal) => ({ ordinal }))],
    ["第二条第一款、第二款", [1, 2].map((paragraph) => ({ ordinal: 2, paragraph }))],
    ["第二条第一款至第三款", [1, 2, 3].map((paragraph) => ({ ordinal: 2, paragraph }))],
    ["第二条第二款第一项、第三项", [1, 3].map((item) => ({ ordinal: 2, paragraph: 2, item }))],
    ["第二条第二款第二项至第四项", [2, 3, 4].map((item) => ({ ordinal: 2, paragraph: 2, item }))],
    [
      "第二条第二款第一项、第三款",
      [
        { ordinal: 2, paragraph: 2, item: 1 },
        { ordinal: 2, paragraph: 3 },
      ],
    ],
    ["第一条、第二条第三款", [{ ordinal: 1 }, { ordinal: 2, paragraph: 3 }]],
    ["第七条第一项、第二项", [1, 2].map((item) => ({ ordinal: 7, item }))],
    ["第七条第一项、第二项", [1, 2].map((item) => ({ ordinal: 7, paragraph: 1, item }))],
    ["第一编第一章、第二章", [1, 2].map((chapter) => ({ part: 1, chapter }))],
    ["第一编、第二编", [{ part: 1 }, { part: 2 }]],
  ];
  it.each(cases)("%s", (words, units) => {
    expect(label(...units)).toBe(words);
  });

  it("does not run over a clause that it leaves out: 第三条之一 stands between", () => {
    expect(label({ ordinal: 2 }, { ordinal: 3 }, { ordinal: 4 })).toBe("第二条、第三条、第四条");
    expect(label({ ordinal: 3 }, { ordinal: 3, suffix: 1 }, { ordinal: 4 })).toBe(
      "第三条、第三条之一、第四条",
    );
  });

  it("repeats what the unit to the left would change: a 项 without 款 after one with", () => {
    expect(label({ ordinal: 2, paragraph: 2, item: 1 }, { ordinal: 2, item: 3 })).toBe(
      "第二条第二款第一项、第二条第三项",
    );
    expect(label({ ordinal: 2 }, { ordinal: 2, paragraph: 1 })).toBe("第二条、第二条第一款");
  });
});

describe("a container", () => {
  it("is found by the levels that are named, if they leave one", () => {
    expect(label({ chapter: 3 })).toBe("第三章");
    expect(label({ part: 2, chapter: 1 })).toBe("第二编第一章");
    expect(() => label({ chapter: 1 })).toThrow(RangeError);
    expect(() => label({ part: 3 })).toThrow(RangeError);
    expect(() => label({ part: 1, chapter: 3 })).toThrow(RangeError);
  });
});
