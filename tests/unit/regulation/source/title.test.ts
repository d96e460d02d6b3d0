import { describe, expect, it } from "vitest";
import { parseText } from "../../../../utils/regulation/source/parse.ts";

const linesOf = (text: string) => text.split("\n").map((line) => line.trim());

/** Reads a text with these lines above its clauses. */
function read(above: string, clauses = "第一条 甲。\n第二条 乙。") {
  const source = [...linesOf(above), ...linesOf(clauses)].join("\n");
  return parseText(source, { id: "sample", file: "sample" }).regulation;
}

describe("a title", () => {
  it.each([
    [
      "over two lines",
      "全国样本大会和\n地方各级样本大会代表法\n（1992年4月3日第七届样本大会第五次会议通过）",
      "全国样本大会和地方各级样本大会代表法",
    ],
    [
      "over three, the first of which ends like a title",
      "样本委员会关于实行宪法\n宣誓制度的\n若干决定\n（2015年7月1日通过）",
      "样本委员会关于实行宪法宣誓制度的若干决定",
    ],
    [
      "with 《 that the next line closes",
      "关于适用《样本\n程序法》若干问题的解释",
      "关于适用《样本程序法》若干问题的解释",
    ],
    ["with （试行） below", "某区样本办法\n（试行）\n2020年1月2日", "某区样本办法（试行）"],
    ["set with spaces", "某 区 样 本 规 则", "某区样本规则"],
    ["of no known kind, above its 题注", "样本大会组织大纲\n（1950年3月1日通过）", "样本大会组织大纲"],
    [
      "below its issuer",
      "甲。\n最高样本院\n关于审理样本案件\n若干问题的规定",
      "最高样本院关于审理样本案件若干问题的规定",
    ],
    ["below a signature", "现予印发。\n某市样本局\n某市样本细则", "某市样本细则"],
    ["below the path of the page", "首页 > 政策文件\n某市样本细则", "某市样本细则"],
    ["printed twice", "某市样本细则\n某市样本细则", "某市样本细则"],
    [
      "whose issuers only the heading of the page names",
      "最高样本院、最高样本署关于办理样本案件的规定\n来源：本网\n关于办理样本案件的规定",
      "最高样本院、最高样本署关于办理样本案件的规定",
    ],
  ])("%s", (_, above, title) => {
    expect(read(above).title).toBe(title);
  });

  it.each("安排 批复 决议 纲要 公告 答复 意见 通知 方案 措施 命令".split(" "))(
    "may be that of a %s",
    (kind) => {
      expect(read(`各有关单位来文收悉。\n某院关于样本的${kind}\n为了说明。`).title).toBe(
        `某院关于样本的${kind}`,
      );
    },
  );

  it("is not in the table of contents, whose chapters may be 措施 or 规定", () => {
    const text = read(
      "样本保护法\n（2001年2月28日通过）\n目　　录\n序　　言\n第一章　总则\n第二章　保障措施\n一、其他规定\n序　　言\n为了举例。",
      "第一章　总则\n第一条 甲。\n第二章　保障措施\n第二条 乙。",
    );
    expect(text).toMatchObject({ title: "样本保护法", preamble: ["为了举例。"] });
  });

  it("is that of the text where a notice issues it and prints it nowhere else", () => {
    expect(
      read(
        "某市甲局 某市乙局\n关于印发某市样本办法的通知\n各单位：\n现印发实施。\n某市甲局\n某市乙局\n2023年8月9日",
      ),
    ).toMatchObject({
      title: "某市样本办法",
      carrier: {
        title: "某市甲局 某市乙局关于印发某市样本办法的通知",
        paragraphs: ["各单位：", "现印发实施。", "某市甲局", "某市乙局", "2023年8月9日"],
      },
      preamble: [],
    });
  });

  it("is that of the notice where the points are the notice's", () => {
    const text = read("某局关于印发样本办法的通知\n现通知如下：", "一、甲。\n二、乙。");
    expect(text.title).toBe("某局关于印发样本办法的通知");
  });

  it("has 《》 where the notice prints 〈〉 inside its own", () => {
    const text = read("某部关于印发《贯彻〈样本规定〉的实施办法》的通知\n现予印发。");
    expect(text.title).toBe("贯彻《样本规定》的实施办法");
  });

  it("in Markdown is printed again below, which is no preamble", () => {
    const text = read("# 最高样本院关于样本案件的解释\n最高样本院\n关于样本案件\n的解释\n为了说明。");
    expect(text).toMatchObject({ title: "最高样本院关于样本案件的解释", preamble: ["为了说明。"] });
  });

  it("is that of the page where the text begins below it", () => {
    const text = (above: string) => `${above}\n第一条 甲。\n第二条 乙。`;
    const facts = { id: "sample", file: "sample", title: "样本登记条例" };
    const named = parseText(text("（2021年7月27日某国国务院令第746号公布）"), facts).regulation;
    expect(named).toMatchObject({ title: "样本登记条例", documentNumber: "某国国务院令第746号" });
    expect(parseText(text("样本办法"), facts).regulation.title).toBe("样本办法");
  });
});
