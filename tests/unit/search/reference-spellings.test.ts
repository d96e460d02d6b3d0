import { describe, expect, it } from "vitest";
import { readNumberQuery } from "../../../utils/search/query/numbers.ts";

const parks = (ordinal: number) => ({ name: "公园管理办法", ordinal });

describe("a reference in other spellings", () => {
  it.each([
    ["公园管理办法3第二款", { ...parks(3), paragraph: 2 }],
    ["公园管理办法3第2款第1项", { ...parks(3), paragraph: 2, item: 1 }],
    ["公园管理办法3二款一项", { ...parks(3), paragraph: 2, item: 1 }],
    ["公园管理办法3之一2款", { ...parks(3), suffix: 1, paragraph: 2 }],
    ["公园管理办法第二十三条之一第二款第一项", { ...parks(23), suffix: 1, paragraph: 2, item: 1 }],
    ["公园管理办法23条之1第2款", { ...parks(23), suffix: 1, paragraph: 2 }],
    ["公园管理办法第二十三第二款", { ...parks(23), paragraph: 2 }],
    ["公园管理办法3（二）", parks(3)],
    ["公园管理办法3②", parks(3)],
    ["公园管理办法第1,165条", parks(1165)],
    ["公园管理办法里的第3条", parks(3)],
    ["公园管理办法里面3条", parks(3)],
    ["公园管理办法当中第3条", parks(3)],
  ])("%s", (query, expected) => {
    expect(readNumberQuery(query)).toEqual(expected);
  });

  it.each(["§18", "§ 18", "#18", "No.18", "Art. 18", "art18", "Article 18", "Section 18"])("%s", (query) => {
    expect(readNumberQuery(query)).toEqual({ name: "", ordinal: 18 });
    expect(readNumberQuery(`公园管理办法 ${query}`)).toEqual(parks(18));
  });

  it("of two clauses: 公园管理办法3/4", () => {
    expect(readNumberQuery("公园管理办法3/4")).toEqual({ ...parks(3), others: [4] });
  });

  it.each(["12款", "十二款", "2/3", "smart 18"])("%s is none of a clause", (query) => {
    expect(readNumberQuery(query)?.ordinal).not.toBe(1);
    expect(readNumberQuery(query)?.name ?? "none").not.toBe("");
  });
});

describe("words right behind the number of a clause", () => {
  it.each(["公园管理办法3湖面清洁", "公园管理办法第3湖面清洁"])("%s", (query) => {
    expect(readNumberQuery(query)).toEqual({ ...parks(3), isPart: true });
  });

  it.each(["公园管理办法3年有效", "公园管理办法15日内", "公园管理办法2倍罚款", "湖面3清洁"])(
    "%s: an amount is no clause",
    (query) => {
      expect(readNumberQuery(query)).toBeNull();
    },
  );
});
