/** Faults that users of such tools have reported, and that real pages showed: each kind with two more of its own. */
import { describe, expect, test } from "vitest";
import { named } from "../../../utils/reference/model.ts";
import { cited, read, seen, spans } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const answers = (text: string, facts = {}) =>
  read(text, facts).map(
    ({ text, resolution }) => `${text} ${resolution.certainty} ${resolution.regulation ?? "–"}`,
  );

describe("a defined short name that is an ordinary word too", () => {
  test.each(["规定", "办法", "决定", "意见", "通知"])("《%s》", (word) => {
    const page = `《${TITLE}》（以下简称《规则》）。\n《上海市政务公开${word}》（以下简称《${word}》）。\n规则第八条和${word}第九条均须落实。`;
    expect(answers(page)).toEqual(["规则第八条 explicit hongkou-work-rules-2018", `${word}第九条 missing –`]);
  });

  test("not where nothing is defined", () => {
    expect(answers(`《${TITLE}》规定第九条须落实。`)[0]).not.toMatch(/^规定/);
    expect(answers(`依照《${TITLE}》第八条和有关规定第九条办理。`)[0]).toBe(
      `《${TITLE}》第八条 explicit hongkou-work-rules-2018`,
    );
  });
});

describe("a contract, policy or form known only by its title", () => {
  test.each(["财产保险条款", "网络服务用户协议", "租船合同", "国有产权拍卖公告", "车辆租赁合同（示范文本）"])(
    "%s",
    (title) => {
      expect(seen("对属于第三条责任范围内的损失赔偿，依照第八条处理。", { title })).toEqual(["none", "none"]);
    },
  );
});

describe("points of the page itself", () => {
  const notice = (last: string) =>
    `关于某事的通知\n一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯\n三、丙\n${last}`;

  test("a point of the list above is no item of our clause", () => {
    expect(seen(notice("对上述第2项有异议的，可以申诉。"))).toEqual(["none"]);
    expect(seen(notice("符合第一项条件的，可以申请。"))).toEqual(["none"]);
    expect(seen(notice("按照第二条办理。"))).toEqual(["inferred self 2"]);
  });

  test("numbered through over headings: the number may be a point's, and our text is not shown for it", () => {
    const through = "一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯\n除第三条所列政策外，均照办。";
    expect(seen(through)).toEqual(["ambiguous 3 document"]);
    expect(seen(through.replace("第三条", "第四条"))).toEqual(["ambiguous 4 document"]);
    expect(seen(through.replace("第三条", "第五条"))).toEqual(["default ours 5"]);
  });

  test("a heading whose clause begins with （一）", () => {
    expect(spans("第五条　（一）承包人应当照办。")).toEqual([]);
    expect(spans("第十二条 （一）下列人员可以参加：")).toEqual([]);
    expect(spans("依照第五条（一）办理。")).toEqual(["第五条（一）"]);
  });

  test("a clause in the midst of a block begins behind the end of a sentence", () => {
    expect(spans("总则。第二条 本办法所称救助，是指帮助。第三条 各部门照办。")).toEqual([]);
    expect(spans("已作规定。第二条所称救助，是指帮助。")).toEqual(["第二条"]);
  });
});

describe("an item where lists nest", () => {
  const nested = (last: string) =>
    `关于某事的通知\n一、甲：\n（一）子。\n（二）丑。\n期满后分类处理：\n1.寅。\n2.卯。\n二、乙。\n三、${last}`;

  test("（二） is the item, and not the 2. of a list below it", () => {
    expect(seen(nested("按照本通知第一条第（二）项办理。"))).toEqual(["explicit self 1.1(2)"]);
    expect(seen(nested("按照本通知第一条第二项办理。"))).toEqual(["explicit self 1.1(2)"]);
    expect(seen(nested("按照本通知第一条第（三）项办理。"))).toEqual(["missing self 1(3) unit"]);
  });
});

describe("a half-read unit", () => {
  test.each([
    ["按照第8条2款办理", "第8条2款", "8.2"],
    ["违反第8条2款，责令改正", "第8条2款", "8.2"],
    ["按第八条二款执行", "第八条二款", "8.2"],
  ])("%s", (text, span, target) => {
    expect(cited(`《绿化条例》规定。${text}。`)).toEqual([`${span} → self: ${target}`]);
  });

  test("also directly behind a title", () => {
    expect(cited("《绿化条例》8条2款")).toEqual(["《绿化条例》8条2款 → 绿化条例: 8.2"]);
  });
});

describe("references that were missed", () => {
  test("an order by its number", () => {
    expect(cited("依据国家安监总局15号令第44条")).toEqual([
      "国家安监总局15号令第44条 → 国家安监总局15号令: 44",
    ]);
    expect(cited("违反国务院令第344号第三条")).toEqual(["国务院令第344号第三条 → 国务院令第344号: 3"]);
    expect(cited("依照国家税务总局公告2018年第61号第二条")).toEqual([
      "国家税务总局公告2018年第61号第二条 → 国家税务总局公告2018年第61号: 2",
    ]);
  });

  test("an annex of a document that is not here", () => {
    expect(seen("《绿化决定》附件第三条")).toEqual(["missing 3 document"]);
    expect(seen(`《${TITLE}》附件第三条`)).toEqual(["none"]);
  });

  test("items on both sides of 并加上", () => {
    expect(spans("具有下列第（四）项并加上第（一）至（三）项")).toEqual(["第（四）项", "第（一）至（三）项"]);
  });

  test("a title that is broken over lines is written on one", () => {
    expect(read("《上海市      绿化管理条例》第三条")[0]?.document).toEqual(named("上海市绿化管理条例"));
  });
});

test.each(["第二部分的第三十四条适用。", "通用条件第三部分第八条适用。", "技术规格部分第五条另有要求。"])(
  "another part of a compound document has numbers of its own: %s",
  (text) => {
    expect(seen(text)).toEqual(["none"]);
  },
);

describe("a table: a number is of the document in the cell before it", () => {
  test("in neighbouring cells of one row", () => {
    const table = `依据\n\t条款\n《${TITLE}》\n\t第十八条\n《立法法》\n\t第八条`;
    expect(seen(table)).toEqual(["inferred ours 18", "missing 8 document"]);
  });

  test("and what follows in the next cell", () => {
    expect(seen(`《${TITLE}》\n\t第十八条\n\t第十九条`)).toEqual(["inferred ours 18", "inferred ours 19"]);
  });

  test("a number that only begins what the next cell says is structure", () => {
    expect(seen("第二章\n\t第十八条\n\t各部门照办。")).toEqual(["none"]);
  });
});

describe("the page's own chapters", () => {
  const page = `街道议事办法\n第一章 总则\n第一条　甲。\n第二条　依照本办法第二章办理。\n第二章 会议\n第三条　乙。\n第四条　丙。`;

  test("本办法第二章 comes with its clauses, so that the card can show it", () => {
    expect(seen(page)).toEqual(["explicit self 3 4"]);
    expect(seen(page.replace("本办法第二章", "本章"))).toEqual([]);
    expect(seen(page.replace("本办法第二章", "本办法第九章"))).toEqual(["missing self unit"]);
  });

  test("a notice bears the title of its page", () => {
    const [reference] = read("一、甲。\n二、按照本通知第一条办理。", { title: "关于加强管理的通知" });
    expect(reference?.resolution).toMatchObject({ host: 0, addresses: [{ ordinal: 1 }] });
  });
});
