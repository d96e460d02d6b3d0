import { describe, expect, it } from "vitest";
import {
  type Action,
  faultCount,
  IDLE,
  type Importing,
  next,
  titleOf,
  wantedOf,
} from "../../../../components/library/importing.ts";
import type { DraftSummary } from "../../../../utils/intake/protocol.ts";

const draft = (number: number, title: string): DraftSummary => ({
  draft: number,
  file: `${number}.txt`,
  facts: [{ name: "title", value: title, place: "text", line: 1 }],
  clauses: { count: 1, first: "第一条", last: "第一条", gaps: [], doubles: [] },
  warnings: [],
  unit: "line",
});
const PARKS = draft(0, "公园条例");
const BRIDGES = draft(1, "桥梁办法");

const stateAfter = (...actions: Action[]): Importing => actions.reduce(next, IDLE);

const READ: Action[] = [
  { type: "read" },
  { type: "news", news: { type: "read", drafts: [PARKS], failures: [] } },
  {
    type: "news",
    news: { type: "read", drafts: [BRIDGES], failures: [{ kind: "file", file: "空.txt", code: "empty" }] },
  },
  { type: "ready" },
];
const correct = (field: "title" | "issued", value: string): Action => ({
  type: "correct",
  draft: 0,
  field,
  value,
});

describe("an import", () => {
  it("gathers what is read in portions, and shows it when all is read", () => {
    expect(stateAfter(...READ.slice(0, 3)).at).toBe("reading");
    expect(stateAfter(...READ)).toMatchObject({
      at: "preview",
      drafts: [PARKS, BRIDGES],
      failures: [{ file: "空.txt" }],
    });
  });

  it("saves what is not left out, as it was corrected", () => {
    const state = stateAfter(
      ...READ,
      { type: "include", draft: 1, isIncluded: false },
      correct("title", "园规"),
    );
    expect(wantedOf(state)).toEqual([{ draft: 0, corrections: { title: "园规" } }]);
    expect(titleOf(PARKS, state.corrections.get(0))).toBe("园规");
  });

  it("takes a field that has its first value again for not corrected", () => {
    const state = stateAfter(...READ, correct("title", "园规"), correct("title", "公园条例"));
    expect(wantedOf(state)).toEqual([{ draft: 0 }, { draft: 1 }]);
  });

  it("counts corrections that cannot stand, but for those of what is left out", () => {
    const wrong = [...READ, correct("issued", "2021-02-30"), correct("title", "")];
    expect(faultCount(stateAfter(...wrong))).toBe(2);
    expect(faultCount(stateAfter(...wrong, { type: "include", draft: 0, isIncluded: false }))).toBe(0);
  });

  it("keeps what was read and corrected where saving fails", () => {
    const state = stateAfter(
      ...READ,
      correct("title", "园规"),
      { type: "save" },
      { type: "failed", fault: "full" },
    );
    expect(state).toMatchObject({ at: "preview", fault: "full", drafts: [PARKS, BRIDGES] });
    // What follows by itself does not wipe the reason; what the user does next does.
    const compared = next(state, { type: "compared", wanted: [], decisions: [] });
    expect(compared.fault).toBe("full");
    expect(next(compared, correct("title", "公园管理条例")).fault).toBeNull();
    expect(state.corrections.size).toBe(1);
  });

  it("begins anew where reading fails", () => {
    expect(stateAfter(...READ.slice(0, 2), { type: "failed", fault: "failed" })).toEqual({
      ...IDLE,
      fault: "failed",
    });
  });

  it("reports what was done, what was left out and what failed", () => {
    const decisions = [{ fate: "new" as const, id: "a" }];
    const state = stateAfter(
      ...READ,
      { type: "include", draft: 1, isIncluded: false },
      { type: "save" },
      { type: "saved", decisions },
    );
    expect(state).toMatchObject({
      at: "report",
      report: { decisions, leftOut: 1, failures: [{ code: "empty" }] },
    });
    expect(next(state, { type: "close" })).toEqual(IDLE);
  });
});
