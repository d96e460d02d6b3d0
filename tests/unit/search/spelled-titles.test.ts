import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { createSearch } from "../../../utils/search/search.ts";
import { compileTables } from "../../../utils/search/tables.build.ts";
import { bridges, clause } from "./sample.ts";

const tables = compileTables();
const law = (title: string): Regulation => ({
  ...bridges,
  id: title,
  title,
  units: [clause(1, "甲。"), clause(2, "水流。"), { ...clause(2, "丙。"), suffix: 1 }],
});
const { search, wordsOf } = createSearch(
  ["中华人民共和国水利法", "中华人民共和国公司法", "中华人民共和国关税法"].map(law),
  { tables },
);
const found = (query: string) =>
  search(query).map(
    ({ regulationId, ordinal, suffix }) => `${regulationId.slice(7)} ${ordinal}-${suffix ?? 0}`,
  );

describe("a regulation named by sound", () => {
  it.each([
    "shuilifa2",
    "shuilifa 2",
    "shui li fa 2",
    "Shuilifa第2条",
    "slf2",
    "slf 2",
    "水力法2",
    "谁离法第二条",
  ])("%s → its clause", (query) => {
    expect(found(query)).toEqual(["水利法 2-0"]);
  });

  it.each(["shuilifa2-1", "shuilifa2之1"])("%s → 第二条之一", (query) => {
    expect(found(query)).toEqual(["水利法 2-1"]);
  });

  it.each(["shuilifa", "slf", "shui li fa"])("%s → its beginning", (query) => {
    expect(found(query)[0]).toBe("水利法 1-0");
    expect(search(query)[0]).toMatchObject({ match: "title" });
  });

  it("with words, or behind in:", () => {
    expect(found("shuilifa 水流")[0]).toBe("水利法 2-0");
    expect(found("in:shuilifa 水流")).toEqual(["水利法 2-0"]);
  });

  it("is none where two are named so: gsf", () => {
    expect(found("gsf2")).toEqual([]);
    expect(search("gsf").filter(({ match }) => match === "title")).toEqual([]);
  });

  it("is none in letters that belong to a word: 水slf2", () => {
    expect(search("水slf2").filter(({ match }) => match === "number")).toEqual([]);
  });

  it("is the same query as its title, to remember a pick by", () => {
    expect(wordsOf("slf 水流")).toBe(wordsOf("水利法 水流"));
  });
});
