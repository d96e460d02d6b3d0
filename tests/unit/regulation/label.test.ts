import { describe, expect, it } from "vitest";
import { containerLabel, containerNumber, unitLabel } from "../../../utils/regulation/label.ts";
import type { UnitAddress } from "../../../utils/regulation/model.ts";

const clauseOf = (paragraphs: number) => ({
  paragraphs: Array.from({ length: paragraphs }, () => ({ text: "甲。", items: [] })),
});

describe("the name of a unit", () => {
  const cases: [UnitAddress, string, string][] = [
    [{ ordinal: 18 }, "第十八条", "第18条"],
    [{ ordinal: 120, suffix: 1 }, "第一百二十条之一", "第120条之一"],
    [{ ordinal: 8, paragraph: 2 }, "第八条第二款", "第8条第2款"],
    [{ ordinal: 8, paragraph: 1 }, "第八条第一款", "第8条第1款"],
    [{ ordinal: 18, paragraph: 2, item: 3 }, "第十八条第二款第三项", "第18条第2款第3项"],
    [{ ordinal: 18, item: 13 }, "第十八条第十三项", "第18条第13项"],
    [
      { ordinal: 24, paragraph: 1, item: 1, subitem: 4 },
      "第二十四条第一款第一项第四目",
      "第24条第1款第1项第4目",
    ],
  ];
  it.each(cases)("%j is %s", (address, chinese, arabic) => {
    expect(unitLabel(address, clauseOf(2))).toBe(chinese);
    expect(unitLabel(address, clauseOf(2), "arabic")).toBe(arabic);
  });

  it("does not write 第一款 where the clause has one paragraph", () => {
    expect(unitLabel({ ordinal: 18, paragraph: 1 }, clauseOf(1))).toBe("第十八条");
    expect(unitLabel({ ordinal: 18, paragraph: 1, item: 3 }, clauseOf(1))).toBe("第十八条第三项");
  });

  it("writes 第一款 where the clause is not known", () => {
    expect(unitLabel({ ordinal: 18, paragraph: 1 })).toBe("第十八条第一款");
  });
});

describe("the name of a container", () => {
  it.each([
    ["part", 2, "物权", "第二编", "第二编 物权"],
    ["subpart", 1, "通则", "第一分编", "第一分编 通则"],
    ["chapter", 4, "坚持依法行政", "第四章", "第四章 坚持依法行政"],
    ["section", 12, "", "第十二节", "第十二节"],
    ["part", 0, "附则", "附则", "附则"],
  ] as const)("%s %i %s", (kind, ordinal, heading, number, label) => {
    expect(containerNumber({ kind, ordinal, heading })).toBe(number);
    expect(containerLabel({ kind, ordinal, heading })).toBe(label);
  });

  it("is as printed where sections are numbered 一、", () => {
    const section = { kind: "section", ordinal: 2, label: "二、", heading: "管辖" } as const;
    expect(containerNumber(section)).toBe("二、");
    expect(containerLabel(section)).toBe("二、管辖");
  });
});
