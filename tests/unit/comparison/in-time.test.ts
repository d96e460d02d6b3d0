import { describe, expect, it } from "vitest";
import { inTime, nearestInTime } from "../../../utils/comparison/editions.ts";
import { edition } from "./editions.ts";

const of = (issued?: string) => edition(issued ?? "undated", [], issued === undefined ? {} : { issued });

describe("of two editions", () => {
  it("the earlier one comes first, whichever is given first", () => {
    const [older, later] = [of("2010-03-18"), of("2021-11-25")];
    expect(inTime(later, older)).toEqual({ before: older, after: later, isDated: true });
    expect(inTime(older, later)).toEqual({ before: older, after: later, isDated: true });
  });

  it("without dates that say which is earlier, the order given stays", () => {
    const [one, other] = [of(), of("2021-11-25")];
    expect(inTime(other, one)).toEqual({ before: other, after: one, isDated: false });
  });

  it("of one day of issue, the day of force does not count", () => {
    const [one, other] = [of("2021-11-25"), { ...of("2021-11-25"), effective: "2021-01-01" }];
    expect(inTime(one, other).isDated).toBe(false);
  });
});

describe("of several editions", () => {
  const ids = (to: string | undefined, ...issued: (string | undefined)[]) =>
    nearestInTime(issued.map(of), of(to)).map(({ id }) => id);

  it("the nearest in time comes first, before or after", () => {
    expect(ids("2010-01-01", "1990-01-01", "2012-01-01", "2009-06-01")).toEqual([
      "2009-06-01",
      "2012-01-01",
      "1990-01-01",
    ]);
  });

  it("those without a date come last; where the one has none, their order stays", () => {
    expect(ids("2010-01-01", undefined, "1990-01-01")).toEqual(["1990-01-01", "undated"]);
    expect(ids(undefined, "2012-01-01", "1990-01-01")).toEqual(["2012-01-01", "1990-01-01"]);
  });
});
