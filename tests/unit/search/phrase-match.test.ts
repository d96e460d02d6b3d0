import { describe, expect, it } from "vitest";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause } from "./sample.ts";

describe("an amount in a text", () => {
  const { search } = searchAtOnce([
    {
      ...bridges,
      units: [
        clause(1, "未满十八周岁的，不得驾船；十八周岁以上的可以驾船。"),
        clause(2, "未满八周岁的儿童，应当由成年人陪同过桥。"),
        clause(3, "处二十万元以下罚款，最高二十万元。"),
        clause(4, "损失十万元的，应当报告。"),
        clause(5, "一般桥梁十一般高。"),
      ],
    },
  ]);
  const found = (query: string) => search(query).map(({ ordinal, match }) => `${ordinal} ${match}`);

  it.each([
    ["八周岁", 2, 1],
    ["8岁", 2, 1],
    ["十万元", 4, 3],
    ["10万元", 4, 3],
  ])("%s is found before greater ones that end so", (query, ordinal, greater) => {
    expect(found(query)).toEqual([`${ordinal} phrase`, `${greater} words`]);
  });

  it("in quotation marks is found as it is", () => {
    expect(found("“八周岁”").sort()).toEqual(["1 phrase", "2 phrase"]);
  });

  it("that is whole somewhere in the clause is found there", () => {
    expect(found("一般")).toEqual(["5 phrase"]);
  });
});
