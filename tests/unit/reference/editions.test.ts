/** Which edition a page means: a clause of another one is never shown for it. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const OURS = "explicit ours 8";
const OTHER = "missing ours 8 edition";

describe("behind the title", () => {
  test.each([
    "（2018年版）",
    "（2018年10月31日发布）",
    "（虹府发[2018]第20号，以下简称《规则》）",
    "（虹府发（2018）20号）",
    "（虹府发〔２０１８〕２０号）",
    "2018年版",
    "（2018年10月31日印发，有效期至2023年10月30日）",
    "（2018年10月31日印发，2022年1月21日废止）",
    "（2018年10月31日公布，2019年1月1日起施行）",
    "（简称《规则》）",
    "（以下简称《2022年前适用的规则》）",
  ])("%s is ours", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OURS]);
  });

  test.each([
    "（2022年版，以下简称《规则》）",
    "（以下简称《规则》，2022年修订）",
    "（虹府发（2022）3号）",
    "（虹府发【2022】3号）",
    "（虹府发〔２０２２〕３号）",
    "（虹府发2022年第3号）",
    "（虹府发〔2022〕第三号）",
    "（虹府发〔二〇二二〕3号）",
    "（二〇二二年修订）",
    "（2018年10月31日发布，2022年1月21日修订）",
    "（自2022年1月21日起施行）",
    "（2022年1月19日区政府第1次常务会议审议通过）",
    "2022年版",
    "【2022年修订】",
    "修订后的",
    "原",
    "（修订草案征求意见稿）",
    "（2021年征求意见稿）",
    "（代拟稿）",
    "修订草案",
  ])("%s is another", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OTHER]);
  });
});

describe("before the title", () => {
  test.each([
    "",
    "2018年印发的",
    "2018版",
    "虹府发〔2018〕20号文印发的",
    "创新",
    "还原",
    "2020年我委严格按照区政府印发的",
    "2019年全区各部门认真落实区政府制定的",
    "2020年实施",
    "2020年通过",
    "2018年10月31日，区政府印发了新修订的",
  ])("“%s” is ours", (words) => {
    expect(seen(`${words}《${TITLE}》第八条`)).toEqual([OURS]);
  });

  test.each([
    "2022版",
    "2013年",
    "自2022年2月1日起施行的",
    "2022年1月新修订印发的",
    "区政府2022年1月19日审议通过的",
    "修订后的",
    "新修订的",
    "原",
    "修订前的",
    "2013年版和2018年版",
  ])("“%s” is another", (words) => {
    expect(seen(`${words}《${TITLE}》第八条`)).toEqual([OTHER]);
  });

  test("新修订的 is ours where the page gives our number", () => {
    expect(seen(`虹府发〔2018〕20号\n新修订的《${TITLE}》已印发。\n《${TITLE}》第八条`)).toEqual([OURS]);
    expect(seen(`新修订的《${TITLE}》已印发。\n《${TITLE}》第八条`)).toEqual([OTHER]);
  });

  test("新修订的 is ours on a page from before the next revision", () => {
    expect(seen(`新修订的《${TITLE}》第八条`, { date: "2018-11-20" })).toEqual([OURS]);
  });
});

describe("the date of the page", () => {
  test("before ours was issued: it cannot mean our text", () => {
    expect(seen(`《${TITLE}》第八条`, { date: "2015-03-01" })).toEqual([OTHER]);
    expect(seen("有关部门违反第八条规定的。", { date: "2015-03-01" })).toEqual(["none"]);
    expect(seen("有关部门违反第八条规定的。", { date: "2019-03-01" })).toEqual(["default ours 8"]);
  });
});

describe("two editions on a page", () => {
  test("what is said of neither may be of either", () => {
    expect(
      seen(
        `《${TITLE}》（虹府发〔2022〕3号）自印发之日起施行，原《${TITLE}》（虹府发〔2018〕20号）同时废止。\n按照《${TITLE}》第八条执行。`,
      ),
    ).toEqual([OTHER]);
  });

  test("one that is repealed is none that the page goes on about", () => {
    expect(
      seen(
        `《${TITLE}》（虹府发〔2018〕20号）印发，原《${TITLE}》（虹府发〔2013〕5号）同时废止。\n按照《${TITLE}》第八条执行。`,
      ),
    ).toEqual([OURS]);
  });

  test("a short name defined again without an edition is for the same", () => {
    const marked = `《${TITLE}》（虹府发〔2018〕20号，以下简称《规则》）`;
    const plain = `《${TITLE}》（以下简称《规则》）`;
    for (const page of [`${plain}已经印发。\n${marked}`, `${marked}已经印发。\n${plain}`])
      expect(seen(`${page}。按照《规则》第八条执行。`)).toEqual([OURS]);
    expect(
      seen(`2022年修订的《${TITLE}》（以下简称《规则》）。\n${plain}。按照《规则》第八条执行。`),
    ).toEqual([OTHER]);
  });

  test("two ways to say one edition are no contradiction", () => {
    expect(
      seen(`《${TITLE}》（虹府发〔2018〕20号）印发。2018年印发的《${TITLE}》。按照《${TITLE}》第八条执行。`),
    ).toEqual([OURS]);
  });

  test("a short name keeps the edition that it was defined with", () => {
    const page = `2022年修订的《${TITLE}》（以下简称《新规则》），与2018年印发的《${TITLE}》（以下简称《原规则》）相比。`;
    expect(seen(`${page}《新规则》第八条`)).toEqual([OTHER]);
    expect(seen(`${page}《原规则》第八条`)).toEqual([OURS]);
  });

  test("a short name for both is for neither", () => {
    const page = `《${TITLE}》（虹府发〔2022〕3号，以下简称新《规则》）与《${TITLE}》（虹府发〔2018〕20号，以下简称原《规则》）`;
    expect(seen(`${page}。新《规则》第八条，原《规则》第八条`)).toEqual([
      "missing 8 document",
      "missing 8 document",
    ]);
  });
});

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
    "新一届区政府",
    "被申请人虹口区政府",
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
  });
});

describe("another text than the document before it", () => {
  test.each(["党章", "招标文件", "员工手册", "会议纪要", "应急预案", "若干措施", "责任清单", "送审稿"])(
    "a number directly behind %s is of that one",
    (words) => {
      expect(seen(`根据《${TITLE}》，并按照${words}第八条`)).toEqual(["none"]);
      expect(seen(`违反${words}第八条规定的`)).toEqual(["none"]);
    },
  );

  test.each([
    `根据《${TITLE}》和行政处罚法的规定，第五条应严格执行`,
    `根据《${TITLE}》制定的采购合同中，第八条约定了违约金`,
    `浦东新区参照《${TITLE}》制定了自己的工作规则，其第十八条规定`,
    `依据《${TITLE}》与甲公司签订协议，双方对第八条有争议`,
    `《${TITLE}》起草说明第三条`,
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
    `《${TITLE}》对合同合法性审查提出要求，第八条规定`,
    `《${TITLE}》共十章五十八条，其中第八条规定`,
  ])("what is said of the document itself is no other: %s", (text) => {
    expect(seen(text)).toEqual(["inferred ours 8"]);
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

describe("amendments", () => {
  test.each([
    `《${TITLE}》第十八条调整为第十九条`,
    `《${TITLE}》第九条至第十八条序号相应调整为第十条至第十九条`,
    `《${TITLE}》第十八条由“一”改为“二”`,
    `《${TITLE}》第十八条中的“区长”修改为“副区长”`,
    `废止《${TITLE}》第八条第二款`,
    `对《${TITLE}》第八条予以修订`,
    `根据《${TITLE}》，新增第十条`,
  ])("%s", (text) => {
    for (const note of seen(text)) expect(note).toBe("none");
  });

  test("words that are only quoted amend nothing", () => {
    expect(seen(`《${TITLE}》第十八条中的“行政规范性文件”，包括哪些？`)).toEqual(["explicit ours 18"]);
    expect(seen(`在《${TITLE}》第十八条规定的程序中，增加一条绿色通道`)).toEqual(["explicit ours 18"]);
  });
});

describe("what is counted", () => {
  test.each(["打通第三条断头路", "居民反映问题5条，其中第三条为噪音", "群众留言中第八条、第十条已办结"])(
    "%s",
    (text) => {
      expect(seen(text).filter((note) => note !== "none")).toEqual([]);
    },
  );
});
