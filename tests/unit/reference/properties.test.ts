import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { resolvePage } from "../../../utils/reference/page/resolve.ts";
import { documentToJson } from "../../commands/references-json.ts";
import { bundled, ours, targetNote } from "./support.ts";

const WORDS =
  "第 一 二 十 百 3 （ ） ( ) 条 款 项 目 章 节 编 之 、 和 至 或者 前 上 本 该 同 法 办法 条例 规则 规定 《 》 〈 〉 “ ” 。 ； ， 的 中 以下简称 修改为 作为 依照 违反 附件 合同 刑法 〔 〕 2018 20号 \u3000 \u200b \n";
/** Text made of the words of the grammar, in any order. */
const grammatical = fc
  .array(fc.constantFrom(...WORDS.split(" "), "  "), { maxLength: 60 })
  .map((words) => words.join(""));
const numeral = fc.constantFrom("一", "三", "十", "十八", "二十五", "一百零三", "7", "１２");
const reference = fc
  .record({
    head: fc.constantFrom("本办法", "《绿化条例》", "刑法", "前款"),
    clause: numeral,
    paragraph: numeral,
    item: numeral,
  })
  .map(({ head, clause, paragraph, item }) =>
    head === "前款"
      ? `依照前款第${item}项处理`
      : `依照${head}第${clause}条第${paragraph}款第（${item}）项处理`,
  );

/** Documents are given as they are written, spaces and all. */
const targets = (text: string) =>
  parseBlock(text).references.map(
    ({ document, targets }) =>
      `${documentToJson(document)?.replace(/[\s\u200b]/g, "")} ${targets.map(targetNote)}`,
  );

describe("whatever the text", () => {
  test("offsets slice to the text, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.oneof(grammatical, fc.string({ unit: "grapheme" })), (text) => {
        let last = 0;
        for (const { start, end, text: written } of parseBlock(text).references) {
          expect(text.slice(start, end)).toBe(written);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("reading never throws, and is the same twice", () => {
    fc.assert(
      fc.property(fc.array(grammatical, { maxLength: 8 }), (texts) => {
        const blocks = texts.map((text) => parseBlock(text));
        const once = resolvePage(blocks, {}, bundled, ours);
        expect(resolvePage([...blocks], {}, bundled, ours)).toEqual(once);
        expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  test("spaces inside never change what is meant", () => {
    const spaces = fc.constantFrom(" ", "\u3000", "\u200b", "\u00a0", "\n  ");
    fc.assert(
      fc.property(reference, fc.array(fc.tuple(fc.nat(), spaces), { maxLength: 6 }), (text, gaps) => {
        let spaced = text;
        for (const [at, space] of gaps) {
          const offset = 1 + (at % (spaced.length - 1));
          spaced = spaced.slice(0, offset) + space + spaced.slice(offset);
        }
        expect(targets(spaced)).toEqual(targets(text));
        expect(targets(text)).toHaveLength(1);
      }),
    );
  });
});

/** What a page could be filled with to make reading slow: the beginnings of everything that the grammar looks for. */
const REPEATED = [
  "第",
  "一",
  "十",
  "《",
  "》",
  "《》",
  "、",
  "（",
  "）",
  "第一条",
  "第一条、",
  "第一、",
  "第（一）项和",
  "前款",
  "本条",
  "本法第",
  "《一》第一条",
  "该法第一条",
  "以下简称《一》",
  "以下简称",
  "〔2018〕1号",
  "“第一条",
  "将第一条修改为",
  "法",
  "依照规定的法",
  "第 ",
  " ",
  "第十条之",
  "第一条至第九千条、",
  "条件法第一",
];

/** Milliseconds of the processor, which other work on the machine does not lengthen. */
function costOf(text: string): number {
  const before = process.threadCpuUsage();
  const block = parseBlock(text);
  resolvePage([block, block], {}, bundled, ours);
  return process.threadCpuUsage(before).user / 1000;
}

describe("a word that is repeated without end", () => {
  const LENGTH = 10_000;
  const TIMES = 16;
  test.each(REPEATED)(
    "%s costs in proportion to its length",
    (word) => {
      const text = word.repeat(LENGTH / word.length);
      const short = Math.max(5, costOf(text), costOf(text));
      // What grows with the square would cost TIMES times as much again.
      expect(costOf(text.repeat(TIMES))).toBeLessThan(4 * TIMES * short);
    },
    60_000,
  );
});
