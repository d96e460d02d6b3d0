/** The user's own library: what is added is there, and what goes wrong changes nothing. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { readPack, writePack } from "../../../utils/library/pack/pack.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
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
    const search = searchAtOnce([parks, bridges]);
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

describe("what comes out again", () => {
  it("is where a regulation comes from, and the file itself", async () => {
    const { own, writer } = openLibrary();
    const source = { url: "https://www.example.gov.cn/1", kept: "2026-06-01" };
    await writer.add([{ regulation: parks, source, original: new Blob(["原文"]) }, { regulation: bridges }]);
    const { original, ...rest } = (await own.origin("parks")) ?? {};
    expect(rest).toEqual({ source });
    expect(await original?.text()).toBe("原文");
    expect(await own.origin("bridges")).toEqual({});
    expect(await own.origin("absent")).toBeUndefined();
  });

  it("is a pack that makes the same library elsewhere", async () => {
    const { own, writer } = openLibrary();
    await writer.add(incoming(parks, long));
    await writer.add([{ regulation: bridges, source: { file: "b.txt" } }]);
    const was = [await contents(own), await own.origin("bridges")];
    const facts = { id: "mine", title: "我的文库", made: "2026-06-30", count: (await own.all()).length };
    const bytes = await new Response(writePack(facts, own.regulations())).blob();
    await own.close();
    freshDatabases();
    const other = openLibrary();
    await other.writer.add((await readPack(bytes.stream())).regulations);
    expect([await contents(other.own), await other.own.origin("bridges")]).toEqual(was);
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

  it("replaces two that turn out to be one edition", async () => {
    const { own, writer } = openLibrary();
    const { documentNumber: number, ...plain } = parks;
    await writer.add(
      incoming(
        { ...plain, id: "dated", issued: "2020-03-01" },
        { ...plain, id: "numbered", documentNumber: "青府发〔2020〕3号" },
      ),
    );
    expect(await own.all()).toHaveLength(2);
    const both = { ...plain, issued: "2020-03-01", ...(number !== undefined && { documentNumber: number }) };
    expect(await writer.add(incoming(both))).toEqual([{ fate: "replaced", id: "dated" }]);
    expect((await own.all()).map(({ id }) => id)).toEqual(["dated"]);
    expect(await writer.undo()).toBe(true);
    expect((await own.all()).map(({ id }) => id)).toEqual(["dated", "numbered"]);
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

describe("after any changes", () => {
  it("all is as in a library made at once of what is left: texts, mentions, answers", async () => {
    const add = fc.record({ add: fc.array(someRegulation, { minLength: 1, maxLength: 3 }) });
    const remove = fc.record({ remove: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }) });
    const undo = fc.constant({ undo: true });
    const changes = fc.array(fc.oneof({ weight: 3, arbitrary: add }, remove, undo), {
      minLength: 2,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        freshDatabases();
        const { own, writer } = openLibrary();
        for (const change of all) {
          const ids = (await own.all()).map(({ id }) => id);
          if ("add" in change) await writer.add(incoming(...change.add));
          else if ("remove" in change) await writer.remove(change.remove.flatMap((at) => ids[at] ?? []));
          else await writer.undo();
        }
        const told = [await contents(own), await find(own, "桥梁管理"), await find(own, "应当 公园")];
        const left: Regulation[] = [];
        for await (const { regulation } of own.regulations()) left.push(regulation);
        await own.close();
        freshDatabases();
        const fresh = openLibrary();
        await fresh.writer.add(incoming(...left));
        const { own: made } = fresh;
        expect(told).toEqual([
          await contents(made),
          await find(made, "桥梁管理"),
          await find(made, "应当 公园"),
        ]);
        await made.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe("a library that grew by single regulations", () => {
  const small = (at: number): Regulation => ({
    ...bridges,
    id: `r${at}`,
    title: `青山市第${at}号桥梁规定`,
    units: [clause(1, `按照《青山市第${at % 7}号桥梁规定》养护。`), clause(2, `第${at}处公园。`)],
  });

  it("has few segments, and the same answers", async () => {
    const { database, own, writer } = openLibrary();
    for (let at = 0; at < 60; at++) {
      const before = at > 20 && at < 27 ? [await contents(own), await find(own, "公园")] : null;
      await writer.add(incoming(small(at)));
      if (before) {
        await writer.undo();
        expect([await contents(own), await find(own, "公园")]).toEqual(before);
        await writer.add(incoming(small(at)));
      }
      if (at % 9 === 8) await writer.remove([`r${at - 4}`]);
    }
    await writer.undo();
    await writer.add(incoming(parks));
    const { catalogue, segments } = await own.collection();
    expect(segments.length).toBeLessThanOrEqual(25);
    expect(
      await database.read(["segments"], (transaction) => transaction.objectStore("segments").count()),
    ).toBe(segments.length);
    const byId = new Map<string, Regulation>();
    for await (const { regulation } of own.regulations()) byId.set(regulation.id, regulation);
    const inOrder = catalogue.flatMap(({ regulationId }) => byId.get(regulationId) ?? []);
    expect(inOrder).toHaveLength(byId.size);
    const whole = searchAtOnce(inOrder);
    for (const query of ["公园", "桥梁 养护", "第3号桥梁规定", "第二条"]) {
      const made = whole.search(query, 1000);
      expect(await find(own, query)).toEqual(
        made.map(({ clause: _, score, ...hit }) => ({ ...hit, score: score.toPrecision(9) })),
      );
    }
  });
});
