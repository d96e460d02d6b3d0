/** Regulations in memory, as the bundled ones are, behind the interface of the library. */
import { type CatalogueEntry, catalogueEntry, summaryOf } from "../regulation/entry.ts";
import type { Regulation } from "../regulation/model.ts";
import { textOf } from "../regulation/text.ts";
import { clausesOf, findClause } from "../regulation/units.ts";
import { Names } from "./names.ts";
import type { AsyncLibrary } from "./store.ts";

/**
 * @param regulations two editions of one title are two regulations.
 * @param defaultId the id of one of them.
 * @throws RangeError when two share an id.
 */
export function packagedLibrary(regulations: readonly Regulation[], defaultId: string): AsyncLibrary {
  const byId = new Map(regulations.map((regulation) => [regulation.id, regulation]));
  if (byId.size < regulations.length) throw new RangeError("Two regulations with one id");
  const summaries = regulations.map(summaryOf);
  const names = new Names(summaries);
  const known = new Map<string, CatalogueEntry>();
  const entryOf = (id: string): CatalogueEntry | undefined => {
    const regulation = byId.get(id);
    if (regulation && !known.has(id)) known.set(id, catalogueEntry(regulation));
    return known.get(id);
  };
  return {
    defaultId,
    entries: async (asked) => names.idsOf(asked).flatMap((id) => entryOf(id) ?? []),
    entry: async (id) => entryOf(id),
    all: async () => summaries,
    async text(id) {
      const regulation = byId.get(id);
      return regulation && textOf(regulation);
    },
    async clauses(id, numbers) {
      const regulation = byId.get(id);
      return numbers.flatMap((number) => (regulation && findClause(regulation, number)?.clause) ?? []);
    },
    async clausesAt(id, places) {
      const regulation = byId.get(id);
      const clauses = regulation ? clausesOf(regulation) : [];
      return places.flatMap((place) => clauses[place] ?? []);
    },
  };
}
