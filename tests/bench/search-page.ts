/** Runs in the page of the browser benchmark: an index that lies in IndexedDB, opened, asked and typed to. */
import MiniSearch from "minisearch";
import type { Clause } from "../../utils/regulation/model.ts";
import type { Collection } from "../../utils/search/collection.ts";
import { PackedClauses, packClauses } from "../../utils/search/packed-clauses.ts";
import { openSearch } from "../../utils/search/search.ts";
import type { Tables } from "../../utils/search/tables.ts";
import { indexTerms } from "../../utils/search/terms.ts";

const OPTIONS = { fields: ["text", "headings"], tokenize: indexTerms, processTerm: (term: string) => term };

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let database: Promise<IDBDatabase> | undefined;

/** One connection for the life of the page. */
function connect(): Promise<IDBDatabase> {
  const opening = indexedDB.open("library");
  opening.onupgradeneeded = () => opening.result.createObjectStore("parts");
  return settled(opening);
}

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  database ??= connect();
  return (await database).transaction("parts", mode).objectStore("parts");
}

async function put(key: string, value: unknown): Promise<void> {
  await settled((await openStore("readwrite")).put(value, key));
}

async function get<T>(key: string): Promise<T> {
  return settled<T>((await openStore("readonly")).get(key));
}

/** A Blob lies beside the records, and is read in half the time of an ArrayBuffer in one of them. */
const putBytes = (key: string, bytes: ArrayBuffer) => put(key, new Blob([bytes]));

const fetched = async (path: string) => (await fetch(path)).arrayBuffer();

const text = async (path: string) => (await fetch(path)).text();

const json = async <T>(path: string): Promise<T> => (await fetch(path)).json();

/** Puts everything in place, as an import would have. */
async function fill(): Promise<void> {
  await putBytes("segment", await fetched("/segment.bin"));
  await putBytes("clauses", packClauses(await json<Clause[]>("/clauses.json")));
  // A text is read in half the time of the objects that it stands for.
  for (const name of ["volumes", "tables"]) await put(name, await text(`/${name}.json`));
  await put("stock", await text("/stock.json"));
}

type Ask = (query: string) => unknown;

const getBytes = async (key: string) => (await get<Blob>(key)).arrayBuffer();

const getParsed = async <T>(key: string): Promise<T> => JSON.parse(await get<string>(key));

async function openPacked(): Promise<Ask> {
  const [volumes, tables, buffer, clauses] = [
    getParsed<Collection["volumes"]>("volumes"),
    getParsed<Tables>("tables"),
    getBytes("segment"),
    getBytes("clauses").then((texts) => new PackedClauses([texts])),
  ];
  const read = async (numbers: readonly number[]) => (await clauses).read(numbers);
  const collection = { segments: [{ buffer: await buffer }], volumes: await volumes };
  const { search } = openSearch(collection, read, { tables: await tables });
  return (query) => search(query);
}

async function openStock(): Promise<Ask> {
  const index = MiniSearch.loadJSON(await get<string>("stock"), OPTIONS);
  return (query) => index.search(query);
}

async function time(ask: Ask, query: string): Promise<number> {
  const start = performance.now();
  await ask(query);
  return performance.now() - start;
}

/** @returns milliseconds from the page's opening to the first results, and those of every prefix typed after that. */
async function run(kind: "packed" | "stock", first: string, typed: readonly string[]) {
  const ask = await (kind === "packed" ? openPacked() : openStock());
  await ask(first);
  const opened = performance.now();
  const keys: number[] = [];
  for (const query of typed)
    for (let length = 1; length <= query.length; length++) keys.push(await time(ask, query.slice(0, length)));
  return { opened, keys };
}

Object.assign(globalThis, { fill, run });
