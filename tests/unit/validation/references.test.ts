import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citation, DEFAULT_TEMPLATE } from "../../../utils/citation/copying.ts";
import {
  filterReferences,
  groupReferences,
  readReferences,
  tableRows,
} from "../../../utils/lookup/references.ts";
import { readText } from "../../../utils/lookup/text.ts";
import type { ListedReference } from "../../../utils/messages.ts";
import { named } from "../../../utils/reference/model.ts";
import { pageReferencesFrom } from "../../../utils/validation/references.ts";
import { PageLibrary } from "../../support/page-library.ts";
import { bridges, parks } from "../search/sample.ts";

const library = new PageLibrary([parks, bridges], "parks");

/** What a page says; as browsers carry it. */
const listOf = async (text: string) =>
  structuredClone(
    (
      await readText(text, async (names) => ({
        known: library.lookUp(names),
        defaultId: library.defaultId,
      }))
    ).map(({ text, document, resolution }) => ({ text, document, resolution })),
  );

const LISTED: ListedReference = {
  text: "《青山市公园管理办法》第三条第二款",
  document: named("青山市公园管理办法"),
  resolution: {
    certainty: "explicit",
    regulation: "parks",
    addresses: [{ ordinal: 3, paragraph: 2 }],
    rule: "test",
  },
};
const resolved = (resolution: object) => ({ ...LISTED, resolution: { ...LISTED.resolution, ...resolution } });
const textsOf = (answer: unknown) => pageReferencesFrom(answer)?.references.map(({ text }) => text);

/** How many are taken, and whether that is all. */
const taken = (answer: unknown) => {
  const { references, isWhole } = pageReferencesFrom(answer) ?? {};
  return { count: references?.length, isWhole };
};

/** All that the popup does with a list. */
function show(answer: unknown): void {
  const { references = [] } = pageReferencesFrom(answer) ?? {};
  const read = readReferences(references, (id) => library.regulation(id));
  groupReferences(read);
  filterReferences(read, "第三条 3", ({ certainty }) => certainty);
  tableRows(read, ({ certainty }) => certainty);
  const settings = { template: DEFAULT_TEMPLATE, isCopyFullWidth: false };
  for (const { result } of read)
    if (result?.kind === "passages") citation(result.regulation, result.units, "official", settings);
}

describe("the list of a page", () => {
  it("is understood as a whole, each with its index", async () => {
    const page = readFileSync("tests/unit/reference/frozen.txt", "utf8");
    const list = await listOf(`${page}\n《青山市公园管理办法》第三条至第四条、第二章`);
    expect(list.length).toBeGreaterThan(20);
    expect(pageReferencesFrom(list)).toEqual({
      references: list.map((listed, index) => ({ ...listed, index })),
      isWhole: true,
    });
  });

  it.each([null, undefined, 0, "list", {}, { length: 2 }, new Map(), true])(
    "is none where it is %j",
    (answer) => {
      expect(pageReferencesFrom(answer)).toBeNull();
    },
  );

  it.each([
    ["nothing", null],
    ["a number", 7],
    ["a text", "第三条"],
    ["a list", [LISTED]],
    ["an empty object", {}],
    ["no text", { ...LISTED, text: undefined }],
    ["an empty text", { ...LISTED, text: "" }],
    ["a text that is none", { ...LISTED, text: { toString: 1, valueOf: 1 } }],
    ["a document that is none", { ...LISTED, document: ["青山市公园管理办法"] }],
    ["a document of no kind", { ...LISTED, document: { title: "青山市公园管理办法" } }],
    ["a document of an unknown kind", { ...LISTED, document: { kind: "self" } }],
    ["a named document without a title", { ...LISTED, document: { kind: "named" } }],
    ["no resolution", { ...LISTED, resolution: null }],
    ["an unknown certainty", resolved({ certainty: "certain" })],
    ["what is not marked", resolved({ certainty: "none" })],
    ["a regulation that is none", resolved({ regulation: 3 })],
    ["a place among the page's own regulations that is none", resolved({ regulation: null, host: -1 })],
    ["no addresses", resolved({ addresses: undefined })],
    ["addresses that are none", resolved({ addresses: { length: 1, 0: { ordinal: 3 } } })],
    ["an address of no number", resolved({ addresses: [{ ordinal: 1e99 }] })],
    ["an address of words", resolved({ addresses: [{ ordinal: "三" }] })],
    ["an item of no number", resolved({ addresses: [{ ordinal: 3, item: -1 }] })],
    ["containers that are none", resolved({ addresses: [], containers: [null] })],
    ["a container of no number", resolved({ addresses: [], containers: [{ chapter: Number.NaN }] })],
    ["candidates that are none", resolved({ certainty: "ambiguous", candidates: [{}] })],
    ["an unknown reason", resolved({ certainty: "missing", reason: "toString" })],
    ["an edition without a date", resolved({ possibleEdition: { documentNumber: "1" } })],
    ["more units than a code has", resolved({ addresses: Array(2001).fill({ ordinal: 3 }) })],
  ])("leaves out %s, and the others keep their indexes", (_, junk) => {
    const answer = [junk, LISTED, junk, LISTED];
    expect(pageReferencesFrom(answer)?.references).toEqual([
      { ...LISTED, index: 1 },
      { ...LISTED, index: 3 },
    ]);
    expect(pageReferencesFrom([junk])).toEqual({ references: [], isWhole: true });
    expect(() => show(answer)).not.toThrow();
  });

  it("bears nothing that is not known", () => {
    const more = JSON.parse('{"__proto__": {"isPinned": true}, "constructor": 1, "html": "<b>"}');
    const [listed] =
      pageReferencesFrom([{ ...more, ...LISTED, resolution: { ...LISTED.resolution, ...more } }])
        ?.references ?? [];
    expect(listed).toEqual({ ...LISTED, index: 0 });
  });

  it("bears no characters that turn the direction of text", () => {
    const turned = "\u202e\u2067条八十第\u2069\u200f";
    const answer = {
      ...resolved({
        candidates: [{ regulation: turned, title: turned }],
        possibleEdition: { issued: turned },
      }),
      text: turned,
      document: named(turned),
    };
    expect(JSON.stringify(pageReferencesFrom([answer]))).not.toMatch(/[\u200f\u202e\u2067\u2069]/);
    expect(textsOf([answer])).toEqual(["条八十第"]);
    expect(textsOf([{ ...LISTED, text: "\u202e\u2069" }])).toEqual([]);
  });

  it("has texts of bounded length", () => {
    const long = "第".repeat(3_000_000);
    const answer = [{ ...resolved({ rule: long, regulation: long }), text: long, document: named(long) }];
    expect(JSON.stringify(pageReferencesFrom(answer)).length).toBeLessThan(9000);
  });

  it("has 20,000 references at most, and says where there are more", () => {
    const most = Array(20_000).fill(LISTED);
    expect(taken(most)).toEqual({ count: 20_000, isWhole: true });
    expect(taken([...most, LISTED])).toEqual({ count: 20_000, isWhole: false });
  });

  it("has as many words and units as can be shown while one waits", () => {
    const words = Array(20_000).fill({
      ...LISTED,
      text: "第".repeat(2000),
      document: named("《".repeat(2000)),
    });
    expect(taken(words)).toEqual({ count: 995, isWhole: false });
    const units = Array(20_000).fill(resolved({ addresses: Array(2000).fill({ ordinal: 3 }) }));
    expect(taken(units)).toEqual({ count: 99, isWhole: false });
  });

  it("is never an error, whatever a page answers", () => {
    const junk = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const number = fc.oneof(fc.integer({ min: -1, max: 10 }), fc.integer(), fc.double(), junk);
    const unit = fc.record(
      { ordinal: number, suffix: number, paragraph: number, item: number, subitem: number },
      { requiredKeys: ["ordinal"] },
    );
    const container = fc.record(
      { part: number, chapter: number, relative: junk, through: junk },
      { requiredKeys: [] },
    );
    const word = fc.oneof(fc.constantFrom("parks", "bridges", "self", "toString"), junk);
    const resolution = fc.record(
      {
        certainty: fc.oneof(fc.constantFrom("explicit", "inferred", "default", "missing", "ambiguous"), junk),
        regulation: fc.oneof(fc.constant(null), word),
        host: number,
        addresses: fc.oneof(fc.array(unit, { maxLength: 3 }), junk),
        containers: fc.oneof(fc.array(container, { maxLength: 3 }), junk),
        rule: word,
        reason: fc.oneof(fc.constantFrom("document", "edition", "beyond", "unit"), junk),
        candidates: fc.oneof(
          fc.array(fc.record({ regulation: fc.oneof(fc.constant(null), word), title: word }), {
            maxLength: 3,
          }),
          junk,
        ),
        possibleEdition: fc.oneof(fc.record({ issued: word }), junk),
      },
      { requiredKeys: ["certainty", "regulation", "addresses", "rule"] },
    );
    const kind = fc.oneof(fc.constantFrom("named", "own", "other", "open"), junk);
    const document = fc.oneof(fc.record({ kind, title: word }, { requiredKeys: [] }), junk);
    const listed = fc.record({ text: word, document, resolution });
    fc.assert(
      fc.property(fc.oneof(junk, fc.array(fc.oneof(listed, junk), { maxLength: 5 })), (answer) => {
        show(answer);
      }),
      { numRuns: 500 },
    );
  });
});
