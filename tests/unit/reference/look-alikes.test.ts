import { describe, expect, test } from "vitest";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { OTHER } from "../../../utils/reference/model.ts";
import { cited, spans } from "./support.ts";

describe("longer words are no units", () => {
  test.each([
    "对尚不具备以上条件的企业",
    "目前条件下难以实现",
    "具备下列基本条件",
    "资本项目下的结算业务",
    "资本项下的外汇收支",
    "符合基本项目的技术要求",
    "应当提前款项到账时间",
    "依照本章程序审理案件",
    "依据该条约享有的权利",
    "变更或者解除合同条件",
    "期货交易基本规则",
    "用重置成本法进行评估",
    "（一）项目概况说明书；（三）项目所在区",
    "第一项目部、第二款项、第二章节、第一目标",
    "第三条约和第五条件",
  ])("%s", (text) => {
    expect(spans(text)).toEqual([]);
  });
});

describe("what is counted is not cited", () => {
  test.each([
    "区政府第37次常务会议，第十六届人民代表大会第一次会议",
    "第三方、第三人、第一类产品和第二批清单",
    "第二条战线，第一条生产线，第18条生产线，走第三条道路",
    "开通第五条公交线路，第一款车型，第一款产品",
    "第一项工作任务，第二项诉讼请求",
    "驳回第一项、第二项诉讼请求，第一条、第二条隧道贯通",
    "会议内容第四项就是关于预算的说明",
    "12条加油枪和109条便民服务举措",
    "按照前三项污染物征收",
    "在前三项中任选一项",
    "有色金属第三条生产线",
    "按照前两条线路施工",
    "国务院令第344号，第4626号提案，装订材料第二部分",
    "合同第6.2.4条",
  ])("%s", (text) => {
    expect(spans(text)).toEqual([]);
  });

  test("a noun behind the number matters only where nothing stands before it", () => {
    expect(spans("采取前款第五项、第六项措施")).toEqual(["前款第五项、第六项"]);
    expect(spans("采取第（六）项措施的")).toEqual(["第（六）项"]);
  });
});

describe("headings are structure", () => {
  test.each([
    "第一条　为了规范工作，制定本办法。",
    "第五十三条国务院主管部门可以制定具体办法。",
    "第八条　规定本行政区域重大事项的程序。",
    "第五节构建统一的市场体系",
    "第四章　坚持依法行政",
    "十八、区政府及各部门要严格依程序制定文件。",
    "（十四）编制基础设施建设规划",
    "“第一百二十条之二　有下列情形之一的，处罚款",
  ])("%s", (text) => {
    expect(spans(text)).toEqual([]);
  });

  test("a number at the head of a line that is cited there is a reference", () => {
    expect(spans("第十八条规定的程序，由各部门执行。")).toEqual(["第十八条"]);
    expect(spans("第三条、第四条规定的期限届满")).toEqual(["第三条、第四条"]);
    expect(spans("第八条第二款明确了职责")).toEqual(["第八条第二款"]);
  });
});

describe("other documents", () => {
  test("同 in 合同法 refers back to nothing", () => {
    expect(cited("依照劳动合同法第八十七条")).toEqual(["劳动合同法第八十七条 → 劳动合同法: 87"]);
  });

  test("该法 and 同法 are the law that the sentence names", () => {
    expect(cited("自企业破产法施行之日起计算，在该法第十八条第一款规定的期限内")).toEqual([
      "该法第十八条第一款 → 企业破产法: 18.1",
    ]);
    expect(cited("违反《绿化条例》的，依照同条例第九条处罚")).toEqual(["同条例第九条 → 绿化条例: 9"]);
    expect(cited("在该法第十八条规定的期限内")).toEqual(["该法第十八条 → external-unresolved: 18"]);
    expect(cited("违反《绿化条例》的，依照上述条例第九条处罚")).toEqual(["上述条例第九条 → 绿化条例: 9"]);
  });

  test("该法 is no 办法", () => {
    expect(cited("依据《绿化法》，违反本办法第三条的，依照该法第三条处罚")[1]).toBe("该法第三条 → 绿化法: 3");
    expect(cited("违反本办法第三条的，依照该法第三条处罚")[1]).toBe("该法第三条 → external-unresolved: 3");
    expect(cited("违反《绿化办法》的，依照该法第三条处罚")).toEqual(["该法第三条 → external-unresolved: 3"]);
  });

  test("contracts speak of their own clauses", () => {
    const references = parseBlock(
      "根据《房屋租赁合同》第六条第二款，该合同第七条约定，协议第八条",
    ).references;
    expect(references.map(({ kind }) => kind)).toEqual(["contract", "bare", "bare"]);
  });

  test("an annex has clauses of its own", () => {
    expect(parseBlock("《裁量基准》附件2第三条").references).toMatchObject([{ isAnnex: true }]);
    expect(parseBlock("详见附件第五条。").references).toMatchObject([{ document: OTHER }]);
  });
});

describe("amendments: the number belongs to another edition", () => {
  test.each([
    "将第三条第二款中的“区政府办公室”修改为“区政府办公厅”",
    "删去第五条",
    "增加一条，作为第十一条",
    "原第四条改为第五条",
    "原第三章改为第四章",
    "第十条至第十二条相应改为第十一条至第十三条",
    "将《绿化条例》第九条修改为",
  ])("%s", (text) => {
    const { references } = parseBlock(text);
    expect(references.length).toBeGreaterThan(0);
    expect(references.every(({ isAmended }) => isAmended)).toBe(true);
  });

  test("a clause that 作为 begins is no amendment", () => {
    expect(spans("第八十七条　作为技术开发合同标的的技术")).toEqual([]);
  });

  test("a unit that is added belongs to the clause before it", () => {
    expect(cited("第三十条增加一款，作为第二款")).toEqual([
      "第三十条 → external-unresolved: 30",
      "第二款 → external-unresolved: 30.2",
    ]);
    const added = parseBlock(
      "在《绿化条例》第九条中增加一款作为第三款：“违反第一款规定的，责令改正。”",
    ).references;
    expect(added.map(({ isAmended }) => isAmended)).toEqual([true, true, true]);
  });

  test("quoted new text is of another document", () => {
    expect(cited("修改为：“违反本办法第三条的，依照前款处罚。”")).toEqual([
      "本办法第三条 → external-unresolved: 3",
      "前款 → external-unresolved: previous-paragraph",
    ]);
  });

  test("a passage quoted from a named document is of that document", () => {
    expect(cited("《绿化条例》第九条规定：“违反本条例第三条的，责令改正。”")[1]).toBe(
      "本条例第三条 → 绿化条例: 3",
    );
  });
});
