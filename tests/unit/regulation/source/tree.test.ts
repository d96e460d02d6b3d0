import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../../../utils/regulation/model.ts";
import { buildTree, buildTrees, type Tree } from "../../../../utils/regulation/source/tree.ts";
import { clausesOf } from "../../../../utils/regulation/units.ts";
import { toChineseNumeral } from "../../../../utils/text/numerals.ts";

/** A tree in one string: "chapter 1 总则 [1 2 3] …", a clause with 之 as 2-1. */
function outline(units: readonly Unit[]): string {
  return units
    .map((unit) =>
      unit.kind === "clause"
        ? `${unit.ordinal}${unit.suffix ? `-${unit.suffix}` : ""}`
        : `${unit.kind} ${unit.ordinal} ${unit.heading} [${outline(unit.units)}]`,
    )
    .join(" ");
}

const lines = (text: string): string[] => text.split("\n").map((line) => line.trim());

function tree(text: string): Tree {
  const found = buildTree(lines(text));
  if (!found) throw new Error("no tree");
  return found;
}

describe("headings in sequence", () => {
  it("reads clauses numbered 第一条, with chapters", () => {
    const found = tree(`第一章 总 则
      第一条 为了规范办事流程，制定本办法。
      第二条 本办法适用于本区。
      第二章　附　则
      第三条 本办法自发布之日起施行。`);
    expect(found.numbering).toBe("第一条");
    expect(outline(found.units)).toBe("chapter 1 总则 [1 2] chapter 2 附则 [3]");
  });

  it("reads clauses numbered 一、", () => {
    const found = tree(
      "第一章 总则\n一、制定本规则。\n二、按本规则办理。\n第二章 附则\n三、自印发之日起施行。",
    );
    expect(found.numbering).toBe("一、");
    expect(outline(found.units)).toBe("chapter 1 总则 [1 2] chapter 2 附则 [3]");
    expect(clausesOf(found)[1]).toEqual({
      kind: "clause",
      ordinal: 2,
      label: "二、",
      paragraphs: [{ text: "按本规则办理。", items: [] }],
    });
  });

  it("reads 编, 分编, 章 and 节; 章 may begin anew or count on", () => {
    const found = tree(`第一编 总则
      第一章 基本
      第一条 甲。
      第二编 分则
      第一分编 通则
      第二章 一般
      第一节 范围
      第二条 乙。
      第二节 期限
      第三条 丙。
      第二分编 特则
      第一章 其他
      第一节 杂项
      第四条 丁。`);
    expect(outline(found.units)).toBe(
      "part 1 总则 [chapter 1 基本 [1]] " +
        "part 2 分则 [subpart 1 通则 [chapter 2 一般 [section 1 范围 [2] section 2 期限 [3]]] " +
        "subpart 2 特则 [chapter 1 其他 [section 1 杂项 [4]]]]",
    );
  });

  it("sets an unnumbered 附则 beside the outermost containers", () => {
    const found = tree("第一编 总则\n第一章 基本\n第一条 甲。\n第二条 乙。\n附　则\n第三条 丙。");
    expect(outline(found.units)).toBe("part 1 总则 [chapter 1 基本 [1 2]] part 0 附则 [3]");
  });

  it("reads 之一 after its clause", () => {
    const found = tree("第一条 甲。\n第一条之一 乙。\n第一条之二　丙。\n第二条 丁。\n第三条 戊。");
    expect(outline(found.units)).toBe("1 1-1 1-2 2 3");
    expect(clausesOf(found)[1]?.label).toBe("第一条之一");
  });

  it("reads numbers with spaces inside, in Arabic, and without a space after them", () => {
    expect(outline(tree("第 一 条 甲。\n第2条　乙。\n第３条 丙。\n第四条国务院丁。").units)).toBe("1 2 3 4");
  });

  it("does not take a reference at the head of a line for a heading", () => {
    const found = tree(`第一条 甲。
      第二条规定的情形，另行处理。
      第二条、第三条所列事项除外。
      第二条第二款不适用。
      第二条 乙。
      第五条 的情形除外。
      第三条 丙。`);
    expect(clausesOf(found).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(clausesOf(found)[0]?.paragraphs).toHaveLength(4);
  });

  it("leaves a table of contents alone", () => {
    const found = tree(`某某办法
      目 录
      第一章 总则
      第二章 管理
      第三章 附则
      第一章 总则
      第一条 甲。
      第二章 管理
      第二条 乙。
      第三章 附则
      第三条 丙。`);
    expect(outline(found.units)).toBe("chapter 1 总则 [1] chapter 2 管理 [2] chapter 3 附则 [3]");
    expect(found.start).toBe(5);
  });

  it("takes a repeated running title neither for a chapter nor for text", () => {
    const found = tree("第一章 总则\n第一条 甲。\n第二章 管理\n第二条 乙。\n第一章 总则\n丙。\n第三条 丁。");
    expect(outline(found.units)).toBe("chapter 1 总则 [1] chapter 2 管理 [2 3]");
    expect(clausesOf(found)[1]?.paragraphs.map(({ text }) => text)).toEqual(["乙。", "丙。"]);
  });

  it("reports a gap, and believes it only where the next number continues it", () => {
    const found = tree("第一条 甲。\n第二条 乙。\n第五条 戊。\n第六条 己。");
    expect(outline(found.units)).toBe("1 2 5 6");
    expect(found.gaps).toEqual([{ line: 2, after: 2, found: 5 }]);
    expect(outline(tree("第一条 甲。\n第二条 乙。\n第九条 壬。\n第三条 丙。").units)).toBe("1 2 3");
    expect(outline(tree("一、甲。\n二、乙。\n五、戊。\n六、己。").units)).toBe("1 2");
  });

  it("keeps documents with their own numbers apart", () => {
    const trees = buildTrees(
      lines(`关于印发两个办法的通知
      一、请遵照执行。
      二、本通知自印发之日起施行。
      附件1
      甲办法
      第一章 总则
      第一条 甲一。
      第二章 附则
      第二条 甲二。
      乙办法
      目录
      第一章 总则
      第二章 附则
      第一章 总则
      第一条 乙一。
      第二章 附则
      第二条 乙二。`),
    );
    expect(trees.map(({ numbering, units }) => [numbering, outline(units)])).toEqual([
      ["一、", "1 2"],
      ["第一条", "chapter 1 总则 [1] chapter 2 附则 [2]"],
      ["第一条", "chapter 1 总则 [1] chapter 2 附则 [2]"],
    ]);
    expect(trees.map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [5, 9],
      [13, 17],
    ]);
  });

  it("finds none where nothing is numbered so", () => {
    expect(buildTree(lines("各单位：\n第一条 甲。\n请遵照执行。"))).toBeNull();
    expect(buildTree(lines("依据第一条办理。\n第十八条 乙。"))).toBeNull();
    expect(buildTree([])).toBeNull();
  });

  it("ends the last clause before signature, date, annex and page footer", () => {
    const found = tree(`第一条 甲。
      第二条 有下列情形之一的，不予受理：
      （一）材料不齐
      （二）逾期。
      本办法自发布之日起施行。
      某某区人民政府
      2020年1月2日
      （此件公开发布）
      主办单位：某某办公室。`);
    expect(found.end).toBe(5);
    expect(clausesOf(found)[1]?.paragraphs.map(({ text }) => text)).toEqual([
      "有下列情形之一的，不予受理：",
      "本办法自发布之日起施行。",
    ]);
  });
});

describe("条标", () => {
  it.each([
    ["第一条【目的】 为了甲，制定本办法。", "目的"],
    ["第一条（适用范围）", "适用范围"],
    ["第一条 （目的和依据） 为了甲。", "目的和依据"],
  ])("reads %s", (line, heading) => {
    const [clause] = clausesOf(tree(`${line}\n甲。\n第二条 乙。`));
    expect(clause?.heading).toBe(heading);
    expect(clause?.label).toBe("第一条");
    expect(clause?.paragraphs.at(-1)?.text).toBe("甲。");
  });

  it.each(["（一）甲；", "（删去）", "（以下简称“办法”）甲。", "（甲，乙）丙。"])(
    "takes %s for text",
    (text) => {
      const [clause] = clausesOf(tree(`第一条 ${text}\n第二条 乙。`));
      expect(clause).not.toHaveProperty("heading");
    },
  );
});

describe("places", () => {
  it("says for each line which clause, paragraph, item and subitem it begins in", () => {
    const found = tree(`前言。
      第一章 总则
      第一条 甲。
      第二条 有下列情形的，不予受理：
      （一）乙：
      1.丙；
      2.丁；

      （二）戊。
      前款另有规定的除外。`);
    const place = (line: number) => {
      const at = found.places[line];
      return (
        at && [
          at.containers.map(({ heading }) => heading).join(),
          at.clause?.ordinal,
          at.paragraph,
          at.item?.ordinal,
          at.subitem?.ordinal,
          at.textStart,
        ]
      );
    };
    expect(Array.from({ length: 11 }, (_, line) => place(line))).toEqual([
      undefined,
      ["总则", undefined, undefined, undefined, undefined, 6],
      ["总则", 1, 1, undefined, undefined, 4],
      ["总则", 2, 1, undefined, undefined, 4],
      ["总则", 2, 1, 1, undefined, 0],
      ["总则", 2, 1, 1, 1, 0],
      ["总则", 2, 1, 1, 2, 0],
      undefined,
      ["总则", 2, 1, 2, undefined, 0],
      ["总则", 2, 2, undefined, undefined, 0],
      undefined,
    ]);
  });

  it("gives a bare number a place without a paragraph", () => {
    const found = tree("第一条\n甲。\n第二条\n乙。");
    expect(found.places[0]).toMatchObject({ textStart: 3 });
    expect(found.places[0]).not.toHaveProperty("paragraph");
    expect(found.places[1]).toMatchObject({ paragraph: 1 });
  });
});

describe("any text", () => {
  it("finds every clause of a well-formed text, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.boolean(), (count, isComma) => {
        const number = (n: number) => (isComma ? `${toChineseNumeral(n)}、` : `第${toChineseNumeral(n)}条　`);
        const text = Array.from({ length: count }, (_, index) => `${number(index + 1)}甲。`);
        expect(clausesOf(buildTree(text) ?? { units: [] }).map(({ ordinal }) => ordinal)).toEqual(
          text.map((_, index) => index + 1),
        );
      }),
    );
  });

  it("never throws, keeps ordinals rising, and gives places only inside the tree", () => {
    const piece = fc.constantFrom(
      ..."第 一 二 三 十 条 章 节 、 （ ） 之 1 . 甲 。 附则 ： 编".split(" "),
      "第一条 ",
      "第二条 ",
      "一、",
      "二、",
    );
    const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (text) => {
        for (const { units, places, start, end } of buildTrees(text)) {
          const ordinals = clausesOf({ units }).map(({ ordinal, suffix }) => ordinal * 100 + (suffix ?? 0));
          expect(ordinals).toEqual([...new Set(ordinals)].sort((a, b) => a - b));
          places.forEach((place, at) => {
            if (place) expect(at >= start && at < end).toBe(true);
          });
        }
      }),
      { numRuns: 2000 },
    );
  });
});
