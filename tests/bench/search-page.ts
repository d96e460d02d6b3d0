/**
 * Runs in the page of the browser benchmark: an index that lies in IndexedDB, opened, asked and typed to. As the popup
 * does, the page carries the language tables in its script. Its hash names the index; without one it only waits to be
 * filled.
 */
import tables from "virtual:search-tables";
import MiniSearch from "minisearch";
import { openSearch } from "../../utils/search/search.ts";
import { openStored } from "../../utils/search/stored.ts";
import { indexTerms } from "../../utils/search/terms.ts";
import { FIRST_QUERY, TYPED } from "./search-typed.ts";

const OPTIONS = { fields: ["text", "headings"], tokenize: indexTerms, processTerm: (term: string) => term };
/** Ten keys a second, faster than anybody types: no key pays for what the one before it left to the machine. */
const BETWEEN_KEYS_MS = 100;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open("library");
  opening.onupgradeneeded = () => opening.result.createObjectStore("indexes");
  return (await settled(opening)).transaction("indexes", mode).objectStore("indexes");
}

const put = async (key: string, value: unknown) => settled((await openStore("readwrite")).put(value, key));

const get = async <T>(key: string) => settled<T>((await openStore("readonly")).get(key));

/** Puts everything in place, as an import would have: a Blob is read in half the time of an ArrayBuffer. */
async function fill(): Promise<void> {
  await put("packed", await (await fetch("/packed.bin")).blob());
  await put("stock", await (await fetch("/stock.json")).text());
}

type Ask = (query: string) => unknown;

async function openPacked(): Promise<Ask> {
  const stored = await get<Blob>("packed");
  const { collection, clauses } = openStored(await stored.arrayBuffer());
  const read = async (numbers: readonly number[]) => clauses.read(numbers);
  const { search } = openSearch(collection, read, { tables });
  return (query) => search(query);
}

async function openStock(): Promise<Ask> {
  const index = MiniSearch.loadJSON(await get<string>("stock"), OPTIONS);
  return (query) => index.search(query);
}

const OPENERS = { packed: openPacked, stock: openStock };
export type Kind = keyof typeof OPENERS;

export interface Times {
  /** Milliseconds from the page's opening to the first results. */
  opened: number;
  /** Milliseconds of every prefix typed after that. */
  keys: number[];
}

async function time(ask: Ask, query: string): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS_MS));
  const start = performance.now();
  await ask(query);
  return performance.now() - start;
}

async function run(kind: Kind): Promise<Times> {
  const ask = await OPENERS[kind]();
  await ask(FIRST_QUERY);
  const opened = performance.now();
  const keys: number[] = [];
  for (const query of TYPED)
    for (let length = 1; length <= query.length; length++) keys.push(await time(ask, query.slice(0, length)));
  return { opened, keys };
}

const isKind = (name: string): name is Kind => name in OPENERS;
const kind = location.hash.slice(1);
Object.assign(globalThis, { fill, times: isKind(kind) ? run(kind) : undefined });
