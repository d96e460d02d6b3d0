import { describe, expect, test } from "vitest";
import type { CatalogueEntry } from "../../../utils/regulation/entry.ts";
import { bundled, read, seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";

describe("a named document", () => {
  test("of the library is shown, every level checked", () => {
    expect(seen(`《${TITLE}》第十八条规定`)).toEqual(["explicit ours 18"]);
    expect(seen(`《${TITLE}》第八条第二款`)).toEqual(["explicit ours 8.2"]);
    expect(seen(`${TITLE}第十八条`)).toEqual(["explicit ours 18"]);
    expect(seen(`《${TITLE}》第八条第三款`)).toEqual(["missing ours 8.3 unit"]);
    expect(seen(`《${TITLE}》第八条第一项`)).toEqual(["missing ours 8(1) unit"]);
    expect(seen(`《${TITLE}》第二十五条`)).toEqual(["missing ours 25 beyond"]);
    expect(seen(`《${TITLE}》第十九条至第二十一条`)).toEqual(["explicit ours 19 20 beyond"]);
  });

  test("its first and last 款", () => {
    for (const words of ["末款", "最后一款", "倒数第一款", "的末款"])
      expect(seen(`《${TITLE}》第八条${words}规定`)).toEqual(["explicit ours 8.2"]);
    expect(seen(`《${TITLE}》第八条首款和第九条末款`)).toEqual(["explicit ours 8.1 9.1"]);
    expect(seen(`《${TITLE}》第八条末款项目、《立法法》第八条末款`)).toEqual([
      "explicit ours 8",
      "missing 8 document",
    ]);
    expect(seen(`《${TITLE}》第二十五条末款`)).toEqual(["missing ours 25 beyond"]);
  });

  test("its 目, in whatever 款 they stand", () => {
    const known: CatalogueEntry = {
      id: "ours",
      title: "会议办法",
      issuers: [],
      incomplete: false,
      laterEditions: [],
      clauses: [[3, 0, 0, 2]],
      subitems: { "3.2.1": 2 },
      containers: [],
      spans: [],
    };
    expect(seen("《会议办法》第三条第二款第一项第2目", {}, [known])).toEqual(["explicit ours 3.2(1)[2]"]);
    expect(seen("《会议办法》第三条第一项第2目", {}, [known])).toEqual(["explicit ours 3.2(1)[2]"]);
    expect(seen("《会议办法》第三条第二款第一项第3目", {}, [known])).toEqual(["missing ours 3.2(1)[3] unit"]);
    expect(seen("《会议办法》第三条第二款第二项第1目", {}, [known])).toEqual(["missing ours 3.2(2)[1] unit"]);
  });

  test("its chapters too", () => {
    const [fourth, fifth] = read(`《${TITLE}》第四章。《${TITLE}》第五章。`);
    expect(fourth?.resolution).toMatchObject({ certainty: "explicit", containers: [{ chapter: 4 }] });
    expect(fifth?.resolution).toMatchObject({ certainty: "missing", reason: "unit" });
  });

  test("by its document number alone", () => {
    expect(seen("按照虹府发〔2018〕20号第十八条办理")).toEqual(["explicit ours 18"]);
    expect(seen(`${TITLE} 虹府发〔2018〕20号 第十八条`)).toEqual(["explicit ours 18"]);
    expect(seen("按照虹府发[2018]第20号文第十八条办理")).toEqual(["explicit ours 18"]);
    expect(seen("按照虹府发〔2022〕3号第十八条办理")).toEqual(["missing 18 document"]);
    expect(seen("按照市政府令第15号第十八条办理")).toEqual(["missing 18 document"]);
  });

  test("a clause is looked for in the chapter that is named with it", () => {
    expect(seen(`《${TITLE}》第二章第八条第二款`)).toEqual(["explicit ours 8.2"]);
    expect(seen(`《${TITLE}》第三章第八条第二款`)).toEqual(["missing ours 8.2 unit"]);
    expect(seen(`《${TITLE}》第二编第十八条`)).toEqual(["missing ours 18 unit"]);
    expect(seen("详见第三章第五条。")).toEqual(["ambiguous 5 document"]);
    expect(seen("详见第三章的第五条。")).toEqual(["ambiguous 5 document"]);
    expect(seen("详见第二章第五条。")).toEqual(["default ours 5"]);
  });

  test("a range from within a clause holds the whole clauses between; one that runs backwards is none", () => {
    expect(seen(`《${TITLE}》第八条第二款至第十条`)).toEqual(["explicit ours 8.2 9 10"]);
    expect(seen(`《${TITLE}》第十条至第八条`)).toEqual([]);
    expect(seen(`《${TITLE}》第18-1条`)).toEqual([]);
  });

  test("its interpretation, parts and annexes are other texts", () => {
    expect(seen(`《${TITLE}》解释（三）第七条`)).toEqual(["none"]);
    expect(seen(`《${TITLE}》附件第七条`)).toEqual(["none"]);
    expect(seen(`《${TITLE}》实施细则第七条`)).toEqual(["missing 7 document"]);
    expect(seen(`落实《${TITLE}》。\n按照本意见第二部分第三条要求`)).toEqual(["none"]);
  });

  test("by the notice that issues it", () => {
    expect(seen(`《上海市虹口区人民政府关于印发${TITLE}的通知》（虹府发〔2018〕20号）第十八条`)).toEqual([
      "explicit ours 18",
    ]);
    for (const inner of [`《${TITLE}》`, `<${TITLE}>`, `＜${TITLE}＞`])
      expect(seen(`《关于印发${inner}的通知》第十八条`)).toEqual(["explicit ours 18"]);
  });

  test.each([
    "国务院工作规则",
    "上海市人民政府工作规则",
    "浦东新区人民政府工作规则",
    "虹口区人民政府工作规则",
    "工作规则",
    "规则",
  ])("a neighbour is never ours: 《%s》", (title) => {
    expect(seen(`《${title}》第十八条`)).toEqual(["missing 18 document"]);
    expect(seen(`参照《${title}》第八条第二款、第十八条`)).toEqual(["missing 8.2 18 document"]);
  });

  test.each([`${TITLE}实施细则`, `关于修改〈${TITLE}〉的决定`, `${TITLE}（试行）`, `${TITLE}解读`])(
    "another document is not ours: 《%s》",
    (title) => {
      expect(seen(`《${title}》第十八条`)[0]).toMatch(/^missing/);
    },
  );

  test("an unknown document blocks what continues it", () => {
    expect(seen(`《立法法》第十八条、第十九条，第二十条也适用`)).toEqual([
      "missing 18 19 document",
      "missing 20 document",
    ]);
  });
});

describe("editions of one title", () => {
  test("the number decides", () => {
    expect(seen(`《${TITLE}》（虹府发〔2018〕20号）第十八条`, { date: "2023-05-01" })).toEqual([
      "explicit ours 18",
    ]);
    expect(seen(`《${TITLE}》（虹府发〔2022〕3号）第十八条`)).toEqual(["missing ours 18 edition"]);
    expect(seen(`《${TITLE}》（虹府发[2022]第3号，以下简称《规则》）第十八条`)).toEqual([
      "missing ours 18 edition",
    ]);
    expect(seen(`《${TITLE}》（虹府发〔2012〕9号）第十八条`)).toEqual(["missing ours 18 edition"]);
  });

  test("the year decides", () => {
    expect(seen(`《${TITLE}》（2018年修订）第十八条`)).toEqual(["explicit ours 18"]);
    expect(seen(`2022年修订的《${TITLE}》第十八条`)).toEqual(["missing ours 18 edition"]);
  });

  test("a number or year once given holds for the page", () => {
    expect(seen(`印发《${TITLE}》（虹府发〔2022〕3号）。\n《${TITLE}》第十八条规定`)).toEqual([
      "missing ours 18 edition",
    ]);
    expect(seen(`按照虹府发〔2022〕3号文件。\n《${TITLE}》第十八条规定`)).toEqual([
      "missing ours 18 edition",
    ]);
  });

  test("the date of the page leaves it open, and that is said", () => {
    const [before] = read(`《${TITLE}》第十八条`, { date: "2022-01-20" });
    const [after] = read(`《${TITLE}》第十八条`, { date: "2022-01-21" });
    expect(before?.resolution).toMatchObject({ certainty: "explicit" });
    expect(before?.resolution.possibleEdition).toBeUndefined();
    expect(after?.resolution).toMatchObject({
      certainty: "inferred",
      addresses: [{ ordinal: 18 }],
      possibleEdition: { documentNumber: "虹府发〔2022〕3号", issued: "2022-01-21" },
    });
  });

  test("two editions in the library: by number, by date, else both are offered", () => {
    const [first] = bundled;
    if (!first) throw new Error("No bundled regulation");
    const second: CatalogueEntry = {
      ...first,
      id: "second",
      documentNumber: "虹府发〔2022〕3号",
      issued: "2022-01-21",
      effective: "2022-01-21",
      laterEditions: [],
    };
    const both = [{ ...first, laterEditions: [] }, second];
    expect(seen(`《${TITLE}》（虹府发〔2022〕3号）第三条`, {}, both)).toEqual(["explicit second 3"]);
    expect(seen(`《${TITLE}》第三条`, { date: "2023-01-01" }, both)).toEqual(["explicit second 3"]);
    expect(seen(`《${TITLE}》第三条`, { date: "2019-01-01" }, both)).toEqual(["explicit ours 3"]);
    const [open] = read(`《${TITLE}》第三条`, {}, both);
    expect(open?.resolution).toMatchObject({
      certainty: "ambiguous",
      candidates: [{ regulation: first.id }, { regulation: "second" }],
    });
  });
});

describe("short names", () => {
  test("hold from their definition on", () => {
    expect(
      seen(`《规则》第三条。\n根据《${TITLE}》（以下简称《规则》）和《立法法》。\n《规则》第十八条`),
    ).toEqual(["missing 3 document", "explicit ours 18"]);
    expect(seen(`《${TITLE}》（以下简称工作规则）。\n按照工作规则第十八条`)).toEqual(["explicit ours 18"]);
  });

  test("may stand for another document, or be defined again", () => {
    expect(seen(`《国务院工作规则》（以下简称《规则》）。\n《规则》第十八条`)).toEqual([
      "missing 18 document",
    ]);
    expect(
      seen(`《${TITLE}》（以下简称《规则》）。\n《议事规则》（以下简称《规则》）。\n《规则》第十八条`),
    ).toEqual(["missing 18 document"]);
    expect(seen(`依据《${TITLE}》（以下简称本规则）。\n《立法法》第一条。本规则第十八条`)).toEqual([
      "missing 1 document",
      "explicit ours 18",
    ]);
  });

  test("该规则 refers back to what the sentence before named", () => {
    expect(seen(`依据《${TITLE}》（以下简称《规则》）执行。该规则第八条第二款另有规定。`)).toEqual([
      "inferred ours 8.2",
    ]);
    expect(seen(`《${TITLE}》已经印发。\n依据《立法法》执行。该规则第八条另有规定。`)).toEqual([
      "ambiguous 8 document",
    ]);
  });

  test("该规则 is the document in the page's title, where the text has named no other", () => {
    const facts = { title: `《${TITLE}》政策解读` };
    for (const word of ["该", "这一", "这部", "上述"])
      expect(seen(`${word}规则第八条明确了职责，第九条也有要求。`, facts)[0]).toBe("inferred ours 8");
    expect(seen(`《立法法》另有规定。\n该规则第八条明确了职责。`, facts)).toEqual(["ambiguous 8 document"]);
    expect(seen("该规则第八条明确了职责。")).toEqual(["default ours 8"]);
  });

  test("我区工作规则 is ours on a page about ours", () => {
    const facts = { title: `《${TITLE}》政策解读` };
    for (const name of ["我区工作规则", "本区工作规则", "我区政府工作规则", "《我区工作规则》"])
      expect(seen(`按照${name}第八条，各司其职。`, facts)).toEqual(["inferred ours 8"]);
    expect(seen(`《${TITLE}》已经印发。\n我区工作规则第八条明确了职责。`)).toEqual(["inferred ours 8"]);
    for (const name of ["我市工作规则", "我区财政局工作规则", "杨浦区工作规则"])
      expect(seen(`按照${name}第八条，各司其职。`, facts)).toEqual(["missing 8 document"]);
    expect(seen("按照我区工作规则第八条，各司其职。")).toEqual(["missing 8 document"]);
  });

  test("are understood on a page that is about the document", () => {
    expect(seen(`《规则》第十八条明确了程序。本规则第三条。`, { title: `《${TITLE}》政策解读` })).toEqual([
      "inferred ours 18",
      "inferred ours 3",
    ]);
    for (const name of ["《虹口区政府工作规则》", "《区政府工作规则》", "虹口区政府工作规则"])
      expect(seen(`${name}第十八条明确了程序。`, { title: `《${TITLE}》政策解读` })).toEqual([
        "inferred ours 18",
      ]);
    for (const name of ["《市政府工作规则》", "《虹口区财政局工作规则》", "局工作规则"])
      expect(seen(`${name}第十八条明确了程序。`, { title: `《${TITLE}》政策解读` })).toEqual([
        "missing 18 document",
      ]);
    expect(seen("《规则》第十八条明确了程序。", { title: "《国务院工作规则》解读" })).toEqual([
      "missing 18 document",
    ]);
  });
});
