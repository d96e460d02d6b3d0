import { describe, expect, it } from "vitest";
import { printedNumbers, withoutRadicals } from "../../../utils/text/lookalikes.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause } from "../search/sample.ts";

describe("characters that look like others", () => {
  it("are those that are printed so: radicals that copies from PDF give", () => {
    expect(withoutRadicals("⺠法 ⻋船 ⻓江 ⻢⺠ 人民")).toBe("民法 车船 长江 马民 人民");
  });

  it("are radicals of Kangxi too, as they are printed", () => {
    expect(withoutRadicals("第⼗⼋条 ⼈⺠政府 ⾄⾯ ⼾⼝ ⾭⼭")).toBe("第十八条 人民政府 至面 户口 青山");
  });

  it("are each replaced by one character", () => {
    const radicals = String.fromCharCode(...Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => 0x2e80 + at));
    const printed = withoutRadicals(radicals);
    expect(printed).toHaveLength(radicals.length);
    expect(printed.slice(0x2f00 - 0x2e80)).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  it("leaves radicals that are no character", () => {
    expect(withoutRadicals("⻌⺡")).toBe("⻌⺡");
  });

  it.each([
    ["第1O79条", "第1079条"],
    ["第l0条", "第10条"],
    ["第一干零七条", "第一千零七条"],
    ["笫18条 苐二款", "第18条 第二款"],
    ["第2 6 4条", "第264条"],
    ["第 2 6 条", "第26条"],
  ])("%s → %s", (typed, printed) => {
    expect(printedNumbers(typed)).toBe(printed);
  });

  it.each(["第10 12条", "若干第三条", "OK 第三条", "第2 款 6 4条"])("%s stays as it is", (typed) => {
    expect(printedNumbers(typed)).toBe(typed);
  });

  it("are found in texts, and in queries", () => {
    const copied = { ...bridges, title: "青山市渔⺠规定", units: [clause(1, "渔⺠应当登记⻥获。")] };
    const { search } = searchAtOnce([copied, bridges]);
    for (const query of ["渔民", "渔⺠", "鱼获", "渔民规定１", "⻥获", "渔民规定笫1条"])
      expect(search(query)[0]).toMatchObject({ ordinal: 1, snippet: "渔⺠应当登记⻥获。" });
  });
});
