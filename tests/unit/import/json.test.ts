import { describe, expect, it } from "vitest";
import { readJson } from "../../../utils/import/formats/json.ts";
import { TREE } from "../../support/import-files.ts";

const read = (value: unknown) => readJson(JSON.stringify(value));
const refusal = (code: string, more: object = {}) =>
  expect.objectContaining({ name: "ImportError", code, ...more });

const PROVISIONS = {
  id: "x",
  title: "某市公园管理办法",
  status: "in_force",
  issued_date: "2021-03-05",
  in_force_date: "2021-05-01",
  url: "https://flk.npc.gov.cn/detail?bbbs=1",
  issuing_body: "某市人民政府",
  provisions: [
    { provision_ref: "art1", chapter: "第一章 总则", section: "第一条", content: "甲。\n乙。" },
    { provision_ref: "第二条", chapter: "第一章 总则", section: "", content: "丙。" },
    { provision_ref: "art3", chapter: "第二章 附则", section: "第三条", content: "第三条　丁。" },
  ],
  definitions: [],
};

describe("provisions", () => {
  it("become lines with chapters and numbers, and facts", () => {
    const [one] = read(PROVISIONS);
    if (!one || !("text" in one)) throw new Error("no text");
    expect(one.text.lines).toEqual([
      "第一章 总则",
      "第一条　甲。",
      "乙。",
      "第二条　丙。",
      "第二章 附则",
      "第三条　丁。",
    ]);
    expect(Object.fromEntries(one.text.facts.map(({ name, value }) => [name, value]))).toEqual({
      title: "某市公园管理办法",
      issuers: "某市人民政府",
      issued: "2021-03-05",
      effective: "2021-05-01",
      status: "现行有效",
      url: "https://flk.npc.gov.cn/detail?bbbs=1",
    });
  });

  it("may lack all but title and contents", () => {
    const [one] = read({ title: "某办法", status: null, provisions: [{ content: "第一条　甲。" }] });
    expect(one).toMatchObject({ text: { lines: ["第一条　甲。"], facts: [{ name: "title" }] } });
  });
});

describe("a tree", () => {
  it("is copied field by field: what the model does not know is left out", () => {
    const [one] = read({ ...TREE, script: "alert(1)" });
    expect(one).toEqual({ regulation: TREE });
  });

  it.each([
    ["units", { ...TREE, units: [] }],
    ["title", { ...TREE, title: " " }],
    ["issued", { ...TREE, issued: "2021-13-05" }],
    ["units.0.ordinal", { ...TREE, units: [{ ...TREE.units[0], ordinal: -1 }] }],
    ["units.0.units.0.kind", { ...TREE, units: [{ ...TREE.units[0], units: [{ kind: "page" }] }] }],
  ])("is refused, with the place of the fault: %s", (detail, tree) => {
    expect(() => read(tree)).toThrow(refusal("json-shape", { detail }));
  });

  it("may be one of a list, which is told by its place", () => {
    expect(read([TREE, PROVISIONS])).toHaveLength(2);
    expect(() => read([TREE, { title: "某办法" }])).toThrow(
      refusal("json-shape", { detail: "1: provisions" }),
    );
    expect(() => read([])).toThrow(refusal("json-shape"));
  });
});

describe("bad JSON", () => {
  it("is refused with its line", () => {
    expect(() => readJson('{\n"title": "某办法",\n"provisions": [}\n')).toThrow(
      refusal("json-syntax", { line: 3 }),
    );
  });

  it.each(["__proto__", "constructor", "prototype"])("with the key %s is refused", (key) => {
    const text = `{"title": "某办法", "provisions": [{"content": "甲", "${key}": {"polluted": true}}]}`;
    expect(() => readJson(text)).toThrow(refusal("json-keys", { detail: key }));
    expect({}).not.toHaveProperty("polluted");
  });

  it("nested too deeply is refused before it is parsed; brackets in strings do not count", () => {
    expect(() => readJson("[".repeat(1_000_000))).toThrow(refusal("json-depth"));
    const title = `${"[".repeat(100)}\\"${"{".repeat(100)}`;
    expect(readJson(`{"title": "${title}", "provisions": []}`)).toHaveLength(1);
  });

  it.each(["{}", '"甲"', "[1]", "null", '{"title": 1, "provisions": []}'])(
    "%s holds no regulation",
    (text) => {
      expect(() => readJson(text)).toThrow(refusal("json-shape"));
    },
  );
});
