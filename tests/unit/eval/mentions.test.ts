import { describe, expect, test } from "vitest";
import { placeMentions, RunningText } from "../../eval/pages/mentions.ts";

describe("RunningText", () => {
  test("makes each run of white space one space, and each line's end one", () => {
    const running = new RunningText(["", "  第一条　　总则", "", " ", "第二条\t"]);
    expect(running.text).toBe("第一条 总则 第二条 ");
    expect([running.at(1, 2), running.at(1, 7), running.at(4, 0)]).toEqual([0, 4, 7]);
    expect(running.text.slice(running.at(4, 0), running.at(4, 3))).toBe("第二条");
  });
});

describe("placeMentions", () => {
  const place = (text: string, ...mentions: [start: number, mention: string][]) =>
    placeMentions(
      text,
      mentions.map(([start, mention]) => ({ start, mention })),
    );

  test("finds a mention where it was", () => {
    expect(place("依据第一条，第一条、第一条", [6, "第一条"])).toEqual([6]);
  });

  test("finds mentions that all stand further on, behind more words", () => {
    const text = "首页 第一条 导航 依据第一条，再依据第二条，按第一条";
    expect(place(text, [2, "第一条"], [8, "第二条"], [13, "第一条"])).toEqual([12, 19, 24]);
  });

  test("keeps their order, whatever the order they are given in", () => {
    expect(place("第一条第一条第一条", [4, "第一条"], [0, "第一条"])).toEqual([3, 0]);
  });

  test("leaves out one whose words are gone", () => {
    expect(place("第一条、第三条", [0, "第一条"], [4, "第二条"], [4, "第三条"])).toEqual([0, undefined, 4]);
    expect(place("", [0, "第一条"])).toEqual([undefined]);
  });

  test("does not mind white space", () => {
    expect(place("第 一条", [0, "第\n一条"])).toEqual([0]);
  });
});
