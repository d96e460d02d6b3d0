/** Undoing the last change of the user's own library. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { listOwn } from "../../../utils/library/own/listing.ts";
import { someRegulation } from "../regulation/arbitrary.ts";
import { bridges, parks } from "../search/sample.ts";
import { contents, find, freshDatabases, incoming, openLibrary } from "./database-support.ts";

beforeEach(freshDatabases);

describe("undoing", () => {
  it("brings back what the last change replaced, once", async () => {
    const change = fc.constantFrom("add", "remove");
    const some = fc.array(someRegulation, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, some, change, async (before, after, kind) => {
        freshDatabases();
        const { own, writer } = openLibrary();
        await writer.add(incoming(...before));
        const was = [await contents(own), await find(own, "桥梁")];
        const generation = await own.generation();
        if (kind === "add") await writer.add(incoming(...after));
        else await writer.remove([(await own.all())[0]?.id ?? ""]);
        await expect.poll(() => own.generation()).toBeGreaterThanOrEqual(generation);
        if ((await own.generation()) > generation) expect(await writer.undo()).toBe(true);
        expect([await contents(own), await find(own, "桥梁")]).toEqual(was);
        await own.close();
      }),
      { numRuns: 15 },
    );
  });

  it("of a change that is no longer the last undoes nothing", async () => {
    const { own, writer, database } = openLibrary();
    const seen = async () => (await listOwn(database)).lastChange?.id;
    await writer.add(incoming(parks));
    const first = await seen();
    await writer.add(incoming(bridges));
    expect(await writer.undo(first)).toBe(false);
    expect(await own.all()).toHaveLength(2);
    expect(await writer.undo(await seen())).toBe(true);
    expect((await own.all()).map(({ title }) => title)).toEqual([parks.title]);
  });

  it("ends with the first import, and with the change before it", async () => {
    const { own, writer } = openLibrary();
    expect(await writer.undo()).toBe(false);
    await writer.add(incoming(parks));
    expect(await writer.undo()).toBe(true);
    expect(await own.all()).toEqual([]);
    expect(await writer.undo()).toBe(false);
  });
});
