import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTerms, phraseTerms, scanTerms } from "../../../utils/search/index/terms.ts";
import { fold } from "../../../utils/text/fold.ts";

describe("terms of the index", () => {
  it("are the characters and the pairs of neighbours of Chinese", () => {
    expect(indexTerms("公园法")).toEqual(["公", "园", "法", "公园", "园法"]);
  });

  it("do not pair characters over punctuation or other scripts", () => {
    expect(indexTerms("公园 绿地")).not.toContain("园绿");
    expect(indexTerms("共15分钟")).toEqual(["共", "15", "分", "钟", "分钟"]);
  });

  it("count a character beyond the basic plane as one", () => {
    expect(indexTerms("𠮷府")).toEqual(["𠮷", "府", "𠮷府"]);
  });
});

describe("terms of a phrase", () => {
  it("are its pairs, each once", () => {
    expect(phraseTerms("检查检查")).toEqual(["检查", "查检"]);
  });

  it("are the character itself where it stands alone", () => {
    expect(phraseTerms("法 公园")).toEqual(["法", "公园"]);
  });
});

describe("terms as they are scanned for large indexes", () => {
  it("are the terms of the index", () => {
    const character = fc.constantFrom(..."公园法〇𠮷15a。 ");
    fc.assert(
      fc.property(fc.string({ unit: character }), (source) => {
        const { text } = fold(source);
        const scanned: string[] = [];
        scanTerms(
          text,
          (first, second) => scanned.push(String.fromCharCode(first, ...(second > 0 ? [second] : []))),
          (word) => scanned.push(word),
        );
        expect(scanned.sort()).toEqual(indexTerms(text).sort());
      }),
    );
  });
});
