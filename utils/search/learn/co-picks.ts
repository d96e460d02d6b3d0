/** Clauses that were picked for one query belong together: whoever looks for one of them often needs the others. */

/** As if each had been picked for so many more queries: one pick says little. */
const MORE_QUERIES = 0.5;

export class CoPicks {
  readonly #byQuery = new Map<string, Set<number>>();
  readonly #queriesOf = new Map<number, Set<number>[]>();

  /** To be done with before the first question. */
  add(query: string, clause: number): void {
    const picked = this.#byQuery.get(query) ?? new Set();
    if (picked.has(clause)) return;
    this.#byQuery.set(query, picked.add(clause));
    const queries = this.#queriesOf.get(clause);
    if (queries) queries.push(picked);
    else this.#queriesOf.set(clause, [picked]);
  }

  /** @returns by clause that was picked along with this one: for what share of the queries of this one. */
  with(clause: number): Map<number, number> {
    const queries = this.#queriesOf.get(clause) ?? [];
    const share = 1 / (queries.length + MORE_QUERIES);
    const shares = new Map<number, number>();
    for (const picked of queries)
      for (const other of picked) if (other !== clause) shares.set(other, (shares.get(other) ?? 0) + share);
    return shares;
  }
}
