/** What goes wrong with the database: nothing is half written, and each fault has a name. */
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { LibraryError } from "../../../utils/library/errors.ts";
import { LibraryDatabase, type Migration } from "../../../utils/library/own/database.ts";
import { type Mark, missingFrom } from "../../../utils/library/own/mark.ts";
import { OwnLibrary } from "../../../utils/library/own/own-library.ts";
import { STORES } from "../../../utils/library/own/schema.ts";
import { LibraryWriter } from "../../../utils/library/own/writer.ts";
import { bridges, parks } from "../search/sample.ts";
import { dump, failingAt, freshDatabases, incoming, openLibrary } from "./database-support.ts";

beforeEach(freshDatabases);

/** The fault that work ends with. */
async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  return error instanceof LibraryError ? error.fault : `no LibraryError: ${error}`;
}

const changed = { ...parks, status: "已修改" };

describe("a change that fails at any of its requests", () => {
  it.each([
    [
      "add",
      (writer: LibraryWriter) => writer.add(incoming(changed, { ...bridges, title: "青山市隧道规定" })),
    ],
    ["remove", (writer: LibraryWriter) => writer.remove(["parks"])],
    ["undo", (writer: LibraryWriter) => writer.undo()],
  ])("leaves every byte as it was: %s", async (_, change) => {
    const { database, writer } = openLibrary();
    await writer.add(incoming(parks));
    await writer.add([{ regulation: bridges, source: { file: "b.txt" }, original: new Blob(["…"]) }]);
    const before = await dump(database);
    let at = 0;
    for (let isReached = true; isReached; at++) {
      const full = new DOMException("no space", "QuotaExceededError");
      isReached = await failingAt(at, full, async () => {
        const fault = await faultOf(change(writer));
        if (fault.startsWith("no")) return;
        expect(fault).toBe("full");
        expect(await dump(database)).toEqual(before);
      });
    }
    expect(at).toBeGreaterThan(8);
    expect(await dump(database)).not.toEqual(before);
  });

  it("is stopped by its signal, before anything is written", async () => {
    const { database, writer } = openLibrary();
    await writer.add(incoming(parks));
    const before = await dump(database);
    expect(await faultOf(writer.add(incoming(bridges), { signal: AbortSignal.abort() }))).toBe("stopped");
    expect(await dump(database)).toEqual(before);
  });

  it("is not written over the change of another window that no lock kept out", async () => {
    const { own, writer } = openLibrary();
    let isFirst = true;
    const onProgress = (step: string) => {
      if (step !== "write" || !isFirst) return;
      isFirst = false;
      // A browser without locks.
      Object.defineProperty(globalThis.navigator, "locks", { value: undefined, configurable: true });
      meanwhile = new LibraryWriter(new LibraryDatabase()).add(incoming(bridges));
    };
    let meanwhile: Promise<unknown> = Promise.resolve();
    await writer.add(incoming(parks), { onProgress });
    await meanwhile;
    Reflect.deleteProperty(globalThis.navigator, "locks");
    expect((await own.all()).map(({ id }) => id).sort()).toEqual(["bridges", "parks"]);
  });
});

describe("opening", () => {
  it("says that a database of a newer version is newer, and leaves it", async () => {
    (await openDB("library", 99)).close();
    const { own } = openLibrary();
    expect(await faultOf(own.all())).toBe("newer");
    (await openDB("library", 99)).close();
  });

  it("makes anew what a first opening left without stores", async () => {
    (await openDB("library", 1)).close();
    const { own, writer } = openLibrary();
    await writer.add(incoming(parks));
    expect(await own.all()).toHaveLength(1);
  });

  it("takes a database with other stores for damaged", async () => {
    (await openDB("library", 1, { upgrade: (database) => void database.createObjectStore("meta") })).close();
    expect(await faultOf(openLibrary().own.all())).toBe("damaged");
  });

  it("tries again after it failed", async () => {
    const newer = await openDB("library", 99);
    const { own } = openLibrary();
    expect(await faultOf(own.all())).toBe("newer");
    newer.close();
    await deleteDB("library");
    expect(await own.all()).toEqual([]);
  });

  it("says that the browser allows none", async () => {
    const kept = globalThis.indexedDB.open;
    const message = "A mutation operation was attempted on a database that did not allow mutations.";
    globalThis.indexedDB.open = () => {
      throw new DOMException(message, "InvalidStateError");
    };
    expect(await faultOf(openLibrary().own.all())).toBe("forbidden");
    globalThis.indexedDB.open = kept;
  });

  it("reports records that are missing", async () => {
    const { database, own, writer } = openLibrary();
    await writer.add(incoming(parks));
    await database.write(async (transaction) => {
      for (const store of ["texts", "outlines", "segments"] as const)
        await transaction.objectStore(store).clear();
    });
    expect(await faultOf(own.text("parks"))).toBe("damaged");
    expect(await faultOf(own.entry("parks"))).toBe("damaged");
    expect(await faultOf(own.collection())).toBe("damaged");
  });
});

/** The layout before the first release: no originals, and the counters under another name. */
const early: Migration = (database) => {
  for (const store of STORES) if (store !== "originals") database.createObjectStore(store);
};

const first: Migration = async (database, transaction) => {
  database.createObjectStore("originals");
  const meta = transaction.objectStore("meta");
  const state = await meta.get("counters" as "state");
  if (state) await meta.put(state, "state");
  await meta.delete("counters" as "state");
};

/** Makes a database of the early layout, with a regulation in it. */
async function earlyDatabase(): Promise<void> {
  const current = openLibrary();
  await current.writer.add(incoming(parks));
  const records = await Promise.all(
    STORES.map((name) =>
      current.database.read([name], async (transaction) => {
        const store = transaction.objectStore(name);
        return { name, keys: await store.getAllKeys(), values: await store.getAll() };
      }),
    ),
  );
  await current.own.close();
  await deleteDB("library");
  const connection = await openDB("library", 1, {
    upgrade: (database) => void early(database as never, null as never),
  });
  for (const { name, keys, values } of records) {
    for (const [at, key] of keys.entries()) {
      const stored = String(key) === "state" ? "counters" : key;
      if (name !== "originals") await connection.put(name, values[at], stored as IDBValidKey);
    }
  }
  connection.close();
}

describe("a database of an earlier layout", () => {
  it("is brought up to date with all that is in it", async () => {
    await earlyDatabase();
    const own = new OwnLibrary(new LibraryDatabase("library", [early, first]));
    expect((await own.all()).map(({ id }) => id)).toEqual(["parks"]);
    expect(await own.text("parks")).toMatchObject({ units: parks.units });
    await own.close();
  });

  it("stays as it was where a step fails, and is brought up to date the next time", async () => {
    await earlyDatabase();
    const failing: Migration = async (database, transaction) => {
      await first(database, transaction);
      throw new Error("no");
    };
    expect(await faultOf(new LibraryDatabase("library", [early, failing]).connect())).toBe("failed");
    const own = new OwnLibrary(new LibraryDatabase("library", [early, first]));
    expect(await own.text("parks")).toMatchObject({ units: parks.units });
    await own.close();
  });

  it("lets go of its connection, so that a newer version of the extension can open it", async () => {
    const old = new LibraryDatabase("library", [early, first]);
    await old.connect();
    const now = new LibraryDatabase("library", [early, first, () => undefined]);
    await now.connect();
    expect(await faultOf(old.connect())).toBe("newer");
    await now.close();
  });
});

describe("a library that has vanished", () => {
  let mark: Mark | null = null;
  const marks = {
    read: async () => mark,
    write: async (written: Mark) => {
      mark = written;
    },
  };
  beforeEach(() => {
    mark = null;
  });

  it("is reported with what was in it, until there is one again", async () => {
    const { database, own } = openLibrary();
    const writer = new LibraryWriter(database, marks);
    expect(await missingFrom(database, marks)).toBeNull();
    await writer.add(incoming(parks, bridges));
    expect(mark).toMatchObject({ count: 2, generation: 1 });
    expect(await missingFrom(database, marks)).toBeNull();
    await own.close();
    await deleteDB("library");
    expect(await missingFrom(database, marks)).toBe(2);
    expect(await missingFrom(database, marks)).toBe(2);
    await writer.add(incoming(parks));
    expect(await missingFrom(database, marks)).toBeNull();
  });

  it("is not one that was emptied, nor one whose mark was not written in time", async () => {
    const { database } = openLibrary();
    const writer = new LibraryWriter(database, marks);
    await writer.add(incoming(parks));
    const early = mark;
    await writer.add(incoming(bridges));
    mark = early;
    expect(await missingFrom(database, marks)).toBeNull();
    expect(mark).toMatchObject({ count: 2, generation: 2 });
    await writer.remove(["parks", "bridges"]);
    expect(await missingFrom(database, marks)).toBeNull();
  });

  it("is one that went back to an older state", async () => {
    const { database } = openLibrary();
    await new LibraryWriter(database, marks).add(incoming(parks));
    mark = { count: 7, generation: 3, hash: "" };
    expect(await missingFrom(database, marks)).toBe(7);
    mark = { count: 1, generation: 1, hash: "of another" };
    expect(await missingFrom(database, marks)).toBe(1);
  });

  it("does not make a change fail whose mark cannot be kept", async () => {
    const { database, own } = openLibrary();
    const write = () => Promise.reject(new Error("full"));
    await new LibraryWriter(database, { ...marks, write }).add(incoming(parks));
    expect(await own.all()).toHaveLength(1);
  });
});
