/** Clauses by their numbers: no index, only the catalogue. */

import { deepestUnit } from "../../regulation/units.ts";
import { type IndexedRegulation, locateClause } from "../index/catalogue.ts";
import { placeOfNumber } from "../index/clause-numbers.ts";
import { numberedRegulations, regulationsNamed } from "../names/named-regulations.ts";
import { endingTitle } from "../names/names.ts";
import { type NumberAmong, type NumberQuery, numberAmong } from "../query/numbers.ts";
import type { Query } from "../query/query.ts";
import { byPhrases, type Scope } from "./by-words.ts";
import type { Candidate, Step } from "./candidates.ts";

/** A number is looked up in at most this many regulations. */
const MAX_REGULATIONS = 400;

/** What a query asks for by number, given the regulations there are. */
export interface NumberAsked {
  number: NumberQuery | null;
  /** Words that the clause must hold: needed because only the text can rule out that words before the name (盗窃刑法264) are part of it. */
  held: readonly string[];
  /** A number without a regulation, typed with words: means clauses of that number that hold the words. */
  inAny: NumberAmong | null;
}

export function numberAsked(catalogue: readonly IndexedRegulation[], { words, number }: Query): NumberAsked {
  const isName = (word: string) => regulationsNamed(catalogue, word).length > 0;
  const isWhole =
    number !== null && (number.name === "" || number.name.startsWith("《") || isName(number.name));
  const among = isWhole ? null : numberAmong(words, isName);
  if (among?.number.name) return { number: among.number, held: [], inAny: null };
  if (among) return { number, held: [], inAny: among };
  const joined = joinedNumber(catalogue, number);
  return { number: joined?.number ?? number, held: joined?.rest ?? [], inAny: null };
}

/** A number whose name has other words in front of it, 盗窃刑法264, apart from them; null for others. */
function joinedNumber(
  catalogue: readonly IndexedRegulation[],
  number: NumberQuery | null,
): NumberAmong | null {
  if (!number?.name || numberedRegulations(catalogue, number.name).length > 0) return null;
  const ending = endingTitle(catalogue, number.name);
  return ending && { number: { ...number, name: ending.title, isPart: true }, rest: [ending.before] };
}

/**
 * @returns the clauses that are named: those that have all levels named with them first, then by how surely the
 * regulation is meant; in the library's order where the query names none.
 */
export function* byNumber(scope: Scope, { number, held }: NumberAsked): Step<Candidate[]> {
  if (!number) return [];
  const each: Candidate[] = [];
  for (const one of [number, ...(number.also ?? [])])
    each.push(...(yield* byReference(scope.catalogue, one)));
  const found = number.also ? each.map((candidate) => asWhole(candidate, each)) : each;
  if (held.length === 0) return found;
  const allows = (clause: number) => found.some((candidate) => candidate.clause === clause);
  const matches = yield* byPhrases({ ...scope, allows }, held, { textOnly: true });
  return found.filter(({ clause }) => matches.some((candidate) => candidate.clause === clause));
}

/** @returns the clauses with a number, of any regulation, that hold the other words of the query. */
export function* byNumberAndWords(scope: Scope, { number, rest }: NumberAmong): Step<Candidate[]> {
  const { ordinal, suffix = 0 } = number;
  const isNumbered = (clause: number) => {
    const { entry } = locateClause(scope.catalogue, clause);
    return entry !== undefined && clause === entry.first + placeOfNumber(entry.numbers, ordinal, suffix);
  };
  const allows = (clause: number) => isNumbered(clause) && (scope.allows?.(clause) ?? true);
  return yield* byPhrases({ ...scope, allows }, rest);
}

/** Two paragraphs of one clause are shown as the clause: it comes up once. */
function asWhole(candidate: Candidate, found: readonly Candidate[]): Candidate {
  const isAskedOnce = found.every((other) => other === candidate || other.clause !== candidate.clause);
  return isAskedOnce ? candidate : toCandidate({ clause: candidate.clause, sure: candidate.score });
}

function* byReference(catalogue: readonly IndexedRegulation[], asked: NumberQuery): Step<Candidate[]> {
  const { ordinal, suffix = 0, others = [], name, isLoose } = asked;
  const found = numberedRegulations(catalogue, name).flatMap(({ entry, sure }) =>
    [ordinal, ...others].flatMap((each) => {
      const exact = placeOfNumber(entry.numbers, each, suffix);
      const at = exact < 0 && isLoose ? placeOfNumber(entry.numbers, each, 0) : exact;
      return at < 0 ? [] : [{ clause: entry.first + at, sure }];
    }),
  );
  const shown = found.slice(0, MAX_REGULATIONS);
  if (!(asked.paragraph || asked.item || asked.subitem)) return shown.map(toCandidate).sort(byScore);
  const clauses = yield shown.map(({ clause }) => clause);
  const candidates = clauses.map((clause, index): Candidate => {
    const { clause: number = 0, sure = 0 } = shown[index] ?? {};
    const { place, absent } = deepestUnit(clause, asked);
    const candidate = { ...toCandidate({ clause: number, sure }), place };
    return absent ? { ...candidate, score: 0, absent } : candidate;
  });
  return candidates.sort(byScore);
}

const toCandidate = ({ clause, sure }: { clause: number; sure: number }): Candidate => ({
  clause,
  match: "number",
  score: sure,
  needles: [],
});

const byScore = (a: Candidate, b: Candidate) => b.score - a.score;
