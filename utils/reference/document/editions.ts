/**
 * Which edition of a document a page means, by the words around a title or a number: the last revision that they name is
 * the one cited, since an amended document is quoted with its revisions in order. Where two editions are named and
 * neither follows the other, it is neither.
 */
import { behindBrackets } from "../grammar/titles.ts";
import {
  following,
  inside,
  isDated,
  isUnknown,
  leadingUp,
  namedBefore,
  readWords,
  type Word,
} from "./edition-window.ts";

/** Which edition of a document is meant, as far as the page says. */
export interface EditionMark {
  /** 发文字号 with 〔〕, e.g. "虹府发〔2018〕20号". */
  number?: string;
  /** Year of revision or issue, where no number is given: the number tells the edition by itself. */
  year?: number;
  /** 试行, 草案…. */
  draft?: string;
  /** Only its relation to another: "old" for 原 and 修订前的, "new" for 修订后的; "several" where the page gives two. */
  relative?: "old" | "new" | "several";
}

/** Two editions at once. */
export const SEVERAL: EditionMark = { relative: "several" };

/** A date or document number among the words. */
interface Dated {
  number?: string;
  year: number;
  /** How surely it is that of an edition. */
  rank: number;
  /** Whether 和 or 、 joins it to the one before. */
  isJoined: boolean;
}

const [REVISED, ISSUED, NOT_SAID, IN_FORCE] = [3, 2, 1, 0];
/** What a word says of the date or number before it; a regulation of 2018 may come into force in 2019. */
const RANKS: Partial<Record<Word["kind"], number>> = {
  revised: REVISED,
  after: REVISED,
  edition: REVISED,
  issued: ISSUED,
  decided: ISSUED,
  inForce: IN_FORCE,
};

function datedIn(words: readonly Word[]): Dated[] {
  const all: Dated[] = [];
  for (const [index, word] of words.entries()) {
    const last = all.at(-1);
    const rank = RANKS[word.kind];
    if (isDated(word)) {
      const year = Number((/\d+/.exec(word.text)?.[0] ?? "").padStart(4, "20"));
      const isJoined = words[index - 1]?.kind === "and";
      all.push({ year, rank: NOT_SAID, isJoined, ...(word.kind === "number" && { number: word.text }) });
    } else if (last?.rank === NOT_SAID && rank !== undefined) last.rank = rank;
  }
  return all;
}

const isOther = (a: Dated, b: Dated): boolean =>
  a.number && b.number ? a.number !== b.number : a.year !== b.year;

/** The last revision, else the last number, else the last date; null for two where neither follows the other. */
function citedOf(all: readonly Dated[]): Dated | null | undefined {
  const numbers = all.filter(({ number }) => number);
  const rank = Math.max(...all.map((each) => each.rank));
  const last =
    rank < REVISED && numbers.length > 0 ? numbers.at(-1) : all.findLast((each) => each.rank === rank);
  if (!last) return undefined;
  const isPair = all.some((each, index) => {
    const before = all[index - 1];
    return (
      each.isJoined && before && before.rank !== ISSUED && each.rank >= before.rank && isOther(before, each)
    );
  });
  const isOneOfSeveral = last.rank < ISSUED && numbers.some((each) => isOther(each, last));
  // A number of one year may be printed in the next.
  const isOutdated = all.some(
    (each) => !each.number && each.rank > IN_FORCE && last.rank > IN_FORCE && each.year > last.year + 1,
  );
  if (isPair || isOneOfSeveral || isOutdated) return null;
  return last.number ? last : (numbers.find(({ year }) => year === last.year) ?? last);
}

/** The edition that words name; undefined where they name none. */
function decide(words: readonly Word[]): EditionMark | undefined {
  const at = (...kinds: Word["kind"][]) => words.findIndex(({ kind }) => kinds.includes(kind));
  const cited = citedOf(datedIn(words));
  const isRevisedSince = words.slice(0, Math.max(0, at("since"))).some(isDated);
  if (at("both") >= 0 || cited === null || isRevisedSince) return SEVERAL;
  const draft = words[at("draft")]?.text;
  const mark = { ...(draft && { draft }) };
  if (cited) return { ...(cited.number ? { number: cited.number } : { year: cited.year }), ...mark };
  const isNew = at("new", "after", "since") >= 0;
  const isOld = at("old", "before") >= 0;
  if (isNew && isOld) return SEVERAL;
  if (isNew || isOld) return { relative: isNew ? "new" : "old", ...mark };
  return draft ? mark : undefined;
}

/** Characters that are looked at before a title, before a number, and behind a title. */
const BEFORE_TITLE = 48;
const BEFORE_NUMBER = 18;
const BEHIND = 80;

/** （…）, and directly behind it 〔…〕, 【…】. @returns the offset behind them. */
function behindAllBrackets(text: string, at: number): number {
  const end = behindBrackets(text, at);
  const square = /^[[〔【][^\]〕】]{1,40}[\]〕】]/.exec(text.slice(end, end + 42));
  return end + (square?.[0].length ?? 0);
}

/**
 * What the words around a title say of its edition: those before it, in the brackets behind it, and in its sentence.
 * @param start at the title; @param end behind it.
 * @param until where the brackets end, and whatever else `behindEdition` counts to them.
 */
export function editionMark(
  text: string,
  start: number,
  end: number,
  until: number,
): EditionMark | undefined {
  return decide([
    ...leadingUp(text, start, BEFORE_TITLE, ["body", "and", "comma"]),
    ...inside(text.slice(end, until)),
    ...following(text.slice(until, until + BEHIND)),
  ]);
}

/** @returns what a sentence says of the edition behind a title, before it comes to the clause. */
export function editionInSentence(behind: string): EditionMark | undefined {
  const end = behindAllBrackets(behind, 0);
  return decide([...inside(behind.slice(0, end)), ...following(behind.slice(end))]);
}

const BRACKET = /^[（(〔[【][^（()）〔〕[\]【】]{1,16}[）)〔〕\]】]/;

/** @returns what brackets behind a number say of the edition that it belongs to: 第八条（2013年版）. */
export function editionBehindNumber(text: string, end: number): EditionMark | undefined {
  const words = readWords(BRACKET.exec(text.slice(end, end + 18))?.[0] ?? "");
  return words.some(isUnknown) ? undefined : decide(words);
}

/** @returns what the words around a number say of the edition that it belongs to. */
export function editionOfNumber(text: string, start: number, end: number): EditionMark | undefined {
  return (
    decide(leadingUp(text, start, BEFORE_NUMBER, ["body", "and"])) ??
    editionBehindNumber(text, end) ??
    decide(namedBefore(text, start, BEFORE_NUMBER))
  );
}

/** 《…》修订对照表, 《…》条文对比. */
const COMPARED = /^.{0,8}对[照比](?=[表稿版解说一（(—_|-]|$)/;
/** A decision to amend speaks of what it amends. */
const AMENDING = /^的(?:决定|议案|提案|建议|请示)/;

/**
 * @returns which edition of the document that it names at [start, end) a page's title means. What a page says of a
 *   revision is of the new text, if no number or year tells which revision that was.
 */
export function editionInTitle(text: string, start: number, end: number): EditionMark | undefined {
  const behind = text.slice(behindBrackets(text, end)).replace(/\s+/g, "");
  const words = readWords(behind.slice(0, 12));
  if (words.some(({ kind }) => kind === "both") || COMPARED.test(behind)) return SEVERAL;
  const mark = editionMark(text, start, end, behindEdition(text, end));
  const isRevised =
    words[0]?.kind === "revised" ||
    (readWords(text.slice(Math.max(0, start - 12), start)).at(-1)?.kind === "revised" &&
      !AMENDING.test(behind));
  return mark ?? (isRevised ? { relative: "new" } : undefined);
}

/** Words of an edition allowed without brackets between a title and its number. */
const UNBRACKETED = new Set(["year", "after", "draft", "old", "new", "revised", "edition", "filler"]);

/** @returns the offset behind what says of the edition, in brackets and without them, directly behind a title. */
export function behindEdition(text: string, at: number): number {
  const end = behindBrackets(text, at);
  const words = readWords(text.slice(end, end + 24), true);
  const other = words.findIndex(({ kind }) => !UNBRACKETED.has(kind));
  const found = other < 0 ? words : words.slice(0, other);
  const behind = end + (found.at(-1)?.end ?? 0);
  // 《…》 2022-12-16 in a list of notices: when it was published.
  const isListed = found.some(({ text }) => /\d[-./]\d/.test(text));
  const isEdition =
    !isListed && decide(found) !== undefined && /^(?:[第（(，。；、]|解读|说明|$)/.test(text.slice(behind));
  return isEdition ? behindBrackets(text, behind) : end;
}
