/** Clauses by words that sound like those typed: another character of the same sound, pinyin, initials. */

import { phraseTerms } from "../index/terms.ts";
import { TEXT } from "../rank/ranking.ts";
import type { Reading, SoundPattern, Sounds } from "../sound/sounds.ts";
import type { Sound, Syllables } from "../sound/syllables.ts";
import { byPhrases, type Scope } from "./by-words.ts";
import type { Candidate, Step } from "./candidates.ts";

/** For this many readings the clauses are counted, … */
const COUNTED = 300;
/** … and for this many the clauses are shown. */
const SHOWN = 20;

/** Of two words: this many readings of the second are tried with each reading of the first. */
const SHOWN_APART = 3;
/** Fewer letters match too many words. */
const LEAST_ACCENTED = 6;

const HAN_WORD = /^[\u4e00-\u9fff]{2,8}$/;
/** 行政xuke, xingzheng许可, 行政xk; of a word in letters alone, xuke. */
const WITH_LETTERS = /^(?=.*[a-z]{2})[a-z\u4e00-\u9fff]{2,20}$/;
const RUN = /[a-z]+|[\u4e00-\u9fff]/g;

/** Pattern for a word with one wrong character of the same sound; two in a longer word. */
function misspelt(word: string, syllables: Syllables): SoundPattern | null {
  if (!HAN_WORD.test(word)) return null;
  const typed = [...word];
  return {
    sounds: typed.map((character) => new Set(syllables.of(character))),
    typed,
    keep: typed.length - (typed.length > 4 ? 2 : 1),
  };
}

/** Ways to read a word that is typed in characters and letters: the letters as pinyin, else as initials. */
function spelledPatterns(word: string, syllables: Syllables): SoundPattern[] {
  if (!WITH_LETTERS.test(word)) return [];
  let patterns: { sounds: Sound[]; typed: string[] }[] = [{ sounds: [], typed: [] }];
  for (const run of word.match(RUN) ?? []) {
    const readings = readRun(run, syllables);
    patterns = patterns.flatMap(({ sounds, typed }) =>
      readings.map((reading) => ({
        sounds: [...sounds, ...reading],
        // No character is typed "": letters keep to none.
        typed: [...typed, ...(run >= "\u4e00" ? [run] : reading.map(() => ""))],
      })),
    );
  }
  return patterns.map((pattern) => ({
    ...pattern,
    keep: pattern.typed.filter((each) => each !== "").length,
  }));
}

function readRun(run: string, syllables: Syllables): Sound[][] {
  if (run >= "\u4e00") return [[new Set(syllables.of(run))]];
  const spelled = [...syllables.spellings([run]), ...syllables.spellings([run], true)];
  const initials = spelled.length === 0 ? syllables.initials(run) : null;
  return initials ? [initials] : spelled;
}

/** The readings that occur in some clause, the likeliest first. */
function occurring(scope: Scope, readings: readonly Reading[]): string[] {
  const counted = readings.slice(0, COUNTED).map((reading) => {
    const count = scope.ranking.withAll(phraseTerms(reading.word), [TEXT]).length;
    return { ...reading, count, likelihood: Math.log(count) + reading.cohesion };
  });
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.kept - a.kept || b.likelihood - a.likelihood)
    .slice(0, SHOWN)
    .map(({ word }) => word);
}

/** The first of each list, then the second of each, and so on. */
function alternate<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** Clauses for the readings of a pattern, the best of each reading before the second best of any. */
function* byPattern(
  scope: Scope,
  sounds: Sounds,
  pattern: SoundPattern,
  others: readonly string[] = [],
): Step<Candidate[]> {
  const typed = pattern.typed?.join("");
  const readings = sounds.readings(pattern).filter(({ word }) => word !== typed);
  const lists: Candidate[][] = [];
  for (const word of occurring(scope, readings)) {
    lists.push(yield* byPhrases(scope, [word, ...others], { match: "sound", textOnly: true }));
  }
  return alternate(lists);
}

/** @param words at most one of them is misspelt or in pinyin: the one that no clause holds, or the only word. */
export function* byHomophones(
  scope: Scope,
  sounds: Sounds,
  syllables: Syllables,
  words: readonly string[],
): Step<Candidate[]> {
  const unknown = words.filter((word) => scope.ranking.withAll(phraseTerms(word)).length === 0);
  const [wrong, second] = words.length === 1 ? words : unknown;
  if (wrong === undefined || second !== undefined) return [];
  const others = words.filter((word) => word !== wrong);
  const pattern = misspelt(wrong, syllables);
  const found: Candidate[] = [];
  for (const each of pattern ? [pattern] : spelledPatterns(wrong, syllables))
    found.push(...(yield* byPattern(scope, sounds, each, others)));
  return found;
}

/** @param letters words of letters alone: pinyin with or without spaces, else the initials of one word. */
export function* byPinyin(
  scope: Scope,
  sounds: Sounds,
  syllables: Syllables,
  letters: readonly string[],
): Step<Candidate[]> {
  const found: Candidate[] = [];
  for (const isUnfinished of [false, true]) {
    if (found.length > 0) break;
    for (const spelling of syllables.spellings(letters, isUnfinished)) {
      found.push(...(yield* byPattern(scope, sounds, { sounds: spelling })));
    }
  }
  const initials = found.length === 0 ? syllables.initials(letters.join("")) : null;
  if (initials) found.push(...(yield* byPattern(scope, sounds, { sounds: initials })));
  if (found.length === 0) found.push(...(yield* byTwoWords(scope, sounds, syllables, letters)));
  return found.length > 0 ? found : yield* byAccent(scope, sounds, syllables, letters);
}

/** Two words in letters that are apart in a clause: guifanxing wenjian beian. */
function* byTwoWords(
  scope: Scope,
  sounds: Sounds,
  syllables: Syllables,
  letters: readonly string[],
): Step<Candidate[]> {
  for (let at = 1; at < letters.length; at++) {
    const [before = []] = syllables.spellings(letters.slice(0, at));
    const [behind = []] = syllables.spellings(letters.slice(at));
    if (before.length < 2 || behind.length < 2) continue;
    const found: Candidate[] = [];
    for (const word of occurring(scope, sounds.readings({ sounds: behind })).slice(0, SHOWN_APART))
      found.push(...(yield* byPattern(scope, sounds, { sounds: before }, [word])));
    if (found.length > 0) return found;
  }
  return [];
}

/** Pinyin as accents have it: laodonzhe, zapian. */
function* byAccent(
  scope: Scope,
  sounds: Sounds,
  syllables: Syllables,
  letters: readonly string[],
): Step<Candidate[]> {
  if (letters.join("").length < LEAST_ACCENTED) return [];
  const found: Candidate[] = [];
  for (const spelling of syllables.accentedSpellings(letters))
    found.push(...(yield* byPattern(scope, sounds, { sounds: spelling })));
  return found;
}
