import { describe, expect, it } from "vitest";
import { type ReferenceRow, referencesTable } from "../../../utils/citation/table.ts";
import { bundled, measures } from "./samples.ts";

const NAMES = {
  text: "引用",
  certainty: "依据",
  title: "文件",
  number: "文号",
  clause: "条款",
  quotation: "条文",
};

const ROWS: ReferenceRow[] = [
  {
    text: "第八条第二款",
    certainty: "推定",
    target: { regulation: bundled, units: [{ ordinal: 8, paragraph: 2 }] },
  },
  {
    text: "《某办法》第二条",
    certainty: "明确",
    target: { regulation: measures, units: [{ ordinal: 2, paragraph: 2 }] },
  },
  { text: '=1+1|"甲"\n第九条', certainty: "未收录" },
];

describe("the references of a page", () => {
  it("as a table in Markdown", () => {
    expect(referencesTable(ROWS, "markdown", NAMES).text.split("\n")).toEqual([
      "| 引用 | 依据 | 文件 | 文号 | 条款 | 条文 |",
      "| --- | --- | --- | --- | --- | --- |",
      "| 第八条第二款 | 推定 | 上海市虹口区人民政府工作规则 | 虹府发〔2018〕20号 | 第八条第二款 | 区政府各部门、各街道办事处要各司其职,各负其责,顾全大局,协调配合,坚决贯彻落实党中央、国务院,市委、市政府的决策部署和区委、区政府确定的各项工作任务。 |",
      "| 《某办法》第二条 | 明确 | 上海市样本管理办法 | 上海市人民政府令第99号 | 第二条第二款 | 样本办应当登记下列事项：<br>（一）名称；<br>（二）来源：<br>1.赠送；<br>2.购买。 |",
      '| =1+1\\|"甲"<br>第九条 | 未收录 |  |  |  |  |',
    ]);
  });

  it("as CSV that Excel opens: with a byte order mark, and no cell that calculates", () => {
    const { text } = referencesTable(ROWS.slice(2), "csv", NAMES);
    expect(text).toBe('\ufeff引用,依据,文件,文号,条款,条文\r\n"\'=1+1|""甲""\n第九条",未收录,,,,\r\n');
  });

  it("as CSL-JSON, unresolved ones marked and not left out", () => {
    const items = JSON.parse(referencesTable(ROWS, "csl-json", NAMES).text);
    expect(items).toMatchObject([
      { id: "hongkou-work-rules-2018-1", section: "第8条第2款", annote: "第八条第二款（推定）" },
      { id: "sample-measures-2", title: "上海市样本管理办法", annote: "《某办法》第二条（明确）" },
      { id: "reference-3", type: "document", title: ROWS[2]?.text },
    ]);
  });

  it("may be none", () => {
    expect(referencesTable([], "markdown", NAMES).text.split("\n")).toHaveLength(2);
    expect(referencesTable([], "csl-json", NAMES).text).toBe("[]");
  });
});
