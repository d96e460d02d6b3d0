/** How often clauses name a title: counted by parts, the result is that of counting all at once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { buildCollection, joinCollections, openRanking } from "../../../utils/search/collection.ts";
import { countMentions } from "../../../utils/search/index/mentions.ts";
import { phraseTerms } from "../../../utils/search/index/terms.ts";
import { foldedText } from "../../../utils/text/fold.ts";
import { bridges, clause, parks } from "./sample.ts";

const titles = ["公园管理办法", "中华人民共和国公园法", "桥梁法", "桥梁管理办法", "", "App管理办法"];
const words = fc.constantFrom(...titles, "公园", "管理", "法", "，", "应当", "App");
const text = fc.array(words, { maxLength: 6 }).map((all) => all.join(""));
const regulation = fc
  .record({ title: fc.constantFrom(...titles), texts: fc.array(text, { maxLength: 5 }) })
  .map(
    ({ title, texts }): Regulation => ({
      ...bridges,
      title,
      units: texts.map((each, at) => clause(at + 1, each)),
    }),
  );

function build(regulations: readonly Regulation[], first: number) {
  const building = buildCollection(regulations, first);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}

describe("mentions", () => {
  it("are the clauses that the index finds for all pairs of the title", () => {
    fc.assert(
      fc.property(fc.array(regulation, { minLength: 1, maxLength: 5 }), (regulations) => {
        const collection = build(regulations, 0);
        const ranking = openRanking(collection);
        const found = collection.catalogue.map(
          ({ title }) =>
            ranking.withAll(phraseTerms(foldedText(title.replace(/^中华人民共和国/, "")))).length,
        );
        expect(collection.catalogue.map(({ mentions }) => mentions)).toEqual(found);
      }),
    );
  });

  it("are the same in parts joined as in the whole", () => {
    const parts = fc.array(fc.array(regulation, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, (each) => {
        let first = 0;
        const collections = each.map((regulations) => {
          const collection = build(regulations, first);
          first += regulations.flatMap(clausesOf).length;
          return collection;
        });
        expect(joinCollections(collections).catalogue).toEqual(build(each.flat(), 0).catalogue);
      }),
    );
  });

  it("are not counted in deleted clauses", () => {
    const { segments } = build(
      [{ ...parks, units: ["公园法", "公园法", "桥梁法"].map((t, at) => clause(at + 1, t)) }],
      0,
    );
    const [{ bytes } = { bytes: new Uint8Array() }] = segments;
    expect([...countMentions([{ bytes, deleted: Uint8Array.of(0b010) }], ["公园法", "桥梁法"])]).toEqual([
      1, 1,
    ]);
  });
});
