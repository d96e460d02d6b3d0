import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { createSearch } from "../../../utils/search/search.ts";
import { bridges, clause } from "./sample.ts";

describe("the name of a crime, which no clause says", () => {
  const law = (id: string, ...texts: string[]): Regulation => ({
    ...bridges,
    id,
    title: id,
    units: texts.map((text, index) => clause(index + 1, text)),
  });
  const { search } = createSearch([
    law("桥法", "禁止损毁桥梁。", "损毁桥梁、损毁栏杆，依法追究犯罪。", "桥梁损毁的，应当报告损毁。"),
    law(
      "罚法",
      "损毁公共桥梁的，处三年以下有期徒刑，并且应当赔偿因此而来的一切其他损失。",
      "超载过桥的，处拘役。",
    ),
  ]);
  const first = (query: string) => {
    const [hit] = search(query);
    return hit && `${hit.regulationId} ${hit.ordinal}`;
  };

  it.each([
    ["损毁桥梁罪", "罚法 1"],
    ["超载过桥罪", "罚法 2"],
  ])("%s → the clause that punishes it with prison or detention", (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it("the same words without 罪 are as they were typed", () => {
    expect(first("损毁桥梁")).toMatch(/^桥法/);
  });

  it("损毁桥梁犯罪 is no name of one", () => {
    expect(first("损毁桥梁犯罪")).toBe("桥法 2");
  });
});
