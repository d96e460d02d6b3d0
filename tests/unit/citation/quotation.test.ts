import { describe, expect, it } from "vitest";
import { findUnits } from "../../../utils/citation/found.ts";
import { quote } from "../../../utils/citation/quotation.ts";
import type { Regulation, UnitAddress } from "../../../utils/regulation/model.ts";
import { buildTree } from "../../../utils/regulation/source/tree.ts";
import { bundled } from "./samples.ts";

const tree = buildTree([
  "第一条 甲：",
  "（一）乙；",
  "续乙；",
  "（二）丙。",
  "丁：",
  "（一）戊。",
  "第二条 己：",
  "庚，",
  "辛。",
  "第三条 甲：",
  "（一）乙；",
  "（一）之一 丙；",
  "（二）丁。",
]);
const regulation: Regulation = {
  id: "sample",
  title: "样本办法",
  issuers: [],
  incomplete: false,
  laterEditions: [],
  preamble: [],
  units: tree?.units ?? [],
};

const lines = (address: UnitAddress) => quote(findUnits(regulation, [address]), "verbatim")[0]?.lines;

describe("a quotation", () => {
  it("is the whole clause, a whole 款 or a whole 项, with its paragraphs and items", () => {
    expect(lines({ ordinal: 1 })).toEqual([
      "甲：",
      "（一）乙；",
      "续乙；",
      "（二）丙。",
      "丁：",
      "（一）戊。",
    ]);
    expect(lines({ ordinal: 1, paragraph: 2 })).toEqual(["丁：", "（一）戊。"]);
    expect(lines({ ordinal: 1, paragraph: 1, item: 1 })).toEqual(["（一）乙；", "续乙；"]);
    expect(lines({ ordinal: 2 })).toEqual(["己：", "庚，", "辛。"]);
    expect(lines({ ordinal: 3, item: 1 })).toEqual(["（一）乙；"]);
  });

  it("finds the 项 where 款 is left out and one paragraph has it", () => {
    expect(lines({ ordinal: 1, item: 2 })).toEqual(["（二）丙。"]);
  });

  it("is the whole clause where 款 is left out and cannot be told", () => {
    expect(lines({ ordinal: 1, item: 1 })).toEqual(lines({ ordinal: 1 }));
  });

  it("is as published, or in full-width marks of the same length", () => {
    const found = findUnits(bundled, [{ ordinal: 4 }]);
    expect(quote(found, "verbatim")[0]?.lines).toEqual([
      "区政府工作准则是,执政为民,依法行政,实事求是,民主公开,务实清廉。",
    ]);
    expect(quote(found, "full-width")[0]?.lines).toEqual([
      "区政府工作准则是，执政为民，依法行政，实事求是，民主公开，务实清廉。",
    ]);
  });
});
