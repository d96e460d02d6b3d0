import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CitationStyle, cite } from "../../../utils/citation/cite.ts";
import type { CitedUnit } from "../../../utils/citation/found.ts";
import { parseBlock } from "../../../utils/reference/block/parse.ts";
import { documentNames, resolvePage } from "../../../utils/reference/page/resolve.ts";
import type { Regulation, UnitAddress } from "../../../utils/regulation/model.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { PageLibrary } from "../../support/page-library.ts";
import { bundled, implementing, joint, measures, statute, trial } from "./samples.ts";

/** Styles that name the clause in words; the records and GB/T 7714 do not. */
const STYLES: CitationStyle[] = [
  "official",
  "official-carrier",
  "official-sentence",
  "court",
  "legal-handbook",
  "markdown",
];
const REGULATIONS = [bundled, measures, statute, joint, trial, implementing];
const library = new PageLibrary(REGULATIONS, bundled.id);

/** What the first reference of a text points at, for a page that says nothing else. */
function readBack(text: string) {
  const blocks = [parseBlock(text)];
  const known = library.lookUp(documentNames(blocks, {}));
  const [reference] = resolvePage(blocks, {}, known, library.defaultId).blocks[0] ?? [];
  return reference?.resolution;
}

/** All units of a regulation, 第一款 left out where it is the only one. */
function unitsOf(regulation: Regulation): UnitAddress[] {
  return clausesOf(regulation).flatMap(({ ordinal, suffix, paragraphs }) => {
    const clause: UnitAddress = { ordinal, ...(suffix !== undefined && { suffix }) };
    return paragraphs.flatMap(({ items }, index) => {
      const paragraph = paragraphs.length === 1 ? clause : { ...clause, paragraph: index + 1 };
      return [clause, paragraph, ...items.map((item) => ({ ...paragraph, item: item.ordinal }))];
    });
  });
}

const key = (units: readonly CitedUnit[]) => units.map((unit) => JSON.stringify(Object.entries(unit).sort()));

const cited = fc.constantFrom(...REGULATIONS).chain((regulation) =>
  fc.record({
    regulation: fc.constant(regulation),
    style: fc.constantFrom(...STYLES),
    units: fc.uniqueArray(fc.constantFrom(...unitsOf(regulation)), {
      minLength: 1,
      maxLength: 5,
      selector: (unit) => JSON.stringify(unit),
    }),
  }),
);

describe("a citation that names the clause", () => {
  it("reads back to the same regulation and units", () => {
    fc.assert(
      fc.property(cited, ({ regulation, style, units }) => {
        // A court quotes unit by unit: each is a reference of its own.
        const expected = style === "court" ? units.slice(0, 1) : units;
        // 第一条、第二条之一。 may also say “one of the two”: no reader can tell.
        fc.pre(style !== "legal-handbook" || units.length === 1 || units.at(-1)?.suffix === undefined);
        const { text } = cite(regulation, units, style);
        const words = style === "markdown" ? text.slice(text.lastIndexOf("——") + 2) : text;
        const resolution = readBack(words);
        expect(resolution?.regulation).toBe(regulation.id);
        // 《…》（…），第18条: behind the comma the document is inferred.
        expect(resolution?.certainty).toBe(
          words.includes("》，") || words.includes("），") ? "inferred" : "explicit",
        );
        expect(key(resolution?.addresses ?? [])).toEqual(key(expected));
      }),
      { numRuns: 1000 },
    );
  });
});
