/** What the words around a number, and the page's title, say of the document that is meant. */
import { describe, expect, test } from "vitest";
import { seen as answers } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const EXPLAINED = { title: `《${TITLE}》解读` };
/** What is marked. */
const seen = (...page: Parameters<typeof answers>) => answers(...page).filter((answer) => answer !== "none");
const OTHER = ["missing ours 8 edition"];

describe("another issuer before a short name", () => {
  const defined = `《${TITLE}》（以下简称《规则》）。`;

  test.each([
    "市政协",
    "党工委",
    "区委",
    "天河区",
    "原闸北区",
    "人民银行",
    "江湾镇",
    "上级",
    "省级",
    "贵单位",
    "深圳",
    "浦东",
    "黄浦的",
    "市里",
    "我局",
  ])("%s《规则》 is not ours", (issuer) => {
    expect(seen(`${defined}${issuer}《规则》第八条不同。`)).toEqual(["missing 8 document"]);
  });

  test.each(["国务院2018年印发的", "市政府出台的"])("%s工作规则 is not ours", (words) => {
    expect(seen(`${words}工作规则第八条。`, EXPLAINED)).toEqual(["missing 8 document"]);
    expect(seen(`区政府2018年印发的工作规则第八条。`, EXPLAINED)).toEqual(["inferred ours 8"]);
  });

  test.each(["", "虹口区", "区政府", "本区", "根据区政府", "全区各单位要学习", "新一届区政府"])(
    "%s《规则》 is",
    (words) => {
      expect(seen(`${defined}${words}《规则》第八条。`)).toEqual(["explicit ours 8"]);
    },
  );
});

describe("我区 on a page that another government signs", () => {
  const body = `向兄弟区学习《${TITLE}》。\n我区《规则》第八条也有规定。`;
  const elsewhere = ["missing 8 document"];

  test("the title, its site or the signature tells whose page it is", () => {
    expect(seen(body, { title: "学习参考 - 上海市杨浦区人民政府" })).toEqual(elsewhere);
    expect(seen(body, { title: "杨浦区人民政府办公室关于开展学习的通知" })).toEqual(elsewhere);
    expect(seen(`${body}\n上海市杨浦区人民政府\n2019年3月1日`)).toEqual(elsewhere);
    expect(seen(`${body}\n主办单位：浦东新区人民政府办公室`)).toEqual(elsewhere);
    expect(seen(`${body.replace("我区", "区政府")}\n杨浦区人民政府`)).toEqual(elsewhere);
  });

  test("on our own government's page, and on one that does not say whose it is, it is ours", () => {
    expect(seen(`${body}\n上海市虹口区人民政府`)).toEqual(["inferred ours 8"]);
    expect(seen(body, { title: "学习参考 - 上海市人民政府" })).toEqual(["inferred ours 8"]);
    expect(seen(`${body}\n黄浦区人民政府\n杨浦区人民政府`)).toEqual(["inferred ours 8"]);
    expect(seen(`${body.replace("我区", "虹口区")}\n杨浦区人民政府`)).toEqual(["inferred ours 8"]);
  });
});

describe("the edition in the page's title", () => {
  test.each([
    `《${TITLE}》（2022年修订）解读`,
    `2022年修订的《${TITLE}》解读`,
    `《${TITLE}》（虹府发〔2022〕3号）政策解读`,
    `《${TITLE}》（修订草案）解读`,
    `《${TITLE}》修订草案解读`,
    `关于原《${TITLE}》的情况说明`,
    `${TITLE}（2022年修订）`,
    `${TITLE}（修订草案）解读`,
    `2022年修订的${TITLE}解读`,
    `${TITLE}（虹府发〔2012〕9号）`,
    `虹府发〔2022〕3号 关于印发${TITLE}的通知`,
    `关于印发${TITLE}的通知（虹府发〔2022〕3号）`,
  ])("%s", (title) => {
    expect(seen("第八条规定部门负责。", { title })).toEqual(OTHER);
    expect(seen("《规则》第八条规定部门负责。", { title })).toEqual(OTHER);
    expect(seen(`《${TITLE}》第八条规定部门负责。`, { title })).toEqual(OTHER);
  });

  test.each([
    `${TITLE}（虹府发〔2018〕20号）`,
    `${TITLE}（2018年版）解读`,
    `关于印发${TITLE}的通知（虹府发〔2018〕20号）_虹口区人民政府网站`,
  ])("ours: %s", (title) => {
    expect(seen("本规则第八条规定部门负责。", { title })).toEqual(["inferred ours 8"]);
    expect(seen("《规则》（2022年版）第八条规定部门负责。", { title })).toEqual(OTHER);
  });

  test("a short name defined there", () => {
    const title = `《${TITLE}》（以下简称《规则》）解读`;
    expect(seen("《规则》第八条规定部门负责。", { title })).toEqual(["explicit ours 8"]);
  });
});

describe("the edition before a number", () => {
  test.each([
    "原第八条",
    "修订前的第八条",
    "2013年版第八条",
    "旧版第八条",
    "依照2013年的规则，第八条",
    "2018年以前，第八条",
  ])("%s", (words) => {
    expect(seen(`${words}规定不够具体。`, EXPLAINED)).toEqual(OTHER);
    expect(seen(`${words}规定不够具体。`)).toEqual([]);
  });

  test.each(["2018年版规则第八条", "2018年的规则，第八条", "2019年的工作中，第八条"])("ours: %s", (words) => {
    expect(seen(`${words}规定具体。`, EXPLAINED)).toEqual(["inferred ours 8"]);
  });

  test("平原第八条 is no old edition", () => {
    expect(seen("草原，第八条规定如下。", EXPLAINED)).toEqual(["inferred ours 8"]);
  });
});

describe("a title that holds ours is another document's", () => {
  test.each([
    `《${TITLE}》实施细则解读`,
    `关于贯彻《${TITLE}》的实施意见`,
    `关于贯彻落实《${TITLE}》若干规定的通知`,
    `区司法局贯彻《${TITLE}》工作方案`,
  ])("%s", (title) => {
    expect(seen("第八条规定，各科室应当建立台账。", { title })).toEqual(["missing 8 document"]);
  });

  test.each([`关于印发《${TITLE}》的通知`, `关于《${TITLE}》公开征求意见的公告`])(
    "%s is about ours",
    (title) => {
      expect(seen("第八条规定，各部门负责。", { title })).toEqual(["inferred ours 8"]);
    },
  );
});

describe("another text directly before a number", () => {
  test.each(["来函", "批示", "审计报告", "保险条款", "招聘简章", "GDPR", "建成"])("%s第八条", (words) => {
    expect(seen(`按照《${TITLE}》要求，单位${words}第八条规定每周汇报。`)).toEqual([]);
    expect(seen(`${words}第八条规定每周汇报。`)).toEqual([]);
  });

  test.each(["依照", "结合", "其中", "涉及", "包括", "不符合", "与", "证明"])(
    "%s第八条 is cited",
    (words) => {
      expect(seen(`按照《${TITLE}》要求，${words}第八条规定。`)).toEqual(["inferred ours 8"]);
    },
  );

  test.each(["里的", "中的", "里，", "实施后，自"])("《…》%s第八条 is its own", (words) => {
    expect(seen(`《${TITLE}》${words}第八条规定如下。`).map((note) => note.replace(/^\S+ /, ""))).toEqual([
      "ours 8",
    ]);
  });

  test("what is taught, and what is found of a clause's being carried out", () => {
    expect(seen(`学习《${TITLE}》第四章，重点讲解第十八条至第二十条`).at(-1)).toBe("inferred ours 18 19 20");
    expect(seen("第八条执行情况：较好。", { title: `关于《${TITLE}》执行情况的通报` })).toEqual([
      "inferred ours 8",
    ]);
    expect(seen(`《${TITLE}》（以下简称工作规则）印发，现就工作规则第八条通知如下`)).toEqual([
      "explicit ours 8",
    ]);
  });

  test.each(["“双减”", "“沪七条”", "“营商环境20条”"])("%s第八条 is of what is quoted", (words) => {
    for (const facts of [{}, EXPLAINED]) expect(seen(`${words}第八条规定每周汇报。`, facts)).toEqual([]);
  });

  test("a document in quotation marks is as one in 《》", () => {
    expect(seen("“八项规定”第八条要求精简。", EXPLAINED)).toEqual(["missing 8 document"]);
    expect(seen("“工作规则”第八条明确职责。", EXPLAINED)).toEqual(["inferred ours 8"]);
    expect(seen(`《${TITLE}》（以下简称“规则”）。“规则”第八条明确职责。`)).toEqual(["explicit ours 8"]);
  });

  test("a quoted heading or sentence is none", () => {
    expect(seen(`《${TITLE}》第二章“组成人员职责”第八条`)).toEqual(["explicit ours", "inferred ours 8"]);
    expect(seen("文中写道：“各负其责。”第八条规定各司其职。", EXPLAINED)).toEqual(["inferred ours 8"]);
  });

  test("the tail of a title whose beginning stands in another block", () => {
    expect(seen("府工作规则》第八条的规定")).toEqual([]);
  });
});

describe("several documents in a sentence", () => {
  test.each([
    `《上海市人民政府工作规则》与《${TITLE}》相比，前者第八条更为原则`,
    `《上海市人民政府工作规则》和《${TITLE}》分别在第六条、第八条规定`,
    `根据《${TITLE}》，静安区也制定了工作规则，第九条不同`,
  ])("%s", (text) => {
    expect(seen(text)).toEqual([]);
  });

  test("该规则 is the one that was made, not its model", () => {
    const text = `《静安区人民政府工作规则》参照《${TITLE}》制定，该规则第八条不同。`;
    expect(seen(text)).toEqual(["missing 8 document"]);
  });

  test("上述规则 is the one before", () => {
    expect(seen(`《${TITLE}》已印发。上述规则第十九条明确职责。`)).toEqual(["inferred ours 19"]);
  });
});

describe("two texts whose clauses one sentence cites", () => {
  test.each([
    `会议纪要第三条要求各部门落实《${TITLE}》第八条，第五条要求月底前报送`,
    `按照会议纪要第三条、《${TITLE}》第八条，由办公室牵头，第九条由发改委负责`,
    `合同第八条约定，违约金依据《${TITLE}》第九条，第十条另行约定`,
    `会议纪要第二条要求落实《${TITLE}》，第三条要求报送`,
  ])("one without a name, and a number that may be of either: %s", (text) => {
    expect(seen(text).filter((note) => !note.startsWith("explicit"))).toEqual([]);
  });

  test.each([
    `《上海市人民政府工作规则》第八条与《${TITLE}》第八条要求一致，第九条更严格`,
    `《上海市人民政府工作规则》第七条、《${TITLE}》第八条分别规定了职责，第九条规定了备案`,
    `《上海市人民政府工作规则》第七条与《${TITLE}》第八条不同，第九条也有出入`,
  ])("compared with each other: %s", (text) => {
    expect(seen(text).slice(1)).toEqual(["explicit ours 8"]);
  });

  test("else it is of the nearer, and a list goes on with its own", () => {
    expect(seen(`《立法法》第八条有规定，《${TITLE}》第八条也有，第九条还有`).slice(1)).toEqual([
      "explicit ours 8",
      "inferred ours 9",
    ]);
    expect(seen(`会议纪要第二条要求落实《${TITLE}》第八条和第九条`)).toEqual(["explicit ours 8 9"]);
  });
});

describe("a page about one document", () => {
  test.each(["同时，第六条确立了区长负责制", "问：第六条适用于哪些人？", "起草第六条时参考了经验"])(
    "%s",
    (text) => {
      expect(seen(text, EXPLAINED)).toEqual(["inferred ours 6"]);
      expect(seen(text)).toEqual([]);
    },
  );

  test.each([
    "行政诉讼法，第八条；行政复议法，第九条",
    "行政诉讼法（第八条）作出规定",
    "行政诉讼法有关第八条的规定",
    "行政诉讼法等法律第八条均有规定",
    "党纪处分条例规定，第八条情形从重处分",
    "区长会议规则，第八条没有提到",
  ])("a name without 《》 with only a comma or 规定 behind it is another document: %s", (text) => {
    expect(seen(text, EXPLAINED)).toEqual([]);
    expect(seen(text)).toEqual([]);
    expect(seen(`按照《${TITLE}》，${text}`)).toEqual([]);
  });

  test.each([
    "虹口区政府工作规则，第八条",
    "工作规则中，第八条",
    "在这部规则里，第八条",
    "规范用权的办法，第八条",
  ])("its own name and what is no name are not: %s", (text) => {
    expect(seen(`${text}写得明白。`, EXPLAINED)).toEqual(["inferred ours 8"]);
  });

  test.each(["新增第六条生产线", "双方签订协议，第六条约定了价款"])("%s is none of it", (text) => {
    expect(seen(text, EXPLAINED)).toEqual([]);
  });
});

test.each([
  "我提三条要求。第一条，要讲政治",
  "收到留言3条，第二条反映噪声",
  "公司章程约定不明，第八条规定了表决",
])("%s: no document is named, and one of those is meant", (text) => {
  expect(seen(text)).toEqual([]);
});
