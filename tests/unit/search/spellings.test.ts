import { describe, expect, it } from "vitest";
import { bareName, divided } from "../../../utils/search/query/spellings.ts";

describe("what readers write around a name", () => {
  it.each([
    ["请问公园管理办法", "公园管理办法"],
    ["新修订的公园管理办法", "公园管理办法"],
    ["2020年公园管理办法", "公园管理办法"],
    ["公园管理办法2020", "公园管理办法"],
    ["公园管理办法(2023年12月29日修正)", "公园管理办法"],
    ["公园管理办法", "公园管理办法"],
  ])("%s is %s", (written, name) => {
    expect(bareName(written)).toBe(name);
  });

  it("is a part of it behind its title", () => {
    expect(divided("民法典侵权责任编")).toEqual({ regulation: "民法典", part: "侵权责任编" });
    expect(divided("刑法分则")).toEqual({ regulation: "刑法", part: "分则" });
    expect(divided("行政许可法")).toBeNull();
  });
});
