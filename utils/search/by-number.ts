/** Clauses by their numbers: no index, only the catalogue. */
import type { Candidate, Step } from "./candidates.ts";
import type { Volume } from "./catalogue.ts";
import { clauseCount, placeOfNumber } from "./clause-numbers.ts";
import { ABBREVIATED, END, EXACT, endingTitle, PART, shortTitle, surenessOf } from "./names.ts";
import type { NumberAmong, NumberQuery } from "./numbers.ts";
import { placeIn } from "./places.ts";
import { bareName, divided } from "./spellings.ts";

/** More regulations are not looked into for one number. */
const MAX_VOLUMES = 400;
/** From a regulation that is named alone, as many clauses are shown: its beginning. */
export const OPENING = 5;
/** A name that fits more regulations is a word like any other; one of two characters names none of them. */
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
  if (!isWritten && name.length === 2 && likely.length > MAX_NAMED) return [];
  return likely.sort((a, b) => b.sure - a.sure || (b.volume.mentions ?? 0) - (a.volume.mentions ?? 0));
}

/** 民诉122, 环评第22条: what is called by nothing else may be a law, by an abbreviation whose 法 goes without saying. */
const SPOKEN = /^[\u4e00-\u9fff]{2,3}$/;

/** @returns the regulations that the name before a number may mean, the likeliest first. */
export function numberedVolumes(volumes: readonly Volume[], name: string): NamedVolume[] {
  const named = namedVolumes(volumes, name);
  // 食安 in the middle of 粮食安全保障法 is chance; 治安 at the beginning of 治安管理处罚法 is not.
  const isMeant = named.some(({ volume, sure }) => sure > PART || shortTitle(volume).startsWith(name));
  if (isMeant || !SPOKEN.test(name)) return named;
  const spoken = calledSo(volumes, `${name}法`);
  const isSure = spoken.length <= MAX_ABBREVIATED && spoken.every(({ sure }) => sure === ABBREVIATED);
  return isSure ? [...spoken.map(({ volume }) => ({ volume, sure: PART })), ...named] : named;
}

/** @returns a number whose name has other words in front of it, 盗窃刑法264, apart from them; null for others. */
export function joinedNumber(volumes: readonly Volume[], number: NumberQuery | null): NumberAmong | null {
  if (!number?.name || numberedVolumes(volumes, number.name).length > 0) return null;
  const ending = endingTitle(volumes, number.name);
  return ending && { number: { ...number, name: ending.title, isPart: true }, rest: [ending.before] };
}

/**
 * @returns the clauses that the query names: those that have all levels it names first, then by how surely the
 * regulation is meant; in the library's order where the query names none.
 */
export function* byNumber(volumes: readonly Volume[], asked: NumberQuery | null): Step<Candidate[]> {
  if (!asked) return [];
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
  // Two characters say little: 消法 must be one law's.
  const most = word.length > 2 ? MAX_ABBREVIATED : 1;
  const isAbbreviation = named.length <= most && named.every(({ sure }) => sure === ABBREVIATED);
  return isAbbreviation ? named.map(({ volume }) => volume) : [];
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
