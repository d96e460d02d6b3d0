/**
 * What the reader picked before, and for which words: the surest sign of what such words mean to this reader. Plain
 * data that stays on the machine; the reader can see and clear it.
 */
import MiniSearch from "minisearch";
import { locateClause, type Volume } from "./catalogue.ts";
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

/** What picks say of a query, in the terms of a ranking. */
export interface Learned {
  /** By number of a clause, what is added to its score. */
  clauses: Map<number, number>;
  /** By first clause of a chapter, what is added to the scores of its clauses. */
  chapters: Map<number, number>;
  /** By place of a regulation in the collection, what the scores of its clauses are multiplied by. */
  regulations: Map<number, number>;
}

/**
 * Weights found on citizens' questions: like queries for the same clause, like queries for any clause of its chapter
 * (what such words are about), and the regulations that this reader uses at all.
 */
const CLAUSE_WEIGHT = 0.6;
const CHAPTER_WEIGHT = 0.6;
const REGULATION_WEIGHT = 0.1;
/** Queries are short, and one that was asked twice says little more than once. */
const BM25 = { k: 0.8, b: 0.35, d: 0 };

/** Older picks make room. */
const MAX_PICKS = 2000;

const keyOf = ({ regulationId, ordinal, suffix = 0 }: PickedClause) => `${regulationId}/${ordinal}-${suffix}`;

export class Picks {
  /** By query and clause, the latest last. */
  private readonly picks = new Map<string, Pick>();
  private asked: { volumes: readonly Volume[]; index: AskedIndex } | undefined;

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

  /** @param query folded. @returns undefined where nothing was picked yet. */
  learned(query: string, volumes: readonly Volume[]): Learned | undefined {
    if (this.picks.size === 0) return undefined;
    if (this.asked?.volumes !== volumes) {
      this.asked = { volumes, index: new AskedIndex(this.picks.values(), volumes) };
    }
    return this.asked.index.learned(query);
  }
}

/** The queries of a clause, or of a chapter, are found as a text is. */
class AskedIndex {
  private readonly byClause: MiniSearch<Asked>;
  private readonly byChapter: MiniSearch<Asked>;
  private readonly regulations = new Map<number, number>();

  constructor(picks: Iterable<Pick>, volumes: readonly Volume[]) {
    const byClause = new Map<number, string[]>();
    const byChapter = new Map<number, string[]>();
    const uses = new Map<number, number>();
    for (const pick of picks) {
      const place = placeOf(pick, volumes);
      if (!place) continue;
      const queries = Array<string>(pick.count).fill(pick.query);
      byClause.set(place.clause, [...(byClause.get(place.clause) ?? []), ...queries]);
      byChapter.set(place.chapter, [...(byChapter.get(place.chapter) ?? []), ...queries]);
      uses.set(place.regulation, (uses.get(place.regulation) ?? 0) + pick.count);
    }
    this.byClause = indexOf(byClause);
    this.byChapter = indexOf(byChapter);
    for (const [regulation, count] of uses) {
      this.regulations.set(regulation, 1 + REGULATION_WEIGHT * Math.log1p(count));
    }
  }

  learned(query: string): Learned {
    return {
      clauses: scoresOf(this.byClause, query, CLAUSE_WEIGHT),
      chapters: scoresOf(this.byChapter, query, CHAPTER_WEIGHT),
      regulations: this.regulations,
    };
  }
}

interface Asked {
  id: number;
  queries: string;
}

function indexOf(queries: ReadonlyMap<number, string[]>): MiniSearch<Asked> {
  const index = new MiniSearch<Asked>({
    fields: ["queries"],
    tokenize: indexTerms,
    processTerm: (term) => term,
    searchOptions: { bm25: BM25, tokenize: (query) => [...new Set(indexTerms(query))] },
  });
  index.addAll([...queries].map(([id, each]) => ({ id, queries: each.join(" ") })));
  return index;
}

/** Without the factor by which MiniSearch favours many matched terms. */
function scoresOf(index: MiniSearch<Asked>, query: string, weight: number): Map<number, number> {
  const found = index.search(query);
  return new Map(
    found.map(({ id, score, queryTerms }) => [id, (weight * score) / Math.max(1, queryTerms.length)]),
  );
}

/** Where a picked clause stands now; undefined where the library no longer has it. */
function placeOf({ regulationId, ordinal, suffix = 0 }: PickedClause, volumes: readonly Volume[]) {
  const regulation = volumes.findIndex((volume) => volume.regulationId === regulationId);
  const volume = volumes[regulation];
  const at = volume?.ordinals.findIndex(
    (each, index) => each === ordinal && volume.suffixes[index] === suffix,
  );
  if (!volume || at === undefined || at < 0) return undefined;
  const clause = volume.first + at;
  return { regulation, clause, chapter: locateClause(volumes, clause).chapter?.first ?? clause };
}
