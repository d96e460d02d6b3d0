/** Clauses picked for the same query: a user who finds one of them often needs the others. */

/** Smoothing: each clause counts as picked for this many more queries, since one pick is weak evidence. */
const MORE_QUERIES = 0.5;

export class CoPicks {
  readonly #byQuery = new Map<string, Set<number>>();
  readonly #queriesOf = new Map<number, Set<number>[]>();

  /** All picks must be added before the first call of `with`. */
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
