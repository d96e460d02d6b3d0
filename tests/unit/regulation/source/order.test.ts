/** Text where no clause is expected: numbers out of order, and what follows the last clause. */
import { describe, expect, it } from "vitest";
import { buildTree, type Tree } from "../../../../utils/regulation/source/tree.ts";
import { clausesOf } from "../../../../utils/regulation/units.ts";

function tree(text: string): Tree {
  const found = buildTree(text.split("\n"));
  if (!found) throw new Error("no tree");
  return found;
}

describe("a clause out of order", () => {
  const texts = (text: string) =>
    clausesOf(tree(text)).map(
      ({ ordinal, paragraphs }) => `${ordinal}: ${paragraphs.map((each) => each.text).join("/")}`,
    );

  it("is no 款 of the clause before, where it is set off as a heading", () => {
    expect(texts("第一条 一。\n第二条 二。\n第四条 四。\n四之二。\n第六条 六。\n第七条 七。")).toEqual([
      "1: 一。",
      "2: 二。",
      "6: 六。",
      "7: 七。",
    ]);
    expect(texts("第一条 一。\n第二条 二。\n第二条 再二。\n第三条 三。\n第五条 五。")).toEqual([
      "1: 一。",
      "2: 二。",
      "3: 三。",
    ]);
  });

  it("is text, where it is a reference at the head of a line", () => {
    expect(texts("第一条 一。\n第二条 二。\n第四条另有要求的，从其要求。\n第三条 三。")).toEqual([
      "1: 一。",
      "2: 二。/第四条另有要求的，从其要求。",
      "3: 三。",
    ]);
  });
});

describe("the last clause", () => {
  it.each(["附件：样表。", "附件1 样表。", "分享到："])("ends before %s", (line) => {
    expect(tree(`第一条 一。\n第二条 二。\n${line}`).end).toBe(2);
  });

  it("may speak of an annex", () => {
    expect(tree("第一条 一。\n第二条 二。\n附件所列样本，另行公布。").end).toBe(3);
  });
});
