/** What a query says, before anything is looked up. */
import { fold } from "./fold.ts";
import { type NumberQuery, readNumberQuery } from "./numbers.ts";

export interface Query {
  /** Folded words and quoted phrases, in their order. */
  words: string[];
  /** Folded phrases that were put in quotation marks to be found as they are. */
  quoted: string[];
  /** Folded names behind `in:`: only clauses of these regulations or chapters (within.ts). */
  within: string[];
  number: NumberQuery | null;
  /** Words of letters alone, as pinyin is typed; empty where the query holds anything else. */
  letters: string[];
}

/** A longer query is a pasted passage; its beginning finds the clause as well as the whole. */
const MAX_QUERY = 200;

/** Between spaces, as any word stands: inside of a sentence quotation marks are the sentence's own (什么是“三期”？). */
const QUOTED = /(?<![^\s”"」』])[“"「『]([^”"」』]*)[”"」』](?![^\s“"「『])/g;
const WITHIN = /(?:^|\s)in[:：]([^\s“"「『]+)/gi;

const foldAll = (words: Iterable<string>) => [...words].map((word) => fold(word).text).filter(Boolean);

/** @param simplify writes text in simplified characters. */
export function readQuery(typed: string, simplify: (text: string) => string): Query {
  const text = simplify(typed.slice(0, MAX_QUERY));
  const quoted = foldAll(Array.from(text.matchAll(QUOTED), ([, phrase = ""]) => phrase));
  const within = foldAll(Array.from(text.matchAll(WITHIN), ([, name = ""]) => name));
  const rest = text.replace(QUOTED, " ").replace(WITHIN, " ");
  const words = [...quoted, ...foldAll(rest.split(/\s+/))];
  const letters = words.flatMap((word) => word.split(" "));
  const isSpelled = quoted.length === 0 && letters.every((word) => /^[a-z]+$/.test(word));
  return {
    words,
    quoted,
    within,
    // The number of a pasted passage is read on its whole, which is then too long for one.
    number: quoted.length > 0 ? null : readNumberQuery(typed.length > MAX_QUERY ? typed : rest),
    letters: isSpelled ? letters : [],
  };
}
