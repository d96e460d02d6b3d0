/**
 * The antecedent of a number: the nearest thing before it in its sentence that can own numbered units. If that is no
 * document, a document further left is not meant either (立法技术规范（试行）（一） 12: a document is named where it is cited).
 */
import { readName } from "../grammar/names.ts";
import type { TitleSpan } from "../grammar/titles.ts";
import { AGREEMENTS, PARTIES, REGULATIONS } from "./vocabulary.ts";

/** Something that can own numbered units; offsets are UTF-16 code units, end exclusive. */
export interface Owner {
  kind:
    | "title" // 《…》
    | "plain" // a name without 《》, whose beginning is read by rule
    | "self" // 本办法
    | "other" // a contract and the like
    | "several"; // documents that are named together
  start: number;
  end: number;
  /** The document as written, without 《》. */
  name: string;
}

/** 法 in 法律, 法院 and 法定 is the beginning of another word. */
const OWNER = new RegExp(
  `${AGREEMENTS}|${PARTIES}|(?:${REGULATIONS})(?<!法(?=[律院人治庭官定制学案务]|规(?!定)))`,
  "g",
);
const NO_DOCUMENT = new RegExp(`^(?:${AGREEMENTS}|${PARTIES})$`);
/** What joins two titles, or clauses of two documents, that a sentence names as one: 《甲》和《乙》规定，第八条. */
export const JOINED = /^(?:[（(][^）)]*[）)])?(?:、|以?及|和|与|或者?)?$/;

/** The owner whose name ends with the word at [start, end); null for an ordinary word, or one that refers back. */
function ownerAt(text: string, word: string, end: number, floor: number): Owner | null {
  if (NO_DOCUMENT.test(word)) return { kind: "other", start: end - word.length, end, name: word };
  const name = readName(text, end, floor);
  if (!name || name.kind === "anaphoric-doc") return null;
  const kind = name.kind === "self" ? "self" : "plain";
  return { kind, start: name.start, end, name: name.name };
}

/**
 * @param from, to the stretch of the text to look through.
 * @returns what can own numbered units there and is not in 《》, in order.
 */
function plainOwners(text: string, from: number, to: number): Owner[] {
  return [...text.slice(from, to).matchAll(OWNER)].flatMap(({ 0: word, index }) => {
    const end = from + index + word.length;
    return ownerAt(text, word, end, from) ?? [];
  });
}

/**
 * @param from where the sentence begins; @param at the number.
 * @param titles those of the sentence before the number, in order.
 * @returns the nearest owner; null where the sentence has none.
 */
export function antecedentOf(
  text: string,
  from: number,
  at: number,
  titles: readonly TitleSpan[],
): Owner | null {
  const title = titles.at(-1);
  const plain = plainOwners(text, title?.end ?? from, at).at(-1);
  if (plain) return plain;
  if (!title) return null;
  const owner: Owner = { kind: "title", start: title.start, end: title.end, name: title.title };
  const before = titles.at(-2);
  const isJoined = before !== undefined && JOINED.test(text.slice(before.end, title.start));
  return isJoined ? { ...owner, kind: "several" } : owner;
}
