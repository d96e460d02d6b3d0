/** The library of this browser, with a storage and a database of the tests' own. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { BUNDLED_DEFAULT, DEFAULT_REGULATION } from "../../../utils/library/default.ts";
import { LIBRARY_MARK } from "../../../utils/library/marks.ts";
import type { LibraryFault } from "../../../utils/messages.ts";
import { parks } from "../search/sample.ts";
import { freshDatabases, incoming } from "./database-support.ts";

const { kept, local } = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  const local = {
    get: async (key: string) => ({ [key]: kept.get(key) }),
    set: async (values: object) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, value);
    },
  };
  return { kept, local };
});
vi.mock("wxt/browser", () => ({ browser: { storage: { local } } }));

/** A new instance, as each browser context has its own, with the writer that only the library page's worker has. */
async function installed() {
  vi.resetModules();
  const { installedLibrary } = await import("../../../utils/library/installed.ts");
  const { LibraryWriter } = await import("../../../utils/library/own/writer.ts");
  const library = installedLibrary();
  return { ...library, writer: new LibraryWriter(library.database, library.marks) };
}

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

beforeEach(() => {
  freshDatabases();
  kept.clear();
});

describe("the installed library", () => {
  it("is one in each context", async () => {
    const { installedLibrary } = await import("../../../utils/library/installed.ts");
    expect(installedLibrary()).toBe(installedLibrary());
  });

  it("knows the user's own by name, and the default first, once", async () => {
    const { lookUp, writer } = await installed();
    await writer.add(incoming(parks));
    expect(await lookUp([])).toMatchObject({ defaultId: BUNDLED_DEFAULT });
    expect(ids((await lookUp([])).known)).toEqual([BUNDLED_DEFAULT]);
    const title = "上海市虹口区人民政府工作规则";
    expect(ids((await lookUp([parks.title, title])).known)).toEqual([BUNDLED_DEFAULT, "parks"]);
  });

  it("takes the default that the user chose, while it is there", async () => {
    const { lookUp, writer } = await installed();
    await writer.add(incoming(parks));
    kept.set(DEFAULT_REGULATION, "parks");
    expect(await lookUp([])).toMatchObject({ defaultId: "parks", known: [{ id: "parks" }] });
    await writer.remove(["parks"]);
    expect(await lookUp([])).toMatchObject({ defaultId: BUNDLED_DEFAULT, known: [{ id: BUNDLED_DEFAULT }] });
  });

  it.each([undefined, null, 8, "", {}, ["parks"], "x".repeat(3000)])(
    "takes the bundled default where %j is kept as the choice",
    async (value) => {
      kept.set(DEFAULT_REGULATION, value);
      expect((await (await installed()).lookUp([])).defaultId).toBe(BUNDLED_DEFAULT);
    },
  );

  it("answers with what is bundled where the database cannot be opened, says so, and that it works again", async () => {
    const { lookUp, onFault, faultNow } = await installed();
    const told: (LibraryFault | null)[] = [];
    onFault((fault) => told.push(fault));
    const { indexedDB } = globalThis;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("not here", "SecurityError");
      },
    } as never;
    expect(ids((await lookUp([parks.title])).known)).toEqual([BUNDLED_DEFAULT]);
    expect(faultNow()).toBe("forbidden");
    const late: (LibraryFault | null)[] = [];
    const end = onFault((fault) => late.push(fault));
    end();
    globalThis.indexedDB = indexedDB;
    await lookUp([parks.title]);
    expect([told, late, faultNow()]).toEqual([["forbidden", null], ["forbidden"], null]);
  });

  it("tells how much has vanished, in this context and in the next", async () => {
    const first = await installed();
    await first.writer.add(incoming(parks));
    expect(kept.get(LIBRARY_MARK)).toMatchObject({ count: 1 });
    expect(await first.vanished()).toBeNull();
    freshDatabases();
    const next = await installed();
    expect(await next.vanished()).toBe(1);
    expect(await next.library.all()).toHaveLength(next.bundled.length);
  });

  it("says of a database that cannot be opened that it fails, and not that anything has vanished", async () => {
    const { vanished, faultNow } = await installed();
    const { indexedDB } = globalThis;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("not here", "SecurityError");
      },
    } as never;
    expect(await vanished()).toBeNull();
    expect(faultNow()).toBe("forbidden");
    globalThis.indexedDB = indexedDB;
  });

  it("has a change at once, and tells of it", async () => {
    const { library, writer, onChange } = await installed();
    expect(await library.entry("parks")).toBeUndefined();
    let changes = 0;
    const end = onChange(() => changes++);
    await writer.add(incoming(parks));
    end();
    expect(changes).toBeGreaterThan(0);
    expect((await library.entry("parks"))?.title).toBe(parks.title);
  });
});
