/** Documents without 《》 and without a number that a page about ours goes on about. */
import { describe, expect, test } from "vitest";
import { seen as answers } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const EXPLAINED = { title: `《${TITLE}》政策解读` };
/** What is marked. */
const seen = (...page: Parameters<typeof answers>) => answers(...page).filter((answer) => answer !== "none");

describe("the rules of another government, named in the sentence", () => {
  test.each([
    "国务院规则共十章，其中第六条规定总理负责制",
    "对标国务院的工作规则，其第六条规定总理负责制",
    "市里的规则在第六条作了类似规定",
    "浦东新区工作规则则在第六条规定",
    "国务院工作规则把第六条单列出来",
  ])("%s", (text) => {
    expect(seen(`${text}。`, EXPLAINED)).toEqual([]);
    expect(seen(`学习《${TITLE}》，${text}。`)).toEqual([]);
  });

  test.each(["我局工作规则共二十条。第六条规定局长负责制。", "国务院规则明确了原则。第六条规定总理负责制。"])(
    "or before it, where words tell what they say: %s",
    (text) => {
      expect(seen(text, EXPLAINED)).toEqual([]);
    },
  );

  test.each([
    "区政府的工作规则共十章，其中第六条规定区长负责制。",
    "国务院规则是上位参照。本规则共十章，第六条规定区长负责制。",
    "国务院规则明确了原则，《规则》予以细化。第六条规定区长负责制。",
    "起草中参考了国务院规则。第六条规定区长负责制。",
  ])("not where ours is spoken of again, or theirs is only named: %s", (text) => {
    expect(seen(text, EXPLAINED)).toEqual(["inferred ours 6"]);
  });
});

describe("an issuer before a short name holds for what continues it", () => {
  test.each([
    "市政府《规则》第八条明确职责，第九条明确流程。",
    "市政府《规则》第八条要求报告，第九条也有要求。",
  ])("%s", (text) => {
    expect(seen(`《${TITLE}》（以下简称《规则》）。${text}`)).toEqual([
      "missing 8 document",
      "missing 9 document",
    ]);
  });

  test("until the name stands alone", () => {
    expect(
      seen(`《${TITLE}》（以下简称《规则》）。市政府《规则》第八条，《规则》第九条明确流程，第十条也是。`),
    ).toEqual(["missing 8 document", "explicit ours 9", "inferred ours 10"]);
  });
});

describe("a law that is told of", () => {
  test.each([
    "党组工作条例对此作了规定。第八条要求党组把方向。",
    "政府信息公开条例有何要求？\n答：第二十条列出了范围。",
    "一、政府信息公开条例的要求\n按照第二十条，应当主动公开。",
    "法条链接：政府信息公开条例\n按照第二十条，应当主动公开。",
    "相关链接：《政府信息公开条例》\n按照第二十条，应当主动公开。",
    "问：《政府信息公开条例》有何要求？\n答：第二十条列出了范围。",
  ])("%s", (text) => {
    expect(seen(text, EXPLAINED)).toEqual([]);
  });

  test.each([
    "规则依据立法法、地方组织法制定。第八条要求各司其职。",
    "问：规则主要有何要求？\n答：第八条列出了职责。",
    "政策依据：《地方组织法》\n按照第八条，应当各司其职。",
  ])("not one that ours is only made after, nor ours: %s", (text) => {
    expect(seen(text, EXPLAINED)).toEqual(["inferred ours 8"]);
  });
});

test("a law goes on with its own numbers", () => {
  expect(seen("党组工作条例第八条规定设置，第九条规定成员。", EXPLAINED)).toEqual([
    "missing 8 document",
    "missing 9 document",
  ]);
});

test("a heading governs the lines of the list under it", () => {
  const list = `一、《${TITLE}》\n（一）第八条\n（二）第十八条\n二、《国务院工作规则》\n（一）第八条\n（二）第十八条`;
  expect(answers(list)).toEqual(["inferred ours 8", "inferred ours 18", "none", "none"]);
  expect(seen(`《国务院工作规则》\n参阅材料\n依照第八条，各部门负责。`, EXPLAINED)).toEqual([
    "inferred ours 8",
  ]);
});

describe("a number that the block before cites of another document", () => {
  test.each([
    "《国务院工作规则》第八条规定部长负责制。\n对此，第八条规定如何执行？",
    "答：立法法第八条另有规定。\n问：第八条如何规定？",
  ])("may be of that one still: %s", (text) => {
    expect(seen(text, EXPLAINED)).toEqual(["missing 8 document"]);
  });

  test.each([
    "《国务院工作规则》第九条规定部长负责制。\n对此，第八条规定如何执行？",
    `《国务院工作规则》第八条规定部长负责制。\n《${TITLE}》第八条予以细化。\n对此，第八条规定如何执行？`,
    "《国务院工作规则》第八条规定部长负责制。\n区政府参照执行。\n对此，第八条规定如何执行？",
  ])("not another number, nor one cited of ours since, nor further off: %s", (text) => {
    expect(seen(text, EXPLAINED).at(-1)).toBe("inferred ours 8");
  });
});

test.each(["【行政处罚法】根据第八条，应当担责。", "（行政处罚法）根据第八条，应当担责。"])(
  "a law set off in brackets: %s",
  (text) => {
    expect(seen(text, EXPLAINED)).toEqual([]);
    expect(seen("【部门职责】根据第八条，应当担责。", EXPLAINED)).toEqual(["inferred ours 8"]);
  },
);

describe("a title that names another document in plain words", () => {
  const body = `依据《${TITLE}》起草。第八条未修改。`;

  test.each(["虹口区停车管理办法修订说明", "虹口区停车管理办法出台", "图说停车管理条例实施情况"])(
    "%s: the page is not about the one that it refers to",
    (title) => {
      for (const answer of seen(body, { title })) expect(answer).toMatch(/^missing 8/);
    },
  );

  test.each(["区政府工作规则印发施行", "区政府召开常务会议"])("%s names ours, or none", (title) => {
    expect(seen(body.replace("起草", "办事"), { title })).toEqual(["inferred ours 8"]);
  });

  test(`${TITLE}修订说明 tells of a revision`, () => {
    expect(seen("根据第八条的规定，各部门负责。", { title: `${TITLE}修订说明` })).toEqual([
      "missing ours 8 edition",
    ]);
  });
});
