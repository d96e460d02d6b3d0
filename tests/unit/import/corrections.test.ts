import { describe, expect, it } from "vitest";
import { corrected, correctionFault } from "../../../utils/import/corrections.ts";
import { parks } from "../search/sample.ts";

describe("what is corrected in a draft", () => {
  it.each([
    ["2021-03-05", "2021-03-05"],
    ["2021年3月5日", "2021-03-05"],
    [" 2021/3/5 ", "2021-03-05"],
    ["2021.03.05", "2021-03-05"],
  ])("a date: %s", (typed, issued) => {
    expect(correctionFault("issued", typed)).toBeNull();
    expect(corrected(parks, { issued: typed }).issued).toBe(issued);
  });

  it.each(["2021-02-30", "2021年", "昨天", "2021-03-05 08:00", "2021-3-5、2022-1-1"])(
    "no date: %s",
    (typed) => {
      expect(correctionFault("effective", typed)).toBe("date");
      expect(corrected(parks, { effective: typed })).toEqual(parks);
    },
  );

  it("a title, without 《》 around it, and never none", () => {
    expect(corrected(parks, { title: "《公园 条例》" }).title).toBe("公园 条例");
    expect(corrected(parks, { title: "关于批准《公园条例》的决定" }).title).toBe(
      "关于批准《公园条例》的决定",
    );
    expect(correctionFault("title", " 　")).toBe("empty");
    expect(correctionFault("title", "长".repeat(301))).toBe("long");
    expect(corrected(parks, { title: "" }).title).toBe(parks.title);
  });

  it("issuers, parted by 、 or ；, and what is not known is left out", () => {
    const changed = corrected({ ...parks, status: "现行有效" }, { issuers: "甲局； 乙局、", status: "" });
    expect(changed.issuers).toEqual(["甲局", "乙局"]);
    expect("status" in changed).toBe(false);
    expect(corrected(parks, { issuers: "" }).issuers).toEqual([]);
  });

  it("no characters that turn the direction of text", () => {
    expect(corrected(parks, { documentNumber: "某府发\u202e〔2021〕3号" }).documentNumber).toBe(
      "某府发〔2021〕3号",
    );
  });
});
