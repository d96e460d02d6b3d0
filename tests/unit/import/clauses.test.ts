import { describe, expect, it } from "vitest";
import { summarizeClauses } from "../../../utils/import/clauses.ts";
import { parseText } from "../../../utils/regulation/source/parse.ts";

function summary(...lines: string[]) {
  const all = ["某市公园管理办法", ...lines];
  const { regulation } = parseText(all.join("\n"), { id: "a", file: "a.txt" });
  return summarizeClauses(regulation, all);
}

describe("summarizeClauses", () => {
  it("names the first and the last clause", () => {
    expect(summary("第一条　甲。", "第二条　乙。", "第二条之一　丙。", "第三条　丁。")).toEqual({
      count: 4,
      first: "第一条",
      last: "第三条",
      gaps: [],
      doubles: [],
    });
  });

  it("names texts numbered 一、", () => {
    expect(summary("一、甲。", "二、乙。")).toMatchObject({
      count: 2,
      first: "一、",
      last: "二、",
      doubles: [],
    });
  });

  it("tells what is missing, by the clauses around and the line of the second", () => {
    expect(summary("第一条　甲。", "第二条　乙。", "第四条　丁。", "第五条　戊。").gaps).toEqual([
      { after: "第二条", before: "第四条", line: 4 },
    ]);
  });

  it("tells what is there twice, with its line; a reference at the head of a line is no heading", () => {
    const { count, doubles } = summary(
      "第一条　甲。",
      "第二条　乙。",
      "第一条规定的公园除外。",
      "第二条　又乙。",
      "第三条　丙。",
    );
    expect(count).toBe(3);
    expect(doubles).toEqual([{ label: "第2条", line: 5 }]);
  });
});
