/**
 * What the reader picked before, and for which words: the surest sign of what such words mean to this reader. Plain
 * data that stays on the machine; the reader can see and clear it.
 */
import MiniSearch from "minisearch";
import type { Volume } from "./catalogue.ts";
import { fold } from "./fold.ts";
import { indexTerms } from "./terms.ts";

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

/** What the words of earlier queries weigh beside those of a clause. */
const QUERY_WEIGHT = 1;
/** Older picks make room. */
const MAX_PICKS = 2000;

const keyOf = ({ regulationId, ordinal, suffix = 0 }: PickedClause) => `${regulationId}/${ordinal}-${suffix}`;

/** All that a clause was picked for, which is found as a text is. */
interface Asked {
  id: string;
  queries: string;
}

export class Picks {
  /** By query and clause, the latest last. */
  private readonly picks = new Map<string, Pick>();
  private asked: MiniSearch<Asked> | undefined;

  /** @param stored as `list` gave them. */
  constructor(stored: readonly Pick[] = []) {
    for (const pick of [...stored].reverse()) this.picks.set(`${pick.query}\n${keyOf(pick)}`, pick);
  }

  /** @returns the picks, the latest first: to be shown, or stored. */
  list(): Pick[] {
    return [...this.picks.values()].reverse();
  }

  record(typed: string, { regulationId, ordinal, suffix }: PickedClause): void {
    const query = fold(typed).text;
    if (query === "") return;
    const clause = { regulationId, ordinal, ...(suffix !== undefined && { suffix }) };
    const key = `${query}\n${keyOf(clause)}`;
    const count = (this.picks.get(key)?.count ?? 0) + 1;
    this.picks.delete(key);
    this.picks.set(key, { query, ...clause, count });
    const [oldest] = this.picks.keys();
    if (this.picks.size > MAX_PICKS && oldest !== undefined) this.picks.delete(oldest);
    this.asked = undefined;
  }

  clear(): void {
    this.picks.clear();
    this.asked = undefined;
  }

  /**
   * @param query folded.
   * @returns by number of a clause, what picks for this and like queries add to its score.
   */
  boosts(query: string, volumes: readonly Volume[]): Map<number, number> {
    const boosts = new Map<number, number>();
    if (this.picks.size === 0) return boosts;
    const terms = [...new Set(indexTerms(query))];
    const byKey = new Map(
      this.index()
        .search(query, { tokenize: () => terms })
        .map(({ id, score, queryTerms }) => [id, score / Math.max(1, queryTerms.length)]),
    );
    for (const { regulationId, ordinal, suffix } of this.picks.values()) {
      const score = byKey.get(keyOf({ regulationId, ordinal, ...(suffix !== undefined && { suffix }) }));
      const volume = volumes.find((each) => each.regulationId === regulationId);
      if (score === undefined || !volume) continue;
      const at = volume.ordinals.findIndex(
        (each, index) => each === ordinal && volume.suffixes[index] === (suffix ?? 0),
      );
      if (at >= 0) boosts.set(volume.first + at, score * QUERY_WEIGHT);
    }
    return boosts;
  }

  private index(): MiniSearch<Asked> {
    if (this.asked) return this.asked;
    const queries = new Map<string, string[]>();
    for (const pick of this.picks.values()) {
      const key = keyOf(pick);
      queries.set(key, [...(queries.get(key) ?? []), ...Array(pick.count).fill(pick.query)]);
    }
    const index = new MiniSearch<Asked>({
      fields: ["queries"],
      tokenize: indexTerms,
      processTerm: (term) => term,
    });
    index.addAll([...queries].map(([id, each]) => ({ id, queries: each.join(" ") })));
    this.asked = index;
    return index;
  }
}
