/**
 * Words of an index. Chinese prints no spaces, and every way of guessing words loses some of the phrases a
 * reader may type; single characters and pairs of neighbours lose none.
 */

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
 * @returns the terms that a text must hold to contain the folded phrase: its pairs, and a character only where
 * it stands alone. Each once.
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
  for (const word of folded.split(" ")) {
    if (!isPlainHan(word)) {
      for (const term of indexTerms(word)) onWord(term);
      continue;
    }
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      onPair(unit, 0);
      if (at + 1 < word.length) onPair(unit, word.charCodeAt(at + 1));
    }
  }
}

/** Whether all of a word is ideographs of the basic plane. */
function isPlainHan(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return true;
}
