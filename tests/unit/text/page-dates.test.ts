/** When a page was written and published, by what it prints. */
import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../../utils/reference/model.ts";
import { pageDates } from "../../../utils/text/page-dates.ts";

const TODAY = new Date("2026-06-01T00:00:00Z");

/** @param text a line a block. */
function dates(text: string, facts: PageFacts = {}) {
  const blocks = text.split("\n").map((original) => ({ original }));
  return pageDates(blocks, facts, TODAY);
}

describe("published", () => {
  test.each([
    "发布时间：2023-03-20",
    "发布日期: 2023/3/20 09:30",
    "发表时间：2023年3月20日　信息来源：区政府办公室　浏览字号：大中小",
    "来源：虹口区人民政府　发布时间:2023-03-20 10:11:12　字体：【大 中 小】",
    "日期：2023-03-20",
    "【发布日期】2023年03月20日",
    "公开日期 2023-03-20",
    "生成日期：２０２３年３月２０日",
    "发布日期：\n2023年03月20日",
    "发布时间\n\n 2023-03-20 08:00",
  ])("%s", (text) => {
    expect(dates(text)).toEqual({ published: "2023-03-20" });
  });

  test.each([
    "http://www.example.gov.cn/2023/03/20/notice.html",
    "http://www.example.gov.cn/gongkai/202303/t20230320_12345.html",
    "http://www.example.gov.cn/zhengce/2023-03/20/content_1234567.htm",
    "http://www.example.gov.cn/art/2023/3/20/art_1_2.html",
    "http://www.example.gov.cn/20230320/a.html",
  ])("%s", (url) => {
    expect(dates("", { url })).toEqual({ published: "2023-03-20" });
  });

  test("<meta> goes before print, print before the address: a site's list prints the dates of others", () => {
    const url = "http://www.example.gov.cn/2020/01/02/a.html";
    expect(dates("发布时间：2021-05-06", { date: "2023-03-20 10:20", url })).toEqual({
      published: "2023-03-20",
    });
    expect(dates("发布时间：2021-05-06", { url })).toEqual({ published: "2021-05-06" });
  });

  test("of several that are printed the latest may know the latest edition", () => {
    expect(dates("发布时间：2019-05-06\n发布时间：2023-03-20\n发布时间：2021-01-01")).toEqual({
      published: "2023-03-20",
    });
  });
});

describe("written, and published no earlier", () => {
  test.each([
    "成文日期：2023年3月20日",
    "成文日期：\n2023年03月20日",
    "印发日期: 2023-03-20",
    "发文日期：2023-03-20",
    "上海市虹口区人民政府办公室　　2023年3月20日印发",
    "上海市虹口区人民政府\n2023年3月20日",
    "上海市虹口区人民政府\n\n　　二〇二三年三月二十日",
    "虹口区财政局\n虹口区民政局\n2023年3月20日",
    "上海市虹口区人民政府办公室　2023年3月20日",
    "以上意见，请认真贯彻执行。虹口区教育委员会\n2023年3月20日",
    "本意见由区卫生局负责解释。虹口区人民政府2023年3月20日",
  ])("%s", (text) => {
    expect(dates(text)).toEqual({ written: "2023-03-20", published: "2023-03-20" });
  });

  test("a label goes before a signature, which may be that of an attachment", () => {
    const text = "成文日期：2023年3月20日\n虹口区人民政府\n2023年3月28日";
    expect(dates(text).written).toBe("2023-03-20");
  });

  test("of two signatures the later one is the notice's, the other that of what it passes on", () => {
    expect(dates("虹口区人民政府\n2023年3月20日\n上海市人民政府\n2021年5月6日").written).toBe("2023-03-20");
  });

  test("an old notice on a new site keeps both", () => {
    const text = "发布日期：2021-10-12\n虹口区人民政府\n2013年2月4日";
    expect(dates(text)).toEqual({ written: "2013-02-04", published: "2021-10-12" });
    expect(dates("虹口区人民政府\n2013年2月4日", { date: "2021-10-12" })).toEqual({
      written: "2013-02-04",
      published: "2021-10-12",
    });
  });
});

describe("no date of the page", () => {
  test.each([
    "",
    "更新时间：2023-03-20",
    "施行日期：2023-03-20",
    "失效日期：2029年03月03日",
    "有效期至2023年3月20日",
    "会议时间：2023年3月20日上午",
    "时间：2023年3月20日",
    "2023年3月20日",
    "上海市虹口区人民政府\n2023-03-20",
    "按照区政府，\n2023年3月20日",
    "区政府于2023年3月20日召开会议。\n发布时间：",
    "发布时间：2030-01-01",
    "发布时间：1911-10-10",
    "发布时间：2023-13-45",
    "发布时间：今天",
  ])("%s", (text) => {
    expect(dates(text)).toEqual({});
  });

  test("nor in <meta> or the address, where it cannot be", () => {
    expect(dates("", { date: "2030-01-01" })).toEqual({});
    expect(dates("", { date: "soon", url: "http://www.example.gov.cn/1234567890/20239999.html" })).toEqual(
      {},
    );
  });

  test("east of Greenwich it may be tomorrow already", () => {
    expect(dates("发布时间：2026-06-02")).toEqual({ published: "2026-06-02" });
    expect(dates("发布时间：2026-06-03")).toEqual({});
  });
});
