/** Which regulations a name means: before a number, as a word of a query, behind `in:`. */
import type { IndexedRegulation } from "../index/catalogue.ts";
import { bareName, divided } from "../query/spellings.ts";
import { ABBREVIATED, END, EXACT, PART, shortTitle, surenessOf } from "./names.ts";

/** A name that fits more regulations counts as an ordinary word; with two characters it names none. */
const MAX_NAMED = 5;
/** An abbreviation that fits more is too ambiguous. */
const MAX_ABBREVIATED = 2;

interface NamedRegulation {
  entry: IndexedRegulation;
  /** As in names.ts. */
  sure: number;
}

/**
 * @returns the regulations that a name may mean, the surest first; only the exact ones if there are any. If the name
 * means none, those that its core surely means: a part of a title would be chance.
 */
function namedRegulations(catalogue: readonly IndexedRegulation[], name: string): readonly NamedRegulation[] {
  const named = calledSo(catalogue, name);
  if (named.length > 0) return named;
  const bare = bareName(name);
  const meant = bare === name ? [] : calledSo(catalogue, bare).filter(({ sure }) => sure !== PART);
  if (meant.length > 0) return meant;
  const { regulation } = divided(bare) ?? {};
  return regulation ? calledSo(catalogue, regulation).filter(({ sure }) => sure === EXACT) : [];
}

/** Names that were compared with all regulations: for one query the same names are asked again and again. */
const compared = new WeakMap<readonly IndexedRegulation[], Map<string, readonly NamedRegulation[]>>();
/** So many names have the queries of some seconds. */
const MOST_COMPARED = 200;

function calledSo(catalogue: readonly IndexedRegulation[], name: string): readonly NamedRegulation[] {
  const known = compared.get(catalogue) ?? new Map<string, readonly NamedRegulation[]>();
  compared.set(catalogue, known);
  const before = known.get(name);
  if (before) return before;
  if (known.size >= MOST_COMPARED) known.clear();
  const found = compare(catalogue, name);
  known.set(name, found);
  return found;
}

function compare(catalogue: readonly IndexedRegulation[], name: string): NamedRegulation[] {
  const surenessIn = surenessOf(name);
  const named = catalogue.map((entry) => ({ entry, sure: surenessIn(entry) })).filter(({ sure }) => sure > 0);
  const exact = named.filter(({ sure }) => sure === EXACT);
  if (exact.length > 0) return exact;
  // 基本法 is the end of two titles; that it is also an abbreviation of 基本医疗卫生与健康促进法 is then chance.
  const isWritten = named.some(({ sure }) => sure > ABBREVIATED);
  const likely = named.filter(({ sure }) => !isWritten || sure > ABBREVIATED);
  if (!isWritten && name.length === 2 && likely.length > MAX_NAMED) return [];
  return likely.sort((a, b) => b.sure - a.sure || (b.entry.mentions ?? 0) - (a.entry.mentions ?? 0));
}

/**
 * 民诉122, 环评第22条, 刑232: a name that fits nothing else may be the abbreviation of a law without its 法;
 * one character must be the whole title.
 */
const SPOKEN = /^[\u4e00-\u9fff]{1,3}$/;

/** @returns the regulations that a name may mean where only a name is possible (before a number, after `in:`), likeliest first. */
export function numberedRegulations(
  catalogue: readonly IndexedRegulation[],
  name: string,
): readonly NamedRegulation[] {
  const named = namedRegulations(catalogue, name);
  // 食安 in the middle of 粮食安全保障法 is chance; 治安 at the beginning of 治安管理处罚法 is not.
  const isMeant = named.some(({ entry, sure }) => sure > PART || shortTitle(entry).startsWith(name));
  if (isMeant || !SPOKEN.test(name)) return named;
  const spoken = calledSo(catalogue, `${name}法`);
  const needed = name.length === 1 ? EXACT : ABBREVIATED;
  const isSure = spoken.length <= MAX_ABBREVIATED && spoken.every(({ sure }) => sure === needed);
  return isSure ? [...spoken.map(({ entry }) => ({ entry, sure: PART })), ...named] : named;
}

/**
 * @returns the regulations that a word of a query names as such: by the end of its title at least, or by an abbreviation
 * that hardly any other has. Two characters (刑法) must be the whole title.
 */
export function regulationsNamed(catalogue: readonly IndexedRegulation[], word: string): IndexedRegulation[] {
  if (word.length < 2) return [];
  const named = namedRegulations(catalogue, word);
  const sure = named.filter(({ sure }) => (word.length > 2 ? sure >= END : sure === EXACT));
  if (sure.length > 0) return sure.length > MAX_NAMED ? [] : sure.map(({ entry }) => entry);
  // Two characters are ambiguous: 消法 must fit one law only.
  const most = word.length > 2 ? MAX_ABBREVIATED : 1;
  const isAbbreviation = named.length <= most && named.every(({ sure }) => sure === ABBREVIATED);
  return isAbbreviation ? named.map(({ entry }) => entry) : [];
}
