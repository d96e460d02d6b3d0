/**
 * Words of an index. Chinese prints no spaces, and every way of guessing words loses some of the phrases a
 * user may type; single characters and pairs of neighbours lose none.
 */

import { endOfHan } from "../../text/fold.ts";

const RUN = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;
const HAN = /^\p{Script=Han}/u;

const pairs = (characters: string[]) =>
  characters.slice(1).map((character, index) => `${characters[index]}${character}`);

/** @returns the terms under which folded text is indexed: Han characters and pairs, other words whole. */
export function indexTerms(folded: string): string[] {
  return (folded.match(RUN) ?? []).flatMap((run) => {
    if (!HAN.test(run)) return [run];
    const characters = [...run];
    return [...characters, ...pairs(characters)];
  });
}

/**
 * @returns the terms that a text must hold to contain the folded phrase: its pairs, and single characters only where
 * they have no neighbour. Each once.
 */
export function phraseTerms(folded: string): string[] {
  const terms = (folded.match(RUN) ?? []).flatMap((run) => {
    const characters = [...run];
    return HAN.test(run) && characters.length > 1 ? pairs(characters) : [run];
  });
  return [...new Set(terms)];
}

/**
 * The terms of indexTerms, in another order, for building large indexes: those of plain Chinese come as UTF-16 units,
 * which costs no strings.
 *
 * @param onPair a character and the one after it, or 0 for the character alone.
 * @param onWord every other term.
 */
export function scanTerms(
  folded: string,
  onPair: (first: number, second: number) => void,
  onWord: (term: string) => void,
): void {
  for (let start = 0; start < folded.length; ) {
    const hanEnd = endOfHan(folded, start);
    const isPlainHan = hanEnd === folded.length || folded[hanEnd] === " ";
    const end = isPlainHan ? hanEnd : endOfWord(folded, hanEnd);
    if (isPlainHan) {
      for (let at = start; at < end; at++) {
        const unit = folded.charCodeAt(at);
        onPair(unit, 0);
        if (at + 1 < end) onPair(unit, folded.charCodeAt(at + 1));
      }
    } else {
      for (const term of indexTerms(folded.slice(start, end))) onWord(term);
    }
    start = end + 1;
  }
}

function endOfWord(folded: string, from: number): number {
  const end = folded.indexOf(" ", from);
  return end < 0 ? folded.length : end;
}
