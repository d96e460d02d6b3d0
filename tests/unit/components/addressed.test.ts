import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { anyText } from "../arbitrary.ts";
import { parks } from "../search/sample.ts";

vi.mock("#i18n", () => ({
  i18n: { t: (key: string, words?: object) => [key, ...Object.values(words ?? {})].join(" ") },
}));
const { addressedIn } = await import("../../../components/regulation/addressed.ts");

const noticeOf = (hash: string) => addressedIn(parks, hash).notice;

describe("an address of the reading page", () => {
  it("names what is there, and what is not in words", () => {
    expect(addressedIn(parks, "#parks/3/2")).toMatchObject({
      unit: { ordinal: 3, paragraph: 2 },
      notice: null,
    });
    expect(noticeOf("#parks/9")).toBe("regulation.noSuchPlace 第九条");
    expect(noticeOf("#parks/chapter-9")).toBe("regulation.noSuchPlace 第九章");
  });

  it.each(["99999", "0", "00000", "123456789", "1e99", "-1", "chapter-0", "chapter-00000"])(
    "of no number that a clause or chapter can have, %s, is told as it was written",
    (written) => {
      expect(addressedIn(parks, `#parks/${written}`)).toEqual({
        clause: null,
        unit: null,
        containers: null,
        notice: `regulation.noSuchPlace ${written}`,
      });
    },
  );

  it.each(["9/99999", "9/1/1e99", "9-1/9007199254740993"])(
    "of a clause that is not there, with a number that has no name, %s, is told as it was written",
    (written) => {
      expect(noticeOf(`#parks/${written}`)).toBe(`regulation.noSuchPlace ${written}`);
    },
  );

  it.each(["2-0", "2-000"])("of a suffix that counts nothing, %s, is that of the clause", (written) => {
    expect(addressedIn(parks, `#parks/${written}`)).toMatchObject({ unit: { ordinal: 2 }, notice: null });
  });

  it.each(["9007199254740993", "1e99", "99999"])("says that the clause has no 款 %s", (paragraph) => {
    expect(addressedIn(parks, `#parks/3/${paragraph}`)).toMatchObject({
      unit: { ordinal: 3 },
      notice: "popup.absentParagraph",
    });
  });

  it("of many levels makes no long sentence, and is not read to its end", () => {
    expect(noticeOf(`#parks/${"chapter-1.".repeat(200_000)}`)?.length).toBeLessThan(80);
    expect(noticeOf(`#parks/${"x".repeat(2_000_000)}`)?.length).toBeLessThan(80);
  });

  it("throws nothing, whatever is written", () => {
    const number = fc.oneof(
      fc.integer().map(String),
      fc.double().map(String),
      fc.bigInt().map(String),
      fc.constantFrom("NaN", "Infinity", "0x10", "1e99", "٣", "", "%", "%E0%A4%A", "__proto__"),
    );
    const level = fc.oneof(
      number,
      fc.tuple(number, number).map((pair) => pair.join("-")),
      fc
        .tuple(fc.constantFrom("part", "subpart", "chapter", "section", "toString"), number)
        .map((pair) => pair.join("-")),
      anyText(),
    );
    const hash = fc.array(level, { maxLength: 6 }).map((levels) => `#parks/${levels.join("/")}`);
    fc.assert(
      fc.property(fc.oneof(hash, anyText()), (written) => {
        const { clause, unit } = addressedIn(parks, written);
        expect(unit === null || clause?.ordinal === unit.ordinal).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
