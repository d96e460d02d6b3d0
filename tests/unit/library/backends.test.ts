/** The library has one interface: in memory, in the database, both as one, and by message. */
import { beforeEach, describe, expect, it } from "vitest";
import { LibraryError } from "../../../utils/library/errors.ts";
import type { Library } from "../../../utils/library/library.ts";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { answerLibrary, remoteLibrary } from "../../../utils/library/remote.ts";
import { unionLibrary } from "../../../utils/library/union.ts";
import type { LibraryRequest } from "../../../utils/messages.ts";
import { catalogueEntry, summaryOf } from "../../../utils/regulation/entry.ts";
import { textOf } from "../../../utils/regulation/text.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { bridges, parks } from "../search/sample.ts";
import { freshDatabases, incoming, openLibrary } from "./database-support.ts";

const both = [parks, bridges];

/** As messages are sent: JSON, and nothing that is undefined. */
const byMessage = (library: Library) => (request: LibraryRequest) =>
  Promise.resolve(answerLibrary(library, JSON.parse(JSON.stringify(request)))).then((answer) =>
    answer === undefined ? undefined : JSON.parse(JSON.stringify(answer)),
  );

async function own(): Promise<Library> {
  freshDatabases();
  const { own, writer } = openLibrary();
  await writer.add(incoming(...both));
  return own;
}

const onFault = (error: unknown) => {
  if (error) throw error;
};

const BACKENDS: Record<string, () => Promise<Library>> = {
  packaged: async () => packagedLibrary(both),
  own,
  union: async () => unionLibrary(await own(), packagedLibrary([parks]), { onFault }),
  "union of empty": async () => {
    freshDatabases();
    return unionLibrary(openLibrary().own, packagedLibrary(both), { onFault });
  },
  remote: async () => remoteLibrary(byMessage(await own())),
};

describe.each(Object.entries(BACKENDS))("the library: %s", (_, open) => {
  let library: Library;
  beforeEach(async () => {
    library = await open();
  });

  it("finds by title and number, each once, and by nothing else", async () => {
    const entry = catalogueEntry(parks);
    expect(await library.entries(["《青山市公园管理办法》", "青府发〔2020〕3号", "公园办法"])).toEqual([
      entry,
    ]);
    expect(await library.entries(["管理办法", "constructor", ""])).toEqual([]);
  });

  it("gives entries and texts by id, and nothing for an id that is none", async () => {
    expect(await library.entry("bridges")).toEqual(catalogueEntry(bridges));
    expect(await library.text("bridges")).toEqual(textOf(bridges));
    for (const id of ["absent", "__proto__", ""]) {
      expect(await library.entry(id)).toBeUndefined();
      expect(await library.text(id)).toBeUndefined();
      expect(await library.clauses(id, [{ ordinal: 1 }])).toEqual([]);
      expect(await library.clausesAt(id, [0])).toEqual([]);
    }
  });

  it("lists all without outlines", async () => {
    expect(await library.all()).toEqual(both.map(summaryOf));
  });

  it("gives clauses in the order asked for, without those that are none", async () => {
    const [one, , three, inserted] = clausesOf(parks);
    const numbers = [{ ordinal: 3, suffix: 1 }, { ordinal: 99 }, { ordinal: 1 }, { ordinal: 3 }];
    expect(await library.clauses("parks", numbers)).toEqual([inserted, one, three]);
    expect(await library.clausesAt("parks", [3, 99, 0])).toEqual([inserted, one]);
  });
});

describe("a union", () => {
  const bundled = packagedLibrary(both);

  it("takes the user's own of two with one id, also where it no longer has that title", async () => {
    freshDatabases();
    const { own, writer } = openLibrary();
    await writer.add(incoming({ ...parks, title: "青山市公园条例" }));
    const library = unionLibrary(own, bundled, { onFault });
    expect((await library.entry("parks"))?.title).toBe("青山市公园条例");
    expect((await library.all()).map(({ title }) => title)).toEqual(["青山市公园条例", bridges.title]);
    expect(await library.entries([parks.title, bridges.title])).toEqual([catalogueEntry(bridges)]);
  });

  it("shows what is bundled where the database cannot be opened, and says so", async () => {
    const faults: string[] = [];
    const broken = remoteLibrary(async () => ({ fault: "forbidden" }));
    const library = unionLibrary(broken, bundled, { onFault: (error) => error && faults.push(error.fault) });
    expect(await library.all()).toHaveLength(2);
    expect(await library.text("parks")).toEqual(textOf(parks));
    expect(await library.clauses("parks", [{ ordinal: 1 }])).toHaveLength(1);
    expect(new Set(faults)).toEqual(new Set(["forbidden"]));
  });
});

describe("by message", () => {
  it("answers no other message, and none that is not as it should be", async () => {
    const library = packagedLibrary(both);
    const none = [null, "library", { name: "count", count: 1 }, { name: "library" }];
    const wrong = [
      { name: "library", ask: "remove", id: "parks" },
      { name: "library", ask: "text", id: 1 },
      { name: "library", ask: "entries", names: Array(1001).fill("x") },
      { name: "library", ask: "clauses", id: "parks", numbers: [{ ordinal: 0 }] },
      { name: "library", ask: "clausesAt", id: "parks", places: [-1] },
    ];
    for (const message of [...none, ...wrong]) expect(await answerLibrary(library, message)).toBeUndefined();
  });

  it.each([
    ["is not answered", async () => undefined, "unanswered"],
    ["is answered with something else", async () => ({ value: "1" }), "unanswered"],
    ["cannot be sent", () => Promise.reject(new Error("no receiver")), "unanswered"],
    ["fails there", async () => ({ fault: "newer" }), "newer"],
  ])("says so where a request %s", async (_, send, fault) => {
    const error = await remoteLibrary(send)
      .entry("parks")
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(LibraryError);
    expect((error as LibraryError).fault).toBe(fault);
  });

  it("answers with the fault where the library fails", async () => {
    const broken = remoteLibrary(async () => ({ fault: "damaged" }));
    expect(await answerLibrary(broken, { name: "library", ask: "all" })).toEqual({ fault: "damaged" });
  });

  it("says with the answer that the user's own library has no part in it", async () => {
    const told: unknown[] = [];
    let fault: "forbidden" | null = "forbidden";
    const send = async (request: LibraryRequest) =>
      answerLibrary(packagedLibrary(both), request, { faultNow: () => fault, vanished: async () => 7 });
    const library = remoteLibrary(send, (lacking) => told.push(lacking));
    expect(await library.entry("parks")).toEqual(catalogueEntry(parks));
    fault = null;
    await library.all();
    expect(told).toEqual(["forbidden", null]);
    expect(await library.vanished()).toBe(7);
  });
});
