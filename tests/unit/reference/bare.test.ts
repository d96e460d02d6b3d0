import { describe, expect, test } from "vitest";
import { bundled, seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";

describe("第十八条 alone", () => {
  test("on a page that names no document: the default, and no more than that", () => {
    expect(seen("按照第十八条规定办理。")).toEqual(["default ours 18"]);
    expect(seen("按照第二十五条规定办理。")).toEqual(["missing ours 25 beyond"]);
    expect(seen("按照第十八条规定办理。", {}, bundled, null)).toEqual(["none"]);
  });

  test("on a page that gives one document number, ours: inferred; another edition's: nothing", () => {
    expect(seen("虹府发〔2018〕20号已印发。\n按照第十八条规定办理。")).toEqual(["inferred ours 18"]);
    expect(seen("虹府发〔2022〕3号已印发。\n按照第十八条规定办理。")).toEqual(["none"]);
    expect(seen("虹府办〔2019〕3号\n按照第十八条规定办理。")).toEqual(["default ours 18"]);
  });

  test.each([
    "根据行政处罚法规定，现通知如下。\n依据第十八条不予处罚。",
    "民法典知识问答\n根据第十八条，夫妻共同财产归双方所有。",
    "国务院工作规则已经修订。\n按照第十八条规定办理。",
    "党员要认真学习党章。\n按照第十八条规定办理。",
  ])("not the default where a page names another document in plain words: %s", (text) => {
    expect(seen(text)).toEqual(["none"]);
    expect(seen("按照第十八条规定办理。", { title: text.split("\n")[0] ?? "" })[0]).not.toMatch(/^default/);
  });

  test("a question about it is no heading", () => {
    expect(seen("第十八条如何执行？\n答：依据第十八条规定执行。", { title: `${TITLE}问答` })).toEqual([
      "inferred ours 18",
      "inferred ours 18",
    ]);
  });

  test("on a page about our regulation: inferred", () => {
    expect(seen("第十八条明确了程序。", { title: `图解：${TITLE}` })).toEqual(["inferred ours 18"]);
    expect(seen(`请各单位落实《${TITLE}》。\n按照第十八条规定办理。`)).toEqual(["inferred ours 18"]);
    expect(seen(`${TITLE}解读\n按照《立法法》要求。\n第十八条明确了程序。`)).toEqual(["inferred ours 18"]);
  });

  test("not where another document was named last", () => {
    expect(seen(`落实《${TITLE}》。\n《立法法》另有要求。第十八条明确了程序。`)).toEqual(["none"]);
    expect(seen("依据行政许可法的规定，按照第十八条办理。")).toEqual(["none"]);
    expect(seen("落实《立法法》和《预算法》。\n按照第十八条办理。")).toEqual(["none"]);
  });

  test("not in contracts, judgments, annexes, amendments and quotations", () => {
    expect(seen("甲方违约的，按照第八条处理。")).toEqual(["none"]);
    expect(seen("根据《租赁合同》第八条，合同第九条约定")).toEqual(["none", "none"]);
    expect(seen("履行判决书第二条的义务")).toEqual(["none"]);
    expect(seen("按照附件第八条执行。")).toEqual(["none"]);
    expect(seen(`将《${TITLE}》第十八条修改为`)).toEqual(["none"]);
    expect(seen("修改为：“依照第八条处理。”")).toEqual(["none"]);
  });

  test("a 款 or 项 alone is never the default's", () => {
    expect(seen("依照前款规定，有第二款情形的")).toEqual(["none", "none"]);
  });

  test("in a fragment of another regulation it is a clause of that one", () => {
    expect(seen("第六条　违反第八条规定的，责令改正。")).toEqual(["none"]);
  });
});
