import { describe, expect, it } from "vitest";
import { withoutBidi } from "../../../utils/text/bidi.ts";

describe("what turns the direction of text", () => {
  const turning = [
    0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
  ];

  it.each(turning.map((code) => String.fromCharCode(code)))("is left out: %j", (character) => {
    expect(withoutBidi(`${character}第十${character}八条${character}`)).toBe("第十八条");
  });

  it("is nothing else", () => {
    const others = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => !turning.includes(code),
    );
    const text =
      String.fromCharCode(...others.slice(0, 0x8000)) + String.fromCharCode(...others.slice(0x8000));
    expect(withoutBidi(text)).toBe(text);
  });
});
