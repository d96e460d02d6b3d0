import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { buildCollection, joinCollections } from "../../../utils/search/collection.ts";
import { createSearch, openSearch } from "../../../utils/search/search.ts";
import { openStored, packStored } from "../../../utils/search/stored.ts";
import { bridges, parks } from "./sample.ts";

const [first, second] = [clausesOf(parks), clausesOf(bridges)];
const collection = joinCollections([build(parks, 0), build(bridges, first.length)]);
const stored = packStored(collection, [first, second]);

describe("a stored collection", () => {
  it("is the collection that was stored, with its clauses", () => {
    const opened = openStored(stored.buffer);
    expect(opened.collection).toEqual(collection);
    const all = [...first, ...second];
    expect(opened.clauses.read(all.map((_, number) => number))).toEqual(all);
  });

  it("answers as a search over its regulations", async () => {
    const opened = openStored(stored.buffer);
    const read = async (numbers: readonly number[]) => opened.clauses.read(numbers);
    const { search } = openSearch(opened.collection, read);
    const made = createSearch([parks, bridges]);
    for (const query of ["公园", "4", "桥梁 养护", "管理办法第二条"]) {
      const answer = await made.search(query);
      expect(answer.hits.length).toBeGreaterThan(0);
      expect(await search(query)).toEqual(answer);
    }
  });

  it("may be empty", () => {
    const { collection, clauses } = openStored(packStored({ catalogue: [], segments: [] }, []).buffer);
    expect(collection).toEqual({ catalogue: [], segments: [] });
    expect(clauses.read([0])).toEqual([]);
  });

  it.each([0, 4, 8, 40, 400, -4])("is refused when cut to %s bytes", (length) => {
    expect(() => openStored(stored.buffer.slice(0, length))).toThrow(RangeError);
  });

  it("neither gives another clause nor loops where the bytes are corrupt", async () => {
    const all = [...first, ...second];
    for (let at = 0; at < stored.length; at += 29) {
      const bytes = stored.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xa5;
      try {
        const { collection, clauses } = openStored(bytes.buffer);
        expect(clauses.read(all.map((_, number) => number))).toEqual(all);
        const { search } = openSearch(collection, async (numbers) => clauses.read(numbers));
        for (const query of ["公园", "4", "桥梁 养护"]) await search(query);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect([RangeError, SyntaxError]).toContain((error as Error).constructor);
      }
    }
  });

  it("is refused with the clauses of another", () => {
    expect(() => openStored(packStored(collection, [first, first]).buffer)).toThrow(RangeError);
    expect(() => openStored(packStored(collection, [first]).buffer)).toThrow(RangeError);
  });

  it("is refused where it is something else", () => {
    expect(() => openStored(new ArrayBuffer(64))).toThrow(RangeError);
  });
});

function build(regulation: Regulation, number: number) {
  const building = buildCollection([regulation], number);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}
