import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read, seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";

/** A regulation as a page prints it, with one clause in place of another. */
function page(clauses: Record<number, string>, title = "街道议事办法"): string {
  const numbers = ["一", "二", "三", "四", "五"];
  return [
    title,
    ...numbers.map((number, index) => `第${number}条　${clauses[index + 1] ?? "各科室应当照办。"}`),
  ].join("\n");
}

test("a decision to amend is numbered 一、 and speaks of the clauses of what it amends", () => {
  const title = "关于修改《上海市虹口区人民政府工作规则》的决定";
  const page = (last: string) => `一、第八条修改为：“照办。”\n二、第九条第二款删去。\n三、${last}`;
  expect(seen(page("除第三条外，均作文字调整。"), { title })).toContain("inferred ours 3");
  expect(seen(page("本决定第一条自公布之日起施行。"), { title })).toContain("explicit self 1");
});

describe("a page that is a regulation", () => {
  test("resolves its own words in itself", () => {
    expect(seen(page({ 4: "违反本办法第二条规定的，依照第三条处理。" }))).toEqual([
      "explicit self 2",
      "inferred self 3",
    ]);
    expect(seen(page({ 4: "违反本办法第九条规定的。" }))).toEqual(["missing self 9 unit"]);
  });

  test("means itself by 上述; elsewhere nothing says what is meant", () => {
    expect(seen(page({ 4: "上述第三条规定的材料应当完整，前述第二条除外。" }))).toEqual([
      "inferred self 3",
      "inferred self 2",
    ]);
    expect(seen("上述第三条规定的材料应当完整。")).toEqual(["default ours 3"]);
  });

  test("counts 款 from its tree", () => {
    expect(seen(page({ 2: "会议每月召开。\n前款会议应当记录。\n前两款规定从其约定。" }))).toEqual([
      "explicit self 2.1",
      "explicit self 2.1 2.2",
    ]);
    expect(seen(page({ 2: "前款规定无处可指。" }))).toEqual(["none unit"]);
    expect(seen(page({ 3: "前条规定的会议，依照本条第二款记录。\n记录应当归档。" }))).toEqual([
      "explicit self 2",
      "explicit self 3.2",
    ]);
  });

  test("counts 项, and shows the whole clause where 款 is left out and cannot be told", () => {
    const list = "会议讨论下列事项：\n（一）预算；\n（二）任免。";
    expect(seen(page({ 2: list, 3: "第二条第二项的任免公开进行。" }))).toEqual(["inferred self 2(2)"]);
    expect(seen(page({ 2: `通则。\n${list}`, 3: "第二条第二项的任免公开进行。" }))).toEqual([
      "inferred self 2.2(2)",
    ]);
    expect(seen(page({ 2: `${list}\n${list}`, 3: "第二条第二项的任免公开进行。" }))).toEqual([
      "inferred self 2",
    ]);
    expect(seen(page({ 2: list, 3: "第二条第三项的任免公开进行。" }))).toEqual(["ambiguous 2(3) document"]);
  });

  test("its clauses go with the reading", () => {
    const [reference] = read(page({ 2: "依照本办法第五条。" }));
    expect(reference?.resolution).toMatchObject({ regulation: null, host: 0 });
  });

  test("keeps other documents apart", () => {
    expect(seen(page({ 2: "依照《立法法》第三条。", 3: "依照《预算法》的规定，适用第四条。" }))).toEqual([
      "missing 3 document",
      "ambiguous 4 document",
    ]);
  });

  test("knows 本办法 in the notice that issues it", () => {
    expect(seen(`通知\n请按照本办法第二条执行。\n${page({})}`)).toEqual(["explicit self 2"]);
  });

  test("two regulations on a page are two", () => {
    const both = `${page({ 2: "依照本办法第三条。" })}\n${page({ 3: "依照本规则第四条。" }, "街道工作规则")}`;
    expect(read(both).map(({ resolution }) => [resolution.host, resolution.addresses[0]?.ordinal])).toEqual([
      [0, 3],
      [1, 4],
    ]);
  });
});

/** Our regulation from its title on, with a clause in other words. */
function ourText(from: string, to: string): string {
  const url = new URL("../../../assets/regulations/hongkou-work-rules-2018.txt", import.meta.url);
  const text = readFileSync(url, "utf8");
  if (!text.includes(from)) throw new Error(`“${from}” is not in the text.`);
  return text.slice(text.lastIndexOf(`\n${TITLE}\n`)).replace(from, to);
}

describe("a page that prints our regulation", () => {
  const referring = ourText("参照《国务院工作规则》", "依照本工作规则第二条和第三条，参照《国务院工作规则》");

  test("resolves into the library, in that edition", () => {
    expect(seen(referring)[0]).toBe("explicit ours 2 3");
    const bare = ourText("区长离沪出访", "依照第二条，区长离沪出访");
    expect(seen(bare, { date: "2019-01-01" })).toContain("inferred ours 2");
  });

  test("in another shape it is itself, whatever its title says", () => {
    expect(seen(page({ 4: "依照本规则第二条和第三条。" }, TITLE))).toEqual(["explicit self 2 3"]);
    expect(seen(referring, { date: "2015-03-01" })[0]).toBe("explicit self 2 3");
  });

  test("in a later edition it is itself", () => {
    expect(seen(page({ 4: "依照第二条办理。" }, TITLE), { date: "2022-03-01" })).toEqual(["inferred self 2"]);
    expect(seen(`虹府发〔2022〕3号\n${page({ 4: "依照第二条办理。" }, TITLE)}`)).toEqual(["inferred self 2"]);
  });
});

describe("a notice numbered 一、", () => {
  const notice = "关于加强管理的通知\n一、总体要求。\n二、重点任务按照第十八条办理。\n三、执行本通知第二条。";

  test("is meant by 本通知, and by a bare number that it has", () => {
    expect(seen(notice)).toEqual(["default ours 18", "explicit self 2"]);
  });

  test("a bare number that it has itself is its own", () => {
    expect(seen(notice.replace("第十八条", "第一条"))).toEqual(["inferred self 1", "explicit self 2"]);
  });
});
