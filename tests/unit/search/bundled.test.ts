import regulations from "virtual:regulations";
import { describe, expect, it } from "vitest";
import { searchAtOnce } from "../../support/search-at-once.ts";

const { search } = searchAtOnce(regulations);

describe("search of the bundled regulation", () => {
  it.each([
    ["规范性文件备案", 18],
    ["18", 18],
    ["十八", 18],
    ["十八、", 18],
    ["第十八条", 18],
    ["第 18 条", 18],
    ["工作规则18", 18],
    ["虹府发〔2018〕20号第十八条", 18],
    ["执政为民，依法行政", 4],
    ["行政复议", 20],
    ["市民驿站", 13],
    ["区长 外出", 6],
    ["学法用法", 17],
  ])("%s → clause %i first", (query, ordinal) => {
    expect(search(query)[0]).toMatchObject({ ordinal });
  });

  it("第八条第二款 → the second paragraph", () => {
    const [hit] = search("第八条第二款");
    expect(hit).toMatchObject({ ordinal: 8, paragraph: 2 });
    expect(hit?.snippet).toMatch(/^区政府各部门、各街道办事处要各司其职/);
  });

  it("第十八条第二款 → clause 18, which has no second paragraph", () => {
    expect(search("第十八条第二款")).toMatchObject([{ ordinal: 18, absent: "paragraph" }]);
  });

  it("a number that no clause has → nothing, rather than something", () => {
    for (const query of ["25", "二十五", "第二十五条", "第二十五条第二款"]) expect(search(query)).toEqual([]);
  });

  it.each([
    ["第十五条至第十七条", [15, 16, 17]],
    ["第十八条、第二十条", [18, 20]],
    ["18-20", [18, 19, 20]],
  ])("%s → those clauses, in their order", (query, ordinals) => {
    expect(search(query).map(({ ordinal }) => ordinal)).toEqual(ordinals);
  });

  it("numbers that may mean this or that → nothing by number", () => {
    for (const query of ["18.2", "8.2", "8-2", "18 2"]) expect(search(query)).toEqual([]);
  });

  it("the document's own number, at each key → the document from its beginning", () => {
    const number = "虹府发〔2018〕20号";
    for (let length = 3; length <= number.length; length++) {
      expect(search(number.slice(0, length))[0]).toMatchObject({ match: "title", ordinal: 1 });
    }
  });

  it("a number that the regulation named does not have → nothing, however it is named", () => {
    expect(search("工作规则 99")).toEqual([]);
    expect(search("《国务院工作规则》第八条")).toEqual([]);
  });

  it("工作规则第, before its number → the regulation, as without 第", () => {
    expect(search("工作规则第")).toEqual(search("工作规则"));
  });

  it.each(["行政许可法第十八条", "国务院工作规则18", "市政府工作规则8", "虹府发〔2019〕20号", "宪法第一条"])(
    "%s, which the library lacks → nothing, whatever words are alike",
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );

  it.each([
    ["区政府工作规则8", 8],
    ["虹府发〔2018〕20号文第八条", 8],
    ["十八、区政府及各部门", 18],
    ["工作规则备案", 18],
  ])("%s → its clause", (query, ordinal) => {
    expect(search(query)[0]).toMatchObject({ ordinal });
  });

  it("another document's clause → not by number", () => {
    for (const query of ["行政许可法38", "《上海市人民政府工作规则》第八条", "国务院工作规则18"]) {
      expect(search(query).filter(({ match }) => match === "number")).toEqual([]);
    }
  });
});

describe("a passage that was copied with what stands around it", () => {
  const passage = "区政府及各部门、各街道办事处要根据《上海市行政规范性文件制定和备案规定》";

  it.each([
    ["quotation marks", `“${passage}”`],
    ["quotation marks and its number", `“第十八条　${passage}”`],
    ["quotation marks and a slip", `“${passage.replace("街道办事处", "街道办亊处")}”`],
    ["lines of a print", passage.replace(/.{12}/g, "$&\n")],
    ["a sentence that goes on to a reference", `${passage.slice(0, 14)}，不同于本法第五十六条`],
  ])("%s → the clause", (_, query) => {
    expect(search(query)[0]).toMatchObject({ ordinal: 18 });
  });

  it("a short phrase in quotation marks is still found just so", () => {
    expect(search("“各街道办亊处”")).toEqual([]);
  });
});
