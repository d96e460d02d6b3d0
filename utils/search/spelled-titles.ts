/** Regulations that are named by sound: minfadian 1165, mfd1165, 老动合同法39. */
import type { Volume } from "./catalogue.ts";
import { shortTitle } from "./names.ts";
import type { Syllables } from "./syllables.ts";

/** Letters in front of a number, or a word by themselves; not 劳动ht. */
const LETTERS = /(?<![\p{L}\p{N}])[a-z]{2,}(?:[ '][a-z]+)*(?=\s*第?\d|\s|$)/giu;
/** Fewer characters sound like too much: 刑罚264 is not meant for 刑法. */
const LEAST_ALIKE = 3;

interface SpelledTitle {
  title: string;
  /** How each of its characters may be read. */
  syllables: (readonly string[])[];
}

export class SpelledTitles {
  private readonly volumes: readonly Volume[];
  private readonly syllables: Syllables;
  private known: SpelledTitle[] | undefined;

  constructor(volumes: readonly Volume[], syllables: Syllables) {
    this.volumes = volumes;
    this.syllables = syllables;
  }

  /** @returns the only title that the letters spell, in full or by initials, or null. */
  of(letters: string): string | null {
    const typed = letters.toLowerCase();
    return (
      this.only(({ syllables }) => spells(typed, syllables)) ??
      this.only(({ syllables }) => isInitials(typed, syllables))
    );
  }

  /** @returns the only title that sounds like a name, or null. */
  alike(name: string): string | null {
    const sounds = [...name].map((character) => this.syllables.readings(character));
    if (sounds.length < LEAST_ALIKE) return null;
    return this.only(
      ({ syllables }) =>
        syllables.length === sounds.length &&
        syllables.every((each, at) => each.some((syllable) => sounds[at]?.includes(syllable))),
    );
  }

  /** @returns a query with the titles that are spelled in it written out; letters alone are left to be any word. */
  writeOut(query: string): string {
    if (!/[^a-z\s']/i.test(query)) return query;
    return query.replace(LETTERS, (letters) => this.of(letters.replace(/[ ']/g, "")) ?? letters);
  }

  private only(isMeant: (title: SpelledTitle) => boolean): string | null {
    this.known ??= this.readTitles();
    const [first, second] = this.known.filter(isMeant);
    return first && !second ? first.title : null;
  }

  private readTitles(): SpelledTitle[] {
    const titles = new Set(this.volumes.map(shortTitle));
    return [...titles].map((title) => ({
      title,
      syllables: [...title].map((character) => this.syllables.readings(character)),
    }));
  }
}

function spells(letters: string, [first, ...others]: readonly (readonly string[])[]): boolean {
  if (!first) return letters === "";
  return first.some(
    (syllable) => letters.startsWith(syllable) && spells(letters.slice(syllable.length), others),
  );
}

const isInitials = (letters: string, syllables: readonly (readonly string[])[]) =>
  letters.length === syllables.length &&
  syllables.every((each, at) => each.some((syllable) => syllable.startsWith(letters.charAt(at))));
