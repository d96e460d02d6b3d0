/**
 * How a list of units is written: from three consecutive numbers on 第五条至第八条, else 第五条、第七条; what a unit
 * shares with the one to its left is not repeated (第八条第一款、第三款).
 */
import { clausesOf } from "../regulation/known.ts";
import { containerNumber, levelNames, type Numerals } from "../regulation/label.ts";
import type { Regulation } from "../regulation/model.ts";
import { type Found, isContainer } from "./found.ts";

/** One number of a unit's name and the word for it. */
interface Level {
  /** Two levels that share a key are one unit; the number after the # counts. */
  key: string;
  label: string;
}

function levelsOf(found: Found, numerals: Numerals): Level[] {
  if (isContainer(found)) {
    return found.named.map((container) => ({
      key: `${container.kind}#${container.ordinal}`,
      label: containerNumber(container, numerals),
    }));
  }
  return levelNames(found.address, found.clause, numerals).map(({ level, ordinal, suffix, label }) => ({
    key: `${level}${suffix || ""}#${ordinal}`,
    label,
  }));
}

/** Whether `next` is the very next unit after `previous` under the same unit. */
function follows(
  previous: readonly Level[],
  next: readonly Level[],
  order: ReadonlyMap<string, number>,
): boolean {
  const a = previous.at(-1);
  const b = next.at(-1);
  if (!a || !b || previous.length !== next.length) return false;
  if (previous.some(({ key }, index) => index < previous.length - 1 && key !== next[index]?.key))
    return false;
  const [kind, count] = a.key.split("#");
  if (b.key !== `${kind}#${Number(count) + 1}`) return false;
  // 第五条之一 is between 第五条 and 第六条.
  return !kind?.startsWith("clause") || (order.get(b.key) ?? 0) === (order.get(a.key) ?? 0) + 1;
}

/** The words for a unit, without what it shares with the unit to its left. */
function shortened(levels: readonly Level[], left: readonly Level[] | undefined): string {
  let shared = 0;
  while (left && shared < levels.length && levels[shared]?.key === left[shared]?.key) shared++;
  const kind = (level: Level | undefined) => level?.key.split("#")[0];
  // Only where both name the same level next: else 第三项 would be read under the 款 to its left.
  const isSafe = shared < levels.length && kind(levels[shared]) === kind(left?.[shared]);
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
  const order = new Map(
    clausesOf(regulation).map(
      ({ ordinal, suffix }, index) => [`clause${suffix ?? ""}#${ordinal}`, index] as const,
    ),
  );
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
