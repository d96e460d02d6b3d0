/** Where a page speaks of any text in plain words, a bare number is not taken for one of the default. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const BARE = "违反第八条规定的，取消资格。";

describe("a text that is applied or printed", () => {
  test.each([
    "参赛者应当遵守竞赛规程。",
    "根据物业管理规约。",
    "按照招标公告组织。",
    "根据上级文件精神。",
    "招标文件规定了资格。",
    "考生须知：",
    "用户须知",
    "考场纪律如下。",
    "检查依据：消防安全条例",
  ])("%s", (line) => {
    expect(seen(`${line}\n${BARE}`)).toEqual(["none"]);
  });

  test("named in the page's title", () => {
    expect(seen(BARE, { title: "虹口区住宅小区管理规约" })).toEqual(["none"]);
  });

  test("also one that is cited by a name which cannot be read", () => {
    expect(seen(`网站声明第三条：保留解释权。${BARE}`)).toEqual(["none", "none"]);
  });
});

test.each(["请各部门认真组织。", "虹口区人民政府公告", "要严明纪律。", "（联系人：张三）"])(
  "%s names no text",
  (line) => {
    expect(seen(`${line}\n${BARE}`)).toEqual(["default ours 8"]);
  },
);
