/** Which edition a page means: a clause of another one is never shown for it. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const OURS = "explicit ours 8";
const OTHER = "missing ours 8 edition";

describe("in the brackets behind the title the last revision named is the edition cited", () => {
  test.each([
    "（虹府发〔2018〕20号公布，2022年修订）",
    "（虹府发〔2018〕20号，2022年修订）",
    "（虹府发〔2018〕20号 2022年修订）",
    "（虹府发〔2018〕20号；2022年修正）",
    "（虹府发〔2018〕20号、2022年修订）",
    "（虹府发〔2018〕20号发布，2022年1月21日修订）",
    "（虹府发〔2018〕20号公布，２０２２年修订）",
    "（虹府发〔2018〕20号公布，二〇二二年修订）",
    "（虹府发〔2018〕20号，2022年修订版）",
    "（虹府发〔2018〕20号，2022年版）",
    "（虹府发〔2018〕20号，修订于2022年）",
    "（虹府发〔2018〕20号，2022年进行修改）",
    "（虹府发〔2018〕20号，2022年第一次修订）",
    "（虹府发〔2018〕20号公布，2019年修订，2022年再次修订）",
    "（虹府发〔2018〕20号，根据2022年1月19日区政府第1次常务会议修订）",
    `（虹府发〔2018〕20号公布，根据2022年1月21日《关于修改〈${TITLE}〉的决定》修订）`,
    "（虹府发〔2018〕20号，根据虹府发〔2022〕3号修改）",
    "（虹府发〔2018〕20号公布，2022年1月21日由虹府发〔2022〕3号修订）",
    "（2018年10月31日虹府发〔2018〕20号公布　2022年1月21日虹府发〔2022〕3号修订）",
    "（2018年10月31日发布，2022年1月21日修订）",
    "（虹府发〔2018〕20号，已修订）",
    "（虹府发〔2018〕20号）（2022年修订）",
    "（2022年修订）（虹府发〔2018〕20号）",
    "（虹府发〔2018〕20号）2022年修订",
    "【虹府发〔2018〕20号公布，2022年修订】",
  ])("%s: another", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OTHER]);
  });

  test.each([
    "（虹府发〔2013〕11号发布，虹府发〔2018〕20号修订）",
    "（虹府发〔2013〕11号印发，虹府发〔2018〕20号修改）",
    "（虹府发〔2013〕11号发布，根据虹府发〔2018〕20号修正）",
    "（虹府发〔2013〕11号印发，虹府发〔2018〕20号重新印发）",
    "（2013年11月1日虹府发〔2013〕11号发布，2018年10月31日虹府发〔2018〕20号修订）",
    "（2013年印发，虹府发〔2018〕20号修订，以下简称《规则》）",
    "（2013年印发，2018年修订）",
    "（虹府发〔2018〕20号，2018年修订）",
  ])("%s: ours", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OURS]);
  });

  test.each([
    "（虹府发〔2018〕20号、虹府发〔2022〕3号）",
    "（虹府发〔2013〕11号，虹府发〔2018〕20号）",
    "（2018年版和2022年版）",
    "（2013年版、2018年版）",
    "（虹府发〔2018〕20号，2022年印发）",
    "（2022年1月修订，虹府发〔2018〕20号）",
    "（修订前、修订后）",
    "（新旧版本）",
  ])("%s: two of which neither follows the other are neither", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OTHER]);
  });
});

describe("one edition behind the title", () => {
  test.each([
    "（2018年版）",
    "（2018）",
    "（2018年10月31日发布）",
    "（2018-10-31印发）",
    "（虹府发[2018]第20号，以下简称《规则》）",
    "（虹府发（2018）20号）",
    "（虹府发〔２０１８〕２０号）",
    "2018年版",
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
    "（虹府发〔二〇二二〕3号）",
    "（二〇二二年修订）",
    "（自2022年1月21日起施行）",
    "（2022年1月19日区政府第1次常务会议审议通过）",
    "（修订）",
    "（最新）",
    "（原版）",
    "（已废止）",
    "2022年版",
    "【2022年修订】",
    "修订后的",
    "原",
  ])("%s is another", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OTHER]);
  });

  test.each([
    "（修订草案征求意见稿）",
    "（2021年征求意见稿）",
    "（代拟稿）",
    "（送审稿）",
    "（试行）",
    "修订草案",
  ])("%s is a draft of it", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OTHER]);
  });

  test.each([
    "（虹府发〔2018〕20号，2019年1月1日起施行）",
    "（2018年10月31日公布，2019年1月1日起施行）",
    "（虹府发〔2018〕20号，有效期至2028年12月31日）",
    "（2018年10月31日印发，有效期至2023年10月30日）",
    "（2018年10月31日印发，2022年1月21日废止）",
    "（虹府发〔2018〕20号，2023年3月1日访问）",
    "（虹府发〔2018〕20号，2023-03-01查询）",
    "（以下简称《2022年前适用的规则》）",
    "（原虹口区法制办起草）",
    "（老旧小区改造参照执行）",
    "（简称《规则》）",
  ])("%s: what is no date of a revision", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual([OURS]);
  });
});

describe("behind the title in its sentence, as far as all words tell of the document", () => {
  test.each([
    "[虹府发〔2012〕9号]",
    "，虹府发〔2012〕9号，",
    "[2022年修订]",
    "〔2022〕",
    "已于2022年修订，",
    "2022年作了修订，",
    "（虹府发〔2018〕20号）已于2022年修订，",
    "自2022年2月1日起施行，",
    "已于2022年1月19日经区政府第1次常务会议审议通过，",
    "修订后，",
  ])("%s is another", (words) => {
    expect(seen(`《${TITLE}》${words}第八条和第九条`)).toEqual(["missing ours 8 9 edition"]);
  });

  test.each([
    "[虹府发〔2018〕20号]",
    "已于2018年10月26日经区政府第37次常务会议审议通过，",
    "，2022年，",
    "2022年要抓好落实，",
    "对2022年的重点工作提出要求，",
    "按照沪府发〔2015〕5号的要求，",
  ])("%s is ours", (words) => {
    expect(seen(`《${TITLE}》${words}第八条`)).toEqual(["inferred ours 8"]);
  });

  test.each([
    "自2018年施行，2022年修订",
    "2018年印发，于2022年进行了全面修订",
    "已于2022年1月修订并发布",
    "已于2022年1月19日经区政府第1次常务会议审议通过，现予印发",
  ])("%s holds for the next sentences", (words) => {
    expect(seen(`《${TITLE}》${words}。要落实第八条规定。`)).toEqual([OTHER]);
    expect(seen(`《${TITLE}》${words}。《${TITLE}》第八条要求负责。`)).toEqual([OTHER]);
  });

  test("a list of notices prints when each was published", () => {
    expect(seen(`《${TITLE}》 2022-12-16\n按照《${TITLE}》第八条执行。`)).toEqual([OURS]);
  });

  test.each(["自2013年施行，2018年修订", "实施后，2021年修订了配套办法", "印发后，各部门抓落实"])(
    "%s: ours, or of something else",
    (words) => {
      expect(seen(`《${TITLE}》${words}。要落实第八条规定。`)).toEqual(["inferred ours 8"]);
    },
  );
});

describe("before the title, back to the first word that tells nothing of an edition", () => {
  test.each([
    "",
    "2018年印发的",
    "2018版",
    "18年版",
    "虹府发〔2018〕20号文印发的",
    "2013年印发、2018年修订的",
    "创新",
    "还原",
    "草原保护按照",
    "2020年，",
    "此前，",
    "本办法自2022年6月1日起施行，",
    "2020年实施",
    "2020年通过",
    "2020年我委严格按照区政府印发的",
    "2019年全区各部门认真落实区政府制定的",
    "2018年10月31日，区政府印发了新修订的",
    "2018年10月31日，区政府印发了",
  ])("“%s” is ours", (words) => {
    expect(seen(`${words}《${TITLE}》第八条`)).toEqual([OURS]);
  });

  test.each([
    "2022版",
    "22年版",
    "2013年",
    "自2022年2月1日起施行的",
    "2018年以前施行的",
    "2022年1月新修订印发的",
    "区政府2022年1月19日审议通过的",
    "2022年上海市虹口区人民政府印发的",
    "2018年印发、2022年修订的",
    "修订后的",
    "新修订的",
    "去年修订的",
    "第二次修订的",
    "原",
    "修订前的",
    "旧版",
    "更早的",
    "2013年版和2018年版",
    "2022年1月，区政府印发",
    "2022年，区政府修订印发了",
    "2022年修订的（虹府发〔2018〕20号）",
  ])("“%s” is another", (words) => {
    expect(seen(`${words}《${TITLE}》第八条`)).toEqual([OTHER]);
  });

  test.each([
    ["《甲条例》（沪府发〔2022〕5号）、", ""],
    ["《甲条例》（2022年修订）和", ""],
    ["", "和2022年公布的《甲条例》"],
    ["", "、2022年修订的《甲条例》"],
  ])("%s《…》%s: the edition of another title says nothing", (before, behind) => {
    expect(seen(`${before}《${TITLE}》${behind}印发。\n《${TITLE}》第八条`)).toEqual([OURS]);
    expect(seen(`${before}《${TITLE}》第八条`)).toEqual([OURS]);
  });

  test("《甲条例》和2022年修订的《…》: nor does another title hide its own", () => {
    expect(seen(`《甲条例》和2022年修订的《${TITLE}》第八条`)).toEqual([OTHER]);
  });

  test("新修订的 is ours where the page gives our number, or is from before the next revision", () => {
    expect(seen(`虹府发〔2018〕20号\n新修订的《${TITLE}》已印发。\n《${TITLE}》第八条`)).toEqual([OURS]);
    expect(seen(`新修订的《${TITLE}》（虹府发〔2018〕20号）第八条`)).toEqual([OURS]);
    expect(seen(`新修订的《${TITLE}》第八条`, { date: "2018-11-20" })).toEqual([OURS]);
    expect(seen(`新修订的《${TITLE}》已印发。\n《${TITLE}》第八条`)).toEqual([OTHER]);
  });

  test.each(["原", "旧版", "新版", "最新", "草案", "废止的", "修订前的"])(
    "%s before a title without 《》",
    (words) => {
      for (const answer of seen(`依据${words}${TITLE}第八条`)) expect(answer).toMatch(/^missing/);
    },
  );
});
