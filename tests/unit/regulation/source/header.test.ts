import { describe, expect, it } from "vitest";
import { readHeader } from "../../../../utils/regulation/source/header.ts";
import { parseText } from "../../../../utils/regulation/source/parse.ts";

const read = (text: string) => readHeader(text.split("\n").map((line) => line.trim()));

describe("a table of facts above a text", () => {
  it("may have names with spaces, and values on lines of their own", () => {
    const header = read(`首页
      索 引 号：
      000014349/2018-00218
      主题分类：
      财政、税务
      发文机关：
      国务院
      成文日期：
      2018年12月18日
      标　　题：
      样本法实施条例
      发文字号：
      国令第707号
      发布日期：
      2018年12月22日
      主 题 词：
      样本法实施条例
      （2018年12月18日公布）`);
    expect(header).toMatchObject({
      title: "样本法实施条例",
      metadata: { issuers: ["国务院"], issued: "2018-12-18", documentNumber: "国令第707号" },
      end: 15 + 1,
    });
  });

  it("says when the text was made, where it also says when it was put on the site", () => {
    expect(read("成文日期：2024-03-14\n发布日期：2024-10-15").metadata.issued).toBe("2024-03-14");
    expect(read("发布日期：2024-10-15").metadata.issued).toBe("2024-10-15");
  });

  it("has the names that several sites use", () => {
    expect(
      read(
        "统一编号：GZ02\n文　　号：某府办规〔2021〕7号\n施行日期：2021年4月16日\n制定机关：甲方局 乙方局\n时效性：有效",
      ).metadata,
    ).toEqual({
      documentNumber: "某府办规〔2021〕7号",
      effective: "2021-04-16",
      issuers: ["甲方局", "乙方局"],
      status: "有效",
    });
  });

  it("leaves empty what is empty", () => {
    const header = read("文号：\n发布日期：2024-10-15\n文件状态：\n某市样本办法");
    expect(header.metadata).toEqual({ issued: "2024-10-15" });
    expect(header.end).toBe(3);
  });

  it("is not the line of a page that says when and whence", () => {
    expect(read("样本条例\n发布日期： 2021-07-30 来源： 某数据库  字体大小： 大")).toMatchObject({
      metadata: {},
      end: 0,
    });
  });
});

describe("YAML before Markdown", () => {
  const source = (facts: string) => `---\n${facts}\n---\n\n# 某省样本条例\n\n第一条 甲。\n\n第二条 乙。`;

  it("says title, day and status", () => {
    const facts = 'title: "某省样本条例"\npublish_date: 2021-05-21\nstatus: 有效\ncategory: 地方性法规';
    const { regulation, problems } = parseText(source(facts), { id: "sample", file: "sample.md" });
    expect(problems).toEqual([]);
    expect(regulation).toMatchObject({
      title: "某省样本条例",
      issued: "2021-05-21",
      status: "有效",
      preamble: [],
    });
  });

  it("names the title of a text that has no heading", () => {
    const text = source("title: 某省样本条例\nstatus: 已废止").replace("# 某省样本条例\n", "");
    const { regulation } = parseText(text, { id: "sample", file: "sample.md" });
    expect(regulation).toMatchObject({ title: "某省样本条例", status: "已废止", preamble: [] });
  });

  it("may have no date, or one that is none", () => {
    const { regulation, problems } = parseText(source("publish_date: 2021-02-30"), { id: "s", file: "s" });
    expect(regulation.issued).toBeUndefined();
    expect(problems).toMatchObject([{ line: 1, reason: expect.stringMatching(/is no date: 2021-02-30/) }]);
  });
});
