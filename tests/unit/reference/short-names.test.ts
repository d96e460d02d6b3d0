/** 《工作规则》: a short name is of the issuer that the words before it give, or of the document whose number it bears. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const OURS = "explicit ours 8";

describe("short names", () => {
  const defined = `《${TITLE}》（以下简称《工作规则》）。`;

  test.each([
    "按照",
    "区政府",
    "违反了区政府",
    "虹口区",
    "虹口区人民政府的",
    "我区",
    "学习区政府",
    "本级政府",
    "全体干部",
  ])("%s《工作规则》 is ours", (before) => {
    expect(seen(`${defined}${before}《工作规则》第八条`)).toEqual([OURS]);
  });

  test.each(["国务院", "市政府", "浦东新区", "上海市人民政府的", "其他区", "按照市政府"])(
    "%s《工作规则》 is another's",
    (before) => {
      expect(seen(`${defined}${before}《工作规则》第八条`)).toEqual(["missing 8 document"]);
    },
  );

  test("one for several documents means none of them; 分别 gives each its own", () => {
    const both = `《国务院工作规则》、《${TITLE}》`;
    expect(seen(`${both}（以下统称《规则》）。《规则》第八条`)).toEqual(["missing 8 document"]);
    expect(seen(`${both}（以下分别简称《国规》《区规》）。《国规》第八条，《区规》第八条`)).toEqual([
      "missing 8 document",
      OURS,
    ]);
  });

  test("with our document's number they need no definition", () => {
    expect(seen("《工作规则》（虹府发〔2018〕20号）第八条")).toEqual([OURS]);
    expect(seen("虹府发〔2018〕20号文印发的《工作规则》第八条")).toEqual([OURS]);
  });

  test.each(["虹口区政府工作规则", "虹口区人民政府工作规则", "区政府工作规则", "虹口区工作规则"])(
    "with our document's number the end of its title will do, 人民政府 or not: 《%s》",
    (title) => {
      expect(seen(`《${title}》（虹府发〔2018〕20号）第八条`)).toEqual([OURS]);
      expect(seen(`《${title}》（虹府发〔2018〕20号，以下简称《规则》）印发。\n《规则》第八条`)).toEqual([
        OURS,
      ]);
      expect(seen(`《${title}》第八条`)).toEqual(["missing 8 document"]);
      expect(seen(`《${title}》（虹府发〔2022〕3号）第八条`)).toEqual(["missing 8 document"]);
    },
  );

  test.each(["上海市人民政府工作规则", "国务院工作规则", "虹口区政府议事规则"])(
    "our document's number makes no other title ours: 《%s》",
    (title) => {
      expect(seen(`《${title}》（虹府发〔2018〕20号）第八条`)).toEqual(["missing 8 document"]);
    },
  );
});
