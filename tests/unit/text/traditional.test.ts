import tables from "virtual:search-tables";
import { describe, expect, test } from "vitest";
import { simplifier } from "../../../utils/search/index/traditional.ts";
import { simplified, simplifiedProse } from "../../../utils/text/traditional.ts";

describe("traditional characters", () => {
  test("of the grammar are written as the search writes them", () => {
    const everyCharacter = String.fromCharCode(...Array.from({ length: 0x5200 }, (_, at) => 0x4e00 + at));
    const changed = [...everyCharacter].filter((character) => simplified(character) !== character);
    expect(changed.length).toBeGreaterThan(300);
    expect(simplified(changed.join(""))).toBe(simplifier(tables.traditional)(changed.join("")));
  });

  test("that simplified texts write too stay", () => {
    expect(simplified("著作权、乾隆、於某")).toBe("著作权、乾隆、於某");
  });

  test("are left in prose that has none of the characters of clauses", () => {
    expect(simplifiedProse("會議強調")).toBe("會議強調");
    expect(simplifiedProse("會議強調第八條")).toBe("会议强调第八条");
  });
});
