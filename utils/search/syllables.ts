/** How characters are read, without tones. */

/** What one place of a word may sound like: the numbers of syllables. */
export type Sound = ReadonlySet<number>;

/** Longer runs of letters are no word that someone types. */
const MAX_LETTERS = 40;
/** As many ways to part letters into syllables are tried. */
const MAX_SPELLINGS = 8;
const LONGEST_SYLLABLE = 6;

export class Syllables {
  private readonly numbers = new Map<string, number>();
  /** By syllable. */
  private readonly read: string[] = [];

  /** @param pinyin the table of that name. */
  constructor(pinyin: string) {
    for (const [, syllable = "", characters = ""] of pinyin.matchAll(/([a-z]+)([^a-z ]+)/g)) {
      this.numbers.set(syllable, this.read.push(characters) - 1);
    }
  }

  get count(): number {
    return this.numbers.size;
  }

  /** @returns the numbers of a character's readings; none for one that is not in the table. */
  of(character: string): readonly number[] {
    return [...this.read.keys()].filter((number) => this.characters(number).includes(character));
  }

  /** @returns the characters that are read as the syllable of a number. */
  characters(number: number): string {
    return this.read[number] ?? "";
  }

  /** The syllables that begin so. */
  private beginning(letters: string): Sound {
    const found = [...this.numbers].filter(([syllable]) => syllable.startsWith(letters));
    return new Set(found.map(([, number]) => number));
  }

  /**
   * Reads letters as pinyin, "xian" as one syllable and as two; the last syllable may still be unfinished.
   *
   * @param words letters; a syllable does not reach over their ends.
   * @returns ways to read them, those with the fewest syllables first.
   */
  spellings(words: readonly string[]): Sound[][] {
    if (words.join("").length > MAX_LETTERS) return [];
    let spellings: Sound[][] = [[]];
    for (const [at, word] of words.entries()) {
      const parted = this.part(word, at === words.length - 1);
      spellings = spellings.flatMap((before) => parted.map((sounds) => [...before, ...sounds]));
      spellings = spellings.slice(0, MAX_SPELLINGS);
    }
    return spellings;
  }

  private part(word: string, isLast: boolean): Sound[][] {
    /** By the length of what is read: the ways to read it. */
    const read: Sound[][][] = [[[]], ...Array.from(word, () => [])];
    for (let end = 1; end <= word.length; end++) {
      for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        const letters = word.slice(start, end);
        const number = this.numbers.get(letters);
        const sound = number !== undefined ? new Set([number]) : null;
        const unfinished =
          isLast && end === word.length && !sound && start > 0 ? this.beginning(letters) : null;
        const last = sound ?? (unfinished?.size ? unfinished : null);
        if (last) read[end]?.push(...(read[start] ?? []).map((before) => [...before, last]));
      }
      read[end]?.sort((a, b) => a.length - b.length).splice(MAX_SPELLINGS);
    }
    return read[word.length] ?? [];
  }

  /** Reads each letter as the first one of a syllable: yfxz for 依法行政. Null where a letter begins none. */
  initials(letters: string): Sound[] | null {
    if (letters.length < 2 || letters.length > 10) return null;
    const sounds = [...letters].map((letter) => this.beginning(letter));
    return sounds.every((sound) => sound.size > 0) ? sounds : null;
  }
}
