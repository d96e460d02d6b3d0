/** The text around a title or a number → words of known classes, as far as they may tell of its edition. */
import { findNumbers, inOneForm } from "../../text/document-numbers.ts";
import { EDITION_WORDS, type EditionWord, NO_EDITION } from "./edition-words.ts";

export interface Word {
  kind: EditionWord | "number" | "unknown";
  text: string;
  /** Behind the word, in its window. */
  end: number;
}

/** The relation of an edition to another, or its name. */
const RELATIVE = new Set<Word["kind"]>(["old", "before", "new", "after", "since", "both", "draft"]);

const KINDS = Object.keys(EDITION_WORDS) as EditionWord[];
const WORD = new RegExp(KINDS.map((kind) => `(${EDITION_WORDS[kind]})`).join("|"), "y");
/** Some character of every word that tells of an edition; most windows have none. */
const TELLING = /[\d０-９年号修原旧老新现版草稿征试暂前去早时身废失未拟]/;

/**
 * @param isRun whether the words behind the first unknown one are not asked for.
 * @returns a window of text as words, none where no word tells of an edition; what is of no class is unknown.
 */
export function readWords(window: string, isRun = false): Word[] {
  if (!TELLING.test(window)) return [];
  const text = inOneForm(window);
  const numbers = findNumbers(text);
  const words: Word[] = [];
  for (let at = 0; at < text.length; at = words.at(-1)?.end ?? text.length) {
    const number = numbers.find((span) => span.start <= at && at < span.at);
    if (number) {
      words.push({ kind: "number", text: number.number, end: number.at });
      continue;
    }
    WORD.lastIndex = at;
    const found = WORD.exec(text);
    const kind = found && KINDS[found.findIndex((part, index) => index > 0 && part !== undefined) - 1];
    const word = found?.[0] ?? text.charAt(at);
    const isKnown = kind && kind !== "other";
    words.push({ kind: isKnown ? kind : "unknown", text: word, end: at + word.length });
    if (isRun && !isKnown) break;
  }
  return words;
}

export const isUnknown = ({ kind }: Word): boolean => kind === "unknown";
export const isDated = ({ kind }: Word): boolean => kind === "number" || kind === "year";
/** What may be done with a document in a year. */
const isDeed = ({ kind }: Word): boolean => /^(?:revised|after|edition|issued|decided|inForce)$/.test(kind);
const isEdge = ({ kind, text }: Word): boolean => kind === "comma" || /[；;（()）]/.test(text);

/** @returns the words in brackets. 原, 新 count where all to the next comma is known: not in （原市工商局令）. */
export function inside(text: string, isRun = false): Word[] {
  const words = readWords(
    text.replace(NO_EDITION, (part) => " ".repeat(part.length)),
    isRun,
  );
  const isKnownPart = (at: number): boolean => {
    const from = words.findLastIndex((word, index) => index < at && isEdge(word)) + 1;
    const to = words.findIndex((word, index) => index > at && isEdge(word));
    return !words.slice(from, to < 0 ? words.length : to).some(isUnknown);
  };
  return words.filter(({ kind }, index) => !RELATIVE.has(kind) || isKnownPart(index));
}

/** The words before `at`, back to the first unknown one. */
function attached(text: string, at: number, length: number): Word[] {
  const all = readWords(text.slice(Math.max(0, at - length), at).replace(/^.*(?=[。；：？！”》])/s, ""));
  const unknown = all.findLastIndex(isUnknown);
  // 《…》（虹府发〔2018〕20号）和《…》: the brackets of the title before.
  const other =
    all[unknown]?.text === "》" ? all.findLastIndex((word) => isEdge(word) || word.kind === "and") : -1;
  return all.slice(Math.max(unknown, other) + 1);
}

/**
 * @param ends what parts 原 and 新 from what they tell of: 原区政府《…》; with "comma", 此前，《…》.
 * @returns the words directly before a title or number. 2020年，《…》, 自2020年起施行，《…》 and 2020年实施《…》 date something else.
 */
export function leadingUp(text: string, at: number, length: number, ends: Word["kind"][]): Word[] {
  const words = attached(text, at, length);
  const last = words.findLast(({ text }) => text !== "了");
  if (last?.kind === "decided" || last?.kind === "inForce") return [];
  const comma = words.findLastIndex(({ kind }) => kind === "comma");
  const dated = words.findLastIndex((word) => isDated(word) || word.kind === "old");
  const isNamed = ({ kind }: Word) => kind === "edition" || kind === "after";
  const isOfDocument =
    dated >= 0 &&
    dated < comma &&
    (words.slice(comma).some(isDeed) || words.slice(dated, comma).some(isNamed));
  const end = words.findLastIndex(({ kind }) => ends.includes(kind));
  return words.filter(({ kind }, index) =>
    RELATIVE.has(kind) ? index > end : isOfDocument || index > comma,
  );
}

/** @returns the words that follow a title in its sentence: from comma to comma, as long as all are known. */
export function following(text: string): Word[] {
  // （原称《…》）自2022年起施行: the text that was called so.
  if (/^[）)]/.test(text)) return [];
  const all = inside(/^[^。；？！《]*《?/.exec(text)?.[0] ?? "", true);
  const end = all.findIndex(isUnknown);
  const isWhole = (index: number) => all.slice(index, end).some(({ kind }) => kind === "comma");
  const words = all.filter(
    ({ kind }, index) => (end < 0 || (index < end && isWhole(index))) && !/^(?:old|before|both)$/.test(kind),
  );
  const tells = (word: Word) => isDeed(word) || word.kind === "number" || RELATIVE.has(word.kind);
  // 《…》，2020年，…: when something else was done.
  return words.some(tells) ? words : [];
}

/** @returns editions named earlier in the sentence of a number: 2013年规则共有五十条，第八条; 本次修订前，会议写在第八条. */
export function namedBefore(text: string, start: number, length: number): Word[] {
  const window = text.slice(Math.max(0, start - length), start).replace(/^.*[。；！？》]/s, "");
  const words = readWords(window);
  const isNamed = (word: Word | undefined) => word?.kind === "old" || word?.kind === "year";
  return words.filter((word, index) =>
    word.kind === "edition"
      ? isNamed(words[index - 1])
      : isNamed(word) && (words[index + 1]?.kind === "edition" || /[前版]$/.test(word.text)),
  );
}
