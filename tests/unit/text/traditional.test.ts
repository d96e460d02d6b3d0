import { Converter } from "opencc-js/t2cn";
import { describe, expect, test } from "vitest";
import { simplified, simplifiedProse } from "../../../utils/text/traditional.ts";

/** The characters of GB/T 2312, which simplified Chinese is written in. */
function simplifiedCharacters(): Set<string> {
  const decoder = new TextDecoder("gb2312");
  const cells = Array.from({ length: (0xf8 - 0xb0) * 94 }, (_, cell) =>
    decoder.decode(Uint8Array.of(0xb0 + Math.floor(cell / 94), 0xa1 + (cell % 94))),
  );
  return new Set(cells);
}

describe("traditional characters", () => {
  test("are simplified as OpenCC does it, unless simplified Chinese writes them too", () => {
    const known = simplifiedCharacters();
    const convert = Converter({ from: "t", to: "cn" });
    const every = Array.from({ length: 0x5200 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const expected = every.map((character) => {
      const converted = convert(character);
      return known.has(character) || !known.has(converted) ? character : converted;
    });
    expect(simplified(every.join(""))).toBe(expected.join(""));
  });

  test("that simplified texts write too stay", () => {
    expect(simplified("著作权、乾隆、於某")).toBe("著作权、乾隆、於某");
  });

  test("are left in prose that has none of the characters of clauses", () => {
    expect(simplifiedProse("會議強調")).toBe("會議強調");
    expect(simplifiedProse("會議強調第八條")).toBe("会议强调第八条");
  });
});
