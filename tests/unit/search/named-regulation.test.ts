import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause } from "./sample.ts";

describe("a regulation that is named among words", () => {
  const law = (id: string, title: string, ...texts: string[]): Regulation => ({
    ...bridges,
    id,
    title,
    units: texts.map((text, index) => clause(index + 1, text)),
  });
  const { search } = searchAtOnce([
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

describe("a law that is called by an abbreviation", () => {
  const law = (title: string): Regulation => ({
    ...bridges,
    id: title,
    title: `中华人民共和国${title}`,
    units: [clause(1, "为了安全。"), clause(2, "禁止投毒、投石。")],
  });
  const foundIn = (titles: string[], query: string) =>
    searchAtOnce(titles.map(law))
      .search(query)
      .map(({ regulationId, ordinal, match }) => `${regulationId} ${ordinal} ${match}`);

  it.each(["桥法2", "桥法第二条", "桥养法2", "桥养2", "桥养 2", "桥养第二条"])(
    "%s → 桥梁养护法2",
    (query) => {
      expect(foundIn(["桥梁养护法", "水井保护法", "桥头法"], query)).toEqual(["桥梁养护法 2 number"]);
    },
  );

  it("桥养条例2 → 桥梁养护条例2, and not that of a place", () => {
    expect(foundIn(["桥梁养护条例"], "桥养条例2")).toEqual(["桥梁养护条例 2 number"]);
    expect(foundIn(["桥市桥梁养护条例"], "桥养条例2")).toEqual([]);
  });

  it("behind in: → clauses of that law alone, with 法 or without", () => {
    for (const query of ["in:桥养法 投毒", "in:桥养 投毒"])
      expect(foundIn(["桥梁养护法", "水井保护法"], query)).toEqual(["桥梁养护法 2 phrase"]);
  });

  it("alone → its beginning, if there is one such law", () => {
    expect(foundIn(["桥梁养护法", "水井保护法"], "桥法")[0]).toBe("桥梁养护法 1 title");
    expect(foundIn(["桥梁养护法", "桥墩建设法"], "桥法")).toEqual([]);
  });

  it("lists those that it may stand for; more than five are none", () => {
    const titles = ["桥梁养护法", "桥墩建设法", "桥面清洁法", "桥头保卫法", "桥洞通航法"];
    expect(foundIn(titles, "桥法2")).toHaveLength(5);
    expect(foundIn([...titles, "桥栏油漆法"], "桥法2")).toEqual([]);
  });

  it.each(["刑法2", "水法2", "劳动法2", "非法2", "养桥法2"])("%s is none of them", (query) => {
    expect(foundIn(["刑事诉讼法", "水土保持法", "劳动合同法", "非物质文化遗产法"], query)).toEqual([]);
  });

  it.each([
    ["水2", ["水法 2 number"]],
    ["水 2", ["水法 2 number"]],
    ["井2", []],
  ])("%s: one character, and 法 goes without saying, where that is the whole title", (query, expected) => {
    expect(foundIn(["水法", "井水管理法"], query)).toEqual(expected);
  });

  it("民法 is 民法典; 民法总则 was another law", () => {
    const titles = ["民法典", "民族区域自治法"];
    for (const query of ["民法2", "民2", "民法第二条"])
      expect(foundIn(titles, query)).toEqual(["民法典 2 number"]);
    expect(foundIn(titles, "民法")[0]).toBe("民法典 1 title");
    expect(foundIn(titles, "民法总则2")).toEqual([]);
  });

  it("食安2: the beginning of a title says more than characters in the midst of another", () => {
    expect(foundIn(["粮食安全法", "食品安全管理法"], "食安2")).toEqual([
      "食品安全管理法 2 number",
      "粮食安全法 2 number",
    ]);
  });
});

describe("words in front of a name and number, without a space", () => {
  const law = (title: string): Regulation => ({
    ...bridges,
    id: title,
    title,
    units: [clause(1, "为了安全。"), clause(2, "禁止投毒。")],
  });
  const { search } = searchAtOnce([law("井水法"), law("仲裁法")]);

  it.each(["投毒井水法2", "投毒井水法第二条"])("%s → the clause, which holds them", (query) => {
    expect(search(query)).toMatchObject([{ regulationId: "井水法", ordinal: 2, match: "number" }]);
  });

  it.each(["深山井水法2", "投毒仲裁法2"])("%s may be a document that is not here → nothing", (query) => {
    expect(search(query)).toEqual([]);
  });
});

describe("the name of a document that is not here, alone", () => {
  const { search } = searchAtOnce([
    {
      ...bridges,
      id: "a",
      title: "青山市信访规则",
      units: [clause(1, "信访桥梁事项。"), clause(2, "来信依法办理。")],
    },
    {
      ...bridges,
      id: "b",
      title: "立法规则",
      units: [clause(1, "条例和条例的实施细则，自治条例。"), clause(2, "《桥面条例》废止，适用自治条例。")],
    },
  ]);
  const found = (query: string) =>
    search(query).map(({ regulationId, ordinal }) => `${regulationId} ${ordinal}`);

  it.each(["信访条例", "信访规定", "信访法实施细则"])(
    "%s → clauses on its subject, and not on any 条例",
    (query) => {
      expect(found(query)).toEqual(["a 1"]);
      expect(search(query)[0]).toMatchObject({ match: "words" });
    },
  );

  it("桥面条例 → first what names it", () => {
    expect(found("桥面条例")[0]).toBe("b 2");
  });

  it("自治执法 is no document", () => {
    expect(found("自治执法")).toEqual(expect.arrayContaining(["b 1", "b 2"]));
  });
});
