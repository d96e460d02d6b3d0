/** How characters are read, without tones. */
import { accented } from "./pinyin-slips.ts";

/** What one place of a word may sound like: the numbers of syllables. */
export type Sound = ReadonlySet<number>;

/** Longer runs of letters are no word that someone types. */
const MAX_LETTERS = 40;
/** More initials are no word either: 全国人民代表大会常务委员会 has 13. */
const MAX_INITIALS = 16;
/** As many ways to part letters into syllables are tried. */
const MAX_SPELLINGS = 8;
const LONGEST_SYLLABLE = 6;

export class Syllables {
  readonly #numbers = new Map<string, number>();
  /** The numbers of the syllables that accents make one; filled when first asked for. */
  #alike: Map<string, Set<number>> | undefined;
  /** By number: the syllable, and the characters that are read so. */
  readonly #names: string[] = [];
  readonly #read: string[] = [];
  /** The other way round, of those that were asked for: a query has few of all the characters. */
  readonly #byCharacter = new Map<string, readonly number[]>();

  /** @param pinyin the table of that name. */
  constructor(pinyin: string) {
    for (const [, syllable = "", characters = ""] of pinyin.matchAll(/([a-z]+)([^a-z ]+)/g)) {
      this.#numbers.set(syllable, this.#names.push(syllable) - 1);
      this.#read.push(characters);
    }
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** @returns the numbers of a character's readings; none for one that is not in the table. */
  of(character: string): readonly number[] {
    const known = this.#byCharacter.get(character);
    if (known) return known;
    const found = this.#read.flatMap((characters, number) => (characters.includes(character) ? number : []));
    this.#byCharacter.set(character, found);
    return found;
  }

  /** @returns a character's readings in letters. */
  readings(character: string): string[] {
    return this.of(character).map((number) => this.#names[number] ?? "");
  }

  /** @returns the characters that are read as the syllable of a number. */
  characters(number: number): string {
    return this.#read[number] ?? "";
  }

  /** The syllables that begin so. */
  #beginning(letters: string): Sound {
    const found = [...this.#numbers].filter(([syllable]) => syllable.startsWith(letters));
    return new Set(found.map(([, number]) => number));
  }

  /**
   * Reads letters as pinyin, "xian" as one syllable and as two.
   *
   * @param words letters; a syllable does not reach over their ends.
   * @param isUnfinished whether the last syllable is still being typed: xi is then xian, xin, xing….
   * @returns ways to read them, those with the fewest syllables first.
   */
  spellings(words: readonly string[], isUnfinished = false): Sound[][] {
    if (words.join("").length > MAX_LETTERS) return [];
    let spellings: Sound[][] = [[]];
    for (const [at, word] of words.entries()) {
      const isLast = isUnfinished && at === words.length - 1;
      const parted = isLast ? this.#unfinished(word, at === 0) : (this.#parted(word)[word.length] ?? []);
      spellings = spellings.flatMap((before) => parted.map((sounds) => [...before, ...sounds]));
      spellings = spellings.slice(0, MAX_SPELLINGS);
    }
    return spellings;
  }

  /** @returns ways to read pinyin that is typed as accents have it: laodonzhe, zapian. */
  accentedSpellings(words: readonly string[]): Sound[][] {
    this.#alike ??= this.#byAccent();
    const alike = this.#alike;
    if (words.join("").length > MAX_LETTERS) return [];
    const parted = words.map((word) => {
      const typed = accented(word);
      return this.#parted(typed, (syllable) => alike.get(syllable))[typed.length] ?? [];
    });
    const joined = parted.reduce(
      (all, some) => all.flatMap((before) => some.map((each) => [...before, ...each])),
      [[]],
    );
    return joined.slice(0, MAX_SPELLINGS);
  }

  #byAccent(): Map<string, Set<number>> {
    const alike = new Map<string, Set<number>>();
    for (const [syllable, number] of this.#numbers) {
      const heard = accented(syllable);
      alike.set(heard, (alike.get(heard) ?? new Set()).add(number));
    }
    return alike;
  }

  readonly #spelledSo = (syllable: string): Sound | undefined => {
    const number = this.#numbers.get(syllable);
    return number === undefined ? undefined : new Set([number]);
  };

  /** By the length of what is read: the ways to part it into syllables. */
  #parted(word: string, soundOf: (syllable: string) => Sound | undefined = this.#spelledSo): Sound[][][] {
    const read: Sound[][][] = [[[]], ...Array.from(word, () => [])];
    for (let end = 1; end <= word.length; end++) {
      for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        const sound = soundOf(word.slice(start, end));
        if (sound === undefined) continue;
        read[end]?.push(...(read[start] ?? []).map((before) => [...before, sound]));
      }
      read[end]?.sort((a, b) => a.length - b.length).splice(MAX_SPELLINGS);
    }
    return read;
  }

  /** The first letters of the only syllable are too little to go by. */
  #unfinished(word: string, isFirst: boolean): Sound[][] {
    const read = this.#parted(word);
    const found: Sound[][] = [];
    for (let start = Math.max(0, word.length - LONGEST_SYLLABLE); start < word.length; start++) {
      const last = start === 0 && isFirst ? new Set<number>() : this.#beginning(word.slice(start));
      if (last.size > 0) found.push(...(read[start] ?? []).map((before) => [...before, last]));
    }
    return found.sort((a, b) => a.length - b.length).slice(0, MAX_SPELLINGS);
  }

  /** Reads each letter as the first one of a syllable: yfxz for 依法行政. Null where a letter begins none. */
  initials(letters: string): Sound[] | null {
    if (letters.length < 2 || letters.length > MAX_INITIALS) return null;
    const sounds = [...letters].map((letter) => this.#beginning(letter));
    return sounds.every((sound) => sound.size > 0) ? sounds : null;
  }
}
