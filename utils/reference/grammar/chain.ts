/**
 * A chain: units of one document, joined by 、 和 及 或 至 …, read to its end or not at all.
 * 第三十二条第二、三款 · 第（一）至（五）项 · 第三十三条、三十四条 · 第一百二十条之一至之六
 */

import { LAST, type Target } from "../../regulation/outline.ts";
import type { ReferenceForm } from "../model.ts";
import { isCounted } from "./guards.ts";
import { CLAUSE, PARAGRAPH, pathAfter, pathWithin, targetOf, type UnitPath } from "./levels.ts";
import { type ChainPosition, readToken, type Token } from "./token.ts";

/** More units than this in one range are not listed: only both ends are kept. */
const MAX_RANGE = 100;
/** More units than this in one chain are no reference that anybody wrote. */
const MAX_UNITS = 200;
const SEPARATOR = /、?(?:以及|或者|起至|直至|[和及与或并至到])|、|[—－–~～-]{1,2}/y;
/** 第八条的第二款, 第三章的第八条: a unit that is half read is another unit. */
const JOINT = /(?:中的?|[的之])(?=[第首末最倒])/y;
const RANGE = /[至到—－–~～-]/;

interface Unit {
  path: UnitPath;
  /** Whether a range ends here. */
  range: boolean;
}

export interface Chain {
  /** Behind the last unit; where there is none, how far was read in vain. */
  end: number;
  /** Empty where no unit can be read. */
  units: readonly Unit[];
}

/** What the chain continues. */
export interface ChainBase {
  path: UnitPath;
  /** "unit": 前款, itself a unit; "scope": 本条, which needs a unit; "context": what a lone 第七项 inherits from. */
  as: "unit" | "scope" | "context";
}

/** A chain as far as it is read; numbers that still wait for their unit (第二、…) are no part of it yet. */
class OpenChain {
  readonly place: ChainPosition;
  readonly #units: Unit[];
  #waiting: { ordinal: number; range: boolean; within: boolean }[] = [];
  readonly #base: UnitPath | null;
  /** Where the last complete unit ends, and how many there are up to it. */
  #end: number;
  #count: number;
  /** A number in brackets alone, （五）, is no unit unless a unit is beside it. */
  #isNumbered: boolean;

  constructor(start: number, base: ChainBase | null, unmarked: boolean) {
    const isHead = base !== null && base.as !== "context";
    const isUnit = base?.as === "unit";
    this.#base = base?.path ?? null;
    this.#units = base && isUnit ? [{ path: base.path, range: false }] : [];
    this.#end = isUnit ? start : -1;
    this.#count = this.#units.length;
    this.#isNumbered = isHead;
    const left = isHead ? base.path.depth : -1;
    this.place = { left, within: isHead, waiting: unmarked, second: false };
  }

  get isFull(): boolean {
    return this.#units.length + this.#waiting.length >= MAX_UNITS;
  }

  /** Whether units may still follow behind a separator. */
  get isOpen(): boolean {
    return this.place.within && this.#end >= 0;
  }

  /** @returns whether the token is one of this chain; 第五条 + 第三条 without a separator are two. */
  take(token: Token | null, range: boolean): boolean {
    const { place } = this;
    if (!token) return false;
    const isWithin = this.#waiting[0]?.within ?? place.within;
    if (isWithin && token.level >= 0 && token.level <= place.left) return false;
    if (token.level < 0) {
      this.#waiting.push({ ordinal: token.ordinal, range, within: place.within });
    } else {
      for (const { ordinal, range, within } of this.#waiting)
        this.#add({ ...token, ordinal, suffix: 0 }, range, within);
      this.#waiting = [];
      this.#add(token, range, place.within);
    }
    place.waiting = token.level < 0;
    place.second = this.#waiting.length === 1;
    place.within = !place.waiting;
    if (!place.waiting) {
      place.left = token.level;
      this.#isNumbered ||= !token.implied;
      this.#end = token.end;
      this.#count = this.#units.length;
    }
    return true;
  }

  #add(token: Token, range: boolean, within: boolean): void {
    if (within) this.#refine(token);
    else this.#push(token, range);
  }

  #push({ level, ordinal, suffix }: Token, range: boolean): void {
    const left = this.#units.at(-1)?.path ?? this.#base;
    const path = pathAfter(left, level, ordinal || (left?.ordinals[CLAUSE] ?? 0), suffix);
    this.#units.push({ path, range });
  }

  /** A deeper unit directly to the right narrows the last one: 第五条 → 第五条第二款. */
  #refine({ level, ordinal, suffix, first }: Token): void {
    const { path, range } = this.#units.pop() ?? { path: this.#base, range: false };
    if (!path) return;
    if (first) this.#units.push({ path: pathWithin(path, level, 1, 0), range });
    this.#units.push({ path: pathWithin(path, level, ordinal, suffix), range: first || range });
  }

  /** @param at how far the text was read. */
  close(at: number): Chain {
    if (this.#end < 0 || !this.#isNumbered) return { end: at, units: [] };
    return { end: this.#end, units: this.#units.slice(0, this.#count) };
  }
}

/** Reads the next token; one that narrows the unit to its left may be joined to it, where it counts nothing. */
function readNext(text: string, at: number, place: ChainPosition): Token | null {
  if (!place.within) return readToken(text, at, place);
  JOINT.lastIndex = at;
  const start = at + (JOINT.exec(text)?.[0].length ?? 0);
  const token = readToken(text, start, place);
  return token && start > at && (token.level < 0 || isCounted(text, start, token.end)) ? null : token;
}

function readSeparator(text: string, at: number): { end: number; range: boolean } | null {
  SEPARATOR.lastIndex = at;
  const found = SEPARATOR.exec(text);
  return found && { end: at + found[0].length, range: RANGE.test(found[0]) };
}

/**
 * Reads the chain that begins at `start`.
 * @param unmarked whether its first number may do without 第 (《办法》18条).
 */
export function readChain(text: string, start: number, base: ChainBase | null, unmarked = false): Chain {
  const chain = new OpenChain(start, base, unmarked);
  let range = false;
  let at = start;
  let last: Token | null = null;
  while (!chain.isFull) {
    const token = readNext(text, at, chain.place);
    const isTaken = chain.take(token, range);
    if (isTaken && token) ({ end: at } = last = token);
    if (isTaken && chain.place.within) continue;
    if (!isTaken && !chain.isOpen) break;
    // 第（一）（三）项 and 第八第九条 need no mark between.
    const next = text.charAt(at);
    const isListed = last?.implied ? /[（(]/.test(next) : (last?.level ?? 0) < 0 && next === "第";
    const separator = isListed ? { end: at, range: false } : readSeparator(text, at);
    last = null;
    if (!separator) break;
    ({ end: at, range } = separator);
    chain.place.within = false;
  }
  return chain.close(at);
}

/** The units after `from` up to `to`, where both differ at their deepest level only. */
function upTo(from: UnitPath, to: UnitPath): UnitPath[] {
  const level = to.depth;
  const first = from.ordinals[level] ?? 0;
  const last = to.ordinals[level] ?? 0;
  const alike =
    from.depth === level && from.ordinals.every((ordinal, at) => at === level || ordinal === to.ordinals[at]);
  const paths: UnitPath[] = [];
  if (!alike && level === CLAUSE && from.depth > CLAUSE) {
    // 第八条第二款至第十条: the whole clauses between.
    for (let clause = (from.ordinals[CLAUSE] ?? 0) + 1; clause < last && last - clause < MAX_RANGE; clause++)
      paths.push({ ...to, suffix: 0, ordinals: to.ordinals.with(CLAUSE, clause) });
    return [...paths, to];
  }
  if (!alike || last - first > MAX_RANGE) return [to];
  if (first === last) {
    for (let suffix = from.suffix + 1; suffix < to.suffix; suffix++) paths.push({ ...to, suffix });
  }
  const suffix = level === CLAUSE ? 0 : to.suffix;
  for (let ordinal = first + 1; ordinal < last; ordinal++) {
    paths.push({ ...to, suffix, ordinals: to.ordinals.with(level, ordinal) });
  }
  // 第十条至第十二条之一 passes 第十二条 itself.
  if (level === CLAUSE && first < last && to.suffix > 0) paths.push({ ...to, suffix: 0 });
  return [...paths, to];
}

/** Whether only the regulation knows what a range contains: its clauses 之一, and the 款 before a 末款. */
function isFilled(from: UnitPath, to: UnitPath): boolean {
  if (to.depth === PARAGRAPH) return to.ordinals[PARAGRAPH] === LAST && from.depth === PARAGRAPH;
  const isOfOneChapter = to.ordinals.every(
    (ordinal, level) => level >= CLAUSE || ordinal === from.ordinals[level],
  );
  const length = (to.ordinals[CLAUSE] ?? 0) - (from.ordinals[CLAUSE] ?? 0);
  return to.depth === CLAUSE && isOfOneChapter && length <= MAX_RANGE;
}

/** @returns whether a range runs backwards, 第十条至第八条: a slip, or no range at all (第18-1条). */
export function runsBackwards({ units }: Chain): boolean {
  return units.some(({ path, range }, index) => {
    const from = units[index - 1]?.path;
    if (!range || !from || from.depth !== path.depth) return false;
    const differing = path.ordinals.findIndex((ordinal, level) => ordinal !== from.ordinals[level]);
    const last = path.ordinals[differing] ?? 0;
    return differing >= 0 && last !== LAST && last < (from.ordinals[differing] ?? 0);
  });
}

/** @returns the targets of a chain, ranges listed, and its form. */
export function targetsOf(units: readonly Unit[]): { targets: Target[]; form: ReferenceForm } {
  const targets = units.flatMap(({ path, range }, index) => {
    const from = units[index - 1];
    if (!range || !from) return [targetOf(path)];
    const isOpen = isFilled(from.path, path);
    return upTo(from.path, path).map((unit) => ({
      ...targetOf(unit),
      ...(isOpen && { through: true as const }),
    }));
  });
  const ranges = units.filter(({ range }) => range).length;
  const hasList = units.length > ranges + 1;
  const form = ranges > 0 ? (hasList ? "list+range" : "range") : hasList ? "list" : "single";
  return { targets, form };
}
