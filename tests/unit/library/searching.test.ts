import { beforeEach, describe, expect, it } from "vitest";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { clauseReader, openLibrarySearch } from "../../../utils/library/searching.ts";
import { catalogueEntry } from "../../../utils/regulation/entry.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
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
    const library = packagedLibrary([parks, bridges], "parks");
    const read = clauseReader(library.clausesAt, catalogue);
    expect((await read([6, 0, 6])).map(({ ordinal }) => ordinal)).toEqual([2, 1, 2]);
    await expect(read([0, 8])).rejects.toThrow(/damaged/);
    expect(catalogueEntry(bridges).clauses).toHaveLength(3);
  });
});
