/** Packed segments against MiniSearch as it comes, over the same clauses: building, bytes, opening, memory, keystrokes. */
import MiniSearch from "minisearch";
import type { Clause } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { buildCollection, type Collection } from "../../utils/search/collection.ts";
import { packClauses } from "../../utils/search/index/clauses.ts";
import { entriesOf } from "../../utils/search/index/entries.ts";
import { indexTerms } from "../../utils/search/index/terms.ts";
import { openSearch } from "../../utils/search/search.ts";
import { compileTables } from "../../utils/search/tables/tables.build.ts";
import type { Texts } from "../commands/search-texts.ts";
import { table } from "../support/table.ts";
import { heapOf, timed } from "./search-timing.ts";
import { FIRST_QUERY, TYPED } from "./search-typed.ts";

const OPTIONS = { fields: ["text", "headings"], tokenize: indexTerms, processTerm: (term: string) => term };

export function buildPacked(regulations: Texts["regulations"]): Collection {
  const building = buildCollection(regulations);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}

export function buildStock(regulations: Texts["regulations"]): MiniSearch {
  const index = new MiniSearch(OPTIONS);
  index.addAll(regulations.flatMap(entriesOf).map(({ text, headings }, id) => ({ id, text, headings })));
  return index;
}

function openStock(json: string): MiniSearch {
  const index = MiniSearch.loadJSON(json, OPTIONS);
  index.search(FIRST_QUERY);
  return index;
}

async function openPacked(collection: Collection, clauses: readonly Clause[], tables = compileTables()) {
  const read = (numbers: readonly number[]) =>
    Promise.resolve(numbers.flatMap((number) => clauses[number] ?? []));
  const start = performance.now();
  const search = openSearch(collection, read, { tables });
  await search.search(FIRST_QUERY);
  return { search, ms: performance.now() - start };
}

/** Every prefix of the typed queries, as keystrokes ask them. */
async function keystrokes(ask: (query: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const query of TYPED) {
      for (let length = 1; length <= query.length; length++) {
        times.push((await timed(() => ask(query.slice(0, length)))).ms);
      }
    }
  }
  return times.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Prints the figures of both, and how many times ours are less. */
export async function speed({ regulations }: Texts): Promise<void> {
  const clauses = regulations.flatMap(clausesOf);
  const packed = await timed(() => buildPacked(regulations));
  const stock = await timed(() => buildStock(regulations));
  const json = JSON.stringify(stock.result);
  const bytes = keptBytes(packed.result);
  const tables = compileTables();
  const ours = await heapOf(() => openPacked(stored(packed.result), clauses, tables));
  const theirs = await heapOf(() => openStock(json));
  const ourKeys = await keystrokes((query) => ours.result.search.search(query));
  const theirKeys = await keystrokes((query) => theirs.result.search(query));
  const rows: [string, number, number][] = [
    ["build, s", packed.ms / 1000, stock.ms / 1000],
    ["kept, MB", bytes / 1e6, Buffer.byteLength(json) / 1e6],
    ["opened, with first results, ms", ours.result.ms, theirs.ms],
    ["memory when open, MB", ours.bytes / 1e6, theirs.bytes / 1e6],
    ["keystroke p50, ms", at(ourKeys, 0.5), at(theirKeys, 0.5)],
    ["keystroke p95, ms", at(ourKeys, 0.95), at(theirKeys, 0.95)],
    ["keystroke max, ms", at(ourKeys, 1), at(theirKeys, 1)],
  ];
  const cells = rows.map(([what, a, b]) => [what, a.toFixed(1), b.toFixed(1), (b / a).toFixed(1)]);
  console.log(table([`${clauses.length} clauses`, "packed", "MiniSearch", "times less"], cells));
  console.log(`Texts, which either needs beside its index: ${mb(packClauses(clauses).byteLength)} MB`);
}

const mb = (bytes: number) => (bytes / 1e6).toFixed(1);

/** What a collection takes in storage, without its texts. */
export const keptBytes = ({ segments, catalogue }: Collection): number =>
  segments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) +
  Buffer.byteLength(JSON.stringify(catalogue));

/** The collection as it comes from storage: copies of its bytes and its catalogue. */
export function stored({ segments, catalogue }: Collection): Collection {
  return {
    segments: segments.map(({ bytes }) => ({ bytes: bytes.slice() })),
    catalogue: structuredClone(catalogue),
  };
}
