/** Clauses by their numbers: no index, only the catalogue. */

import { deepestUnit } from "../../regulation/units.ts";
import { locateClause, type Volume } from "../index/catalogue.ts";
import { placeOfNumber } from "../index/clause-numbers.ts";
import { numberedVolumes, volumesNamed } from "../names/named-volumes.ts";
import { endingTitle } from "../names/names.ts";
import { type NumberAmong, type NumberQuery, numberAmong } from "../query/numbers.ts";
import type { Query } from "../query/query.ts";
import { byPhrases, type Scope } from "./by-words.ts";
import type { Candidate, Step } from "./candidates.ts";

/** More regulations are not looked into for one number. */
const MAX_VOLUMES = 400;

/** What a query asks for by number, given the regulations there are. */
export interface NumberAsked {
  number: NumberQuery | null;
  /** Words that the clause must hold: nothing else says that those in front of a name, 盗窃刑法264, are none of it. */
  held: readonly string[];
  /** A number that names no regulation, beside words: clauses of that number which hold them are meant. */
  inAny: NumberAmong | null;
}

export function numberAsked(volumes: readonly Volume[], { words, number }: Query): NumberAsked {
  const isName = (word: string) => volumesNamed(volumes, word).length > 0;
  const isWhole =
    number !== null && (number.name === "" || number.name.startsWith("《") || isName(number.name));
  const among = isWhole ? null : numberAmong(words, isName);
  if (among?.number.name) return { number: among.number, held: [], inAny: null };
  if (among) return { number, held: [], inAny: among };
  const joined = joinedNumber(volumes, number);
  return { number: joined?.number ?? number, held: joined?.rest ?? [], inAny: null };
}

/** A number whose name has other words in front of it, 盗窃刑法264, apart from them; null for others. */
function joinedNumber(volumes: readonly Volume[], number: NumberQuery | null): NumberAmong | null {
  if (!number?.name || numberedVolumes(volumes, number.name).length > 0) return null;
  const ending = endingTitle(volumes, number.name);
  return ending && { number: { ...number, name: ending.title, isPart: true }, rest: [ending.before] };
}

/**
 * @returns the clauses that are named: those that have all levels named with them first, then by how surely the
 * regulation is meant; in the library's order where the query names none.
 */
export function* byNumber(scope: Scope, { number, held }: NumberAsked): Step<Candidate[]> {
  if (!number) return [];
  const each: Candidate[] = [];
  for (const one of [number, ...(number.also ?? [])]) each.push(...(yield* byReference(scope.volumes, one)));
  const found = number.also ? each.map((candidate) => asWhole(candidate, each)) : each;
  if (held.length === 0) return found;
  const allows = (clause: number) => found.some((candidate) => candidate.clause === clause);
  const holding = yield* byPhrases({ ...scope, allows }, held, { textOnly: true });
  return found.filter(({ clause }) => holding.some((candidate) => candidate.clause === clause));
}

/** @returns the clauses of a number, whatever regulation they are of, that hold the words beside it. */
export function* byNumberAndWords(scope: Scope, { number, rest }: NumberAmong): Step<Candidate[]> {
  const { ordinal, suffix = 0 } = number;
  const isNumbered = (clause: number) => {
    const { volume } = locateClause(scope.volumes, clause);
    return volume !== undefined && clause === volume.first + placeOfNumber(volume.numbers, ordinal, suffix);
  };
  const allows = (clause: number) => isNumbered(clause) && (scope.allows?.(clause) ?? true);
  return yield* byPhrases({ ...scope, allows }, rest);
}

/** Two paragraphs of one clause are shown as the clause: it comes up once. */
function asWhole(candidate: Candidate, found: readonly Candidate[]): Candidate {
  const isAskedOnce = found.every((other) => other === candidate || other.clause !== candidate.clause);
  return isAskedOnce ? candidate : toCandidate({ clause: candidate.clause, sure: candidate.score });
}

function* byReference(volumes: readonly Volume[], asked: NumberQuery): Step<Candidate[]> {
  const { ordinal, suffix = 0, others = [], name, isLoose } = asked;
  const found = numberedVolumes(volumes, name).flatMap(({ volume, sure }) =>
    [ordinal, ...others].flatMap((each) => {
      const exact = placeOfNumber(volume.numbers, each, suffix);
      const at = exact < 0 && isLoose ? placeOfNumber(volume.numbers, each, 0) : exact;
      return at < 0 ? [] : [{ clause: volume.first + at, sure }];
    }),
  );
  const shown = found.slice(0, MAX_VOLUMES);
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
