import { describe, expect, it } from "vitest";
import { destinationOf } from "../../../utils/library/destination.ts";
import { createSearch } from "../../../utils/search/search.ts";
import { bridges, parks } from "../search/sample.ts";

const search = createSearch([parks, bridges]);
const lead = (words: string) => destinationOf(words, search);

describe("a selection", () => {
  it("that names one clause leads to it, with the paragraph it names", async () => {
    expect(await lead("《青山市公园管理办法》第三条第二款")).toEqual({
      kind: "clause",
      regulationId: "parks",
      address: { ordinal: 3, paragraph: 2 },
    });
    expect(await lead(" 《青山市公园管理办法》（青府发〔2020〕3号）\n第三条之一 ")).toMatchObject({
      address: { ordinal: 3, suffix: 1 },
    });
  });

  it("of words that one clause alone holds leads to it", async () => {
    expect(await lead("攀折花木")).toMatchObject({ kind: "clause", address: { ordinal: 3 } });
  });

  it("that two clauses answer leads to the search", async () => {
    expect(await lead("第三条")).toEqual({ kind: "search", query: "第三条" });
    expect(await lead("桥梁检查")).toEqual({ kind: "search", query: "桥梁检查" });
  });

  it("that names a paragraph which is not there leads to the search, never to another paragraph", async () => {
    expect((await lead("《青山市公园管理办法》第三条第九款")).kind).toBe("search");
  });

  it("of a document that the library lacks never leads to a clause of ours", async () => {
    expect((await lead("《白河县集市管理办法》第三条")).kind).toBe("search");
  });

  it("of a clause of ours and of a document that the library lacks leads to the search, which says so", async () => {
    const words = "《青山市公园管理办法》第三条之一和《白河县集市管理办法》第三条";
    expect(await lead(words)).toEqual({ kind: "search", query: words });
  });

  it("is asked without characters that turn its direction", async () => {
    expect(await lead("\u202e桥梁\u2067检查\u2069")).toEqual({ kind: "search", query: "桥梁检查" });
  });

  it("of anything leads to a search of bounded length", async () => {
    for (const words of ["", " \n", "\ud800", "第".repeat(5000)]) {
      const destination = await lead(words);
      expect(destination.kind).toBe("search");
      if (destination.kind === "search") expect(destination.query.length).toBeLessThanOrEqual(200);
    }
  });
});
