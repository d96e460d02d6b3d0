/**
 * How a list of units is written: from three consecutive numbers on 第五条至第八条, else 第五条、第七条; what a unit
 * shares with the one to its left is not repeated (第八条第一款、第三款).
 */

import { containerNumber, type LevelName, levelNames, type Numerals } from "../regulation/label.ts";
import type { ContainerKind, Regulation } from "../regulation/model.ts";
import { clauseKey, clausesOf } from "../regulation/units.ts";
import { type Found, isContainer } from "./found.ts";

/** One level of a unit's name: of a clause or of what is below it, or of a container. */
interface Level {
  kind: LevelName["level"] | ContainerKind;
  ordinal: number;
  /** 1 for 之一. */
  suffix: number;
  label: string;
}

function levelsOf(found: Found, numerals: Numerals): Level[] {
  if (isContainer(found)) {
    return found.named.map((container) => ({
      kind: container.kind,
      ordinal: container.ordinal,
      suffix: 0,
      label: containerNumber(container, numerals),
    }));
  }
  return levelNames(found.address, found.clause, numerals).map(({ level, ...name }) => ({
    kind: level,
    ...name,
  }));
}

const isSame = (a: Level | undefined, b: Level | undefined): boolean =>
  a?.kind === b?.kind && a?.ordinal === b?.ordinal && a?.suffix === b?.suffix;

/** @param order the keys of all clauses. @returns whether `next` is the very next unit after `previous` under the same unit. */
function follows(
  previous: readonly Level[],
  next: readonly Level[],
  order: ReadonlyMap<string, number>,
): boolean {
  const a = previous.at(-1);
  const b = next.at(-1);
  if (!a || !b || previous.length !== next.length) return false;
  if (!previous.slice(0, -1).every((level, index) => isSame(level, next[index]))) return false;
  if (!isSame({ ...a, ordinal: a.ordinal + 1 }, b)) return false;
  // 第五条之一 is between 第五条 and 第六条.
  return a.kind !== "clause" || order.get(clauseKey(b)) === (order.get(clauseKey(a)) ?? 0) + 1;
}

/** The words for a unit, without what it shares with the unit to its left. */
function shortened(levels: readonly Level[], left: readonly Level[] | undefined): string {
  let shared = 0;
  while (left && shared < levels.length && isSame(levels[shared], left[shared])) shared++;
  // Only where both name the same level next: else 第三项 would be read under the 款 to its left.
  const isSafe = shared < levels.length && levels[shared]?.kind === left?.[shared]?.kind;
  return levels
    .slice(isSafe ? shared : 0)
    .map(({ label }) => label)
    .join("");
}

/**
 * @returns the names of units in one string: 第十八条第二款第三项; 第五条至第八条、第十条.
 */
export function unitsLabel(
  regulation: Regulation,
  found: readonly Found[],
  numerals: Numerals = "chinese",
): string {
  const order = new Map(clausesOf(regulation).map((clause, index) => [clauseKey(clause), index]));
  const units = found.map((each) => levelsOf(each, numerals));
  const words: string[] = [];
  for (let index = 0; index < units.length; index++) {
    const first = units[index] ?? [];
    let end = index;
    while (end + 1 < units.length && follows(units[end] ?? [], units[end + 1] ?? [], order)) end++;
    const name = shortened(first, units[index - 1]);
    if (end - index < 2) {
      words.push(name);
      continue;
    }
    words.push(`${name}至${shortened(units[end] ?? [], first)}`);
    index = end;
  }
  return words.join("、");
}
