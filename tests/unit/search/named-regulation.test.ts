import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { createSearch } from "../../../utils/search/search.ts";
import { bridges, clause } from "./sample.ts";

describe("a regulation that is named among words", () => {
  const law = (id: string, title: string, ...texts: string[]): Regulation => ({
    ...bridges,
    id,
    title,
    units: texts.map((text, index) => clause(index + 1, text)),
  });
  const { search } = createSearch([
    law("water", "中华人民共和国水法", "水资源属于国家所有。", "节约用水。"),
    law("sewage", "中华人民共和国污水法", "水资源应当清洁。"),
    law("waste", "中华人民共和国固体废物处置法", "水资源不得排入固体废物。"),
    law("labour", "中华人民共和国劳动合同法", "劳动合同应当书面订立。"),
  ]);
  const found = (query: string) =>
    search(query).map(({ regulationId, ordinal }) => `${regulationId} ${ordinal}`);

  it("by a title of two characters", () => {
    expect(found("水法")).toEqual(["water 1", "water 2"]);
    expect(found("水法 水资源")[0]).toBe("water 1");
  });

  it("by an abbreviation that no other has", () => {
    expect(found("固废法")[0]).toBe("waste 1");
    expect(found("固废法 水资源")[0]).toBe("waste 1");
  });

  it("合同法1, which the library lacks → nothing, rather than 劳动合同法", () => {
    for (const query of ["合同法1", "《合同法》第一条", "合同法第1条", "in:合同法 劳动"])
      expect(found(query)).toEqual([]);
  });

  it("by in:, where one is called just so, no other", () => {
    expect(found("in:水法 水资源")).toEqual(["water 1"]);
  });

  it("with a number, and words behind it", () => {
    expect(found("水法第二条 水资源")[0]).toBe("water 2");
    expect(found("2 水法")).toEqual(["water 2"]);
  });
});
