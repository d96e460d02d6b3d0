import { describe, expect, it } from "vitest";
import { EXACT, isDocumentName, sureness } from "../../../utils/search/names/names.ts";

const licences = { title: "中华人民共和国行政许可法" };
const parks = { title: "青山市公园管理办法（试行）", documentNumber: "青府发〔2020〕3号" };

describe("what a regulation may be called", () => {
  it.each(["中华人民共和国行政许可法", "行政许可法", "《行政许可法》", "行政 许可法"])(
    "%s is its title",
    (name) => {
      expect(sureness(name, licences)).toBe(EXACT);
    },
  );

  it.each(["青府发〔2020〕3号", "青府发[2020]3号", "青府发［2020］第3号", "青府发 2020 3号"])(
    "%s is its document number",
    (name) => {
      expect(sureness(name, parks)).toBe(EXACT);
    },
  );

  it("is surer by the end of the title than by another part, and surer so than by an abbreviation", () => {
    const [end, part, abbreviation] = ["许可法", "许可", "行许法"].map((name) => sureness(name, licences));
    expect(end).toBeGreaterThan(part ?? 0);
    expect(part).toBeGreaterThan(abbreviation ?? 0);
    expect(abbreviation).toBeGreaterThan(0);
  });

  it("is title and number at once, if both are right", () => {
    expect(sureness("《青山市公园管理办法（试行）》（青府发〔2020〕3号）", parks)).toBe(EXACT);
    expect(sureness("《青山市公园管理办法》（青府发〔2020〕4号）", parks)).toBe(0);
  });

  it.each(["区政府工作规则", "虹口区政府工作规则"])("%s: offices have short names", (name) => {
    expect(sureness(name, { title: "上海市虹口区人民政府工作规则" })).toBe(3);
  });

  it.each(["虹口工作规则", "虹口区工作规则", "上海市虹口区工作规则"])(
    "%s: the government goes without saying",
    (name) => {
      expect(sureness(name, { title: "上海市虹口区人民政府工作规则" })).toBe(3);
    },
  );

  it.each(["市政府工作规则", "上海工作规则", "上海市工作规则"])("%s is not that of a district", (name) => {
    expect(sureness(name, { title: "上海市虹口区人民政府工作规则" })).toBe(0);
  });

  it("村委会 and 居委会 are short for the committees of residents", () => {
    expect(sureness("青山居委会组织规定", { title: "青山居民委员会组织规定" })).toBe(EXACT);
    expect(sureness("村委会组织规定", { title: "青山村民委员会组织规定" })).toBe(3);
  });

  it.each(["行政处罚法", "许可条例", "《行许法》", "国务院行政许可法", "法许行"])("is not %s", (name) => {
    expect(sureness(name, licences)).toBe(0);
  });

  it("合同法 was a law, and is not the end of 劳动合同法", () => {
    const labour = { title: "中华人民共和国劳动合同法" };
    for (const name of ["合同法", "《合同法》", "《中华人民共和国合同法》"])
      expect(sureness(name, labour)).toBe(0);
    expect(sureness("合同法", { title: "中华人民共和国合同法" })).toBe(EXACT);
    expect(sureness("劳动合同法", labour)).toBe(EXACT);
  });
});

describe("what is said to be a document", () => {
  it.each([
    "《民法通则》",
    "民法通则",
    "民法总则",
    "刑法修正案(十一)",
    "刑法修正案十一",
    "民法典解释一",
    "会议纪要",
    "政务公开实施细则",
  ])("%s", (name) => {
    expect(isDocumentName(name)).toBe(true);
  });

  it.each(["盗窃", "公园管理", "规则的"])("%s is not", (name) => {
    expect(isDocumentName(name)).toBe(false);
  });
});
