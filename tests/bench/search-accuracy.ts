/**
 * Queries whose answer is known because they are made from the clauses: numbers in eight notations, phrases, words with
 * one character typed for another of its sound, pinyin and initials. Drawn with a fixed seed.
 */
import { cut_for_search } from "jieba-wasm";
import { pinyin } from "pinyin-pro";
import type { Clause, Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { entriesOf } from "../../utils/search/index/entries.ts";
import { compileTables } from "../../utils/search/tables/tables.build.ts";
import { toChineseNumeral } from "../../utils/text/numerals.ts";
import type { Texts } from "../commands/search-texts.ts";
import { type SearchAtOnce, searchAtOnce } from "../support/search-at-once.ts";
import { table } from "../support/table.ts";

const NUMBERS = 2000;
const WORDS = 300;

interface Sampled {
  regulation: Regulation;
  clause: Clause;
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NOTATIONS: ((title: string, ordinal: number) => string)[] = [
  (title, ordinal) => `《${title}》第${toChineseNumeral(ordinal)}条`,
  (title, ordinal) => `${title}第${ordinal}条`,
  (title, ordinal) => `${title}${ordinal}`,
  (title, ordinal) => `${title} ${toChineseNumeral(ordinal)}`,
  (title, ordinal) => `${short(title)}${ordinal}`,
  (title, ordinal) => `${short(title)}第${toChineseNumeral(ordinal)}条`,
  (title, ordinal) => `${short(title)} 第 ${ordinal} 条`,
  (title, ordinal) => `${short(title)}${toChineseNumeral(ordinal)}条一款`,
];

const short = (title: string) => title.replace(/^中华人民共和国/, "");

/** The share of clauses that are first in all notations; prints those that are not. */
function numbersRight(search: SearchAtOnce, samples: readonly Sampled[]): number {
  let right = 0;
  for (const { regulation, clause } of samples) {
    const wrong = NOTATIONS.map((write) => write(regulation.title, clause.ordinal)).filter((query) => {
      const [first] = search.search(query, 2);
      const isFirst = first?.regulationId === regulation.id && first.ordinal === clause.ordinal;
      return !isFirst || first.suffix !== undefined;
    });
    if (wrong.length === 0) right++;
    else console.log(`  not first: ${wrong.join(" | ")}`);
  }
  return right / samples.length;
}

interface Exactness {
  recall: number;
  precision: number;
}

/** Phrases against a plain search through all texts. */
function phrasesRight(search: SearchAtOnce, phrases: readonly string[], texts: readonly string[]): Exactness {
  let wanted = 0;
  let found = 0;
  let right = 0;
  for (const phrase of phrases) {
    const holding = new Set(texts.flatMap((text, number) => (text.includes(phrase) ? [number] : [])));
    const hits = search.search(`“${phrase}”`, texts.length);
    wanted += holding.size;
    found += hits.length;
    right += hits.filter(({ clause }) => holding.has(clause)).length;
  }
  return { recall: right / wanted, precision: right / found };
}

/** The share of queries with a clause that holds the word among the first ten. */
function wordsRight(
  search: SearchAtOnce,
  asked: readonly (readonly [query: string, word: string])[],
  texts: readonly string[],
) {
  const missed = asked.filter(
    ([query, word]) => !search.search(query, 10).some(({ clause }) => texts[clause]?.includes(word)),
  );
  console.log(
    `  missed: ${missed
      .slice(0, 12)
      .map((pair) => pair.join("→"))
      .join(" ")}`,
  );
  return 1 - missed.length / asked.length;
}

const read = (word: string) => pinyin(word, { toneType: "none", type: "array", v: true });

/** One character for another of the same reading, so that the word stands in no clause. */
function misspell(
  word: string,
  all: string,
  sounds: ReadonlyMap<string, string[]>,
  random: () => number,
): string | null {
  const at = Math.floor(random() * word.length);
  const others = (sounds.get(read(word)[at] ?? "") ?? []).filter((each) => each !== word.charAt(at));
  const other = others[Math.floor(random() * others.length)];
  const wrong = other && word.slice(0, at) + other + word.slice(at + 1);
  return wrong && !all.includes(wrong) ? wrong : null;
}

/** Words of the texts, those of four characters for initials. */
function drawWords(
  texts: readonly string[],
  length: (size: number) => boolean,
  count: number,
  random: () => number,
): string[] {
  const words = new Set<string>();
  for (let tries = 0; words.size < count && tries < count * 100; tries++) {
    const text = texts[Math.floor(random() * texts.length)] ?? "";
    const fitting = cut_for_search(text, true).filter(
      (word: string) => /^[\u4e00-\u9fff]+$/.test(word) && length(word.length),
    );
    const word = fitting[Math.floor(random() * fitting.length)];
    if (word) words.add(word);
  }
  return [...words];
}

function drawPhrases(texts: readonly string[], count: number, random: () => number): string[] {
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const text = texts[Math.floor(random() * texts.length)] ?? "";
    const at = Math.floor(random() * text.length);
    const phrase = text.slice(at, at + 4 + Math.floor(random() * 4));
    if (/^[\u4e00-\u9fff]{4,7}$/.test(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}

/** Characters that common words are written in, by their reading. */
function homophones(tables: { pinyin: string }, all: string): Map<string, string[]> {
  const entries = tables.pinyin.split(" ").map((entry) => {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? "";
    return [
      syllable,
      [...entry.slice(syllable.length)].filter((character) => all.includes(character)),
    ] as const;
  });
  return new Map(entries);
}

/** Clauses that a number names alone: 第十七条之一 has other notations, and of two editions with one title neither is right. */
function clausesByNumber(regulations: Texts["regulations"]) {
  const titles = regulations.map(({ title }) => title);
  return regulations
    .filter(({ title }) => titles.indexOf(title) === titles.lastIndexOf(title))
    .flatMap((regulation) => clausesOf(regulation).map((clause) => ({ regulation, clause })))
    .filter(({ clause }) => clause.suffix === undefined);
}

/** Prints the share of right answers of each kind. */
export function accuracy({ regulations }: Texts): void {
  const random = seeded(20180620);
  const tables = compileTables();
  const search = searchAtOnce(regulations, { tables });
  const texts = regulations.flatMap(entriesOf).map(({ text }) => text);
  const all = texts.join("\n");
  const plain = clausesByNumber(regulations);
  const samples = Array.from({ length: NUMBERS }, () => plain[Math.floor(random() * plain.length)]).filter(
    (each) => each !== undefined,
  );
  const { recall, precision } = phrasesRight(search, drawPhrases(texts, WORDS, random), texts);
  const words = drawWords(texts, (size) => size >= 2 && size <= 6, WORDS, random);
  const sounds = homophones(tables, all);
  const typos = drawWords(texts, (size) => size >= 2, WORDS * 2, random)
    .flatMap((word) => {
      const wrong = misspell(word, all, sounds, random);
      return wrong ? [[wrong, word] as const] : [];
    })
    .slice(0, WORDS);
  const long = drawWords(texts, (size) => size >= 4, WORDS, random);
  /** How often words are found that are typed in some way. */
  const rightAs = (some: readonly string[], type: (word: string) => string) =>
    wordsRight(
      search,
      some.map((word) => [type(word), word]),
      texts,
    );
  const initials = (word: string) => read(word).map((syllable) => syllable.charAt(0));
  const rows: [string, number, number | string][] = [
    ["phrases, recall", WORDS, recall],
    ["phrases, precision", WORDS, precision],
    ["homophones, hit@10", typos.length, wordsRight(search, typos, texts)],
    ["pinyin with spaces, hit@10", words.length, rightAs(words, (word) => read(word).join(" "))],
    ["pinyin without, hit@10", words.length, rightAs(words, (word) => read(word).join(""))],
    ["initials of 4 and more, hit@10", long.length, rightAs(long, (word) => initials(word).join(""))],
    ["numbers, first in 8 notations", samples.length, numbersRight(search, samples)],
  ];
  console.log(
    table(
      ["queries", "count", "right"],
      rows.map(([what, count, right]) => [what, `${count}`, Number(right).toFixed(4)]),
    ),
  );
}
