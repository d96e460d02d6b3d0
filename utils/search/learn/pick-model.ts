/**
 * Learns from picks which clauses a term of a query means, whatever words the clauses have themselves. In: the picks and
 * the catalogue. Out: for a query, scores by term, clause, chapter and regulation (Learned). Called by Picks.
 */
import { clauseKey } from "../../regulation/units.ts";
import { rarity, saturation } from "../index/bm25.ts";
import { type IndexedRegulation, locateClause } from "../index/catalogue.ts";
import { clauseCount, placeOfNumber } from "../index/clause-numbers.ts";
import { indexTerms } from "../index/terms.ts";
import { CoPicks } from "./co-picks.ts";
import type { Learned, Pick, Scores } from "./picks.ts";
import { QuerySimilarity } from "./query-similarity.ts";

/**
 * Found on citizens' questions; the neighbourhood of these weights is flat. What a clause was asked is asked of its
 * neighbours too, with distance less and less, and of its chapter, relative to how much was asked of that.
 */
const CLAUSE_WEIGHT = 0.8;
const CLAUSE_K = 1;
const NEIGHBOURS = [0.3, 0.2, 0.1];
const CHAPTER_WEIGHT = 0.6;
const CHAPTER_K = 0.8;
const CHAPTER_B = 0.35;
const REGULATION_WEIGHT = 0.05;

/** The place of a picked clause in the current collection. */
interface PickedClause {
  regulation: number;
  clause: number;
  chapter: number;
  /** The clause itself and its neighbours in the chapter, and how much of what it was asked is theirs. */
  near: readonly (readonly [clause: number, share: number])[];
}

interface CountedClause extends PickedClause {
  count: number;
}

interface TermScores {
  clauses: Scores;
  chapters: Scores;
}

const NOTHING: TermScores = { clauses: new Map(), chapters: new Map() };

function increase(sums: Map<number, number>, key: number, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

const mapValues = (values: Scores, to: (value: number, key: number) => number) =>
  new Map([...values].map(([key, value]) => [key, to(value, key)]));

export class PickModel {
  readonly #byTerm = new Map<string, CountedClause[]>();
  readonly #clauses = new Set<number>();
  /** How often clauses of a chapter were picked. */
  readonly #chapters = new Map<number, number>();
  readonly #regulations: Scores;
  readonly #similarity = new QuerySimilarity();
  readonly #coPicks = new CoPicks();
  /** Cached, since each key press asks again for the terms of the one before. */
  readonly #known = new Map<string, TermScores>();

  constructor(picks: Iterable<Pick>, catalogue: readonly IndexedRegulation[]) {
    const places = new Map<string, PickedClause | undefined>();
    const uses = new Map<number, number>();
    for (const pick of picks) {
      const key = `${pick.regulationId}/${clauseKey(pick)}`;
      if (!places.has(key)) places.set(key, placeOf(pick, catalogue));
      const place = places.get(key);
      if (!place) continue;
      this.#add(pick.query, { ...place, count: pick.count });
      // Not weighted by the count: how often one clause was opened is no evidence for the others.
      increase(uses, place.regulation, 1);
    }
    this.#regulations = mapValues(uses, (count) => 1 + REGULATION_WEIGHT * Math.log1p(count));
  }

  learned(query: string): Learned {
    const terms = [...new Set(indexTerms(query))].map((term) => [term, this.#ofTerm(term)] as const);
    return {
      clauses: new Map(terms.map(([term, { clauses }]) => [term, clauses])),
      chapters: new Map(terms.map(([term, { chapters }]) => [term, chapters])),
      regulations: this.#regulations,
      similarity: this.#similarity.of(query),
      pickedWith: (clause) => this.#coPicks.with(clause),
    };
  }

  #add(query: string, placed: CountedClause): void {
    for (const term of new Set(indexTerms(query))) {
      const others = this.#byTerm.get(term);
      if (others) others.push(placed);
      else this.#byTerm.set(term, [placed]);
    }
    this.#clauses.add(placed.clause);
    increase(this.#chapters, placed.chapter, placed.count);
    this.#similarity.add(query, placed.clause);
    this.#coPicks.add(query, placed.clause);
  }

  #ofTerm(term: string): TermScores {
    const placed = this.#byTerm.get(term);
    if (!placed) return NOTHING;
    const known = this.#known.get(term) ?? this.#scores(placed);
    this.#known.set(term, known);
    return known;
  }

  /** @param placed the picks for queries with a term. */
  #scores(placed: readonly CountedClause[]): TermScores {
    const clauses = new Map<number, number>();
    const chapters = new Map<number, number>();
    for (const { near, chapter, count } of placed) {
      for (const [clause, share] of near) increase(clauses, clause, share * count);
      increase(chapters, chapter, count);
    }
    const average = [...this.#chapters.values()].reduce((sum, each) => sum + each, 0) / this.#chapters.size;
    const length = (chapter: number) =>
      1 - CHAPTER_B + (CHAPTER_B * (this.#chapters.get(chapter) ?? 0)) / average;
    const own = new Set(placed.map(({ clause }) => clause)).size;
    const clauseWeight = CLAUSE_WEIGHT * rarity(own, this.#clauses.size);
    const chapterWeight = CHAPTER_WEIGHT * rarity(chapters.size, this.#chapters.size);
    return {
      clauses: mapValues(clauses, (count) => clauseWeight * saturation(count, CLAUSE_K)),
      chapters: mapValues(
        chapters,
        (count, chapter) => chapterWeight * saturation(count, CHAPTER_K, length(chapter)),
      ),
    };
  }
}

/** @returns undefined where the library no longer has the clause. */
function placeOf(
  { regulationId, ordinal, suffix = 0 }: Pick,
  catalogue: readonly IndexedRegulation[],
): PickedClause | undefined {
  const regulation = catalogue.findIndex((entry) => entry.regulationId === regulationId);
  const entry = catalogue[regulation];
  const at = entry ? placeOfNumber(entry.numbers, ordinal, suffix) : -1;
  if (!entry || at < 0) return undefined;
  const clause = entry.first + at;
  const chapterOf = (each: number) => locateClause(catalogue, each).chapter?.first ?? entry.first;
  const chapter = chapterOf(clause);
  const neighbours = NEIGHBOURS.flatMap((share, index) => [
    [clause - index - 1, share] as const,
    [clause + index + 1, share] as const,
  ]);
  const end = entry.first + clauseCount(entry.numbers);
  const near = neighbours.filter(([each]) => each >= chapter && each < end && chapterOf(each) === chapter);
  return { regulation, clause, chapter, near: [[clause, 1], ...near] };
}
