/** One search over the bundled regulations and the user's own. */
import type { Clause, Regulation } from "../regulation/model.ts";
import { clausesOf } from "../regulation/units.ts";
import type { SearchAnswer } from "../search/answer.ts";
import { buildCollection, joinCollections } from "../search/collection.ts";
import { type IndexedRegulation, locateClause } from "../search/index/catalogue.ts";
import { createSearch, openSearch, type Search, type SearchOptions } from "../search/search.ts";
import { atOnce } from "../turns.ts";
import { LibraryError, libraryError } from "./errors.ts";
import type { Library } from "./library.ts";
import type { OwnLibrary } from "./own/own-library.ts";

/** Reads clauses by the places that they have in their regulations. */
type ReadPlaces = Library["clausesAt"];

/** @returns the clauses of a collection by their numbers, in the order asked for. */
export function clauseReader(readPlaces: ReadPlaces, catalogue: readonly IndexedRegulation[]) {
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
        const read = await readPlaces(
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

/**
 * @param bundled of which those are left out whose ids the user's own have.
 * @throws LibraryError where the user's own cannot be read.
 */
export async function openLibrarySearch(
  own: OwnLibrary,
  bundled: readonly Regulation[],
  options: SearchOptions = {},
): Promise<Search> {
  const ids = new Set((await own.all()).map(({ id }) => id));
  const others = bundled.filter(({ id }) => !ids.has(id));
  const clauses = new Map(others.map((regulation) => [regulation.id, clausesOf(regulation)]));
  const reading = own.collection([...clauses.values()].flat().length);
  // While the user's own are being read.
  const packaged = atOnce(buildCollection(others));
  const joined = joinCollections([packaged, await reading]);
  const readPlaces: ReadPlaces = async (id, places) => {
    const there = clauses.get(id);
    return there ? places.flatMap((place) => there[place] ?? []) : own.clausesAt(id, places);
  };
  return openSearch(joined, clauseReader(readPlaces, joined.catalogue), options);
}

/**
 * The search over the library as it is now: opened when it is first needed, and again where the library has changed since.
 * Where the user's own regulations cannot be read, it searches the bundled ones alone.
 */
export class LibrarySearch implements Search {
  readonly #own: OwnLibrary;
  readonly #bundled: readonly Regulation[];
  readonly #options: Promise<SearchOptions>;
  readonly #onFault: (error: LibraryError | null) => void;
  #opened: { generation: number | null; search: Promise<Search> } | undefined;

  /**
   * @param options a promise where they must be read first.
   * @param onFault told each time it opens what keeps it from the user's own regulations; null for nothing.
   */
  constructor(
    { own, bundled }: { own: OwnLibrary; bundled: readonly Regulation[] },
    options: SearchOptions | Promise<SearchOptions> = {},
    onFault: (error: LibraryError | null) => void = () => {},
  ) {
    this.#own = own;
    this.#bundled = bundled;
    this.#options = Promise.resolve(options);
    this.#onFault = onFault;
  }

  /** Begins to open it, so that the first query waits less. */
  warm(): void {
    this.#open().catch(() => {});
  }

  async search(query: string, limit?: number): Promise<SearchAnswer> {
    try {
      return await (await this.#open()).search(query, limit);
    } catch {
      // What the index names is gone where the library was changed while it was read.
      this.#opened = undefined;
      return await (await this.#open()).search(query, limit);
    }
  }

  async #open(): Promise<Search> {
    const generation = await this.#own.generation().catch(() => null);
    if (!this.#opened || this.#opened.generation !== generation)
      this.#opened = { generation, search: this.#openNow() };
    return this.#opened.search;
  }

  async #openNow(): Promise<Search> {
    const options = await this.#options;
    try {
      const search = await openLibrarySearch(this.#own, this.#bundled, options);
      this.#onFault(null);
      return search;
    } catch (error) {
      this.#onFault(libraryError(error));
      return createSearch(this.#bundled, options);
    }
  }
}
