import { describe, expect, it } from "vitest";
import { phraseTerms } from "../../../utils/search/index/terms.ts";
import { synonymsFrom } from "../../../utils/search/tables/synonyms.ts";
import { compileTables } from "../../../utils/search/tables/tables.build.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause } from "./sample.ts";

function related(table: string, query: string, typed: [string, number][] = []): Map<string, number> {
  const weights = new Map(typed);
  synonymsFrom(table, phraseTerms)(query, weights);
  return weights;
}

describe("words that stand for everyday words", () => {
  it("are added where the query holds the everyday word", () => {
    expect([...related("房东 出租人\n狗 动物", "房东不退钱").keys()]).toEqual(["出租", "租人"]);
  });

  it("count the less a term, the more terms they have", () => {
    const weights = related("房东 出租人\n开除 解除劳动合同", "房东被开除");
    expect(weights.get("解除")).toBeLessThan(weights.get("出租") ?? 0);
    const total = (terms: string[]) => terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    expect(total(phraseTerms("解除劳动合同"))).toBeGreaterThan(total(phraseTerms("出租人")));
  });

  it("are not those for a word within a longer one", () => {
    expect([...related("农民 农户\n农民工 劳动者", "农民工欠薪").keys()]).toEqual(["劳动", "动者"]);
    expect([...related("农民 农户\n农民工 劳动者", "农民工和农民").keys()]).toContain("农户");
  });

  it("stand for words of letters only where those are whole: app is not in happy", () => {
    expect([...related("app 程序", "手机app").keys()]).toEqual(["程序"]);
    expect([...related("app 程序", "happy").keys()]).toEqual([]);
  });

  it("never take from what was typed", () => {
    expect(related("开除 解除劳动合同", "开除", [["解除", 1]]).get("解除")).toBe(1);
  });
});

describe("the table", () => {
  const lines = compileTables().synonyms.split("\n");
  const words = lines.map((line) => line.split(" ")[0]);

  it("has a line a word, each with what stands for it", () => {
    expect(words).toEqual(expect.arrayContaining(["房东", "爸爸", "妈妈"]));
    for (const line of lines) expect(line).toMatch(/^[^\s：]+( [^\s：]+)+$/);
  });

  it.each([
    ["好意同乘", "无偿搭乘他人船只的，减轻责任。"],
    ["表见代理", "他人有理由相信行为人有代理权的，合同有效。"],
    ["人格否认", "滥用公司法人独立地位的，承担连带责任。"],
    ["竊盜罪", "盗窃桥栏的，处罚款。"],
    ["假一赔十", "可以请求支付价款十倍的赔偿金。"],
    ["毒驾", "服用国家管制的精神药品的，不得行船。"],
    ["侮辱罪", "公然侮辱他人的，处拘役。"],
    ["APP", "应用程序应当说明桥况。"],
  ])("knows what the law says for %s", (query, text) => {
    const units = [clause(1, "桥上可以行走。"), clause(2, text)];
    const { search } = searchAtOnce([{ ...bridges, units }], { tables: compileTables() });
    expect(search(query)[0]).toMatchObject({ ordinal: 2, match: "words" });
  });

  it.each([
    ["醉酒过桥怎么判", "醉酒过桥，后果严重的，判处有期徒刑。"],
    ["醉酒过桥判几年", "醉酒过桥，后果严重的，处有期徒刑。"],
    ["醉酒过桥怎么罚", "醉酒过桥，未造成后果的，处二百元罚款。"],
  ])("puts the clause that sets the penalty first: %s", (query, text) => {
    const units = [clause(1, "醉酒过桥的，吊销证照。"), clause(2, text)];
    const { search } = searchAtOnce([{ ...bridges, units }], { tables: compileTables() });
    expect(search(query)[0]).toMatchObject({ ordinal: 2, match: "words" });
  });

  it.each(["强行过桥罪", "过桥罪", "堵塞桥梁罪"])(
    "puts the clause that punishes a crime before those that speak of crimes: %s",
    (query) => {
      const units = [
        clause(1, "在桥上犯罪的，罪名由法院确定；犯数罪的，过桥时并罚；堵塞桥梁的，不是罪犯。"),
        clause(2, "强行过桥、堵塞桥梁的，处三年以下有期徒刑。"),
      ];
      const { search } = searchAtOnce([{ ...bridges, units }], { tables: compileTables() });
      expect(search(query)[0]).toMatchObject({ ordinal: 2 });
    },
  );

  it("has each word once", () => {
    expect(words).toHaveLength(new Set(words).size);
  });
});
