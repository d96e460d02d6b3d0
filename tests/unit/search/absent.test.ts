import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { subjectOf } from "../../../utils/search/query/spellings.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause, parks } from "./sample.ts";

describe("documents that a query names and the library lacks", () => {
  const law: Regulation = {
    ...bridges,
    id: "law",
    title: "中华人民共和国桥梁养护法",
    units: [
      clause(1, "桥梁养护应当依照《中华人民共和国水井法》办理。"),
      ...Array.from({ length: 6 }, (_, at) => clause(at + 2, "具体处理办法另行制定，违法必究，宪法至上。")),
      clause(8, "坚持罚桥法定原则，依照渡口法的规定办理。"),
    ],
  };
  const { answer } = searchAtOnce([parks, bridges, law]);
  const absent = (query: string) => answer(query).absent;

  it.each([
    ["桥梁管理条例", ["桥梁管理条例"]],
    ["桥梁管理条例 检查", ["桥梁管理条例"]],
    ["《桥梁管理条例》", ["桥梁管理条例"]],
    ["《宪法》", ["宪法"]],
    ["桥梁管理条例14", ["桥梁管理条例"]],
    ["根据《桥梁管理条例》第十四条，桥梁应当检查", ["桥梁管理条例"]],
    ["公园管理办法第3条和桥梁管理条例第5条", ["桥梁管理条例"]],
    ["合同法第3条 桥梁", ["合同法"]],
    ["in:桥梁管理条例 检查", ["桥梁管理条例"]],
    ["桥梁养护法司法解释", ["桥梁养护法司法解释"]],
    ["水井法", ["水井法"]],
    ["渡口法", ["渡口法"]],
    ["宪法", ["宪法"]],
    ["民法典", ["民法典"]],
    ["刑法 盗窃", ["刑法"]],
    ["公司法", ["公司法"]],
    ["船法解释", ["船法解释"]],
    ["外事管理规定", ["外事管理规定"]],
    ["《外事规定》", ["外事规定"]],
    ["外事规定第3条", ["外事规定"]],
    ["检查 水井法 3", ["水井法"]],
    ["水井法第1条第1款之规定", ["水井法"]],
  ])("%s → %j", (query, names) => {
    expect(absent(query)).toEqual(names);
  });

  it.each([
    "桥梁养护法",
    "中华人民共和国桥梁养护法3",
    "公园管理办法 绿地",
    "桥养法2",
    "in:公园管理办法",
    "《青山市公园管理办法》（青府发〔2020〕3号）第三条",
    "3",
  ])("%s is here", (query) => {
    expect(absent(query)).toEqual([]);
  });

  it.each([
    "违法",
    "处理办法",
    "具体处理办法",
    "桥梁检查",
    "条例",
    "桥梁管理条",
    "徇私枉法",
    "司法",
    "in:总则",
    "应当遵守本条例",
    "违反规定",
    "严格执行规定",
    "按照有关规定",
    "外事规定",
    "财务制度规定",
    "请假办法",
    "暂行规定",
    "实施细则",
    "工作条例",
    "罚桥法",
    "罚桥法定",
    "上位法",
    "新法优于旧法",
    "国际法",
  ])("%s is no name", (query) => {
    expect(absent(query)).toEqual([]);
  });

  it("a passage that mentions one asks for no document", () => {
    expect(absent("桥梁养护应当依照《中华人民共和国水井法》办理。")).toEqual([]);
    expect(absent("桥梁养护应当办理，依照《中华人民共和国深井法》")).toEqual([]);
  });
});

describe("what a document that is not here is about", () => {
  it.each([
    ["桥梁管理条例", "桥梁管理"],
    ["桥梁养护法司法解释", "桥梁养护法"],
    ["关于审理桥梁垮塌案件适用法律若干问题的解释", "桥梁垮塌"],
    ["最高人民法院关于审理桥梁垮塌纠纷案件适用法律问题的规定", "桥梁垮塌"],
  ])("%s: %s", (name, subject) => {
    expect(subjectOf(name)).toBe(subject);
  });

  it.each(["违法", "自治执法", "司法解释"])("%s: nothing, since it is none", (word) => {
    expect(subjectOf(word)).toBeNull();
  });
});
