import { describe, expect, it } from "vitest";
import { adopterOf, bodiesOf, isBodyName, splitBodies } from "../../../../utils/regulation/source/issuers.ts";
import { parseText } from "../../../../utils/regulation/source/parse.ts";

describe("the name of a body", () => {
  it.each([
    "国务院",
    "某市公安局",
    "某省住房和城乡建设厅",
    "某市人民政府办公室",
    "中共某区委统战部",
    "某市发展改革委",
  ])("%s", (name) => expect(isBodyName(name)).toBe(true));
  it.each(["办公厅", "某市样本办法", "某局关于样本", "各区人民政府：", "张三", ""])("is not %j", (text) =>
    expect(isBodyName(text)).toBe(false),
  );
});

describe("bodies side by side", () => {
  it.each([
    ["某市民政局 某市财政局", ["某市民政局", "某市财政局"]],
    ["某市民政局、某市财政局\n某市公安局", ["某市民政局", "某市财政局", "某市公安局"]],
    ["某 市 人 民 政 府", ["某市人民政府"]],
    ["国务院 办公厅", ["国务院办公厅"]],
    ["", []],
  ])("%j", (text, bodies) => expect(splitBodies(text)).toEqual(bodies));

  it("begin a title", () => {
    expect(bodiesOf("甲方部、乙方总局关于样本的通知")).toEqual(["甲方部", "乙方总局"]);
    expect(bodiesOf("关于样本的通知")).toEqual([]);
    expect(bodiesOf("加快样本工作关于某事的意见")).toEqual([]);
  });
});

describe("who adopted a text", () => {
  it.each([
    ["2021年5月21日 某市第十五届人民代表大会常务委员会第三十一次会议通过", "某市人民代表大会常务委员会"],
    ["（2000年3月15日第九届全国人民代表大会第三次会议通过）", "全国人民代表大会"],
    ["2020年12月23日最高人民法院审判委员会第1823次会议通过", "最高人民法院"],
    ["2014年11月24日 中华人民共和国国务院令第656号公布", "国务院"],
    ["1988年6月3日国务院发布", "国务院"],
  ])("%s", (note, body) => expect(adopterOf(note)).toEqual([body]));

  it("is unknown where the note names nobody", () => expect(adopterOf("（2001年3月1日通过）")).toEqual([]));
});

describe("the issuers of a text", () => {
  const issuers = (above: string) =>
    parseText(`${above}\n第一条 甲。\n第二条 乙。`, { id: "sample", file: "sample" }).regulation.issuers;

  it.each([
    [
      "are those of its notice",
      "某市甲局 某市乙局\n关于印发样本办法的通知\n现予印发。\n样本办法",
      ["某市甲局", "某市乙局"],
    ],
    [
      "sign a notice that names none",
      "关于印发样本办法的通知\n现予印发。\n某市甲局\n某市乙局\n2020年1月2日\n样本办法",
      ["某市甲局", "某市乙局"],
    ],
    [
      "are those of its order",
      "某市人民政府令\n第179号\n现予公布。\n2021年1月29日\n样本办法",
      ["某市人民政府"],
    ],
    ["are named in its title", "最高样本院 最高样本署关于样本的解释", ["最高样本院", "最高样本署"]],
  ])("%s", (_, above, expected) => expect(issuers(above)).toEqual(expected));
});
