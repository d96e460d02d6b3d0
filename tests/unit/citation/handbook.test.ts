import { describe, expect, it } from "vitest";
import { cite } from "../../../utils/citation/cite.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { statute } from "./samples.ts";

const cited = (changes: Partial<Regulation>) =>
  cite({ ...statute, ...changes }, [{ ordinal: 1 }], "legal-handbook").text;

describe("the edition of an amended statute", () => {
  it.each([
    ["2023年12月29日第十四届全国人民代表大会常务委员会第七次会议修订", "（2023年修订）"],
    [
      "根据1998年12月29日通过的《决定》、1999年12月25日通过的《修正案》、2020年12月26日通过的《修正案（十一）》修正",
      "（2020年修正）",
    ],
    ["（2001年2月3日通过 2018年3月2日修订，自2018年5月1日起施行）", "（2018年修订）"],
    ["2001年2月3日第九届全国人民代表大会常务委员会第二十次会议通过", ""],
  ])("%s → %s", (line, edition) => {
    expect(cited({ history: [line] })).toBe(`《样本法》${edition}第1条。`);
  });
});

describe("a law by whom it is adopted", () => {
  const title = "中华人民共和国全国人民代表大会议事规则";

  it("is cited as a statute, whatever its name", () => {
    expect(cited({ title, history: [] })).toBe("《全国人民代表大会议事规则》第1条。");
  });

  it("is no statute where anyone else issues it", () => {
    expect(cited({ title, history: [], issuers: ["某市人民政府"] })).toBe(`《${title}》，第1条。`);
  });
});
