import { describe, expect, it } from "vitest";
import { distinctionOf, distinctTitle } from "../../../utils/regulation/distinct.ts";
import { bridges, parks } from "../search/sample.ts";

describe("what tells regulations of one title apart", () => {
  const first = { ...parks, id: "first", documentNumber: "白府发〔2018〕20号", issued: "2018-10-31" };
  const second = { ...parks, id: "second", documentNumber: "白府发〔2022〕3号", issued: "2022-01-21" };

  it("is the document number", () => {
    const all = [first, second, bridges];
    expect(distinctionOf(first, all)).toBe("白府发〔2018〕20号");
    expect(distinctTitle(second, all)).toBe(`《${parks.title}》（白府发〔2022〕3号）`);
  });

  it("is the date, where there is no number", () => {
    const { documentNumber: _, ...unnumbered } = second;
    expect(distinctionOf(unnumbered, [first, unnumbered])).toBe("2022-01-21");
  });

  it("is nothing, where the title says it all", () => {
    expect(distinctionOf(first, [first, bridges])).toBeNull();
    expect(distinctTitle(bridges, [first, second, bridges])).toBe(`《${bridges.title}》`);
  });
});
