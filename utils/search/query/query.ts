/**
 * Parses a typed query. In: the text of the user. Out: a Query with words, quoted phrases, `in:`, minus and number. Looks
 * nothing up in the library. Called by find/known-names.ts, which hands in how names are respelled.
 */

import { foldedText } from "../../text/fold.ts";
import { printedNumbers, withoutRadicals } from "../../text/lookalikes.ts";
import { simplified } from "../../text/traditional.ts";
import { otherNumerals, plainNumerals } from "./amounts.ts";
import { cappedQuery, LONGEST_QUERY } from "./capped.ts";
import { type NumberQuery, readNumberQuery } from "./numbers.ts";

export interface Query {
  /** Folded words and quoted phrases, in their order. */
  words: string[];
  /** The words with their amounts in the other numerals, 十八岁 for 18岁; null where there are none. */
  otherwise: string[] | null;
  /** Folded phrases that were put in quotation marks to be found as they are. */
  quoted: string[];
  /** Folded names behind `in:`: only clauses of these regulations or chapters (within.ts). */
  within: string[];
  /** Folded words behind a minus: clauses that hold none of them. */
  without: string[];
  number: NumberQuery | null;
  /** Whether it is the number of a document and nothing else: 国发〔2004〕18号. */
  isDocumentNumber: boolean;
  /** Words of letters alone, as pinyin is typed; empty where the query holds anything else. */
  letters: string[];
}

/** Set apart by spaces like any word: inside a sentence the quotation marks belong to it (什么是“三期”？). */
const QUOTED = /(?<![^\s”"」』])[“"「『]([^”"」』]*)[”"」』](?![^\s“"「『])/g;
/** As much in quotation marks was copied with them, maybe with its number or a slip; nobody types it to be found just so. */
const PASSAGE = /^\s*[“"「『]([^”"」』]{24,})[”"」』]\s*$/;
const WITHIN = /(?:^|\s)in[:：]\s*([^\s“"「『]+)/gi;

/** Behind other words, since a line that begins so was copied from a list; 第八条 -第十条 is a range. */
const WITHOUT = /(?<=\S\s+)[-－−](?![第一二三四五六七八九十百])(\p{Script=Han}\S*)/gu;

const DOCUMENT_NUMBER = /^\s*\p{L}{1,8}\s*[〔[(（【［]\s*\d{4}\s*[〕\])）】］]\s*第?\d+\s*号?\s*$/u;
/** Shown by nothing: marks of direction around a citation that was copied, spaces of no width in a word. */
const INVISIBLE = /\p{Cf}/gu;
/** Letters and digits as wide as characters: ＸＦ２６４. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;
/** Letters with marks, xíngzhèng and nüxing, are pinyin as dictionaries print it. */
const MARKED = /[a-z]\p{M}+/giu;
/** Han characters that were spaced out. */
const SPACED = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Without what keyboards and copying add. */
const cleaned = (typed: string) =>
  printedNumbers(withoutRadicals(typed))
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (wide) => wide.normalize("NFKC"))
    .normalize("NFD")
    .replace(MARKED, ([letter = "", ...marks]) =>
      /u/i.test(letter) && marks.includes("\u0308") ? "v" : letter,
    )
    .normalize("NFC");

/** @returns a passage without the quotation marks around it; null for any other query. */
export const unquotedPassage = (query: string): string | null => PASSAGE.exec(query)?.[1] ?? null;

const foldAll = (words: Iterable<string>) => [...words].map((word) => foldedText(word)).filter(Boolean);

/** Whether the argument of `in:` is one clause, not a place to search in: in:刑法264. */
const namesClause = (name: string) => /[\d条條款项項]$/.test(name) && Boolean(readNumberQuery(name)?.name);

/** @param writeOut writes what is left out of titles in a text in simplified characters. */
export function readQuery(query: string, writeOut: (text: string) => string): Query {
  const text = plainNumerals(writeOut(simplified(cleaned(cappedQuery(query))))).replace(
    WITHIN,
    (all, name: string) => (namesClause(name) ? ` ${name}` : all),
  );
  const phrases = Array.from(text.matchAll(QUOTED), ([, phrase = ""]) => phrase.replace(SPACED, ""));
  const quoted = foldAll(phrases);
  const within = foldAll(Array.from(text.matchAll(WITHIN), ([, name = ""]) => name));
  const unquoted = text.replace(QUOTED, '""');
  const without = foldAll(Array.from(unquoted.matchAll(WITHOUT), ([, word = ""]) => word));
  const rest = unquoted.replace(WITHOUT, " ").replace(WITHIN, " ");
  const typed = [...quoted, ...foldAll(rest.split(/\s+/))];
  const other = quoted.length > 0 ? null : otherNumerals(rest);
  const letters = typed.flatMap((word) => word.split(" "));
  const isSpelled = quoted.length === 0 && letters.every((word) => /^[a-z]+$/.test(word));
  return {
    // gong gong is one word, 刑法 刑法 the same one twice.
    words: isSpelled ? typed : [...new Set(typed)],
    otherwise: other === null ? null : foldAll(other.split(/\s+/)),
    quoted,
    within,
    without,
    // The number of a pasted passage is read on its whole, which is then too long for one.
    isDocumentNumber: DOCUMENT_NUMBER.test(rest),
    number: quoted.length > 0 ? null : readNumberQuery(query.length > LONGEST_QUERY ? cleaned(query) : rest),
    letters: isSpelled ? letters : [],
  };
}
