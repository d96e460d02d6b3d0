/**
 * Canaries: random words in place of a user's private data. Each is written in letters that are used nowhere
 * else, so a single letter that a page gets tells which secret is leaking.
 */
import { randomInt } from "node:crypto";

/** The annotation by which a test tells the reporter how many canaries were read. */
export const SUM = "canaries";

/** What is private. */
export const SECRETS = [
  "text of a document",
  "text of the user's own",
  "template",
  "pinned clause",
  "recent clause",
  "picked clause",
  "site switched off",
  "last query",
] as const;

export type Secret = (typeof SECRETS)[number];
export type Canaries = Record<Secret, string>;

/** CJK Extension A: Chinese to every parser and font, and on no page that people read. */
const FIRST_LETTER = 0x3400;
const LETTERS_EACH = 16;
/** Of 16 letters: 48 random bits. */
const LENGTH = 12;

const lettersOf = (secret: Secret): string[] => {
  const first = FIRST_LETTER + SECRETS.indexOf(secret) * LETTERS_EACH;
  return Array.from({ length: LETTERS_EACH }, (_, at) => String.fromCodePoint(first + at));
};

/** Every letter that a canary may hold: an attacker may know them. */
export const LETTERS: readonly string[] = SECRETS.flatMap(lettersOf);

/** The words in front of the canary in the private text: an attacker may know these too. */
export const BEFORE_THE_SECRET = "内部掌握";

/** @returns a new random word for each secret. */
export function makeCanaries(): Canaries {
  const word = (secret: Secret) => {
    const letters = lettersOf(secret);
    return Array.from({ length: LENGTH }, () => letters[randomInt(LETTERS_EACH)]).join("");
  };
  return Object.fromEntries(SECRETS.map((secret) => [secret, word(secret)])) as Canaries;
}

/** Addresses and JSON write letters in other ways; Chromium's profiler gives the bytes of UTF-8. */
const plain = (text: string): string =>
  text
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    })
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[\x80-\xff]{3,}/g, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));

/** @returns the secrets that have at least one letter in a text. */
export function secretsIn(text: string): Secret[] {
  const shown = plain(text);
  return SECRETS.filter((secret) => lettersOf(secret).some((letter) => shown.includes(letter)));
}
