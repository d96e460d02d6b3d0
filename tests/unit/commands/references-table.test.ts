import { describe, expect, it } from "vitest";
import type { Resolution, ResolvedReference } from "../../../utils/reference/model.ts";
import { pageTable } from "../../commands/references-table.ts";

const OPEN: ResolvedReference = {
  start: 2,
  end: 6,
  text: "第十八条",
  kind: "bare",
  form: "single",
  document: { kind: "open" },
  targets: [{ clause: 18 }],
  resolution: {
    certainty: "ambiguous",
    regulation: null,
    addresses: [{ ordinal: 18 }],
    rule: "open",
    reason: "document",
  },
};

const printed = (candidates: Resolution["candidates"] & object) => {
  const reference = { ...OPEN, resolution: { ...OPEN.resolution, candidates } };
  return pageTable({ lines: [], facts: {}, blocks: [], reading: { blocks: [[], [reference]], hosts: [] } });
};

describe("references as a table", () => {
  it("names below it what an open reference may mean, the nearest first, with whole titles", () => {
    const long = "白河县".repeat(20);
    expect(
      printed([
        { regulation: null, title: long },
        { regulation: "parks", title: "青山公园管理办法" },
      ])
        .split("\n")
        .at(-1),
    ).toBe(`2:3 第十八条 may be in: 《${long}》 (not in the library), 《青山公园管理办法》`);
    expect(printed([])).toMatch(/第十八条 may be in: nothing in the library has it$/);
  });

  it("says so where there is none", () => {
    expect(pageTable({ lines: [], facts: {}, blocks: [], reading: { blocks: [[]], hosts: [] } })).toBe(
      "No references.",
    );
  });
});
