import { describe, expect, it } from "vitest";
import { library as bundled } from "../../../utils/library/bundled.ts";
import { createLibrary } from "../../../utils/library/library.ts";
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

const library = createLibrary(
  [
    regulation("own", "某某区办事规则"),
    regulation("old", "某某市会议办法", { documentNumber: "某府发〔2015〕3号" }),
    regulation("new", "某某市会议办法", {
      documentNumber: "某府发〔2020〕8号",
      carrier: { title: "某某市人民政府关于印发《某某市会议办法》的通知", paragraphs: [] },
    }),
    regulation("law", "中华人民共和国甲乙法"),
  ],
  "own",
);

const found = (...names: string[]) => library.lookup(names).map(({ id }) => id);

describe("look-up by name", () => {
  it("always tells of the default regulation, once and first", () => {
    expect(found()).toEqual(["own"]);
    expect(found("某某区办事规则", "中华人民共和国甲乙法", "某某区办事规则")).toEqual(["own", "law"]);
  });

  it.each(["中华人民共和国甲乙法", "甲乙法", "《甲乙法》"])(
    "finds %s with or without the state's name",
    (name) => {
      expect(found(name)).toEqual(["own", "law"]);
    },
  );

  it("finds every edition of a title, and one edition by its number", () => {
    expect(found("某某市会议办法")).toEqual(["own", "old", "new"]);
    expect(found("某府发〔2015〕3号")).toEqual(["own", "old"]);
    expect(found("某府发[2020]8号")).toEqual(["own", "new"]);
  });

  it("finds a regulation by the notice that issues it", () => {
    expect(found("某某市人民政府关于印发《某某市会议办法》的通知")).toContain("new");
  });

  it("does not find what is named alike", () => {
    expect(found("会议办法", "某某区会议办法", "甲乙法实施条例", "constructor", "")).toEqual(["own"]);
  });
});

describe("a regulation", () => {
  it("is found by its id, and all of them in order", () => {
    expect(library.regulation("law")?.title).toBe("中华人民共和国甲乙法");
    expect(library.regulation("absent")).toBeUndefined();
    expect(library.all().map(({ id }) => id)).toEqual(["own", "old", "new", "law"]);
  });
});

describe("a library that cannot be", () => {
  it("has two regulations with one id, or none to fall back on", () => {
    expect(() => createLibrary([regulation("a", "甲"), regulation("a", "乙")], "a")).toThrow(RangeError);
    expect(() => createLibrary([regulation("a", "甲")], "b")).toThrow(RangeError);
  });
});

describe("the bundled library", () => {
  it("falls back on the work rules of Hongkou", () => {
    expect(bundled.lookup([]).map(({ title }) => title)).toEqual(["上海市虹口区人民政府工作规则"]);
    expect(bundled.regulation(bundled.defaultId)?.units.length).toBeGreaterThan(0);
  });
});
