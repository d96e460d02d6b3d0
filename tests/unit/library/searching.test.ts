import { beforeEach, describe, expect, it } from "vitest";
import { answerFrom } from "../../../utils/library/answered.ts";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { clauseReader, LibrarySearch, openLibrarySearch } from "../../../utils/library/searching.ts";
import { catalogueEntry } from "../../../utils/regulation/entry.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { createSearch, type Search } from "../../../utils/search/search.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause, parks } from "../search/sample.ts";
import { freshDatabases, incoming, openLibrary } from "./database-support.ts";

beforeEach(freshDatabases);

const naming: Regulation = {
  ...bridges,
  id: "naming",
  title: "青山市城市管理条例",
  units: [clause(1, "公园管理按照《青山市公园管理办法》执行。"), clause(2, "桥梁养护由单位负责。")],
};

describe("a search over the bundled regulations and the user's own", () => {
  it("finds and ranks as one over all of them, without what is gone or replaced", async () => {
    const { own, writer } = openLibrary();
    await writer.add(incoming({ ...naming, id: "gone", title: "某规定" }, naming));
    await writer.add(incoming({ ...bridges, status: "已修改" }));
    await writer.remove(["gone"]);
    const { search } = await openLibrarySearch(own, [parks, bridges]);
    const whole = searchAtOnce([parks, naming, bridges]);
    for (const query of ["公园管理", "桥梁 养护", "第二条", "管理办法第三条", "青山市公园管理办法", "绿化"]) {
      const plain = (hits: readonly { clause: number; score: number }[]) =>
        hits.map(({ clause: _, score, ...hit }) => ({ ...hit, score: score.toPrecision(9) }));
      expect(plain((await search(query)).hits)).toEqual(plain(whole.search(query)));
    }
  });

  it("fails rather than shows a clause under another's number", async () => {
    const catalogue = [
      { regulationId: "parks", title: parks.title, first: 0, numbers: [], chapters: [] },
      { regulationId: "bridges", title: bridges.title, first: 5, numbers: [], chapters: [] },
    ];
    const library = packagedLibrary([parks, bridges]);
    const read = clauseReader(library.clausesAt, catalogue);
    expect((await read([6, 0, 6])).map(({ ordinal }) => ordinal)).toEqual([2, 1, 2]);
    await expect(read([0, 8])).rejects.toThrow(/damaged/);
    expect(catalogueEntry(bridges).clauses).toHaveLength(3);
  });
});

describe("the search of the library as it is now", () => {
  const hits = async (search: Search, query: string) =>
    (await search.search(query)).hits.map(({ regulationId, ordinal }) => `${regulationId} ${ordinal}`);

  it("is opened once, and again after a change", async () => {
    const { own, writer } = openLibrary();
    let opened = 0;
    const search = new LibrarySearch({ own, bundled: [parks] }, {}, () => opened++);
    search.warm();
    expect(await hits(search, "“检查”")).toEqual([]);
    expect(await hits(search, "攀折花木")).toEqual(["parks 3"]);
    expect(opened).toBe(1);
    await writer.add(incoming(bridges));
    expect((await hits(search, "“检查”")).sort()).toEqual(["bridges 2", "bridges 3"]);
    expect(opened).toBe(2);
    await writer.remove(["bridges"]);
    expect(await hits(search, "“检查”")).toEqual([]);
    await writer.undo();
    expect(await hits(search, "“检查”")).toHaveLength(2);
  });

  it("answers what was asked while the library was changed, from the library as it is then", async () => {
    const { own, writer } = openLibrary();
    await writer.add(incoming(bridges));
    const search = new LibrarySearch({ own, bundled: [parks] });
    await hits(search, "“检查”");
    const shorter = { ...bridges, units: [clause(1, "桥梁检查应当记录。")] };
    const [, found] = await Promise.all([writer.add(incoming(shorter)), hits(search, "“检查”")]);
    expect([["bridges 1"], ["bridges 2", "bridges 3"]]).toContainEqual(found.sort());
    expect(await hits(search, "“检查”")).toEqual(["bridges 1"]);
  });

  it("searches the bundled regulations alone, and says so, where the user's own cannot be read", async () => {
    const { own, writer, database } = openLibrary();
    await writer.add(incoming(bridges));
    await database.write((transaction) => transaction.objectStore("segments").clear());
    const faults: unknown[] = [];
    const search = new LibrarySearch({ own, bundled: [parks] }, {}, (error) => faults.push(error?.fault));
    expect(await hits(search, "攀折花木")).toEqual(["parks 3"]);
    expect(await hits(search, "桥梁")).toEqual([]);
    expect(faults).toEqual(["damaged"]);
  });
});

describe("a query as a list shows it", () => {
  const library = packagedLibrary([parks, { ...bridges, incomplete: true }]);
  const search = createSearch([parks, bridges]);
  const ask = (query: string) => answerFrom(search, library, query);

  it("has the hits by regulation, and no more than summaries of these", async () => {
    const { groups, regulations, limiting } = await ask("“检查”");
    expect(groups.map(({ regulation, hits }) => [regulation.id, hits.length])).toEqual([["bridges", 2]]);
    expect(regulations).toHaveLength(2);
    expect(Object.keys(regulations[0] ?? {})).not.toContain("units");
    expect(limiting).toEqual([]);
  });

  it("without hits has the regulations that end before the number, or whose text is cut", async () => {
    const ids = async (query: string) => (await ask(query)).limiting.map(({ id }) => id);
    expect(await ids("公园管理办法99")).toEqual(["parks"]);
    expect(await ids("99")).toEqual(["parks", "bridges"]);
    expect(await ids("渡口")).toEqual(["bridges"]);
    expect((await ask("公园管理办法99")).limiting[0]?.clauses.at(-1)).toEqual([4, 0, 0]);
  });
});
