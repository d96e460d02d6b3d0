/** Regulations that are named by sound: minfadian 1165, mfd1165, gzgz18, 老动合同法39, 民法dian1165, minfadina1165. */
import type { IndexedRegulation } from "../index/catalogue.ts";
import { accented, isSlip } from "../sound/pinyin-slips.ts";
import type { Syllables } from "../sound/syllables.ts";
import { END, shortTitle, sureness } from "./names.ts";

/** Letters in front of a number, or a word by themselves; not 劳动ht. */
const LETTERS = /(?<![\p{L}\p{N}])[a-z]{2,}(?:[ '][a-z]+)*(?=\s*第?\d|\s|$)/giu;
/** Fewer characters match too many titles by sound: 刑罚264 does not mean 刑法. */
const LEAST_ALIKE = 3;
/** Fewer characters are the end of too many titles. */
const LEAST_END = 3;
const LEAST_END_INITIALS = 4;
/** The same of initials that a title begins with: zagl43. */
const LEAST_BEGINNING_INITIALS = 4;
/** Fewer letters are one typo away from too many titles. */
const LEAST_SLIPPED = 8;
/** Longer titles are not spelled out, and no title in more readings. */
const MAX_SPELLED = 16;
/** Letters that spell more titles are too ambiguous. */
const MAX_MEANT = 5;

interface SpelledTitle {
  title: string;
  /** How each of its characters may be read, and the character itself: of 民法dian two are typed. */
  syllables: (readonly string[])[];
  /** The whole title as spelled with an accent; filled on first use. */
  accented?: readonly string[];
}

type Way = (typed: string, title: SpelledTitle) => boolean;

export class SpelledTitles {
  readonly #catalogue: readonly IndexedRegulation[];
  readonly #syllables: Syllables;
  #known: SpelledTitle[] | undefined;

  constructor(catalogue: readonly IndexedRegulation[], syllables: Syllables) {
    this.#catalogue = catalogue;
    this.#syllables = syllables;
  }

  /** @returns the titles that letters by themselves spell, in full or by initials: those that laws name most first. */
  of(letters: string): string[] {
    return this.#meant(letters.toLowerCase(), [spells, isInitials, spellsEnd, isSlipped]);
  }

  /** @returns the titles that an unknown name in front of a number is meant for; it may be more loosely spelled. */
  named(name: string): string[] {
    if (!/[a-z]/i.test(name))
      return this.#meant(name, [
        isTurned,
        this.#soundsLike(name, (each) => each),
        this.#soundsLike(name, accented),
      ]);
    return this.#meant(name.toLowerCase(), SPELLED);
  }

  /** @returns the query with spelled titles replaced by the titles; a query of letters alone stays, it may be any word. */
  writeOut(query: string): string {
    if (!/[^a-z\s']/i.test(query)) return query;
    return query.replace(LETTERS, (letters) => {
      const [title, another] = this.of(letters.replace(/[ ']/g, ""));
      return title && !another ? title : letters;
    });
  }

  /** The titles of the first spelling that fits any. */
  #meant(typed: string, ways: readonly Way[]): string[] {
    this.#known ??= this.#readTitles();
    for (const way of ways) {
      const found = this.#known.filter((title) => way(typed, title));
      if (found.length > 0) return found.length > MAX_MEANT ? [] : found.map(({ title }) => title);
    }
    return [];
  }

  /** Whether characters are each of the sound of a title's. */
  #soundsLike(name: string, heard: (syllable: string) => string): Way {
    const sounds = [...name].map((character) => this.#syllables.readings(character).map(heard));
    return (_, { syllables }) =>
      sounds.length >= LEAST_ALIKE &&
      syllables.length === sounds.length &&
      syllables.every((each, at) => each.some((syllable) => sounds[at]?.includes(heard(syllable))));
  }

  #readTitles(): SpelledTitle[] {
    const byMentions = [...this.#catalogue].sort((a, b) => (b.mentions ?? 0) - (a.mentions ?? 0));
    return [...new Set(byMentions.map(shortTitle))].map((title) => ({
      title,
      syllables: [...title].map((character) => [...this.#syllables.readings(character), character]),
    }));
  }
}

function spellsOut(typed: string, [first, ...others]: readonly (readonly string[])[]): boolean {
  if (!first) return typed === "";
  return first.some(
    (syllable) => typed.startsWith(syllable) && spellsOut(typed.slice(syllable.length), others),
  );
}

const standsFor = (typed: string, syllables: readonly (readonly string[])[]) =>
  typed.length === syllables.length &&
  syllables.every((each, at) => each.some((syllable) => syllable.startsWith(typed.charAt(at))));

/** Two neighbours changed places: 民典法. */
const isTurned: Way = (typed, { title }) =>
  typed.length >= LEAST_ALIKE &&
  typed.length === title.length &&
  [...typed].filter((character, at) => character !== title[at]).length === 2 &&
  isSlip(typed, title);

const spells: Way = (typed, { syllables }) => spellsOut(typed, syllables);

const isInitials: Way = (typed, { syllables }) => standsFor(typed, syllables);

/** By the end of its title, if the end names it: 合同法 does not name 劳动合同法. */
const isEnd = (title: string, length: number) => sureness(title.slice(-length), { title }) >= END;

const spellsEnd: Way = (typed, { title, syllables }) =>
  syllables.at(-1)?.some((last) => typed.endsWith(last)) === true &&
  syllables.some((_, at) => {
    const length = syllables.length - at;
    return length >= LEAST_END && spellsOut(typed, syllables.slice(at)) && isEnd(title, length);
  });

const isInitialsOfEnd: Way = (typed, { title, syllables }) =>
  typed.length >= LEAST_END_INITIALS &&
  standsFor(typed, syllables.slice(-typed.length)) &&
  isEnd(title, typed.length);

const isInitialsOfBeginning: Way = (typed, { syllables }) =>
  typed.length >= LEAST_BEGINNING_INITIALS && standsFor(typed, syllables.slice(0, typed.length));

/** laodonghetong39: 法 goes without saying. */
const spellsBeginning: Way = (typed, { title, syllables }) =>
  title.endsWith("法") && spellsOut(typed, syllables.slice(0, -1));

/** Compares first letters first: they are seldom wrong, and most titles need no spelling out then. */
const beginsWith = (typed: string, { syllables: [first = []] }: SpelledTitle) =>
  first.some((syllable) => syllable.startsWith(typed.charAt(0)));

const isAccented: Way = (typed, title) =>
  beginsWith(typed, title) && readings(title).includes(accented(typed));

const isSlipped: Way = (typed, title) =>
  typed.length >= LEAST_SLIPPED &&
  beginsWith(typed, title) &&
  readings(title).some((reading) => isSlip(accented(typed), reading));

/** How a name in front of a number may be spelled in letters, the surest way first. */
const SPELLED: readonly Way[] = [
  spells,
  isInitials,
  spellsEnd,
  isInitialsOfEnd,
  spellsBeginning,
  isAccented,
  isSlipped,
  isInitialsOfBeginning,
];

/** All of a title, as accents spell it. */
function readings(title: SpelledTitle): readonly string[] {
  title.accented ??= title.syllables.length > MAX_SPELLED ? [] : spelledOut(title.syllables).map(accented);
  return title.accented;
}

function spelledOut(syllables: readonly (readonly string[])[]): string[] {
  let spelled = [""];
  for (const each of syllables) {
    // The character itself comes last.
    const read = each.slice(0, -1);
    spelled = spelled.flatMap((before) => read.map((syllable) => before + syllable)).slice(0, MAX_SPELLED);
  }
  return spelled;
}
