/** A database of a test's own, what is in it, and faults at any step. */
import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { LibraryDatabase } from "../../../utils/library/own/database.ts";
import { OwnLibrary } from "../../../utils/library/own/own-library.ts";
import type { Incoming } from "../../../utils/library/own/records.ts";
import { STORES } from "../../../utils/library/own/schema.ts";
import { LibraryWriter } from "../../../utils/library/own/writer.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { joinRegulation } from "../../../utils/regulation/text.ts";
import { locateClause } from "../../../utils/search/index/catalogue.ts";
import { openSearch } from "../../../utils/search/search.ts";

/** Databases of earlier tests are gone. */
export function freshDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

export function openLibrary() {
  const database = new LibraryDatabase();
  return { database, own: new OwnLibrary(database), writer: new LibraryWriter(database) };
}

export const incoming = (...regulations: Regulation[]): Incoming[] =>
  regulations.map((regulation) => ({ regulation }));

/** Blobs and bytes as text, so that two dumps can be compared. */
async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return `Blob ${Buffer.from(await value.arrayBuffer()).toString("base64")}`;
  if (value instanceof Uint8Array) return `Bytes ${Buffer.from(value).toString("base64")}`;
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(async ([key, each]) => [key, await plain(each)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** @returns every key and value of every store. */
export async function dump(database: LibraryDatabase): Promise<unknown> {
  const stores = await Promise.all(
    STORES.map((name) =>
      database.read([name], async (transaction) => {
        const store = transaction.objectStore(name);
        return [name, await store.getAllKeys(), await store.getAll()];
      }),
    ),
  );
  return plain(stores);
}

/** @returns all that a reader of the library is told: its regulations in their order, and how often each is named. */
export async function contents(own: OwnLibrary): Promise<unknown> {
  const { catalogue } = await own.collection();
  const regulations: Regulation[] = [];
  for (const summary of await own.all()) {
    const text = await own.text(summary.id);
    if (text) regulations.push(joinRegulation(summary, text));
  }
  const entries = await Promise.all(regulations.map(({ id }) => own.entry(id)));
  return { regulations, entries, mentions: catalogue.map((each) => [each.regulationId, each.mentions]) };
}

/** @returns what a search over the library finds: clause, text and score, as far as scores are exact. */
export async function find(own: OwnLibrary, query: string): Promise<unknown[]> {
  const collection = await own.collection();
  const { search } = openSearch(collection, async (numbers) => {
    const found = numbers.map(async (number) => {
      const { entry } = locateClause(collection.catalogue, number);
      return entry ? own.clausesAt(entry.regulationId, [number - entry.first]) : [];
    });
    return (await Promise.all(found)).flat();
  });
  const { hits } = await search(query, 1000);
  return hits.map(({ clause: _, score, ...hit }) => ({ ...hit, score: score.toPrecision(9) }));
}

const METHODS = ["get", "getAll", "getAllKeys", "put", "delete"] as const;

/**
 * Runs `work` with the database failing at its request number `at`, counted from 0.
 *
 * @returns whether that many requests were made.
 */
export async function failingAt(at: number, error: Error, work: () => Promise<unknown>): Promise<boolean> {
  const kept = METHODS.map((name) => [name, IDBObjectStore.prototype[name]] as const);
  let left = at;
  for (const [name, method] of kept) {
    IDBObjectStore.prototype[name] = function (this: never, ...given: never[]) {
      if (left-- === 0) throw error;
      return (method as (...all: never[]) => never).apply(this, given);
    } as never;
  }
  try {
    await work();
  } finally {
    for (const [name, method] of kept) IDBObjectStore.prototype[name] = method as never;
  }
  return left < 0;
}
