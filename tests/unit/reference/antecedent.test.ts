/** A number belongs to the nearest thing before it in its sentence that can own numbered units. */
import { describe, expect, test } from "vitest";
import { cited, read, seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const EXPLAINED = { title: `《${TITLE}》解读` };

/** What the last reference is found to be. */
const last = (text: string, facts = {}) => seen(text, facts).at(-1);
const offered = (text: string, facts = {}) =>
  (read(text, facts).at(-1)?.resolution.candidates ?? []).map(({ title }) => title);

describe("a document further left in the sentence", () => {
  test.each([
    `《${TITLE}》对行政规范性文件作出规定，第八条要求备案`,
    `《${TITLE}》里的第八条`,
    `学习《${TITLE}》，领会其中的第八条`,
    `《${TITLE}》共十章五十八条，其中第八条规定`,
    `按照《${TITLE}》要求，对照第八条整改`,
  ])("is meant: %s", (text) => {
    expect(last(text)).toMatch(/^(?:inferred|explicit) ours 8$/);
  });

  test("not one of the sentence before, unless its clauses are told one after the other", () => {
    expect(last(`《${TITLE}》已经公布。第八条没有限制`)).toBe("inferred ours 8");
    expect(offered(`《${TITLE}》和《立法法》已经公布。第八条没有限制`)).toEqual(["立法法", TITLE]);
    expect(last(`《立法法》已经公布。《${TITLE}》第八条规定：各司其职。第九条规定：加强协调。`)).toBe(
      "inferred ours 9",
    );
    expect(cited("《绿化法》第六十三条规定：应当植树。第六十四条规定：应当浇水。")[1]).toBe(
      "第六十四条 → 绿化法: 64",
    );
    expect(cited("《绿化法》第六十三条规定：应当植树。第二条另有规定。")[1]).toBe("第二条 → self: 2");
  });

  test("a law without 《》 is as good as one with it", () => {
    expect(last("行政诉讼法，第八条", EXPLAINED)).toBe("missing 8 document");
    expect(last(`按照《${TITLE}》，依据行政处罚法的规定，第八条应严格执行`)).toBe("missing 8 document");
    expect(last("党纪处分条例规定，第八条情形从重处分", EXPLAINED)).toBe("missing 8 document");
  });

  test("本办法 is the text's own", () => {
    expect(cited("依据《绿化条例》和本办法，第八条应当执行")).toEqual(["第八条 → self: 8"]);
  });
});

describe("something else that has numbers of its own keeps the document further left away", () => {
  test.each([
    `根据《${TITLE}》制定的采购合同中，第八条约定了违约金`,
    `依据《${TITLE}》与甲公司签订协议，双方对第八条有争议`,
    `按照《${TITLE}》第四条签订合作备忘录，第八条为保密义务`,
    `按照《${TITLE}》第四条，甲方应当依第八条付款`,
  ])("a contract: %s", (text) => {
    expect(last(text)).toBe("none");
  });

  test.each([
    `浦东新区参照《${TITLE}》制定了自己的工作规则，其第十八条规定`,
    `对照《${TITLE}》和区长会议规则，第十八条没有提到`,
    `依据《${TITLE}》，我们起草了议事办法，第十八条规定了租金标准`,
  ])("a text whose name may be ordinary words: the reader is asked: %s", (text) => {
    expect(last(text)).toBe("ambiguous 18 document");
  });
});

describe("several documents at once", () => {
  test.each([
    `《上海市人民政府工作规则》和《${TITLE}》规定，第八条应当执行`,
    `依据《立法法》、《${TITLE}》，落实第八条`,
    `《上海市人民政府工作规则》第八条与《${TITLE}》第八条要求一致，第九条更严格`,
    `《上海市人民政府工作规则》第七条、《${TITLE}》第八条分别规定了职责，第九条规定了备案`,
  ])("joined: the reader is asked: %s", (text) => {
    expect(last(text)).toMatch(/^ambiguous/);
  });

  test("one after the other: the nearer", () => {
    expect(last(`《立法法》第八条有规定，《${TITLE}》第八条也有，第九条还有`)).toBe("inferred ours 9");
  });

  test("a text that is not read, and a document in it: the reader is asked", () => {
    expect(last(`会议纪要第三条要求各部门落实《${TITLE}》第八条，第五条要求月底前报送`)).toBe(
      "ambiguous 5 document",
    );
    expect(last(`会议纪要第二条要求落实《${TITLE}》第八条和第九条`)).toBe("explicit ours 8 9");
  });

  test("上述第三条 is the text's own, whatever stands before it", () => {
    expect(cited("按《绿化规则》第二条支付上述第三条的款项")[1]).toBe("第三条 → self: 3");
    expect(cited("按《绿化规则》第二条支付上述款项，依照该条第二款")[1]).toBe("第二款 → 绿化规则: 2.2");
  });
});

describe("该法, 该条例", () => {
  test("is the nearest of that kind in the sentence, or named last before it", () => {
    expect(last(`《${TITLE}》已印发。该规则第十九条明确职责。`)).toBe("inferred ours 19");
    expect(last("《立法法》已修订。该法第十九条明确职责。", EXPLAINED)).toBe("missing 19 document");
  });

  test("is asked for where none is named, among documents of that kind", () => {
    expect(last("该规则第三条规定，由各部门组织实施。")).toBe("default ours 3");
    expect(offered("该办法第三条规定，由各部门组织实施。")).toEqual([]);
    expect(offered("《绿化办法》施行。\n《预算法》施行。\n各部门执行。\n该办法第三条另有规定。")).toEqual([
      "绿化办法",
    ]);
  });
});

describe("another issuer before a short name", () => {
  const defined = `《${TITLE}》（以下简称《规则》）。`;

  test.each([
    "市委",
    "天河区",
    "江湾镇",
    "上级",
    "我局",
    "国务院",
    "市政府",
    "上海市教育委员会",
    "市政府出台的",
  ])("%s《规则》 is not ours", (issuer) => {
    expect(last(`${defined}${issuer}《规则》第八条不同。`)).toBe("missing 8 document");
  });

  test.each(["", "虹口区", "区政府", "本区", "根据区政府", "全区各单位要学习", "按照虹口区人民政府"])(
    "%s《规则》 is",
    (words) => {
      expect(last(`${defined}${words}《规则》第八条。`)).toBe("explicit ours 8");
    },
  );

  test("holds for what continues it, until the name stands alone", () => {
    expect(seen(`${defined}市政府《规则》第八条，《规则》第九条明确流程，第十条也是。`)).toEqual([
      "missing 8 document",
      "explicit ours 9",
      "inferred ours 10",
    ]);
    expect(seen(`${defined}市政府《规则》第八条要求报告，第九条也有要求。`)).toEqual([
      "missing 8 document",
      "missing 9 document",
    ]);
  });
});
