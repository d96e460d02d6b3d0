import { describe, expect, it } from "vitest";
import {
  isDateLine,
  isHistory,
  numberAbove,
  readHistory,
  readOrder,
} from "../../../../utils/regulation/source/facts.ts";
import { parseText } from "../../../../utils/regulation/source/parse.ts";

describe("a document number on a line of its own", () => {
  it.each([
    ["虹府发〔2018〕20号", "虹府发〔2018〕20号"],
    ["某府办规〔2021〕 7 号", "某府办规〔2021〕7号"],
    ["（法释〔2020〕17号）", "法释〔2020〕17号"],
    ["国令第707号", "国令第707号"],
    ["中华人民共和国国务院令第746号", "国务院令第746号"],
    ["交通运输部令2021年第8号", "交通运输部令2021年第8号"],
    ["某市人民政府令（第179号）", "某市人民政府令第179号"],
  ])("%s", (line, number) => expect(numberAbove(["某市样本办法", line])).toBe(number));

  it("is the last, and no reference in a sentence", () => {
    expect(numberAbove(["某府发〔2019〕1号", "某府发〔2020〕2号", "根据某府发〔2021〕3号文件制定。"])).toBe(
      "某府发〔2020〕2号",
    );
  });
});

describe("an order", () => {
  it.each([
    [
      ["某市人民政府令", "第179号", "现予公布。"],
      { issuer: "某市人民政府", number: "某市人民政府令第179号", end: 2 },
    ],
    [
      ["中华人民共和国国务院令", "第七百零六号"],
      { issuer: "国务院", number: "国务院令第七百零六号", end: 2 },
    ],
    [["首页", "某部令2021年第8号"], { issuer: "某部", number: "某部令2021年第8号", end: 2 }],
  ])("%j", (lines, order) => expect(readOrder(lines)).toEqual(order));

  it("has a number", () => {
    expect(readOrder(["某市人民政府令", "现予公布。"])).toBeUndefined();
    expect(readOrder(["国务院关于样本的命令", "第1号"])).toBeUndefined();
  });
});

it.each(["2018年10月31日", "二○一三年四月十日", "（2020年1月2日）"])("%s is a date line", (line) =>
  expect(isDateLine(line)).toBe(true),
);
it.each(["2018年10月31日印发", "自2018年10月31日起施行", "10月31日"])("%s is none", (line) =>
  expect(isDateLine(line)).toBe(false),
);

describe("题注", () => {
  it.each([
    "2022年5月1日 施行",
    "2006年4月1日 起生效）",
    "1984年1月7日 某院",
    "（2021年7月27日某国国务院令第746号公布）",
    "公布之日施行",
  ])("%s", (line) => expect(isHistory(line)).toBe(true));
  it.each(["2020年以来，工作取得进展。", "为了说明，制定本法。"])("is not %s", (line) =>
    expect(isHistory(line)).toBe(false),
  );

  it("says the day of its last deed, never that from which the text is in force", () => {
    expect(readHistory(["2003年12月4日 某院第1299次会议通过", "2022年5月1日 施行"])).toEqual({
      issued: "2003-12-04",
      number: undefined,
      effective: "2022-05-01",
    });
    expect(readHistory(["（2020年12月23日某院通过，自2021年1月1日起施行）"])).toMatchObject({
      issued: "2020-12-23",
      effective: "2021-01-01",
    });
  });

  it.each([
    ["1995年5月1日国家经济贸易委员会令第8号发布", "国家经济贸易委员会令第8号"],
    ["1993年8月7日 某院以某发〔1993〕15号通知印发", "某发〔1993〕15号"],
    ["一九九四年一月二十八日某部令第3号发布", "某部令第3号"],
  ])("%s", (line, number) => expect(readHistory([line]).number).toBe(number));

  it("says the number of the order that published this edition", () => {
    const first = "1994年1月28日中华人民共和国国务院令第142号发布";
    expect(readHistory([`（${first}）`]).number).toBe("国务院令第142号");
    expect(readHistory([`（${first}　2018年12月18日国务院令第707号第四次修订）`]).number).toBe(
      "国务院令第707号",
    );
    expect(
      readHistory([first, "根据2019年3月2日《国务院关于修改部分行政法规的决定》修订"]).number,
    ).toBeUndefined();
  });
});

describe("the days of a text", () => {
  const read = (above: string, below = "第一条 甲。\n第二条 乙。", file = "sample.txt") => {
    const { issued, effective } = parseText(`${above}\n${below}`, { id: "sample", file }).regulation;
    return { issued, effective };
  };
  const ORDER =
    "某国国务院令\n第706号\n《样本条例》已经2018年9月6日国务院第23次常务会议通过，现予公布，自2019年3月1日起施行。";

  it("are that of the order, not of the meeting, and that from which it is in force", () => {
    expect(read(`${ORDER}\n总理　某某\n2018年11月6日\n样本条例`)).toEqual({
      issued: "2018-11-06",
      effective: "2019-03-01",
    });
  });

  it("are unknown where an order names only a meeting", () => {
    expect(read(`${ORDER}\n样本条例`).issued).toBeUndefined();
  });

  it("are found below the last clause of a notice that is signed there", () => {
    const points = "一、甲。\n二、乙。\n某市人民政府办公厅\n2021年4月13日";
    expect(read("关于做好样本工作的通知", points).issued).toBe("2021-04-13");
    expect(read("关于做好样本工作的通知", "一、甲。\n二、乙。\n2021年4月13日").issued).toBeUndefined();
  });

  it("are found in the last clauses, unless these are older than the edition", () => {
    const clauses = "第一条 甲。\n第二条 本办法自2019年1月1日起施行，有效期五年。";
    expect(read("样本办法\n（2018年12月1日公布）", clauses).effective).toBe("2019-01-01");
    expect(read("样本办法\n（2018年12月1日公布）\n根据2023年5月1日《决定》修正", clauses)).toEqual({
      issued: "2023-05-01",
      effective: undefined,
    });
  });

  it.each([
    ["某解释(2020-12-29).md", "2020-12-29"],
    ["某解释_20201229.docx", "2020-12-29"],
    ["某解释(2020-01-01).md", "2020-12-23"],
    ["某解释(2024-01-01).md", "2020-12-23"],
    ["某解释.md", "2020-12-23"],
  ])("%s: the name may say when a text was published that a meeting adopted", (file, issued) => {
    expect(read("某解释\n2020年12月23日某院通过", undefined, file).issued).toBe(issued);
  });

  it("are never taken from the name of a file alone", () => {
    expect(read("某解释", undefined, "某解释(2020-12-29).md").issued).toBeUndefined();
  });
});
