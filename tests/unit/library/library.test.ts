import { describe, expect, it } from "vitest";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";

function regulation(id: string, title: string, facts: Partial<Regulation> = {}): Regulation {
  return {
    id,
    title,
    issuers: [],
    incomplete: false,
    laterEditions: [],
    preamble: [],
    units: [
      { kind: "clause", ordinal: 1, label: "第一条", paragraphs: [{ text: "甲。", items: [] }] },
      {
        kind: "clause",
        ordinal: 1,
        suffix: 1,
        label: "第一条之一",
        paragraphs: [{ text: "乙。", items: [] }],
      },
    ],
    ...facts,
  };
}

const library = packagedLibrary([
  regulation("own", "某某区办事规则"),
  regulation("old", "某某市会议办法", { documentNumber: "某府发〔2015〕3号" }),
  regulation("new", "某某市会议办法", {
    documentNumber: "某府发〔2020〕8号",
    carrier: { title: "某某市人民政府关于印发《某某市会议办法》的通知", paragraphs: [] },
  }),
  regulation("law", "中华人民共和国甲乙法"),
]);

const found = async (...names: string[]) => (await library.entries(names)).map(({ id }) => id);

describe("look-up by name", () => {
  it("finds each once", async () => {
    expect(await found()).toEqual([]);
    expect(await found("某某区办事规则", "中华人民共和国甲乙法", "某某区办事规则")).toEqual(["own", "law"]);
  });

  it.each(["中华人民共和国甲乙法", "甲乙法", "《甲乙法》"])(
    "finds %s with or without the state's name",
    async (name) => {
      expect(await found(name)).toEqual(["law"]);
    },
  );

  it("finds every edition of a title, and one edition by its number", async () => {
    expect(await found("某某市会议办法")).toEqual(["old", "new"]);
    expect(await found("某府发〔2015〕3号")).toEqual(["old"]);
    expect(await found("某府发[2020]8号")).toEqual(["new"]);
  });

  it("finds a regulation by the notice that issues it", async () => {
    expect(await found("某某市人民政府关于印发《某某市会议办法》的通知")).toContain("new");
  });

  it("does not find what is named alike", async () => {
    expect(await found("会议办法", "某某区会议办法", "甲乙法实施条例", "constructor", "")).toEqual([]);
  });
});

describe("a library that cannot be", () => {
  it("has two regulations with one id", () => {
    expect(() => packagedLibrary([regulation("a", "甲"), regulation("a", "乙")])).toThrow(RangeError);
  });
});
