/**
 * The library: which regulations there are. In: a title, document number or id. Out: the entry or the text. Look-up is by
 * exact key, never by the search index, because a wrong document must not be found by similarity. Called by background,
 * card, popup and reading page.
 */
import { type CatalogueEntry, catalogueEntry } from "../regulation/entry.ts";
import type { Regulation } from "../regulation/model.ts";
import { numberKey, titleKey } from "../regulation/title.ts";

export interface Library {
  /** The regulation that a bare "第十八条" is shown from, where a page names no document. */
  readonly defaultId: string;
  /**
   * @param names titles with or without 《》, or document numbers, as a page writes them.
   * @returns what is known of the regulations so named, and of the default one, each once.
   */
  lookup(names: readonly string[]): CatalogueEntry[];
  regulation(id: string): Regulation | undefined;
  all(): readonly Regulation[];
}

/** The keys of everything that a page may call a regulation by. */
function keysOf({ title, carrier, documentNumber }: Regulation): string[] {
  return [
    titleKey(title),
    ...(carrier ? [titleKey(carrier.title)] : []),
    ...(documentNumber === undefined ? [] : [numberKey(documentNumber)]),
  ];
}

/**
 * @param regulations two editions of one title are two regulations.
 * @param defaultId the id of one of them.
 * @throws RangeError when `defaultId` is none of them, or two share an id.
 */
export function createLibrary(regulations: readonly Regulation[], defaultId: string): Library {
  const entries = new Map(
    regulations.map((regulation) => [regulation.id, { regulation, entry: catalogueEntry(regulation) }]),
  );
  if (entries.size < regulations.length) throw new RangeError("Two regulations with one id");
  if (!entries.has(defaultId)) throw new RangeError(`No regulation ${defaultId}`);
  const byKey = new Map<string, Set<string>>();
  for (const regulation of regulations) {
    for (const key of keysOf(regulation)) {
      byKey.set(key, (byKey.get(key) ?? new Set()).add(regulation.id));
    }
  }
  return {
    defaultId,
    lookup(names) {
      const ids = new Set([defaultId]);
      for (const key of names.flatMap((name) => [titleKey(name), numberKey(name)])) {
        for (const id of byKey.get(key) ?? []) ids.add(id);
      }
      return [...ids].flatMap((id) => entries.get(id)?.entry ?? []);
    },
    regulation: (id) => entries.get(id)?.regulation,
    all: () => [...entries.values()].map(({ regulation }) => regulation),
  };
}
