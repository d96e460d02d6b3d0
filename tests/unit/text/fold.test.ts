import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../utils/text/fold.ts";
import { anyText } from "../arbitrary.ts";

describe("folding", () => {
  it("makes full-width forms plain and letters small", () => {
    expect(fold("ＡＢｃ１８").text).toBe("abc18");
  });

  it("makes each run of punctuation and space one space, and none at the ends", () => {
    expect(fold("　执政为民，依法行政。 ").text).toBe("执政为民 依法行政");
    expect(fold("执政为民,依法行政").text).toBe("执政为民 依法行政");
  });

  it("keeps 〇 and the compatibility number ㈠ as words", () => {
    expect(fold("二〇一八 ㈠").text).toBe("二〇一八 一");
  });

  it("leads back to the source, over characters that grow or vanish", () => {
    const folded = fold("（㈠）《Ａ法》");
    const at = folded.text.indexOf("a法");
    expect(folded.source.slice(...folded.range(at, at + 2))).toBe("Ａ法");
  });

  it("never parts a surrogate pair", () => {
    const folded = fold("𠮷府");
    expect(folded.source.slice(...folded.range(0, 1))).toBe("𠮷");
  });

  it("refuses offsets outside the text", () => {
    expect(() => fold("条文").range(1, 3)).toThrow(RangeError);
  });

  it("takes any string, and gives every folded unit a place in the source", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const folded = fold(text);
        const starts = Array.from(folded.text, (_, at) => folded.origin(at));
        expect(starts.every((start, at) => start < text.length && start >= (starts[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
