/** Clauses by their numbers: no index, only the catalogue. */
import type { Candidate, Step } from "./candidates.ts";
import type { Volume } from "./catalogue.ts";
import { clauseCount, placeOfNumber } from "./clause-numbers.ts";
import { ABBREVIATED, END, EXACT, PART, surenessOf } from "./names.ts";
import type { NumberQuery } from "./numbers.ts";
import { placeIn } from "./places.ts";
import { bareName, divided } from "./spellings.ts";

/** More regulations are not looked into for one number. */
const MAX_VOLUMES = 400;
/** From a regulation that is named alone, as many clauses are shown: its beginning. */
export const OPENING = 5;
/** A name that fits more regulations is a word like any other. */
const MAX_NAMED = 5;
/** An abbreviation that fits more says too little. */
const MAX_ABBREVIATED = 2;

interface NamedVolume {
  volume: Volume;
  /** As in names.ts. */
  sure: number;
}

/**
 * @returns the regulations that a name may mean, the surest first; where one is called just so, no other. Where the
 * words mean none, those that their core means for sure: a part of a title is then chance.
 */
export function namedVolumes(volumes: readonly Volume[], name: string): NamedVolume[] {
  const named = calledSo(volumes, name);
  if (named.length > 0) return named;
  const bare = bareName(name);
  const meant = bare === name ? [] : calledSo(volumes, bare).filter(({ sure }) => sure !== PART);
  if (meant.length > 0) return meant;
  const { regulation } = divided(bare) ?? {};
  return regulation ? calledSo(volumes, regulation).filter(({ sure }) => sure === EXACT) : [];
}

function calledSo(volumes: readonly Volume[], name: string): NamedVolume[] {
  const surenessIn = surenessOf(name);
  const named = volumes
    .map((volume) => ({ volume, sure: surenessIn(volume) }))
    .filter(({ sure }) => sure > 0);
  const exact = named.filter(({ sure }) => sure === EXACT);
  if (exact.length > 0) return exact;
  // 基本法 is the end of two titles; that it may stand for 基本医疗卫生与健康促进法 as well is then chance.
  const isWritten = named.some(({ sure }) => sure > ABBREVIATED);
  const likely = named.filter(({ sure }) => !isWritten || sure > ABBREVIATED);
  return likely.sort((a, b) => b.sure - a.sure || (b.volume.mentions ?? 0) - (a.volume.mentions ?? 0));
}

/**
 * @returns the clauses that the query names: those that have all levels it names first, then by how surely the
 * regulation is meant; in the library's order where the query names none.
 */
export function* byNumber(volumes: readonly Volume[], asked: NumberQuery): Step<Candidate[]> {
  const found: Candidate[] = [];
  for (const each of [asked, ...(asked.also ?? [])]) found.push(...(yield* byReference(volumes, each)));
  return asked.also ? found.map((candidate) => asWhole(candidate, found)) : found;
}

/** Two paragraphs of one clause are shown as the clause: it comes up once. */
function asWhole(candidate: Candidate, found: readonly Candidate[]): Candidate {
  const isAskedOnce = found.every((other) => other === candidate || other.clause !== candidate.clause);
  return isAskedOnce ? candidate : toCandidate({ clause: candidate.clause, sure: candidate.score });
}

function* byReference(volumes: readonly Volume[], asked: NumberQuery): Step<Candidate[]> {
  const { ordinal, suffix = 0, others = [], name, isLoose } = asked;
  const found = namedVolumes(volumes, name).flatMap(({ volume, sure }) =>
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
    const { place, absent } = placeIn(clause, asked);
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

/**
 * @returns the regulations that a word of a query names as such: by the end of its title at least, or by an abbreviation
 * that hardly any other has. Two characters (刑法) must be the whole title.
 */
export function volumesNamed(volumes: readonly Volume[], word: string): Volume[] {
  if (word.length < 2) return [];
  const named = namedVolumes(volumes, word);
  const sure = named.filter(({ sure }) => (word.length > 2 ? sure >= END : sure === EXACT));
  if (sure.length > 0) return sure.length > MAX_NAMED ? [] : sure.map(({ volume }) => volume);
  const isAbbreviation = named.length <= MAX_ABBREVIATED && named.every(({ sure }) => sure === ABBREVIATED);
  return isAbbreviation && word.length > 2 ? named.map(({ volume }) => volume) : [];
}

/** @returns the first clauses of the regulations that a query names without a number. */
export function byTitle(volumes: readonly Volume[], name: string): Candidate[] {
  // 民法典第 goes on with a number.
  return volumesNamed(volumes, name.replace(/第$/, "")).flatMap((volume) =>
    Array.from({ length: Math.min(OPENING, clauseCount(volume.numbers)) }, (_, at) => ({
      clause: volume.first + at,
      match: "title" as const,
      score: 1,
      needles: [],
    })),
  );
}
