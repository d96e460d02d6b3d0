import { describe, expect, it } from "vitest";
import { Syllables } from "../../../utils/search/sound/syllables.ts";
import { compileTables } from "../../../utils/search/tables/tables.build.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, parks } from "./sample.ts";

const tables = compileTables();
const { search } = searchAtOnce([parks, bridges], { tables });
const first = (query: string) => {
  const [hit] = search(query);
  return hit && `${hit.match} ${hit.regulationId} ${hit.ordinal}`;
};

describe("words that sound alike", () => {
  it.each([
    ["规画", "sound parks 2"],
    ["扬护单位", "sound bridges 2"],
    ["攀折化木", "sound parks 3"],
    ["桥梁 记路", "sound bridges 3"],
  ])("%s is found by its sound", (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it.each([
    ["yanghudanwei", "sound bridges 2"],
    ["yang hu dan wei", "sound bridges 2"],
    ["yang'hu", "sound bridges 2"],
    ["yanghudanw", "sound bridges 2"],
    ["yanghudanwe", "sound bridges 2"],
    ["yang hu d", "sound bridges 2"],
    ["YANGHU", "sound bridges 2"],
    ["yhdw", "sound bridges 2"],
    ["kfsj", "sound parks 4"],
    ["养护danwei", "sound bridges 2"],
    ["yanghu单位", "sound bridges 2"],
    ["养hu单wei", "sound bridges 2"],
    ["养护danw", "sound bridges 2"],
    ["养护dw", "sound bridges 2"],
    ["桥梁 jilu", "sound bridges 3"],
    ["gygljgydgbkfsj", "sound parks 4"],
    ["zhu guan bu men", "sound bridges 2"],
    ["jiancha jieguo", "sound bridges 2"],
  ])("%s is read as pinyin", (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it("come after the word itself", () => {
    expect(search("规划")[0]).toMatchObject({ match: "phrase", ordinal: 2 });
  });

  it("are marked as the text has them", () => {
    const [hit] = search("yanghudanwei");
    expect(hit?.ranges.map(([start, end]) => hit.snippet.slice(start, end))).toContain("养护单位");
  });

  it("are none where nothing sounds so", () => {
    expect(search("zhuangzhuangzhuang")).toEqual([]);
    expect(search("qqqq")).toEqual([]);
  });
});

describe("spellings", () => {
  const syllables = new Syllables("an安 xi西 xian先 fang方 fan反 gan干");
  const count = (...words: string[]) => syllables.spellings(words).map((sounds) => sounds.length);

  it("part letters in every way, fewest syllables first", () => {
    expect(count("xian")).toEqual([1, 2]);
    expect(count("fangan")).toEqual([2, 2]);
  });

  it("keep to the spaces that are typed", () => {
    expect(count("xi", "an")).toEqual([2]);
  });

  it("of which the last is unfinished, but for the first letters of a word", () => {
    const unfinished = (...words: string[]) =>
      syllables.spellings(words, true).map((sounds) => sounds.map(({ size }) => size));
    expect(unfinished("fangx")).toEqual([[1, 2]]);
    expect(unfinished("fang", "x")).toEqual([[1, 2]]);
    expect(unfinished("x")).toEqual([]);
  });

  it("are none for letters that are no pinyin", () => {
    expect(count("wifi")).toEqual([]);
  });
});

describe("ways to write", () => {
  it("traditional characters find simplified ones", () => {
    expect(first("橋樑 檢查")).toBe("phrase bridges 2");
  });

  it("everyday words find words of law", () => {
    const trees = searchAtOnce([parks, bridges], { tables: { ...tables, synonyms: "摘花 攀折花木" } });
    expect(trees.search("不让摘花吗")[0]).toMatchObject({ match: "words", ordinal: 3 });
    expect(search("不让摘花吗")).toEqual([]);
  });

  it("everyday words are not taken for misspelt ones", () => {
    const tidy = searchAtOnce([parks, bridges], { tables: { ...tables, synonyms: "规画 照明" } });
    expect(tidy.search("规画").map(({ match }) => match)).not.toContain("sound");
    expect(first("规画")).toBe("sound parks 2");
  });
});
