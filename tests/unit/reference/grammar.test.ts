import { describe, expect, test } from "vitest";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { named, OTHER } from "../../../utils/reference/model.ts";
import { cited } from "./support.ts";

describe("titles in 《》", () => {
  test.each([
    ["按照《河道管理条例》第三十九条的规定", "《河道管理条例》第三十九条 → 河道管理条例: 39"],
    [
      "《档案管理规定》（区政府令第17号）第三条",
      "《档案管理规定》（区政府令第17号）第三条 → 档案管理规定: 3",
    ],
    ["《绿化条例》第十八（18）条第2（二）款", "《绿化条例》第十八（18）条第2（二）款 → 绿化条例: 18.2"],
    [
      "《绿化条例》（以下简称《条例》）（2019年修订）第三条",
      "《绿化条例》（以下简称《条例》）（2019年修订）第三条 → 绿化条例: 3",
    ],
    [
      "《涉案物品管理办法（试行）》第十五条",
      "《涉案物品管理办法（试行）》第十五条 → 涉案物品管理办法（试行）: 15",
    ],
    [
      "《关于适用〈仲裁法〉若干问题的解释》第一百一十六条第二款",
      "《关于适用〈仲裁法〉若干问题的解释》第一百一十六条第二款 → 关于适用〈仲裁法〉若干问题的解释: 116.2",
    ],
    ["根据《条例》的第十条及第十一条", "《条例》的第十条及第十一条 → 条例: 10 11"],
    ["《条例》中的第十条和第十二条都涉及", "《条例》中的第十条和第十二条 → 条例: 10 12"],
    ["依据《办法》18条、20条第2款", "《办法》18条、20条第2款 → 办法: 18 20.2"],
    [
      "《市财政局 市税务局关于规范票据的通知》第三条",
      "《市财政局 市税务局关于规范票据的通知》第三条 → 市财政局 市税务局关于规范票据的通知: 3",
    ],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });

  test("each of two titles has its own units, whichever begins the other", () => {
    expect(cited("依照《公园管理法》第七十六条规定和《公园管理法实施条例》第四十二条规定")).toEqual([
      "《公园管理法》第七十六条 → 公园管理法: 76",
      "《公园管理法实施条例》第四十二条 → 公园管理法实施条例: 42",
    ]);
  });

  test("a reference inside a title belongs to the title within", () => {
    const [reference] = parseBlock(
      "《关于修改〈公园管理法〉第三十条、第三十一条的决定》第一次修正",
    ).references;
    expect(reference).toMatchObject({
      kind: "in-title",
      document: named("公园管理法"),
      text: "〈公园管理法〉第三十条、第三十一条",
    });
  });

  test("so does one inside a title that is written in 《》 too", () => {
    const [reference] = parseBlock("《关于《公园管理法》第三十条适用问题的答复》已经印发").references;
    expect(reference).toMatchObject({
      kind: "in-title",
      document: named("公园管理法"),
      text: "《公园管理法》第三十条",
    });
  });

  test("a bare number inside the title of a numbered standard is none", () => {
    expect(cited("按照《会计准则第22号——金融工具》要求")).toEqual([]);
  });
});

describe("names without brackets begin where a name can begin", () => {
  test.each([
    ["纳税人应依据税收征管法第十七条", "税收征管法"],
    ["构成刑法分则第九章规定的犯罪", "刑法分则"],
    ["我国宪法第五条", "宪法"],
    ["根据中华人民共和国立法法第七十二条", "中华人民共和国立法法"],
    ["适用涉外民事关系法律适用法第四条", "涉外民事关系法律适用法"],
    ["因违反反有组织犯罪法第十条被处罚", "反有组织犯罪法"],
    ["超过期货和衍生品法第九条的期限", "期货和衍生品法"],
    ["公司登记机关和市场主体登记管理条例第八条", "市场主体登记管理条例"],
    ["税务机关可以依照合同法第七十三条行使代位权", "合同法"],
    ["违反城镇排水与污水处理条例第二十条", "城镇排水与污水处理条例"],
    ["违反噪声管理办法和绿化管理条例第八条", "绿化管理条例"],
    ["债权人主张合同法第七十四条规定的撤销权", "合同法"],
    ["列入药品管理法第九十八条的", "药品管理法"],
    ["如行政复议法第二十八条所述", "行政复议法"],
    ["受立法法第九十六条约束", "立法法"],
    ["维也纳外交关系公约第三十一条", "维也纳外交关系公约"],
    ["依据日本民法典第七百零九条", "日本民法典"],
    ["刑法修正案（十一）第三十条", "刑法修正案（十一）"],
  ])("%s", (text, name) => {
    expect(parseBlock(text).references).toMatchObject([{ kind: "unbracketed", document: named(name) }]);
  });

  test("a name does not reach back over a heading or another reference", () => {
    expect(cited("第二十三条　企业所得税法第八条第二款规定的扣除")).toEqual([
      "企业所得税法第八条第二款 → 企业所得税法: 8.2",
    ]);
    expect(cited("依照禁毒法第五条、消防法第六条")).toEqual([
      "禁毒法第五条 → 禁毒法: 5",
      "消防法第六条 → 消防法: 6",
    ]);
  });

  test("a name that cannot be read is another document", () => {
    expect(parseBlock("履行判决书第二项规定的义务").references).toMatchObject([{ document: OTHER }]);
  });
});

describe("the text's own document", () => {
  test.each([
    ["违反本条例第十六条第二款第三项规定", "本条例第十六条第二款第三项 → self: 16.2(3)"],
    ["依照本实施细则第三十一条", "本实施细则第三十一条 → self: 31"],
    ["依照本法总则第四章第八节的规定", "本法总则第四章第八节 → self: 4章8节"],
    ["同时又构成本法第三百八十五条之罪", "本法第三百八十五条 → self: 385"],
    ["已经完成本规定第十七条的手续", "本规定第十七条 → self: 17"],
    ["本办法第五章第四十七条至第四十九条", "本办法第五章第四十七条至第四十九条 → self: 5章47 5章48 5章49"],
    ["依照本規則第十八條第二項辦理", "本規則第十八條第二項 → self: 18(2)"],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });
});

describe("units named by their place", () => {
  test.each([
    ["单位犯前款罪的", "前款 → self: previous-paragraph"],
    ["单位犯前两款罪的", "前两款 → self: previous-paragraph×2"],
    ["除前六条规定的情形外", "前六条 → self: previous-clause×6"],
    [
      "以前款第三项至第五项规定的方式",
      "前款第三项至第五项 → self: previous-paragraph(3) previous-paragraph(4) previous-paragraph(5)",
    ],
    ["以前项手段获取的", "前项 → self: previous-item"],
    ["上款第（三）项出具的证明", "上款第（三）项 → self: previous-paragraph(3)"],
    ["除前三项外的材料可以后补", "前三项 → self: previous-item×3"],
    ["与前六项性质相当的行为", "前六项 → self: previous-item×6"],
    ["前条第一项、第二项", "前条第一项、第二项 → self: previous-clause(1) previous-clause(2)"],
    ["依照本条第一款或者第二款的规定", "本条第一款或者第二款 → self: this-clause.1 this-clause.2"],
    ["除本款第一、二项规定外", "本款第一、二项 → self: this-paragraph(1) this-paragraph(2)"],
    ["本条前两款规定", "本条前两款 → self: this-clause.1 this-clause.2"],
    ["执行本章第七条、第十一条", "本章第七条、第十一条 → self: this-chapter7 this-chapter11"],
    ["500吨以下部分适用本项第1目", "本项第1目 → self: this-item[1]"],
    ["刑法第三百零七条之一前三款", "刑法第三百零七条之一前三款 → 刑法: 307-1.1 307-1.2 307-1.3"],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });

  test("本条, 本款 and 本法 alone are no references", () => {
    expect(cited("违反本条规定，依照本法处理；本款所称期限从其规定")).toEqual([]);
  });
});

describe("lists and ranges", () => {
  test.each([
    ["本规定第二、三条", "2 3"],
    ["本规定第十、十八、二十六、二十七条", "10 18 26 27"],
    [
      "本规定第三、四、六、七、九、十、十二、十三、十五、十六、十八、二十、二十一、二十二条",
      "3 4 6 7 9 10 12 13 15 16 18 20 21 22",
    ],
    ["本规定第三十二条第二、三款", "32.2 32.3"],
    ["本规定第三条第一款（二）、（五）项", "3.1(2) 3.1(5)"],
    ["本规定第七条（一）、（二）、（五）", "7(1) 7(2) 7(5)"],
    ["本规定第七条第（五）、第（六）项", "7(5) 7(6)"],
    ["本规定第三十三条、三十四条", "33 34"],
    ["本规定第1、2条", "1 2"],
    ["本规定第一至三条", "1 2 3"],
    ["本规定第一至第三条", "1 2 3"],
    ["本规定第3—5条", "3 4 5"],
    ["本规定第七条第（一）至（三）项", "7(1) 7(2) 7(3)"],
    ["本规定第七条第（一）（三）（四）项", "7(1) 7(3) 7(4)"],
    ["本规定第七条（一）（二）项", "7(1) 7(2)"],
    ["本规定第12条第(1)、(3)项", "12(1) 12(3)"],
    ["本规定第四条、第十条至第十二条", "4 10 11 12"],
    ["本规定第十九条第二款至第四款和第二十条第一款、第二款", "19.2 19.3 19.4 20.1 20.2"],
    ["本规定第一百二十条之一至之三", "120-1 120-2 120-3"],
    ["本规定第一百三十四条之一至第一百三十六条", "134-1 135 136"],
    ["本规定第四章第二节、第五十六条", "4章2节 56"],
    ["本规定第三章第一节、第二节", "3章1节 3章2节"],
  ])("%s", (text, expected) => {
    expect(cited(text)).toEqual([`${text} → self: ${expected}`]);
  });

  test.each([
    ["本规定第八条的第二款", "8.2"],
    ["本规定第八条中第二款", "8.2"],
    ["本规定第八条第一款中的第（三）项", "8.1(3)"],
    ["本规定第八条之第二款", "8.2"],
    ["本规定第八条的第二款、第九条", "8.2 9"],
    ["本规定第三章的第八条", "3章8"],
    ["本规定第三章中的第一节", "3章1节"],
  ])("a unit may be joined to the one around it: %s", (text, expected) => {
    expect(cited(text)).toEqual([`${text} → self: ${expected}`]);
  });

  test("not where it counts something", () => {
    expect(cited("本规定第八条的第一项任务、本规定第九条的第二批名单")).toEqual([
      "本规定第八条 → self: 8",
      "本规定第九条 → self: 9",
    ]);
  });

  test("forms are told apart", () => {
    const form = (text: string) => parseBlock(text).references[0]?.form;
    expect(form("本法第三条")).toBe("single");
    expect(form("本法第三条、第四条")).toBe("list");
    expect(form("本法第三条至第五条")).toBe("range");
    expect(form("本法第三条、第五条至第七条")).toBe("list+range");
    expect(form("单位犯前两款罪的")).toBe("single");
  });

  test("a comma ends a list; what follows has the same document", () => {
    expect(cited("海关法第八十二条第一款第（一）项，第二款的规定")).toEqual([
      "海关法第八十二条第一款第（一）项 → 海关法: 82.1(1)",
      "第二款 → 海关法: 82.2",
    ]);
  });

  test.each(["（除第九条外）", "，除第九条以外，", "除第九条外", "（不含第九条）", "，不包括第九条，"])(
    "a range is without what is excepted: %s",
    (words) => {
      expect(cited(`本法第八条至第十条${words}适用于街道`)).toEqual([
        "本法第八条至第十条 → self: 8 10",
        "第九条 → self: 9",
      ]);
    },
  );

  test("an exception is a reference of its own", () => {
    expect(cited("适用本法第十八条除第四项以外的规定")).toEqual([
      "本法第十八条 → self: 18",
      "第四项 → self: 18(4)",
    ]);
  });
});
