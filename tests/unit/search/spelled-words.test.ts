import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { Syllables } from "../../../utils/search/sound/syllables.ts";
import { compileTables } from "../../../utils/search/tables/tables.build.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause } from "./sample.ts";

const tables = compileTables();
const law = (title: string, ...texts: string[]): Regulation => ({
  ...bridges,
  id: title,
  title,
  units: texts.map((text, index) => clause(index + 1, text)),
});
const { search } = searchAtOnce(
  [
    law("中华人民共和国水法", "船只应当登记。", "桥梁由主管部门管理，并且每年检查。", "船只停泊在岸边。"),
    law("中华人民共和国渔业法", "船只由渔民登记。"),
  ],
  { tables },
);
const found = (query: string) =>
  search(query).map(({ regulationId, ordinal }) => `${regulationId.slice(7)} ${ordinal}`);

describe("words in pinyin", () => {
  it.each(["zuguanbumen", "zhuguanbumeng", "zhuguan bumeng", "zuguan bumen"])(
    "%s, as accents have it → 主管部门",
    (query) => {
      expect(found(query)).toEqual(["水法 2"]);
    },
  );

  it("that are spelled right are not taken for others", () => {
    expect(found("zhuguanbumen")).toEqual(["水法 2"]);
    expect(found("guanlu")).toEqual([]);
  });

  it("are not read into everyday words of letters: APP is 应用程序, no initials of 安排票", () => {
    const { search: inPorts } = searchAtOnce([law("港口法", "应当安排票务。", "应用程序由主管部门检查。")], {
      tables,
    });
    expect(inPorts("APP").map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(inPorts("app jiancha").map(({ match }) => match)).not.toContain("phrase");
  });

  it("behind the title of a regulation are sought in it", () => {
    expect(found("shuifa dengji")[0]).toBe("水法 1");
    expect(found("yyf dengji")[0]).toBe("渔业法 1");
    expect(found("shuifa chuanzhi dengji").every((hit) => hit.startsWith("水法"))).toBe(true);
  });

  it.each(["水法 dengji", "dengji 水法", "水法 登纪", "水法 dj"])(
    "%s → clauses of 水法 that hold 登记, though none of them names it",
    (query) => {
      expect(found(query)[0]).toBe("水法 1");
      expect(search(query)[0]?.match).toBe("sound");
    },
  );

  it("may stand apart", () => {
    expect(found("qiaoliang jiancha")).toEqual(["水法 2"]);
    expect(found("zhuguan bumen jiancha")).toEqual(["水法 2"]);
  });
});

describe("accented spellings", () => {
  const syllables = new Syllables(tables.pinyin);
  const read = (...words: string[]) =>
    syllables
      .accentedSpellings(words)
      .map((sounds) =>
        sounds.map((sound) => [...sound].some((number) => syllables.characters(number).includes("张"))),
      );

  it("take z for zh and n for ng", () => {
    expect(read("zan")[0]).toEqual([true]);
    expect(read("zan", "zhang")[0]).toEqual([true, true]);
  });

  it("are none of letters that spell nothing", () => {
    expect(read("zxq")).toEqual([]);
    expect(read("z".repeat(50))).toEqual([]);
  });
});
