import { describe, expect, it } from "vitest";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { documentToJson } from "../../commands/references-json.ts";

const documents = (text: string) =>
  parseBlock(text).references.map(({ document }) => documentToJson(document));

describe("a law named without brackets, whose name misleads the rules", () => {
  it.each([
    ["公司法第十条规定的义务", "公司法"],
    ["新公司法第十条规定的义务", "公司法"],
    ["按照修改后刑事诉讼法第一百七十三条办理", "刑事诉讼法"],
    ["由国务院按预算法第十条编制", "预算法"],
    ["原子能法第十条规定的单位", "原子能法"],
    ["人民法院适用法官法第十条的", "法官法"],
    ["人口与计划生育法第十八条规定", "人口与计划生育法"],
    ["中华人民共和国公司法第十条", "中华人民共和国公司法"],
  ])("%s", (text, name) => {
    expect(documents(text)).toEqual([name]);
  });

  it("is found behind 和 too", () => {
    expect(documents("依照本法第三条和国防法第十条规定处理")).toEqual(["self", "国防法"]);
  });
});

describe("a name that only ends like a law's", () => {
  it.each([
    ["台湾地区公司法第十条规定", "台湾地区公司法"],
    ["德国民法典第八百二十三条规定", "德国民法典"],
    ["海关行政处罚实施条例第七条", "海关行政处罚实施条例"],
  ])("stays whole: %s", (text, name) => {
    expect(documents(text)).toEqual([name]);
  });
});
