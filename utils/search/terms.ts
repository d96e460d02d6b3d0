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
