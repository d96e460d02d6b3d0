/** What every finder (by-*.ts) returns before snippets are cut, and how it asks for texts. */
import type { Clause, UnitAddress } from "../../regulation/model.ts";
import type { AbsentLevel } from "../../regulation/units.ts";

/**
 * How a clause was found: by its number; by the name of its regulation; by the words as typed, in any order; by words
 * that sound like them; or by some of the words. Hits come in this order, but for what was picked for the same query.
 */
export type Match = "number" | "title" | "phrase" | "sound" | "words";

export interface Candidate {
  /** The number of the clause in its collection. */
  clause: number;
  match: Match;
  /** Comparable among candidates of one match. */
  score: number;
  /** The unit that was asked for, where it is not the whole clause. */
  place?: UnitAddress;
  absent?: AbsentLevel;
  /** Folded words to be marked. */
  needles: readonly string[];
}

/**
 * A search as a generator: it yields the numbers of clauses whose text it needs and receives them in that order. The
 * caller reads them from memory or from storage.
 */
export type Step<T> = Generator<readonly number[], T, readonly Clause[]>;
