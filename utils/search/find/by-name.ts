/** Clauses of regulations, and of parts of them, that a query names without a number. */

import { type IndexedRegulation, locateClause } from "../index/catalogue.ts";
import { clauseCount } from "../index/clause-numbers.ts";
import { regulationsNamed } from "../names/named-regulations.ts";
import { divisionNamed } from "../names/within.ts";
import { KIND } from "../query/spellings.ts";
import { byPhrases, type Scope } from "./by-words.ts";
import type { Candidate, Step } from "./candidates.ts";

/** If the query is only a name, this many clauses are shown: the beginning of the regulation. */
const OPENING = 5;

/** 工作规则备案: a name, and words behind it without a space. */
const NAME_AND_WORDS = new RegExp(`^(.*${KIND})(.{2,})$`);

const toCandidate = (clause: number): Candidate => ({ clause, match: "title", score: 1, needles: [] });

/** @returns what `in:` alone asks for: the clauses of that regulation or chapter, in their order. */
export function allWithin({
  allows,
  limit,
  catalogue,
}: Pick<Scope, "allows" | "limit" | "catalogue">): Candidate[] {
  const found: Candidate[] = [];
  if (!allows) return found;
  for (const { first, numbers } of catalogue) {
    const end = first + clauseCount(numbers);
    for (let clause = first; clause < end && found.length < limit; clause++) {
      if (allows(clause)) found.push(toCandidate(clause));
    }
  }
  return found;
}

/** @returns the beginning of what is named: a part of a regulation, or all of it. */
export function byTitle(catalogue: readonly IndexedRegulation[], name: string): Candidate[] {
  const division = divisionNamed(catalogue, name.replaceAll(" ", ""));
  const part = division ? allWithin({ ...division, limit: OPENING }) : [];
  if (part.length > 0) return part;
  // 民法典第 is the beginning of a number query.
  return regulationsNamed(catalogue, name.replace(/第$/, "")).flatMap(({ first, numbers }) =>
    Array.from({ length: Math.min(OPENING, clauseCount(numbers)) }, (_, at) => toCandidate(first + at)),
  );
}

/** @returns the beginning of a regulation; of each of several that letters may spell, the first clause. */
export function byTitles(catalogue: readonly IndexedRegulation[], titles: readonly string[]): Candidate[] {
  const each = titles.map((title) => byTitle(catalogue, title));
  return each.length === 1 ? each.flat() : each.flatMap(([first]) => first ?? []);
}

/** If one of several words names regulations: those, and the other words. */
export function nameAmong(
  catalogue: readonly IndexedRegulation[],
  words: readonly string[],
): { named: readonly IndexedRegulation[]; others: readonly string[] } | null {
  if (words.length < 2) return null;
  for (const name of words) {
    const named = regulationsNamed(catalogue, name);
    if (named.length > 0) return { named, others: words.filter((word) => word !== name) };
  }
  return null;
}

/** @returns where one of several words names a regulation: its clauses that hold the others. */
export function* byNameAndWords(scope: Scope, words: readonly string[]): Step<Candidate[]> {
  const among = nameAmong(scope.catalogue, words);
  return among ? yield* byPhrases(narrowed(scope, among.named), among.others) : [];
}

/** The same, for a name with words directly after it. */
export function* byNameBeforeWords(scope: Scope, word: string): Step<Candidate[]> {
  const [, name = "", rest = ""] = NAME_AND_WORDS.exec(word) ?? [];
  const isNamed = regulationsNamed(scope.catalogue, name).length > 0;
  return isNamed ? yield* byNameAndWords(scope, [name, rest]) : [];
}

/** @returns the scope within some regulations. */
export function narrowed(scope: Scope, regulations: readonly IndexedRegulation[]): Scope {
  const named = new Set(regulations);
  const allows = (clause: number) => {
    const { entry } = locateClause(scope.catalogue, clause);
    return entry !== undefined && named.has(entry) && (scope.allows?.(clause) ?? true);
  };
  return { ...scope, allows };
}
