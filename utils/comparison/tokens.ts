/**
 * Numbers, Latin words and characters outside the basic plane as one character each, so that a comparison by characters
 * takes them whole: from 第十六条 to 第十七条, 十六 is replaced by 十七, not 六 by 七.
 */

/** The private-use area. What a text itself has there is replaced too, so that a code means one thing. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

const WHOLE =
  /[一二三四五六七八九十百千万零〇两]{2,}|\d[\d.,]*\d|[a-z]{2,}|[\ud800-\udbff][\udc00-\udfff]|[\ue000-\uf8ff]/gi;

export class Tokens {
  readonly #codes = new Map<string, string>();
  readonly #words = new Map<string, string>();

  /** @returns the text with one character for each such word. Where there are more words than codes, they stay. */
  encode(text: string): string {
    return text.replace(WHOLE, (word) => this.#codes.get(word) ?? this.#add(word));
  }

  #add(word: string): string {
    const next = FIRST + this.#codes.size;
    if (next > LAST) return word;
    const code = String.fromCharCode(next);
    this.#codes.set(word, code);
    this.#words.set(code, word);
    return code;
  }

  /** @returns the length of what an encoded text stands for, in UTF-16 units. */
  lengthOf(encoded: string): number {
    let length = 0;
    for (const code of encoded.split("")) length += this.#words.get(code)?.length ?? 1;
    return length;
  }
}
