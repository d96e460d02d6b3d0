/**
 * What changed inside a clause, word by word. Lines (款, 项, 目) are paired first, in order, so that a new paragraph does not
 * blur the others; then the words of each pair are compared by diff-match-patch, whose semantic clean-up joins changes
 * that a single common character would tear apart.
 */
import { diffCleanupSemantic, diffMain } from "diff-match-patch-es";
import type { Clause } from "../regulation/model.ts";
import { atWordEdges, type Edit } from "./edges.ts";
import { bigramsOf } from "./grams.ts";
import { pairInOrder } from "./monotone.ts";
import { type Line, linesOf, narrow } from "./plain.ts";
import { Tokens } from "./tokens.ts";

/** A stretch of a line; a "same" one has two texts, because the width of characters may differ. */
export type Stretch =
  | { kind: "same"; before: string; after: string }
  | { kind: "dropped"; before: string }
  | { kind: "added"; after: string };

/** A line of the one clause beside that of the other; null where there is none. */
export interface LinePair {
  before: Line | null;
  after: Line | null;
  stretches: Stretch[];
}

/** Seconds for one line; after them, the rest of it is compared less finely. An annex may be one line of 50,000 characters. */
const LIMITS = { diffTimeout: 0.5 };

/** Less alike lines are two lines. */
const LEAST_ALIKE = 0.3;

/**
 * @param before, after the clauses of one row.
 * @param print gives a text the user's punctuation.
 * @returns the lines of both sides in order, with what changed in each.
 */
export function compareClauses(
  before: readonly Clause[],
  after: readonly Clause[],
  print: (text: string) => string = (text) => text,
): LinePair[] {
  const linesAsShown = (clauses: readonly Clause[]) =>
    clauses.flatMap(linesOf).map((line) => ({ ...line, text: print(line.text) }));
  const [old, now] = [linesAsShown(before), linesAsShown(after)];
  const pairs = pairLines(old, now);
  const lines: LinePair[] = [];
  let [nextOld, nextNow] = [0, 0];
  for (const [atOld, atNow] of [...pairs, [old.length, now.length] as const]) {
    lines.push(...old.slice(nextOld, atOld).map(dropped), ...now.slice(nextNow, atNow).map(added));
    const [from, to] = [old[atOld], now[atNow]];
    if (from && to) lines.push({ before: from, after: to, stretches: compareWords(from.text, to.text) });
    [nextOld, nextNow] = [atOld + 1, atNow + 1];
  }
  return lines;
}

const dropped = (line: Line): LinePair => ({
  before: line,
  after: null,
  stretches: [{ kind: "dropped", before: line.text }],
});

const added = (line: Line): LinePair => ({
  before: null,
  after: line,
  stretches: [{ kind: "added", after: line.text }],
});

/** Pairs of lines by their places, ascending. The equal ones at both ends need no measuring. */
function pairLines(old: readonly Line[], now: readonly Line[]): [old: number, now: number][] {
  const isSame = (atOld: number, atNow: number) => {
    const [from, to] = [old[atOld], now[atNow]];
    return from !== undefined && to !== undefined && narrow(from.text) === narrow(to.text);
  };
  let head = 0;
  while (isSame(head, head)) head++;
  let tail = 0;
  while (
    tail < Math.min(old.length, now.length) - head &&
    isSame(old.length - 1 - tail, now.length - 1 - tail)
  )
    tail++;
  const [left, right] = [old, now].map((lines) =>
    lines.slice(head, lines.length - tail).map(({ text }) => bigramsOf(text)),
  );
  const inner = pairInOrder(left?.length ?? 0, right?.length ?? 0, (row, column) => {
    if (isSame(head + row, head + column)) return 1;
    const alike = likeness(left?.[row], right?.[column]);
    return alike >= LEAST_ALIKE ? alike : 0;
  });
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...inner.map(([row, column]): [number, number] => [head + row, head + column]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [
      old.length - tail + at,
      now.length - tail + at,
    ]),
  ];
}

/** Dice's coefficient of two lines, from 0 to 1. */
function likeness(one: ReadonlySet<number> = new Set(), other: ReadonlySet<number> = new Set()): number {
  const common = [...one].filter((gram) => other.has(gram)).length;
  return common === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** @returns what changed between two lines, as stretches in order. */
export function compareWords(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [];
  let [atOld, atNow] = [0, 0];
  const add = (stretch: Stretch, ...texts: string[]) => texts.some(Boolean) && stretches.push(stretch);
  const addSame = (toOld: number, toNow: number) => {
    const [old, now] = [before.slice(atOld, toOld), after.slice(atNow, toNow)];
    add({ kind: "same", before: old, after: now }, old);
  };
  for (const edit of atWordEdges(before, after, editsOf(before, after))) {
    addSame(edit.before[0], edit.after[0]);
    const [old, now] = [before.slice(...edit.before), after.slice(...edit.after)];
    add({ kind: "dropped", before: old }, old);
    add({ kind: "added", after: now }, now);
    [atOld, atNow] = [edit.before[1], edit.after[1]];
  }
  addSame(before.length, after.length);
  return stretches;
}

/** The changes as the library finds them. */
function editsOf(before: string, after: string): Edit[] {
  const tokens = new Tokens();
  const diffs = diffMain(tokens.encode(narrow(before)), tokens.encode(narrow(after)), LIMITS, false);
  diffCleanupSemantic(diffs);
  const edits: Edit[] = [];
  let [atOld, atNow] = [0, 0];
  for (const [operation, code] of diffs) {
    const length = tokens.lengthOf(code);
    const [toOld, toNow] = [operation > 0 ? atOld : atOld + length, operation < 0 ? atNow : atNow + length];
    if (operation !== 0) edits.push({ before: [atOld, toOld], after: [atNow, toNow] });
    [atOld, atNow] = [toOld, toNow];
  }
  return edits;
}
