/** Which regulations a name means, by exact keys. */
import type { EntrySummary } from "../regulation/entry.ts";
import { numberKey, titleKey } from "../regulation/title.ts";

/** The keys of everything that a page may call a regulation by. */
const keysOf = ({ title, carrierTitle, aliases = [], documentNumber }: EntrySummary): string[] => [
  ...[title, ...(carrierTitle ? [carrierTitle] : []), ...aliases].map(titleKey),
  ...(documentNumber === undefined ? [] : [numberKey(documentNumber)]),
];

export class Names {
  readonly #ids = new Map<string, Set<string>>();

  constructor(summaries: readonly EntrySummary[]) {
    for (const summary of summaries) {
      for (const key of keysOf(summary)) {
        const ids = this.#ids.get(key) ?? new Set();
        this.#ids.set(key, ids.add(summary.id));
      }
    }
  }

  /** @returns the ids of the regulations with one of these titles, aliases or numbers, each once. */
  idsOf(names: readonly string[]): string[] {
    const keys = names.flatMap((name) => [titleKey(name), numberKey(name)]);
    return [...new Set(keys.flatMap((key) => [...(this.#ids.get(key) ?? [])]))];
  }
}
