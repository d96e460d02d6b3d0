/** Regulations in memory, as the bundled ones are: found at once, and behind the interface of the library. */
import { type CatalogueEntry, catalogueEntry, type EntrySummary, summaryOf } from "../regulation/entry.ts";
import type { Regulation } from "../regulation/model.ts";
import { textOf } from "../regulation/text.ts";
import { clausesOf, findClause } from "../regulation/units.ts";
import type { Library } from "./library.ts";
import { Names } from "./names.ts";

export class Packaged {
  readonly summaries: readonly EntrySummary[];
  readonly #regulations: ReadonlyMap<string, Regulation>;
  readonly #entries = new Map<string, CatalogueEntry>();
  readonly #names: Names;

  /**
   * @param regulations two editions of one title are two regulations.
   * @throws RangeError when two share an id.
   */
  constructor(regulations: readonly Regulation[]) {
    this.#regulations = new Map(regulations.map((regulation) => [regulation.id, regulation]));
    if (this.#regulations.size < regulations.length) throw new RangeError("Two regulations with one id");
    this.summaries = regulations.map(summaryOf);
    this.#names = new Names(this.summaries);
  }

  regulation(id: string): Regulation | undefined {
    return this.#regulations.get(id);
  }

  entry(id: string): CatalogueEntry | undefined {
    const regulation = this.#regulations.get(id);
    if (regulation && !this.#entries.has(id)) this.#entries.set(id, catalogueEntry(regulation));
    return this.#entries.get(id);
  }

  /** @returns the regulations so named, as Library.entries. */
  entries(names: readonly string[]): CatalogueEntry[] {
    return this.#names.idsOf(names).flatMap((id) => this.entry(id) ?? []);
  }
}

/** @returns the library of regulations in memory. @throws RangeError when two share an id. */
export function packagedLibrary(regulations: readonly Regulation[]): Library {
  const packaged = new Packaged(regulations);
  return {
    entries: async (names) => packaged.entries(names),
    entry: async (id) => packaged.entry(id),
    all: async () => packaged.summaries,
    async text(id) {
      const regulation = packaged.regulation(id);
      return regulation && textOf(regulation);
    },
    async clauses(id, numbers) {
      const regulation = packaged.regulation(id);
      return numbers.flatMap((number) => (regulation && findClause(regulation, number)?.clause) ?? []);
    },
    async clausesAt(id, places) {
      const regulation = packaged.regulation(id);
      const clauses = regulation ? clausesOf(regulation) : [];
      return places.flatMap((place) => clauses[place] ?? []);
    },
  };
}
