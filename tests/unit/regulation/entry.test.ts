import { describe, expect, it } from "vitest";
import { catalogueEntry, containerPath, subitemKey } from "../../../utils/regulation/entry.ts";
import { parseText } from "../../../utils/regulation/source/parse.ts";

const { regulation } = parseText(
  `某某市桥梁条例
第一编　总则
第一章　目的
第一条　为了管理桥梁，制定本条例。
第二章　原则
第二条　桥梁包括：
（一）公路桥：
1.大桥；
2.小桥；
（二）人行桥。
前款以外的，不适用本条例。
第二条之一　涵洞适用本条例。
第二编　附则
第三条　本条例自公布之日起施行。`,
  { id: "bridges", file: "bridges.txt" },
);

describe("a catalogue entry", () => {
  const entry = catalogueEntry({ ...regulation, status: "现行有效", documentNumber: "某府发〔2020〕1号" });

  it("says which document it is, without its text", () => {
    expect(entry).toMatchObject({
      id: "bridges",
      title: "某某市桥梁条例",
      documentNumber: "某府发〔2020〕1号",
      status: "现行有效",
      incomplete: false,
      laterEditions: [],
    });
    expect(JSON.stringify(entry)).not.toContain("涵洞");
    expect(entry).not.toHaveProperty("carrierTitle");
    expect(catalogueEntry({ ...regulation, carrier: { title: "通知", paragraphs: [] } }).carrierTitle).toBe(
      "通知",
    );
  });

  it("lists the clauses with the number of items of each paragraph, and the 目 of items", () => {
    expect(entry.clauses).toEqual([
      [1, 0, 0],
      [2, 0, 2, 0],
      [2, 1, 0],
      [3, 0, 0],
    ]);
    expect(entry.subitems).toEqual({ [subitemKey({ ordinal: 2 }, 1, 1)]: 2 });
  });

  it("lists the containers with the clauses they span", () => {
    expect(entry.containers.map((path, at) => [path, ...(entry.spans[at] ?? [])])).toEqual([
      ["part 1", 0, 3],
      ["part 1/chapter 1", 0, 1],
      ["part 1/chapter 2", 1, 3],
      ["part 2", 3, 4],
    ]);
    expect(containerPath([])).toBe("");
  });
});
