/**
 * Runs in the page of the browser benchmark: an index that lies in IndexedDB, opened, asked and typed to. As the popup
 * does, the page carries the language tables in its script. Without an index that was asked for it only waits to be
 * filled.
 */
import tables from "virtual:search-tables";
import MiniSearch from "minisearch";
import { indexTerms } from "../../utils/search/index/terms.ts";
import { openSearch } from "../../utils/search/search.ts";
import { openStored } from "../../utils/search/stored.ts";
import { put } from "./search-page-store.ts";
import { FIRST_QUERY, TYPED } from "./search-typed.ts";

const OPTIONS = { fields: ["text", "headings"], tokenize: indexTerms, processTerm: (term: string) => term };
/** Ten keys a second, faster than anybody types: no key pays for what the one before it left to the machine. */
const BETWEEN_KEYS_MS = 100;

/** Puts everything in place, as an import would have. */
async function fill(): Promise<void> {
  await put("packed", await (await fetch("/packed.bin")).blob());
  await put("stock", await (await fetch("/stock.json")).text());
}

type Ask = (query: string) => unknown;

/** @param stored by `packStored`. */
function openPacked(stored: ArrayBuffer): Ask {
  const { collection, clauses } = openStored(stored);
  const read = async (numbers: readonly number[]) => clauses.read(numbers);
  const { search } = openSearch(collection, read, { tables });
  return (query) => search(query);
}

function openStock(json: string): Ask {
  const index = MiniSearch.loadJSON(json, OPTIONS);
  return (query) => index.search(query);
}

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

/** @param index what the page's first script asked storage for. */
async function run(index: Promise<ArrayBuffer | string>): Promise<Times> {
  const stored = await index;
  const ask = typeof stored === "string" ? openStock(stored) : openPacked(stored);
  await ask(FIRST_QUERY);
  const opened = performance.now();
  const keys: number[] = [];
  for (const query of TYPED)
    for (let length = 1; length <= query.length; length++) keys.push(await time(ask, query.slice(0, length)));
  return { opened, keys };
}

const { index } = globalThis as { index?: Promise<ArrayBuffer | string> };
Object.assign(globalThis, { fill, times: index && run(index) });
