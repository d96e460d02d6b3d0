import { describe, expect, it } from "vitest";
import { isoDate } from "../../../utils/page/facts.ts";

describe("a page's date", () => {
  it.each([
    ["2022-01-21", "2022-01-21"],
    ["2019-03-18 10:20", "2019-03-18"],
    ["2019/3/8", "2019-03-08"],
    ["2018年10月31日", "2018-10-31"],
    ["2018 年 10 月 31 日", "2018-10-31"],
  ])("reads %s", (printed, iso) => {
    expect(isoDate(printed)).toBe(iso);
  });

  it.each(["", "昨天", "2019", "18:20"])("finds none in “%s”", (text) => {
    expect(isoDate(text)).toBeUndefined();
  });
});
