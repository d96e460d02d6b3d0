/** A page about one document: what its title says decides bare numbers, and which edition is meant. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const EXPLAINED = { title: `《${TITLE}》解读` };
const OTHER = ["missing ours 8 edition"];

describe("the edition in the page's title", () => {
  test.each([
    `《${TITLE}》（2022年修订）解读`,
    `2022年修订的《${TITLE}》解读`,
    `《${TITLE}》（虹府发〔2022〕3号）政策解读`,
    `《${TITLE}》（修订草案）解读`,
    `关于原《${TITLE}》的情况说明`,
    `${TITLE}（2022年修订）`,
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

describe("a title that holds ours may be another document's", () => {
  test.each([
    `《${TITLE}》实施细则解读`,
    `关于贯彻《${TITLE}》的实施意见`,
    `区司法局贯彻《${TITLE}》工作方案`,
  ])("%s", (title) => {
    expect(seen("第八条规定，各科室应当建立台账。", { title })).toEqual(["ambiguous 8 document"]);
  });

  test.each([`关于印发《${TITLE}》的通知`, `关于《${TITLE}》公开征求意见的公告`])(
    "%s is about ours",
    (title) => {
      expect(seen("第八条规定，各部门负责。", { title })).toEqual(["inferred ours 8"]);
    },
  );
});

describe("on a page about ours", () => {
  test.each([
    "同时，第八条确立了区长负责制",
    "问：第八条适用于哪些人？",
    "起草第八条时参考了经验",
    "解读第八条：各司其职",
    "“工作规则”第八条明确职责。",
    "文中写道：“各负其责。”第八条规定各司其职。",
    "第八条执行情况：较好。",
  ])("%s", (text) => {
    expect(seen(text, EXPLAINED)).toEqual(["inferred ours 8"]);
  });

  test("what is named in quotation marks or in an annex is another text", () => {
    expect(seen("“八项规定”第八条要求精简。", EXPLAINED)).toEqual(["missing 8 document"]);
    expect(seen("“双减”第八条要求精简。", EXPLAINED)[0]).not.toMatch(/ours/);
    expect(seen("府工作规则》第八条的规定", EXPLAINED)).toEqual(["none"]);
  });

  test("a decision to amend it", () => {
    expect(seen("根据第八条的规定，各部门负责。", { title: `${TITLE}修订说明` })).toEqual(OTHER);
  });
});
