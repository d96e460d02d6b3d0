/**
 * What the user picked earlier, and for which words: the best evidence of what such words mean to this user. Plain data
 * that stays on the machine; the user can see and clear it.
 */

import { clauseKey } from "../../regulation/units.ts";
import { foldedText } from "../../text/fold.ts";
import type { IndexedRegulation } from "../index/catalogue.ts";
import { PickModel } from "./pick-model.ts";

export interface PickedClause {
  regulationId: string;
  ordinal: number;
  suffix?: number;
}

/** A clause that was picked for a query. */
export interface Pick extends PickedClause {
  /** Folded. */
  query: string;
  /** How often. */
  count: number;
}

/** By number of a clause, or by first clause of a chapter. */
export type Scores = ReadonlyMap<number, number>;

/** What the picks teach about a query, in the terms of the ranking. */
export interface Learned {
  /** By term of the query: what it counts for a clause at least. */
  clauses: ReadonlyMap<string, Scores>;
  /** The same of chapters. */
  chapters: ReadonlyMap<string, Scores>;
  /** By place of a regulation in the collection, what the scores of its clauses are multiplied by. */
  regulations: ReadonlyMap<number, number>;
  /** By clause that was picked for words of this query: how like the two queries are, up to 1. */
  similarity: Scores;
  /** By clause that was picked for the queries of this one: for what share of them. */
  pickedWith(clause: number): Scores;
}

/** Older picks make room. */
export const MOST_PICKS = 2000;

const keyOf = (picked: PickedClause) => `${picked.regulationId}/${clauseKey(picked)}`;

export class Picks {
  /** By query and clause, the latest last. */
  readonly #picks = new Map<string, Pick>();
  #built: { catalogue: readonly IndexedRegulation[]; model: PickModel } | undefined;

  /** @param stored as `list` gave them. */
  constructor(stored: readonly Pick[] = []) {
    this.replace(stored);
  }

  /** @param stored as `list` gave them, to be all that is known from here on. */
  replace(stored: readonly Pick[]): void {
    this.#picks.clear();
    for (const pick of [...stored].reverse()) this.#picks.set(`${pick.query}\n${keyOf(pick)}`, pick);
    this.#built = undefined;
  }

  /** @returns the picks, the latest first: to be shown, or stored. */
  list(): Pick[] {
    return [...this.#picks.values()].reverse();
  }

  record(typed: string, { regulationId, ordinal, suffix }: PickedClause): void {
    const query = foldedText(typed);
    if (query === "") return;
    const clause = { regulationId, ordinal, ...(suffix !== undefined && { suffix }) };
    const key = `${query}\n${keyOf(clause)}`;
    const count = (this.#picks.get(key)?.count ?? 0) + 1;
    this.#picks.delete(key);
    this.#picks.set(key, { query, ...clause, count });
    const [oldest] = this.#picks.keys();
    if (this.#picks.size > MOST_PICKS && oldest !== undefined) this.#picks.delete(oldest);
    this.#built = undefined;
  }

  /** @param query folded. @returns undefined where nothing was picked yet. */
  learned(query: string, catalogue: readonly IndexedRegulation[]): Learned | undefined {
    if (this.#picks.size === 0) return undefined;
    if (this.#built?.catalogue !== catalogue) {
      this.#built = { catalogue, model: new PickModel(this.#picks.values(), catalogue) };
    }
    return this.#built.model.learned(query);
  }
}
