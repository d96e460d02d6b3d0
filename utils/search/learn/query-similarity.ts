/** How similar a query is to earlier queries for which clauses were picked. */
import { phraseTerms } from "../index/terms.ts";

/** Similarity falls off fast: two queries with half of their words in common often differ in meaning. */
const POWER = 4;
/** Smoothing: as if this many more queries were known, since a term rare among few queries may be common. */
const MORE_QUERIES = 50;

interface PastQuery {
  terms: string[];
  clauses: Set<number>;
  /** Of its terms' weights; 0 until first wanted. */
  length: number;
}

/** Queries as vectors of their pairs of characters and their words, the rare ones longer. */
export class QuerySimilarity {
  readonly #queries = new Map<string, PastQuery>();
  readonly #byTerm = new Map<string, PastQuery[]>();

  /** All queries must be added before the first call of `of`. */
  add(query: string, clause: number): void {
    const known = this.#queries.get(query);
    if (known) {
      known.clauses.add(clause);
      return;
    }
    const asked = { terms: phraseTerms(query), clauses: new Set([clause]), length: 0 };
    this.#queries.set(query, asked);
    for (const term of asked.terms) {
      const others = this.#byTerm.get(term);
      if (others) others.push(asked);
      else this.#byTerm.set(term, [asked]);
    }
  }

  /** @returns by clause, of those picked for a query that shares some of the words: up to 1, for the same query. */
  of(query: string): Map<number, number> {
    const terms = phraseTerms(query);
    const products = new Map<PastQuery, number>();
    for (const term of terms) {
      const square = this.#weight(term) ** 2;
      for (const asked of this.#byTerm.get(term) ?? [])
        products.set(asked, (products.get(asked) ?? 0) + square);
    }
    const length = this.#length(terms);
    const similarity = new Map<number, number>();
    for (const [asked, product] of products) {
      asked.length ||= this.#length(asked.terms);
      const like = (product / (length * asked.length)) ** POWER;
      for (const clause of asked.clauses) similarity.set(clause, Math.max(similarity.get(clause) ?? 0, like));
    }
    return similarity;
  }

  #weight(term: string): number {
    const having = this.#byTerm.get(term)?.length ?? 0;
    return Math.log((this.#queries.size + MORE_QUERIES) / (having + 0.5));
  }

  #length(terms: readonly string[]): number {
    return Math.sqrt(terms.reduce((sum, term) => sum + this.#weight(term) ** 2, 0));
  }
}
