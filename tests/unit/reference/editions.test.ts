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
    "（虹府发〔2018〕20号，根据虹府发〔2022〕3号修改）",
    "修订草案",
  ])("%s is another", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OTHER]);
  });
});

describe("in the words of the sentence, before it comes to the clause", () => {
  test.each([
    "[虹府发〔2012〕9号]",
    "，虹府发〔2012〕9号，",
    "[2022年修订]",
    "〔2022〕",
    "已于2022年修订，",
    "2022年作了修订，",
    "（2018年10月31日印发）于2022年修订后，",
    "自2022年2月1日起施行，",
    "已于2022年1月19日经区政府第1次常务会议审议通过，",
    "修订后，",
  ])("%s is another", (words) => {
    expect(seen(`《${TITLE}》${words}第八条和第九条`)).toEqual([`missing ours 8 9 edition`]);
  });

  test.each([
    "[虹府发〔2018〕20号]",
    "已于2018年10月26日经区政府第37次常务会议审议通过，",
    "对2022年的重点工作提出要求，",
    "按照沪府发〔2015〕5号的要求，",
  ])("%s is ours", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual(["inferred ours 8"]);
  });

  test("what is said so of a document holds for the page", () => {
    const decided = `《${TITLE}》已于2022年1月19日经区政府第1次常务会议审议通过，现予印发。`;
    expect(seen(`${decided}\n按照《${TITLE}》第八条执行。`)).toEqual([OTHER]);
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
    "2018年10月31日，区政府印发了",
    "2019年3月，我委按照区政府印发的",
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
    "更早的",
    "2013年版和2018年版",
    "2022年1月，区政府印发",
    "2022年，区政府修订印发了",
    "区政府2022年修订了",
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

describe("what stands at the number is nearer than what the sentence says", () => {
  test.each([
    `《${TITLE}》于2018年印发，2012年版第八条同时失效。`,
    `《${TITLE}》于2018年印发，2012年的第八条同时失效。`,
  ])("%s", (text) => {
    expect(seen(text)).toEqual([OTHER]);
  });

  test.each(["第九条（2018）、（2022）第八条", "第九条（现第八条）", "第九条（2022年修订后为第八条）"])(
    "《…》%s names a clause of each edition",
    (numbers) => {
      expect(seen(`《${TITLE}》${numbers}。`)).toEqual(["explicit ours 9", OTHER]);
    },
  );

  test.each(["原为", "原系", "的前身是"])("第九条%s第八条 names one of an earlier edition", (words) => {
    expect(seen(`《${TITLE}》第九条${words}第八条。`)).toEqual(["explicit ours 9", OTHER]);
  });

  test("变为 gives a clause another number", () => {
    expect(seen(`《${TITLE}》第九条变为第八条。`)).toEqual(["none", "none"]);
    expect(seen(`《${TITLE}》第九条在2022年修订后变为第八条。`)).toEqual(["explicit ours 9", "none"]);
  });

  test("现第八条 is of the latest edition there is when the page is written", () => {
    for (const word of ["现", "新"]) {
      expect(seen(`《${TITLE}》${word}第八条。`)).toEqual([OTHER]);
      expect(seen(`《${TITLE}》${word}第八条。`, { date: "2019-03-01" })).toEqual(["inferred ours 8"]);
    }
    expect(seen("现第八条规定了职责。", { title: `《${TITLE}》（2018年修订）解读` })).toEqual([
      "inferred ours 8",
    ]);
    expect(seen(`《${TITLE}》实施后，出现第八条规定的情形。`)).not.toContain(OTHER);
  });

  test("体现为第八条 renumbers nothing", () => {
    expect(seen(`《${TITLE}》的负责制，体现为第八条。`)).toEqual(["inferred ours 8"]);
  });
});

test.each(["原", "旧版", "新版", "最新", "草案", "废止的", "修订前的"])(
  "%s before a title without 《》 is of another time",
  (words) => {
    for (const answer of seen(`依据${words}${TITLE}第八条`)) expect(answer).toMatch(/^missing/);
  },
);

test.each(["（2013年版）", "（2022）", "（修订前）", "（旧规则）", "【2022年修订后】"])(
  "第八条%s is of the edition in the brackets behind the number",
  (words) => {
    expect(seen(`《${TITLE}》第八条${words}要求负责。`)).toEqual([OTHER]);
    expect(seen(`学习《${TITLE}》，对照第八条${words}。`)).toEqual([OTHER]);
    expect(seen(`《${TITLE}》第八条（2018年版）要求负责。`)).toEqual([OURS]);
  },
);

describe("what a sentence goes on about", () => {
  const explained = { title: `《${TITLE}》解读` };

  test.each([
    "2013年规则共有五十条，第八条规定的是会议",
    "上一版中，第八条写的是会议",
    "原规则把会议单列，见第八条",
    "本次修订前，会议制度写在第八条",
  ])("%s", (text) => {
    expect(seen(`${text}。`, explained)).toEqual([OTHER]);
  });

  test.each([
    "2013年规则共有五十条，修订后对照第八条",
    "与2013年规则相比，第八条更细",
    "原规则没有规定，第八条予以明确",
    "本次修订前，多方征求意见。第八条更细",
  ])("it has come back to ours, or only compares: %s", (text) => {
    expect(seen(`${text}。`, explained)).toEqual(["inferred ours 8"]);
  });
});

describe("a revision that the sentence of the title tells of", () => {
  test.each(["自2018年施行，2022年修订", "2018年印发，于2022年进行了全面修订", "已于2022年1月修订并发布"])(
    "《…》%s。 holds for the next sentences",
    (words) => {
      expect(seen(`《${TITLE}》${words}。要落实第八条规定。`)).toEqual([OTHER]);
      expect(seen(`《${TITLE}》${words}。《${TITLE}》第八条要求负责。`)).toEqual([OTHER]);
    },
  );

  test.each(["自2013年施行，2018年修订", "实施后，2021年修订了配套办法", "印发后，各部门抓落实"])(
    "ours, or of something else: 《…》%s",
    (words) => {
      expect(seen(`《${TITLE}》${words}。要落实第八条规定。`)).toEqual(["inferred ours 8"]);
    },
  );
});
