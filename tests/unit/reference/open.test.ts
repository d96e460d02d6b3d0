/** Open references: the page does not say which document is meant, so the reader is offered those that may be. */
import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../../utils/reference/model.ts";
import { bundled, ours, read, seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";

/** @returns the titles that are offered for the last reference, ✓ behind those of the library; null where none is asked. */
function offered(text: string, facts: PageFacts = {}): string[] | null {
  const { certainty, candidates = [] } = read(text, facts).at(-1)?.resolution ?? {};
  if (certainty !== "ambiguous") return null;
  return candidates.map(({ regulation, title }) => title + (regulation === ours ? "✓" : ""));
}

describe("where only the default regulation can be meant, it is shown, and no more is claimed", () => {
  test.each([
    "请对照第十八条落实。",
    "请遵照第十八条执行。",
    "落实第十八条有关事项。",
    "第十八条怎么理解？",
    "学习第十八条，抓好整改。",
    "市里的第十八条很清楚。",
  ])("%s", (text) => {
    expect(seen(text)).toEqual(["default ours 18"]);
  });

  test("not without a default", () => {
    expect(seen("请对照第十八条落实。", {}, bundled, null)).toEqual(["ambiguous 18 document"]);
  });

  test("nor where it has no such clause: nothing here can be meant", () => {
    expect(seen("按照第十八条第九款办理。")).toEqual(["ambiguous 18.9 document"]);
    expect(offered("按照第十八条第九款办理。")).toEqual([]);
  });

  test("a clause behind the end of an incomplete text may be one of it, and is not shown", () => {
    expect(offered("按照第二十五条规定办理。")).toEqual([`${TITLE}✓`]);
  });

  test("a number of issue that is ours tells which it is", () => {
    expect(seen("虹府发〔2018〕20号已印发。\n按照第十八条规定办理。")).toEqual(["inferred ours 18"]);
    expect(seen("虹府办〔2019〕3号\n按照第十八条规定办理。")).toEqual(["default ours 18"]);
  });

  test("that of another edition keeps our text away", () => {
    expect(offered("虹府发〔2022〕3号已印发。\n按照第十八条规定办理。")).toEqual([TITLE]);
  });
});

describe("the documents that may be meant", () => {
  test("those named before it, the nearest first, and the default last", () => {
    expect(offered("落实《立法法》和《预算法》。\n请对照第十八条落实。")).toEqual([
      "预算法",
      "立法法",
      `${TITLE}✓`,
    ]);
    expect(offered("落实《立法法》。\n落实《预算法》。\n落实《立法法》。\n对照第十八条。")).toEqual([
      "立法法",
      "预算法",
      `${TITLE}✓`,
    ]);
  });

  test("also those named in plain words", () => {
    expect(offered("根据行政处罚法规定，现通知如下。\n依据第十八条不予处罚。")).toEqual([
      "行政处罚法",
      `${TITLE}✓`,
    ]);
    expect(offered("本案适用民法典。\n根据第十八条，由双方约定。")).toEqual(["民法典", `${TITLE}✓`]);
  });

  test("none of several that are named behind it", () => {
    expect(seen("请对照第十八条落实。\n附：《立法法》《预算法》。")).toEqual(["default ours 18"]);
    expect(offered("请对照第十八条落实。\n附：《立法法》。")).toEqual(["立法法", `${TITLE}✓`]);
  });

  test("by the names that the page defines", () => {
    expect(
      offered(
        "《上海市绿化条例》（以下简称《条例》）施行。\n《预算法》也已施行。\n《条例》很重要。\n对照第十八条。",
      ),
    ).toEqual(["上海市绿化条例", "预算法", `${TITLE}✓`]);
  });

  test("the one that the page is about, where the library lacks it", () => {
    expect(offered("请对照第十八条落实。", { title: "上海市绿化条例" })).toEqual([
      "上海市绿化条例",
      `${TITLE}✓`,
    ]);
  });

  test("no document of the library without such a unit", () => {
    expect(offered(`落实《${TITLE}》和《立法法》。\n对照第十八条第三项。`)).toEqual(["立法法"]);
    expect(offered(`落实《立法法》。\n对照第十八条第九款。`)).toEqual(["立法法"]);
  });

  test("a few, however many are named", () => {
    const names = Array.from({ length: 40 }, (_, index) => `《${index}号条例》`).join("、");
    expect(offered(`落实${names}。\n对照第十八条。`)).toHaveLength(6);
  });

  test("the page's own regulation, where it has no such clause", () => {
    const clauses = ["一", "二", "三"].map((number) => `第${number}条　各科室应当照办。`);
    expect(offered(["街道议事办法", ...clauses, "对照第十八条。"].join("\n"))).toEqual([
      "街道议事办法",
      `${TITLE}✓`,
    ]);
    expect(offered("第六条　违反第八条规定的，责令改正。")).toEqual([`${TITLE}✓`]);
  });
});

describe("what can be decided is not asked", () => {
  test("a page whose title names a document of the library", () => {
    expect(seen("第十八条明确了程序。", { title: `图解：${TITLE}` })).toEqual(["inferred ours 18"]);
    expect(seen("第十八条如何执行？\n答：依据第十八条规定执行。", { title: `${TITLE}问答` })).toEqual([
      "inferred ours 18",
      "inferred ours 18",
    ]);
  });

  test("a page that names no other document", () => {
    expect(seen(`请各单位落实《${TITLE}》。\n按照第十八条规定办理。`)).toEqual(["inferred ours 18"]);
  });

  test("not where another was named last", () => {
    const facts = { title: `《${TITLE}》解读` };
    expect(offered("《立法法》另有要求。第十八条明确了程序。", facts)).toEqual(["立法法", `${TITLE}✓`]);
    expect(offered("问：《政府信息公开条例》有何要求？\n答：第十八条列出了范围。", facts)).toEqual([
      "政府信息公开条例",
      `${TITLE}✓`,
    ]);
    expect(seen("《立法法》另有要求。\n区政府认真执行。\n第十八条明确了程序。", facts)).toEqual([
      "inferred ours 18",
    ]);
  });
});

describe("what is no reference to a document is not asked either", () => {
  test("a 款 or 项 alone", () => {
    expect(seen("依照前款规定，有第二款情形的")).toEqual(["none", "none"]);
  });

  test("contracts, policies and forms", () => {
    expect(seen("保险人对属于第三条责任范围内的损失赔偿。", { title: "财产保险条款" })).toEqual(["none"]);
    expect(seen("按照第八条处理。", { title: "网络服务用户协议" })).toEqual(["none"]);
    expect(seen("按照第八条付款。", { title: "房屋租赁合同（示范文本）" })).toEqual(["none"]);
    expect(seen("按照第八条交付。", { title: "国有资产拍卖公告" })).toEqual(["none"]);
    expect(seen("甲方违约的，按照第八条处理。")).toEqual(["none"]);
    expect(seen(`甲方应遵守《${TITLE}》第八条，否则按第九条处理。`)).toEqual(["explicit ours 8", "none"]);
  });

  test("another edition's number", () => {
    for (const text of ["原第八条规定不够具体。", "修订前的第八条规定不够具体。"])
      expect(seen(text)).toEqual(["none"]);
  });

  test("minutes, letters and judgments", () => {
    for (const words of ["会议纪要", "来函", "判决书", "应急预案", "送审稿", "附件"])
      expect(seen(`按照${words}第八条执行。`)).toEqual(["none"]);
  });
});
