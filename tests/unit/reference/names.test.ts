/** Names without 《》 have no printed beginning: where each of these begins. */
import { describe, expect, test } from "vitest";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { OPEN, titleOf } from "../../../utils/reference/model.ts";
import { seen } from "./support.ts";

const documentIn = (text: string) => titleOf(parseBlock(text).references[0]?.document ?? OPEN);

describe("a name is never cut inside a word", () => {
  test.each([
    "基本农田保护条例",
    "商用密码管理条例",
    "突发事件应对条例",
    "选拔任用工作条例",
    "厉行节约反对浪费条例",
    "高新技术企业认定管理办法",
    "商业银行资本管理办法",
    "公务用车管理办法",
    "预算执行管理办法",
    "项目实施管理办法",
    "注册资本登记管理规定",
    "通用航空飞行管制条例",
    "进出口货物原产地条例",
    "水库除险加固项目管理办法",
    "因公出国人员审批管理规定",
    "拆除违法建筑若干规定",
    "接诉即办工作条例",
    "草原防火条例",
    "有轨电车管理办法",
    "以奖代补管理办法",
    "被征地农民社会保障办法",
    "就业服务管理规定",
    "见义勇为人员奖励条例",
    "用水管理条例",
    "工伤认定办法",
  ])("%s", (name) => {
    expect(documentIn(`根据${name}第八条的规定`)).toBe(name);
    expect(documentIn(`违反${name}第八条第二款规定的`)).toBe(name);
  });
});

describe("a name begins behind the words that lead up to it", () => {
  test.each(["指", "系", "属", "参见", "凡", "而", "就", "超出", "规避", "载明", "此外", "其中", "由于"])(
    "%s",
    (words) => {
      expect(documentIn(`${words}行政许可法第八条的规定`)).toBe("行政许可法");
    },
  );

  test.each(["按照", "违反", "其中", "以及", "根据"])("%s, of a name that is not known", (words) => {
    expect(documentIn(`${words}样本登记管理条例第八条的规定`)).toBe("样本登记管理条例");
  });

  test.each(["符合", "落实", "按", "违反", "参见"])("%s, before a document number", (words) => {
    expect(seen(`${words}虹府发〔2018〕20号第十二条规定的，由办公室汇总。`)).toEqual(["explicit ours 12"]);
  });
});

describe("the tail of a longer name is no short name of ours", () => {
  const alias = (name: string) => `《上海市虹口区人民政府工作规则》（以下简称${name}）已印发。`;

  test.each([
    "按照突发事件应对规则第八条执行。",
    "按照证据认定规则第八条执行。",
    "根据领导干部任用规则第八条执行。",
    "执行组织机构与规则第八条。",
    "按照通信规则第八条执行。",
  ])("%s", (sentence) => {
    for (const result of seen(`${alias("《规则》")}${sentence}`)) expect(result).toMatch(/^missing/);
  });

  test("nor where the page's title is ours", () => {
    const facts = { title: "《上海市虹口区人民政府工作规则》政策解读" };
    expect(seen("根据干部选拔任用工作规则第十八条，须经集体讨论。", facts)).toEqual(["missing 18 document"]);
  });

  test.each(["按照规则第八条执行。", "《条例》第二条和规则第八条", "规则第八条明确"])(
    "but %s is",
    (sentence) => {
      expect(seen(`${alias("规则")}${sentence}`)).toContain("explicit ours 8");
    },
  );
});

test("如何理解 is no part of a name", () => {
  const title = "《上海市虹口区人民政府工作规则》解读";
  expect(seen("如何理解规则第八条？", { title })).toEqual(["inferred ours 8"]);
});
