import { describe, expect, it } from "vitest";
import { readText } from "../../../utils/lookup/text.ts";
import { named } from "../../../utils/reference/model.ts";
import { PageLibrary } from "../../support/page-library.ts";
import { bridges, parks } from "../search/sample.ts";

describe("a text that the reader brings", () => {
  const library = new PageLibrary([parks, bridges]);
  const lookUp = async (names: readonly string[]) => ({
    known: library.lookUp(names),
    defaultId: library.defaultId,
  });
  const read = async (text: string) =>
    (await readText(text, lookUp)).map(({ text, resolution: { certainty, regulation } }) => [
      text,
      certainty,
      regulation,
    ]);

  it("is read as a page is: named, missing and of no document", async () => {
    expect(
      await read("按照《青山市桥梁养护规定》第二条检查。\n《白河县集市管理办法》第三条不适用。"),
    ).toEqual([
      ["《青山市桥梁养护规定》第二条", "explicit", "bridges"],
      ["《白河县集市管理办法》第三条", "missing", null],
    ]);
    expect(await read("依照第三条执行。")).toEqual([["第三条", "default", "parks"]]);
  });

  it("that is a regulation itself brings the clauses that it names", async () => {
    const text = [
      "白河县集市管理办法",
      "第一条　为了管理集市，制定本办法。",
      "第二条　集市应当登记。",
      "第三条　违反本办法第二条的，责令改正。",
    ];
    const [reference] = await readText(text.join("\n"), lookUp);
    expect(reference?.resolution).toMatchObject({ regulation: null, host: 0 });
    expect(reference?.pageClauses?.[0]?.clause.paragraphs[0]?.text).toBe("集市应当登记。");
  });

  it("is read and shown without characters that turn its direction", async () => {
    const [reference] = await readText(
      "依照《白河县集市\u202e管理办法》\u2067第三\u200f条\u2069执行。",
      lookUp,
    );
    expect(reference).toMatchObject({
      text: "《白河县集市管理办法》第三条",
      document: named("白河县集市管理办法"),
    });
  });

  it("may be anything", async () => {
    for (const text of ["", "\u0000", "\ud800第", "第".repeat(2000)]) expect(await read(text)).toEqual([]);
  });
});
