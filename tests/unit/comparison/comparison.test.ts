/** Two editions, clause by clause. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareEditions,
  counterpartOf,
  countRows,
  isOfInterest,
} from "../../../utils/comparison/comparison.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { someRegulation } from "../regulation/arbitrary.ts";
import { clause } from "../search/sample.ts";
import { edition, PAIRS, shortRow, someCounts } from "./editions.ts";

describe("where", () => {
  it.each(Object.entries(PAIRS))("%s, each clause is beside its own", (_, { before, after, rows }) => {
    expect(compareEditions(before, after).map(shortRow)).toEqual(rows);
  });
});

describe("a clause", () => {
  it("is the same though the width of its marks and spaces differs", () => {
    const [before, after] = [
      edition("a", ["公园(含郊野公园)免费 开放,"]),
      edition("b", ["公园（含郊野公园）免费开放，"]),
    ];
    expect(compareEditions(before, after).map(shortRow)).toEqual(["1→1 same"]);
  });

  it("is not the same if a mark of punctuation is another, or its heading", () => {
    const [before, after] = [
      edition("a", ["游客应当爱护绿地、树木。"]),
      edition("b", ["游客应当爱护绿地，树木。"]),
    ];
    expect(someCounts(compareEditions(before, after))).toEqual({ changed: 1 });
    const named = {
      ...edition("c", []),
      units: [{ ...clause(1, "游客应当爱护绿地、树木。"), heading: "爱护" }],
    };
    expect(someCounts(compareEditions(before, named))).toEqual({ changed: 1 });
  });

  it("is found beside its counterpart, from either edition", () => {
    const { before, after } = PAIRS["two paragraphs become two clauses"] ?? {
      before: edition("a", []),
      after: edition("b", []),
    };
    const rows = compareEditions(before, after);
    const [old, now] = [clausesOf(before)[1], clausesOf(after)[2]];
    expect(old && counterpartOf(old, rows)).toBe(rows[1]);
    expect(now && counterpartOf(now, rows)).toBe(rows[1]);
    expect(counterpartOf(clause(2, "别的"), rows)).toBeUndefined();
  });

  it("that only has another number is of no interest to those who look for changes", () => {
    const { before, after } = PAIRS["a clause moves forward over three others"] ?? {
      before: edition("a", []),
      after: edition("b", []),
    };
    expect(compareEditions(before, after).filter(isOfInterest).map(shortRow)).toEqual(["6→2 changed moved"]);
  });
});

const SUBJECTS = [
  "犬只",
  "湖泊",
  "门票",
  "照明",
  "花木",
  "桥梁",
  "停车",
  "摊位",
  "厕所",
  "雕塑",
  "步道",
  "喷泉",
];
const DUTIES = ["应当登记造册", "不得擅自移动", "由区政府养护", "每年检查两次", "实行免费开放"];

/** Clauses that are all different: each subject with each duty. */
const DIFFERENT = SUBJECTS.flatMap((subject) =>
  DUTIES.map((duty) => `公园内的${subject}${duty}，并接受监督。`),
);

/** Clauses without a common word. */
const DISTINCT = [
  "游客应当爱护花草树木，不得攀折。",
  "桥梁每年检查两次，结果报交通部门备案。",
  "夜间开放场所须设充足照明与监控。",
  "携带犬只者使用牵引绳并清除排泄物。",
  "门票价格经听证后核定，老年人免费入园。",
  "湖泊内禁止垂钓、游泳及放生外来物种。",
  "摊贩经营凭许可证在划定区域进行。",
];

describe("an edition", () => {
  it("beside itself is all the same", () => {
    fc.assert(
      fc.property(someRegulation, (regulation) => {
        const count = clausesOf(regulation).length;
        expect(someCounts(compareEditions(regulation, regulation))).toEqual(count > 0 ? { same: count } : {});
      }),
    );
  });

  it("in another order has nothing changed, new or dropped, and what is out of order moved", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(DIFFERENT, { minLength: 12, maxLength: 12 }), (texts) => {
        const sorted = [...texts].sort();
        const counts = countRows(compareEditions(edition("a", sorted), edition("b", texts)));
        expect(counts).toMatchObject({ same: 12, changed: 0, new: 0, dropped: 0, split: 0, merged: 0 });
        expect(counts.moved === 0).toBe(texts.every((text, index) => text === sorted[index]));
      }),
    );
  });

  it("has each clause of both in exactly one row", () => {
    fc.assert(
      fc.property(someRegulation, someRegulation, (before, after) => {
        const rows = compareEditions(before, after);
        const all = (side: "before" | "after") =>
          rows.flatMap((row) => row[side].map(({ clause }) => clause));
        const byPlace = (regulation: Regulation) => new Set(clausesOf(regulation));
        expect(new Set(all("before"))).toEqual(byPlace(before));
        expect(all("after")).toEqual(clausesOf(after));
        expect(all("before").length).toBe(clausesOf(before).length);
      }),
    );
  });

  it("as the later one has as many new clauses as dropped ones as the earlier one", () => {
    const clauses = fc
      .shuffledSubarray(DISTINCT)
      .chain((texts) =>
        fc.tuple(...texts.map((text) => fc.constantFrom(text, `${text}具体办法由市政府规定。`))),
      );
    const some = clauses.map((texts) => [...texts]);
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [forth, back] = [
          countRows(compareEditions(edition("a", one), edition("b", other))),
          countRows(compareEditions(edition("b", other), edition("a", one))),
        ];
        const { new: added, dropped, split, merged, renumbered: _, ...rest } = back;
        // Which of two swapped clauses was moved, nobody can say; the other may keep its number or not.
        const swapped = { ...rest, new: dropped, dropped: added, split: merged, merged: split };
        expect(forth).toMatchObject(swapped);
      }),
    );
  });
});
