/** The user's own library: what is added is there, and what goes wrong changes nothing. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { createSearch } from "../../../utils/search/search.ts";
import { someRegulation } from "../regulation/arbitrary.ts";
import { bridges, clause, parks } from "../search/sample.ts";
import { contents, find, freshDatabases, incoming, openLibrary } from "./database-support.ts";

beforeEach(freshDatabases);

const long: Regulation = {
  ...bridges,
  id: "long",
  title: "青山市长规定",
  aliases: ["长规"],
  units: Array.from({ length: 150 }, (_, at) => clause(at + 1, `第${at + 1}处桥梁。`)),
};

describe("an own library", () => {
  it("is empty at first", async () => {
    const { own } = openLibrary();
    expect(await own.all()).toEqual([]);
    expect(await own.entry("parks")).toBeUndefined();
    expect(await own.text("parks")).toBeUndefined();
    expect(await own.clauses("parks", [{ ordinal: 1 }])).toEqual([]);
    expect(await own.collection()).toEqual({ segments: [], catalogue: [] });
  });

  it("gives back every regulation as it was added", async () => {
    await fc.assert(
      fc.asyncProperty(someRegulation, async (regulation) => {
        freshDatabases();
        const { own, writer } = openLibrary();
        await writer.add(incoming(regulation));
        expect(await contents(own)).toMatchObject({ regulations: [regulation] });
        await own.close();
      }),
      { numRuns: 25 },
    );
  });

  it("finds regulations by title, alias and number, and no other", async () => {
    const { own, writer } = openLibrary();
    await writer.add(incoming(parks, bridges, long));
    const ids = async (...names: string[]) => (await own.entries(names)).map(({ id }) => id);
    expect(await ids("《青山市公园管理办法》", "青府发[2020]3号")).toEqual(["parks"]);
    expect(await ids("长规", "青山市桥梁养护规定")).toEqual(["long", "bridges"]);
    expect(await ids("养护规定", "constructor", "")).toEqual([]);
  });

  it("gives clauses by number and by place, across blocks, in the order asked for", async () => {
    const { own, writer } = openLibrary();
    await writer.add(incoming(parks, long));
    const [, , third, inserted] = clausesOf(parks);
    expect(await own.clauses("parks", [{ ordinal: 3, suffix: 1 }, { ordinal: 9 }, { ordinal: 3 }])).toEqual([
      inserted,
      third,
    ]);
    const labels = async (places: number[]) =>
      (await own.clausesAt("long", places)).map(({ label }) => label);
    expect(await labels([149, 0, 64, 63, 150, -1])).toEqual(["第150条", "第1条", "第65条", "第64条"]);
  });

  it("is searched as if it had never held what is gone", async () => {
    const { own, writer } = openLibrary();
    await writer.add(incoming(long, parks));
    await writer.add(incoming(bridges));
    await writer.remove(["long"]);
    const search = createSearch([parks, bridges]);
    for (const query of ["公园", "桥梁 养护", "第三条", "处桥梁", "绿地保护"]) {
      const made = search
        .search(query, 1000)
        .map(({ clause: _, score, ...hit }) => ({ ...hit, score: score.toPrecision(9) }));
      expect(await find(own, query)).toEqual(made);
    }
  });

  it("is seen by a window that was open before", async () => {
    const first = openLibrary();
    const second = openLibrary();
    expect(await second.own.all()).toEqual([]);
    await first.writer.add(incoming(parks));
    await expect.poll(async () => (await second.own.all()).length).toBe(1);
    await first.own.close();
    await second.own.close();
  });
});

describe("adding", () => {
  it("skips the same text, replaces the same edition under its old id, and adds another edition", async () => {
    const { own, writer } = openLibrary();
    const fates = async (...regulations: Regulation[]) =>
      (await writer.add(incoming(...regulations))).map(({ fate, id }) => `${fate} ${id}`);
    expect(await fates(parks, bridges)).toEqual(["new parks", "new bridges"]);
    expect(await fates({ ...parks, id: "again" })).toEqual(["skipped parks"]);
    expect(await fates({ ...parks, id: "other", status: "已修改" })).toEqual(["replaced parks"]);
    expect(await fates({ ...parks, documentNumber: "青府发〔2024〕1号", issued: "2024-01-02" })).toEqual([
      "edition parks-2",
    ]);
    expect(await fates({ ...bridges, issuers: ["甲局"] }, { ...bridges, issuers: ["乙局"] })).toEqual([
      "replaced bridges",
      "new bridges-2",
    ]);
    expect((await own.all()).map(({ id }) => id)).toEqual(["parks", "parks-2", "bridges", "bridges-2"]);
    expect((await own.entry("parks"))?.status).toBe("已修改");
  });

  it("says before what it will do, and does nothing", async () => {
    const { own, writer } = openLibrary();
    const given = incoming(parks, parks, bridges);
    const decisions = await writer.preview(given);
    expect(decisions.map(({ fate }) => fate)).toEqual(["new", "skipped", "new"]);
    expect(await own.all()).toEqual([]);
    expect(await writer.add(given)).toEqual(decisions);
  });

  it("comes to the same for a pack at once as for its regulations one by one", async () => {
    const packs = fc.array(someRegulation, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(packs, packs, async (before, pack) => {
        const told: unknown[] = [];
        for (const size of [pack.length, 1]) {
          freshDatabases();
          const { own, writer } = openLibrary();
          await writer.add(incoming(...before));
          for (let at = 0; at < pack.length; at += size)
            await writer.add(incoming(...pack.slice(at, at + size)));
          told.push([await contents(own), await find(own, "桥梁管理"), await find(own, "公园 应当")]);
          await own.close();
        }
        expect(told[0]).toEqual(told[1]);
      }),
      { numRuns: 15 },
    );
  });
});

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

  it("ends with the first import, and with the change before it", async () => {
    const { own, writer } = openLibrary();
    expect(await writer.undo()).toBe(false);
    await writer.add(incoming(parks));
    expect(await writer.undo()).toBe(true);
    expect(await own.all()).toEqual([]);
    expect(await writer.undo()).toBe(false);
  });
});
