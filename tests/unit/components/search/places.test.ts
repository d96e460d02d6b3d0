import { describe, expect, it } from "vitest";
import { readText } from "../../../../components/references/textReferences.ts";
import { shelfFrom, toggled, without, withRecent } from "../../../../components/search/places.ts";
import { createLibrary } from "../../../../utils/library/library.ts";
import { bridges, parks } from "../../search/sample.ts";

const place = (ordinal: number, paragraph?: number) => ({
  regulationId: "parks",
  ordinal,
  ...(paragraph !== undefined && { paragraph }),
});

describe("clauses at hand", () => {
  it("begin with the one opened last, each once", () => {
    expect(withRecent([place(1), place(2)], place(2))).toEqual([place(2), place(1)]);
  });

  it("tell a paragraph from its clause", () => {
    expect(withRecent([place(1)], place(1, 2))).toEqual([place(1, 2), place(1)]);
  });

  it("are few", () => {
    const recent = Array.from({ length: 20 }, (_, index) => place(index + 1));
    expect(withRecent(recent, place(30)).length).toBeLessThan(10);
  });

  it("hold nothing of a hit but its address", () => {
    const hit = { ...place(3, 1), snippet: "…", score: 2 };
    expect(withRecent([], hit)).toEqual([place(3, 1)]);
  });

  it("are kept, and no longer kept, by the same key", () => {
    const kept = toggled([place(1)], place(2));
    expect(kept).toEqual([place(1), place(2)]);
    expect(toggled(kept, place(2))).toEqual([place(1)]);
  });

  it("stand there once, kept or opened last", () => {
    expect(without([place(1), place(2), place(2, 1)], [place(2)])).toEqual([place(1), place(2, 1)]);
  });

  it("survive what an older version may have stored", () => {
    const stored = [
      place(1),
      null,
      "x",
      { regulationId: 3, ordinal: 1 },
      { ...place(2), item: "一" },
      place(0),
      place(10_000),
    ];
    expect(shelfFrom(stored)).toEqual([place(1)]);
    expect(shelfFrom(undefined)).toEqual([]);
    expect(shelfFrom({ length: 3 })).toEqual([]);
  });
});

describe("a text that the reader brings", () => {
  const { lookup } = createLibrary([parks, bridges], "parks");
  const read = (text: string) =>
    readText(text, lookup, "parks").map(({ text, resolution: { certainty, regulation } }) => [
      text,
      certainty,
      regulation,
    ]);

  it("is read as a page is: named, missing and of no document", () => {
    expect(read("按照《青山市桥梁养护规定》第二条检查。\n《白河县集市管理办法》第三条不适用。")).toEqual([
      ["《青山市桥梁养护规定》第二条", "explicit", "bridges"],
      ["《白河县集市管理办法》第三条", "missing", null],
    ]);
    expect(read("依照第三条执行。")).toEqual([["第三条", "default", "parks"]]);
  });

  it("that is a regulation itself brings the clauses that it names", () => {
    const text = [
      "白河县集市管理办法",
      "第一条　为了管理集市，制定本办法。",
      "第二条　集市应当登记。",
      "第三条　违反本办法第二条的，责令改正。",
    ];
    const [reference] = readText(text.join("\n"), lookup, "parks");
    expect(reference?.resolution.regulation).toBe("self");
    expect(reference?.pageClauses?.[0]?.clause.paragraphs[0]?.text).toBe("集市应当登记。");
  });

  it("may be anything", () => {
    for (const text of ["", "\u0000", "\ud800第", "第".repeat(2000)]) expect(read(text)).toEqual([]);
  });
});
