/** A document that is named in brackets behind the number: 第十八条（《…》）. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const EXPLAINED = { title: `《${TITLE}》解读` };

describe("the document in brackets behind a number is the one it is of", () => {
  test("ours", () => {
    expect(seen(`第十八条（《${TITLE}》）要求先审查后发文。`)).toEqual(["explicit ours 18"]);
    expect(seen(`依据第八条、第九条（《${TITLE}》）办理。`)).toEqual(["explicit ours 8 9"]);
  });

  test("another, also on a page about ours and in a sentence that names ours", () => {
    expect(seen("第十八条（《立法法》）另有程序。", EXPLAINED)).toEqual(["missing 18 document"]);
    expect(seen(`比照《${TITLE}》，按第十八条（《立法法》）起草。`)).toEqual(["missing 18 document"]);
  });

  test("in the edition that the brackets give", () => {
    expect(seen(`见第八条（《${TITLE}》，虹府发〔2018〕20号）。`)).toEqual(["explicit ours 8"]);
    expect(seen(`见第八条（《${TITLE}》，2022年修订）。`)).toEqual(["missing ours 8 edition"]);
    expect(seen(`见第八条（《${TITLE}》（虹府发〔2022〕3号））。`)).toEqual(["missing ours 8 edition"]);
  });

  test("本规则 is the one that the page is about", () => {
    expect(seen("参见第二条（《立法法》）、第十七条（本规则）。", EXPLAINED)).toEqual([
      "missing 2 document",
      "inferred ours 17",
    ]);
  });

  test("a contract", () => {
    expect(seen("按第八条（《采购合同》）付款。", EXPLAINED)).toEqual(["none"]);
  });
});

test.each(["（与《立法法》衔接）", "（《立法法》第八条的细化）", "（落实《立法法》）", "（本区首创）"])(
  "第十八条%s: what is only said of the clause is not its document",
  (words) => {
    expect(seen(`其中，第十八条${words}要求先审查后发文。`, EXPLAINED)[0]).toBe("inferred ours 18");
  },
);
