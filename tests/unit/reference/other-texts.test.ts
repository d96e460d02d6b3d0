/** What stands near a reference and is another text than our document, or is none: it gets no clause of ours. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";

describe("another text than the document before it", () => {
  test.each(["党章", "招标文件", "员工手册", "会议纪要", "应急预案", "若干措施", "责任清单", "送审稿"])(
    "a number directly behind %s is of that one",
    (words) => {
      expect(seen(`根据《${TITLE}》，并按照${words}第八条`)).toEqual(["none"]);
      expect(seen(`违反${words}第八条规定的`)).toEqual(["none"]);
    },
  );

  test.each([
    "就您咨询的第三条答复如下",
    "就您所问第三条答复如下",
    "他说的第三条最好",
    "会议确定的第三条已落实",
    "批示中的第三条已落实",
    "双方商定的第三条有效",
    "GB/T 9704第三条载明",
  ])("nor is what 的 or 中 ties to somebody else: %s", (text) => {
    expect(seen(`依据《${TITLE}》，${text}。`)).toEqual(["none"]);
  });

  test.each(["其中的", "有关的", "新增的", "正文中的", "最重要的"])("%s第八条 is of the text", (words) => {
    expect(seen(`学习《${TITLE}》，领会${words}第八条。`)).toEqual(["inferred ours 8"]);
  });

  test.each([
    "你局请示中第五条所列事项，由区长审定。",
    "关于您提的第三条，我们将研究。",
    "您在建议中第三条提到的问题已解决。",
    "检查组指出的第三条已整改。",
    "督查通报的第三条已整改。",
    "来电第三条所述情况属实。",
    "关于第三条所询事项，由区长审定。",
    "第三条所反映的问题，已转有关部门。",
  ])("what somebody wrote or said is no regulation: %s", (text) => {
    expect(seen(`《${TITLE}》已有要求。${text}`)).not.toContain("inferred ours 3");
    for (const note of seen(`《${TITLE}》已有要求，${text}`)) expect(note).toBe("none");
  });

  test.each([
    `根据《${TITLE}》和行政处罚法的规定，第五条应严格执行`,
    `根据《${TITLE}》制定的采购合同中，第八条约定了违约金`,
    `浦东新区参照《${TITLE}》制定了自己的工作规则，其第十八条规定`,
    `依据《${TITLE}》与甲公司签订协议，双方对第八条有争议`,
    `《${TITLE}》起草说明第三条`,
    `《${TITLE}》实施以来，施工图纸说明第三条`,
    `《${TITLE}》解读第三条`,
    `《${TITLE}》问答第三条`,
    `按照《${TITLE}》，解读第三条`,
    `关于印发《${TITLE}》的通知第三条`,
    `根据《${TITLE}》，区政府通过《虹口区企业发展若干措施》。第八条明确，给予奖励。`,
  ])("%s", (text) => {
    expect(seen(text)).toEqual(["none"]);
  });

  test.each([
    `《${TITLE}》对行政规范性文件的制定和发布作出规定，第八条要求`,
    `《${TITLE}》制定过程中广泛征求各部门意见，第八条`,
    `《${TITLE}》是区政府制定的工作规则，第八条规定`,
    `《${TITLE}》依据宪法和地方组织法，在第八条明确`,
    `《${TITLE}》与上位法不一致，第八条应当修改`,
    `《${TITLE}》对合同合法性审查提出要求，第八条规定`,
    `《${TITLE}》共十章五十八条，其中第八条规定`,
  ])("what is said of the document itself is no other: %s", (text) => {
    expect(seen(text)).toEqual(["inferred ours 8"]);
  });

  test.each([
    `按照《${TITLE}》第四条签订本合同，第八条为付款方式`,
    `按照《${TITLE}》第四条签订合作备忘录，第八条为保密义务`,
    `按照《${TITLE}》第四条和区委办印发的通知，第八条由区府办牵头`,
    `按照《${TITLE}》第四条，甲方应当依第八条付款`,
    `依据《${TITLE}》第四条和行政处罚法的规定，第八条应严格执行`,
  ])("nor of a clause's document, where words behind it name another: %s", (text) => {
    expect(seen(text)).toEqual(["explicit ours 4", "none"]);
  });

  test.each([`甲方的义务与《${TITLE}》无关，第八条亦同`, `《国务院工作规则》《${TITLE}》均在第八条规定`])(
    "%s",
    (text) => {
      expect(seen(text)).toEqual(["none"]);
    },
  );

  test("解读 at the head of a line is what is done with the clause", () => {
    expect(seen("解读第八条：各司其职", { title: `《${TITLE}》解读` })).toEqual(["inferred ours 8"]);
  });

  test("本措施 on its own page is that page's", () => {
    const numbers = ["一", "二", "三", "四", "五"];
    const page = [
      "虹口区促进航运业发展若干措施",
      ...numbers.map(
        (number) =>
          `第${number}条　${number === "五" ? "违反本措施第四条规定的，不予奖励。" : "各部门照办。"}`,
      ),
    ];
    expect(seen(page.join("\n"))).toEqual(["explicit self 4"]);
    expect(seen("违反本措施第四条规定的，不予奖励。")).toEqual(["none"]);
  });

  test("a newspaper is no document, and a column's name no subject", () => {
    expect(seen("来源：《虹口报》\n有关部门违反第八条规定的。")).toEqual(["default ours 8"]);
    expect(seen(`《${TITLE}》已印发。\n要认真落实第八条规定。`, { title: "政策文件" })).toEqual([
      "inferred ours 8",
    ]);
  });

  test("any document in 《》 keeps the default away", () => {
    expect(seen("《虹口区航运业发展行动》已经印发。\n违反第八条规定的，不予奖励。")).toEqual(["none"]);
  });
});

describe("a text made under our document has clauses of its own", () => {
  test.each([
    `本办法的依据是《${TITLE}》。第八条规定了租金标准。`,
    `本细则依据《${TITLE}》制定。第八条规定了租金标准。`,
    `依据《${TITLE}》，我们起草了细则。第八条规定了租金标准。`,
    `政策依据：《${TITLE}》。\n主要内容：第八条规定了租金标准。`,
    `制定依据为《${TITLE}》，第八条规定了租金标准。`,
    `《人才公寓实施细则》依据《${TITLE}》制定，第八条规定了租金标准。`,
    `会议审议《${TITLE}》。\n会议还审议了应急管理办法，认为第八条应予完善。`,
    `会议审议《${TITLE}》。\n会议还审议了应急管理办法。第八条应予完善。`,
    `《${TITLE}》已经印发，适用从旧兼从轻原则第八条。`,
  ])("%s", (text) => {
    expect(seen(text)).toEqual(["none"]);
  });

  test("where it is only applied, the page is about ours still", () => {
    expect(seen(`根据《${TITLE}》开展自查。\n对照第八条规定，逐项整改。`)).toEqual(["inferred ours 8"]);
    expect(seen(`《${TITLE}》是制定本办法的重要参考，第八条规定`)).toEqual(["inferred ours 8"]);
  });
});

describe("amendments", () => {
  test.each([
    `《${TITLE}》第十八条调整为第十九条`,
    `《${TITLE}》第九条至第十八条序号相应调整为第十条至第十九条`,
    `《${TITLE}》第十八条由“一”改为“二”`,
    `《${TITLE}》第十八条被修改为`,
    `《${TITLE}》第十八条已经调整为第十九条`,
    `《${TITLE}》第十八条中的“区长”修改为“副区长”`,
    `废止《${TITLE}》第八条第二款`,
    `对《${TITLE}》第八条予以修订`,
    `根据《${TITLE}》，新增第十条`,
    "对第十三条作如下修改：",
    "对第十三条、第十五条作出修改，自公布之日起施行。",
    "将第十三条拆分为第十三条、第十四条。",
    "第十三条合并到第十五条。",
    `《${TITLE}》第八条与第九条之间增加一条`,
    `《${TITLE}》第八条末尾增加“并备案”`,
    `《${TITLE}》第十二条整合进第十三条`,
    `《${TITLE}》第十二条并入第十三条`,
    `《${TITLE}》第十八条第二句删去`,
    `《${TITLE}》第八条第一款第一句中的“委”改成“委员会”`,
    `《${TITLE}》第八条原为“委、办主任负责制”`,
    `《${TITLE}》第八条作了文字修改`,
    `《${TITLE}》第八条（新增）：各部门实行负责制`,
    `《${TITLE}》第八条至第十条依次顺延`,
    `《${TITLE}》第八条至第十条顺次改为第九条至第十一条`,
    `《${TITLE}》第八条拆成两条`,
    `《${TITLE}》第八条不再保留`,
    `取消《${TITLE}》第八条第二款`,
    `把《${TITLE}》第八条改写为两款`,
    `与《${TITLE}》2013年版相比，删除了第十五条`,
    `与《${TITLE}》2013年版相比，取消了第九条`,
  ])("%s", (text) => {
    for (const note of seen(text)) expect(note).toBe("none");
  });

  test("words that are only quoted amend nothing", () => {
    expect(seen(`《${TITLE}》第十八条中的“行政规范性文件”，包括哪些？`)).toEqual(["explicit ours 18"]);
    expect(seen(`在《${TITLE}》第十八条规定的程序中，增加一条绿色通道`)).toEqual(["explicit ours 18"]);
  });

  test.each(["第二句是核心", "补充规定了备案", "作了规定", "由区政府负责", "并列于此"])(
    "第十八条%s amends nothing",
    (words) => {
      expect(seen(`《${TITLE}》第十八条${words}`)[0]).toBe("explicit ours 18");
    },
  );
});

describe("what is counted", () => {
  test.each([
    "打通第三条断头路",
    "居民反映问题5条，其中第三条为噪音",
    "群众留言中第八条、第十条已办结",
    "共收到意见建议18条，其中第三条、第五条已采纳。",
    "本次共梳理问题清单26条，其中第十三条、第十五条需牵头整改。",
    "第三条、第六条口号入选，第四条、第五条证据不足，第二条、第三条短信为诈骗。",
    "投诉人反映的第三条内容不属实。",
    "经审查，第八条付款条款存在瑕疵。",
    "文明公约十条，第三条是垃圾分类。",
    "区长强调三点：第一条是纪律，第二条是作风。",
  ])("%s", (text) => {
    expect(seen(text).filter((note) => note !== "none")).toEqual([]);
  });
});

describe("so many things are counted that the number may be one of theirs", () => {
  const facts = { title: `《${TITLE}》解读` };

  test.each([
    "提出六条措施。第三条是减负，第五条是便利。",
    "《规则》的亮点有三条，第一条是定位准，第二条是措施实。",
    "用三句话概括：第一条讲政治，第二条讲规矩。",
    "收到12条意见，采纳第三条、第五条。",
    "对您反映的五个问题，第一条至第三条属实。",
    "现提出如下建议：第一条，健全机制；第二条，加强监管。",
    "牢记“十个坚持”，第八条是坚持民主。",
    "推出“惠企十二条”，第八条是减租。",
    "牢记“工作10条”，其中第八条是限时办结。",
    "要严格执行规则，第一条是要讲政治，第二条是要守规矩。",
  ])("%s", (text) => {
    for (const note of [...seen(text, facts), ...seen(text)]) expect(note).toBe("none");
  });

  test.each(["建议三、第五条应当更明确。", "意见二、第九条关于公开的范围。", "问题（一）、第八条规定不清。"])(
    "%s may be the number of one of them and of another",
    (text) => {
      expect(seen(text)).toEqual(["none"]);
      expect(seen(text, facts)[0]).toMatch(/^inferred ours/);
    },
  );

  test("on a page that names no document, however far behind", () => {
    expect(seen(`交流了三条体会。${"大家谈得很好。".repeat(40)}第三条规定得好。`)).toEqual(["none"]);
  });

  test.each([
    "提出六条措施，第八条是依据。",
    "《规则》有六十二条，其中第八条最重要。",
    "落实第十八条要求，第八条也适用。",
    "全文共62条，第八条最重要。",
    "对照第八条规定，现提出如下建议：第一条，健全机制；第二条，加强监管。",
  ])("%s is not", (text) => {
    expect(seen(text, facts)).toContain("inferred ours 8");
  });
});

test.each(["比赛规则如下。", "活动规则：", "考勤细则规定，迟到扣分。"])(
  "%s is given by its name, and the default is not meant",
  (text) => {
    expect(seen(`${text}\n违反第三条规定的，取消资格。`)).toEqual(["none"]);
  },
);

describe("where the page cites another text, the default is not what a later number leaves", () => {
  test.each([
    "会议纪要第三条已经落实。",
    "判决书第二条已经履行。",
    "详见附件第三条。",
    "该办法第三条规定，由各部门组织实施。",
    "根据本办法第三条，从事经营的应当登记。",
    "按照本通知第三条，请于月底前报送。",
    "依照前条规定，应当登记。",
    "修订后的党章第三条规定了党员的义务。",
  ])("%s第八条…", (text) => {
    expect(seen(`${text}第八条规定的除外。`).at(-1)).toBe("none");
    expect(seen(`违反第八条规定的，责令改正。\n${text}`)[0]).toBe("none");
  });
});

describe("what was agreed", () => {
  test.each(["双方按第九条约定交接房屋。", "根据采购合同约定，第八条第二款的付款条件已成就。"])(
    "%s",
    (text) => {
      expect(seen(text)).toEqual(["none"]);
    },
  );
});
