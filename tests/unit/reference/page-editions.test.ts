/** Which edition the date, the names and the title of a page mean. */
import { describe, expect, test } from "vitest";
import { ReadingSession } from "../../../utils/reference/session.ts";
import { atOnce } from "../../../utils/turns.ts";
import { parseLine, readLine } from "../../commands/references-json.ts";
import { bundledLibrary } from "../../commands/references-page.ts";
import { bundled, ours, read, seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const OURS = "explicit ours 8";
const OTHER = "missing ours 8 edition";

describe("the date of the page", () => {
  test("before ours was issued: it cannot mean our text", () => {
    expect(seen(`《${TITLE}》第八条`, { date: "2015-03-01" })).toEqual([OTHER]);
    expect(seen("有关部门违反第八条规定的。", { date: "2015-03-01" })).toEqual(["ambiguous 8 document"]);
    expect(seen("有关部门违反第八条规定的。", { date: "2023-03-01" })).toEqual(["default ours 8"]);
    expect(seen("有关部门违反第八条规定的。", { date: "2019-03-01" })).toEqual(["default ours 8"]);
  });
});

describe("a printed date does as one in <meta>", () => {
  const cited = `按照《${TITLE}》第八条执行。`;
  const possibleEdition = { documentNumber: "虹府发〔2022〕3号", issued: "2022-01-21" };

  test.each([
    `发布时间：2023-03-20\n${cited}`,
    `成文日期：\n2023年3月20日\n${cited}`,
    `${cited}\n虹口区财政局\n2023年3月20日`,
    `${cited}\n虹口区财政局办公室　2023年3月20日印发`,
  ])("a notice of 2023 may mean a later edition: %s", (page) => {
    const [reference] = read(page);
    expect(reference?.resolution).toMatchObject({ certainty: "inferred", possibleEdition });
    expect(reference?.resolution).toEqual(read(cited, { date: "2023-03-20" })[0]?.resolution);
  });

  test("one of 2019 may not, and one of 2015 does not know ours", () => {
    expect(seen(`${cited}\n虹口区财政局\n2019年3月20日`)).toEqual([OURS]);
    expect(seen(`${cited}\n虹口区财政局\n2015年3月20日`)).toEqual([OTHER]);
    expect(seen(cited, { url: "http://www.example.gov.cn/201503/t20150320_1.html" })).toEqual([OTHER]);
  });

  test("written before ours, and published again after it: it means one before ours", () => {
    expect(seen(`${cited}\n虹口区财政局\n2015年3月20日`, { date: "2021-09-17" })).toEqual([OTHER]);
  });

  test("written under ours, and published again after the next: perhaps it was changed", () => {
    const [reference] = read(`${cited}\n虹口区财政局\n2019年3月20日`, { date: "2023-03-20" });
    expect(reference?.resolution).toMatchObject({ certainty: "inferred", possibleEdition });
  });

  test("of two editions in the library, the one that was in force on both days; else both are offered", () => {
    const [first] = bundled;
    if (!first) throw new Error("No bundled regulation");
    const earlier = { ...first, laterEditions: [] };
    const both = [earlier, { ...earlier, id: "second", issued: "2022-01-21", effective: "2022-01-21" }];
    const at = (written: string, published: string) =>
      read(`发布时间：${published}\n${cited}\n虹口区财政局\n${written}`, {}, both)[0]?.resolution;
    expect(at("2019年3月20日", "2019-03-21")?.regulation).toBe(ours);
    expect(at("2023年3月20日", "2023-03-21")?.regulation).toBe("second");
    expect(at("2019年3月20日", "2023-03-21")).toMatchObject({
      certainty: "ambiguous",
      candidates: [{ regulation: ours }, { regulation: "second" }],
    });
  });

  test("in a session, as the background reads a page", () => {
    const session = new ReadingSession();
    atOnce(session.add(["发布时间：2023-03-20", cited]));
    expect(atOnce(session.names({}))).toContain(TITLE);
    const { references } = atOnce(session.finish({}, { known: bundled, defaultId: ours }));
    expect(references[0]?.[1][0]?.resolution).toMatchObject({ certainty: "inferred", possibleEdition });
  });

  test("on the command line", () => {
    const line = parseLine(JSON.stringify({ id: "1", text: `发布时间：2023-03-20\n${cited}` }), 1);
    expect(JSON.stringify(readLine(line, bundledLibrary()))).toContain("虹府发〔2022〕3号");
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

describe("a page's title that tells of two editions, or of a revision", () => {
  test.each([
    `《${TITLE}》修订对照表`,
    `《${TITLE}》修改前后对照`,
    `《${TITLE}》新旧条文对照表`,
    `《${TITLE}》（虹府发〔2018〕20号）修订对照表`,
  ])("%s: a number may be of either, whenever the page was written", (title) => {
    expect(seen("依照第八条执行。", { title, date: "2018-11-02" })).toEqual([OTHER]);
    expect(seen(`${title}\n依照第八条执行。`)).toEqual([OTHER]);
  });

  test.each([
    `《${TITLE}》修订说明`,
    `关于《${TITLE}》修订情况的说明`,
    `《${TITLE}》修订解读`,
    `关于修改《${TITLE}》的说明`,
    `关于修订《${TITLE}》的通知`,
  ])("%s: the revision that the page can know", (title) => {
    expect(seen("根据第八条的规定，各部门负责。", { title })).toEqual([OTHER]);
    expect(seen("根据第八条的规定，各部门负责。", { title, date: "2022-02-02" })).toEqual([OTHER]);
    expect(seen("根据第八条的规定，各部门负责。", { title, date: "2018-11-02" })).toEqual([
      "inferred ours 8",
    ]);
  });

  test.each(["议案", "建议", "请示"])("关于修改《…》的%s speaks of what is to be amended", (kind) => {
    expect(seen("根据第八条的规定，各部门负责。", { title: `关于修改《${TITLE}》的${kind}` })).toEqual([
      "inferred ours 8",
    ]);
  });

  test("the number tells which revision it was; 对照检查 compares no editions", () => {
    for (const title of [`《${TITLE}》（虹府发〔2018〕20号）修订说明`, `《${TITLE}》对照检查情况`])
      expect(seen("根据第八条的规定，各部门负责。", { title })).toEqual(["inferred ours 8"]);
  });
});
