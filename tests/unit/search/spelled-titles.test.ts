import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { compileTables } from "../../../utils/search/tables/tables.build.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause } from "./sample.ts";

const tables = compileTables();
const law = (title: string): Regulation => ({
  ...bridges,
  id: title,
  title,
  units: [clause(1, "甲。"), clause(2, "水流。"), { ...clause(2, "丙。"), suffix: 1 }],
});
const { search, answer } = searchAtOnce(
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
    "隋离法第二条",
    "水利fa2",
    "水lf2",
    "shuili2",
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

  it("is each of two that are named so: gsf", () => {
    for (const query of ["gsf2", "gsf 2", "gsf第2条"])
      expect(found(query)).toEqual(["公司法 2-0", "关税法 2-0"]);
    expect(search("gsf").filter(({ match }) => match === "title")).toMatchObject([
      { regulationId: "中华人民共和国公司法", ordinal: 1 },
      { regulationId: "中华人民共和国关税法", ordinal: 1 },
    ]);
  });

  it("is none where more are named so than can be told apart", () => {
    const many = ["公", "工", "宫", "弓", "功", "供"].map((each) => law(`${each}司法`));
    expect(searchAtOnce(many, { tables }).search("gsf2")).toEqual([]);
  });

  it("is none in letters that belong to a word: 水slf2", () => {
    expect(search("水slf2").filter(({ match }) => match === "number")).toEqual([]);
  });

  it("is told by its title where the clause is missing", () => {
    const { answer } = searchAtOnce(["中华人民共和国水利法", "中华人民共和国公司法"].map(law), { tables });
    for (const query of ["shuilifa99", "slf 99", "水力法99"])
      expect(answer(query).number).toMatchObject({ name: "水利法", ordinal: 99 });
    expect(answer("税务法99").number).toMatchObject({ name: "税务法" });
    expect(answer("水流").number).toBeNull();
  });

  it("is the same query as its title, to remember a pick by", () => {
    expect(answer("slf 水流").words).toBe(answer("水利法 水流").words);
  });
});

describe("a title of other characters of its sound, without a number", () => {
  const titles = (query: string) =>
    searchAtOnce(["中华人民共和国水利管理法", "中华人民共和国国籍法"].map(law), { tables })
      .search(query)
      .filter(({ match }) => match === "title")
      .map(({ regulationId, ordinal }) => `${regulationId.slice(7)} ${ordinal}`);

  it("水力管里法 → the beginning of 水利管理法", () => {
    expect(titles("水力管里法")[0]).toBe("水利管理法 1");
  });

  it("国际法, of three characters, is a word like any other", () => {
    expect(titles("国际法")).toEqual([]);
  });
});

describe("a title with two characters in each other's place", () => {
  const { search } = searchAtOnce(["中华人民共和国水利法", "中华人民共和国关税法"].map(law), { tables });

  it.each(["水法利2", "利水法第2条"])("%s → 水利法2", (query) => {
    expect(search(query)).toMatchObject([{ regulationId: "中华人民共和国水利法", ordinal: 2 }]);
  });

  it.each(["法利水2", "水务法2", "水利2法"])("%s is another", (query) => {
    expect(search(query).filter(({ match }) => match === "number")).toEqual([]);
  });
});

describe("the initials that titles begin with", () => {
  const titles = ["中华人民共和国水利工程管理法", "中华人民共和国水利工程建设法"];
  const numbered = (query: string, some: string[]) =>
    searchAtOnce(some.map(law), { tables })
      .search(query)
      .map(({ regulationId, ordinal }) => `${regulationId.slice(7)} ${ordinal}`);

  it("name it in front of a number: slgc1", () => {
    for (const query of ["slgc1", "slgc 1", "slgcg第1条"])
      expect(numbered(query, titles.slice(0, 1))).toEqual(["水利工程管理法 1"]);
  });

  it("name both of two, and say too little if they are three", () => {
    expect(numbered("slgc1", titles)).toEqual(["水利工程管理法 1", "水利工程建设法 1"]);
    expect(numbered("slg1", titles)).toEqual([]);
  });
});

describe("a regulation whose pinyin is misspelt", () => {
  const { search } = searchAtOnce(["中华人民共和国水利工程法", "中华人民共和国绿化法"].map(law), { tables });
  const found = (query: string) =>
    search(query).map(({ regulationId, ordinal }) => `${regulationId.slice(7)} ${ordinal}`);

  it.each([
    "shuiligonchengfa2",
    "suiligongchenfa2",
    "shuilgongchengfa 2",
    "shuiligongchegnfa第2条",
    "shuiiligongchengfa2",
  ])("%s → 水利工程法", (query) => {
    expect(found(query)).toEqual(["水利工程法 2"]);
  });

  it("lvhuafa2, lühuafa2, luhuafa2 → 绿化法", () => {
    for (const query of ["lvhuafa2", "lühuafa2", "luhuafa2"]) expect(found(query)).toEqual(["绿化法 2"]);
  });

  it("shows its beginning where nothing else is typed", () => {
    expect(found("shuilgongchengfa")[0]).toBe("水利工程法 1");
  });

  it.each(["luhufa2", "lihuafa2", "suilgonchenfaa2", "kongchengfa2"])(
    "%s: more than one slip is none",
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );
});

describe("the end of a title by sound", () => {
  const { search } = searchAtOnce(["青山市公园工作规则", "中华人民共和国劳动合同法"].map(law), { tables });
  const found = (query: string) =>
    search(query).map(({ regulationId, ordinal }) => `${regulationId} ${ordinal}`);

  it.each(["gongzuoguize2", "gongzuo guize 2", "gzgz2"])("%s", (query) => {
    expect(found(query)).toEqual(["青山市公园工作规则 2"]);
  });

  it("names none where it is the whole title of another: hetongfa", () => {
    expect(found("hetongfa2")).toEqual([]);
    expect(search("hetongfa").filter(({ match }) => match === "title")).toEqual([]);
  });
});
