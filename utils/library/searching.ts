/** One search over the bundled regulations and the user's own; it stands until the library changes. */
import type { Clause, Regulation } from "../regulation/model.ts";
import { clausesOf } from "../regulation/units.ts";
import { buildCollection, type Collection, joinCollections } from "../search/collection.ts";
import { type IndexedRegulation, locateClause } from "../search/index/catalogue.ts";
import { openSearch, type SearchOptions } from "../search/search.ts";
import { LibraryError } from "./errors.ts";
import type { Library } from "./library.ts";
import type { OwnLibrary } from "./own/own-library.ts";

/** @returns the clauses of a collection by their numbers, in the order asked for. */
export function clauseReader(library: Library, catalogue: readonly IndexedRegulation[]) {
  return async (numbers: readonly number[]): Promise<Clause[]> => {
    const byRegulation = new Map<string, { first: number; wanted: Set<number> }>();
    for (const number of numbers) {
      const { entry } = locateClause(catalogue, number);
      if (!entry) continue;
      const { wanted } = byRegulation.get(entry.regulationId) ?? { wanted: new Set() };
      byRegulation.set(entry.regulationId, { first: entry.first, wanted: wanted.add(number) });
    }
    const clauses = new Map<number, Clause>();
    await Promise.all(
      Array.from(byRegulation, async ([id, { first, wanted }]) => {
        const asked = [...wanted];
        const read = await library.clausesAt(
          id,
          asked.map((number) => number - first),
        );
        // A missing clause would shift the others under wrong numbers.
        if (read.length < asked.length) throw new LibraryError("damaged");
        for (const [at, clause] of read.entries()) clauses.set(asked[at] ?? -1, clause);
      }),
    );
    return numbers.flatMap((number) => clauses.get(number) ?? []);
  };
}

function indexed(regulations: readonly Regulation[]): Collection {
  const building = buildCollection(regulations);
  let step = building.next();
  while (!step.done) step = building.next();
  return step.value;
}

/**
 * @param library both as one: clauses are read from it.
 * @param bundled of which those are left out whose ids the user's own have.
 * @throws LibraryError where the user's own cannot be read.
 */
export async function openLibrarySearch(
  library: Library,
  own: OwnLibrary,
  bundled: readonly Regulation[],
  options: SearchOptions = {},
): Promise<ReturnType<typeof openSearch>> {
  const ids = new Set((await own.all()).map(({ id }) => id));
  const others = bundled.filter(({ id }) => !ids.has(id));
  const parts = [indexed(others), await own.collection(others.flatMap(clausesOf).length)];
  const collection = joinCollections(parts);
  return openSearch(collection, clauseReader(library, collection.catalogue), options);
}
