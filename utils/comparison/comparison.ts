/**
 * Two editions of a regulation, clause by clause. In: two trees. Out: rows, each a clause of the one beside its counterpart
 * in the other, with what became of it. Called by the reading page and the card; words.ts shows what changed inside a row.
 *
 * Clauses are aligned by their text, because 44 % of them change their number from one edition to the next (grams.ts
 * measures likeness, pairs.ts chooses the pairs, parts.ts finds what was split or merged, order.ts what was moved).
 */
import type { Clause, Regulation } from "../regulation/model.ts";
import { clauseKey, type PlacedClause, placedClauses } from "../regulation/units.ts";
import { Grams } from "./grams.ts";
import { keptInOrder } from "./order.ts";
import { pairsOf } from "./pairs.ts";
import { joinParts, type Parts } from "./parts.ts";
import { bareText } from "./plain.ts";

/**
 * What became of the text. "absent": the other edition is known to break off before, so that nobody can say whether it
 * has the clause.
 */
export type Change = "same" | "changed" | "new" | "dropped" | "split" | "merged" | "absent";

/** What became of the place: "renumbered" is in the old order under another number, "moved" is not in the old order. */
type Place = "kept" | "renumbered" | "moved";

/** One clause of each edition; none where it is new or dropped, several where it was merged or split. */
export interface Row {
  before: readonly PlacedClause[];
  after: readonly PlacedClause[];
  change: Change;
  place: Place;
}

/**
 * @param before, after the earlier and the later edition.
 * @returns the rows in the order of the later edition; a dropped clause follows the one that it followed before.
 */
export function compareEditions(before: Regulation, after: Regulation): Row[] {
  const [old, now] = [placedClauses(before), placedClauses(after)];
  const grams = new Grams(
    old.map(({ clause }) => clause),
    now.map(({ clause }) => clause),
  );
  const pairs = pairsOf(grams);
  const parts = joinParts(grams, pairs);
  const kept = keptInOrder(pairs);
  // Of several clauses of a row, one is paired.
  const isKept = ({ old }: Pick<Parts, "old">) => old.some((place) => kept.has(place));
  const rowOf = ({ old: from, now: to }: Parts): Row => {
    const [left, right] = [pick(old, from), pick(now, to)];
    return {
      before: left,
      after: right,
      change: changeOf(left, right),
      place: placeOf(left, right, isKept({ old: from })),
    };
  };
  return markAbsent(inOrder(parts, isKept).map(rowOf), before, after);
}

const pick = (clauses: readonly PlacedClause[], at: readonly number[]): PlacedClause[] =>
  at.flatMap((index) => clauses[index] ?? []);

function changeOf(before: readonly PlacedClause[], after: readonly PlacedClause[]): Change {
  if (before.length === 0) return "new";
  if (after.length === 0) return "dropped";
  if (after.length > 1) return "split";
  if (before.length > 1) return "merged";
  return bareTextOf(before) === bareTextOf(after) ? "same" : "changed";
}

const bareTextOf = (clauses: readonly PlacedClause[]) =>
  clauses.map(({ clause }) => bareText(clause)).join("\n");

function placeOf(before: readonly PlacedClause[], after: readonly PlacedClause[], isInOrder: boolean): Place {
  const [from, to] = [before[0]?.clause, after[0]?.clause];
  if (!from || !to) return "kept";
  if (!isInOrder) return "moved";
  return clauseKey(from) === clauseKey(to) ? "kept" : "renumbered";
}

/** Dropped clauses are put after the clause that they followed, as far as that one kept its place. */
function inOrder(parts: readonly Parts[], isKept: (row: Parts) => boolean): Parts[] {
  const dropped = parts.filter(({ now }) => now.length === 0);
  const rows: Parts[] = [];
  for (const part of parts) {
    if (part.now.length === 0) continue;
    const [first = -1] = isKept(part) ? part.old : [];
    while ((dropped[0]?.old[0] ?? first) < first) rows.push(...dropped.splice(0, 1));
    rows.push(part);
  }
  return [...rows, ...dropped];
}

/** Where one edition is known to break off, what only the other has after the last common clause is not new or dropped. */
function markAbsent(rows: readonly Row[], before: Regulation, after: Regulation): Row[] {
  const last = rows.findLastIndex((row) => row.before.length > 0 && row.after.length > 0);
  return rows.map((row, index) => {
    const lacking = row.change === "new" ? before : row.change === "dropped" ? after : null;
    return index > last && lacking?.incomplete ? { ...row, change: "absent" } : row;
  });
}

/** How many rows there are of each kind. */
export type Counts = Record<Change | "moved" | "renumbered", number>;

/** @returns how many rows there are of each kind; a row that was moved or renumbered counts for its text as well. */
export function countRows(rows: readonly Row[]): Counts {
  const counts: Counts = {
    same: 0,
    changed: 0,
    new: 0,
    dropped: 0,
    split: 0,
    merged: 0,
    absent: 0,
    moved: 0,
    renumbered: 0,
  };
  for (const { change, place } of rows) {
    counts[change]++;
    if (place !== "kept") counts[place]++;
  }
  return counts;
}

/** @returns whether a user who looks for changes wants to see the row: another number alone is none. */
export const isOfInterest = ({ change, place }: Row): boolean => change !== "same" || place === "moved";

/** @param clause of either edition. @returns the row that has it; undefined if none does. */
export function counterpartOf(clause: Clause, rows: readonly Row[]): Row | undefined {
  const hasIt = (side: readonly PlacedClause[]) => side.some((placed) => placed.clause === clause);
  return rows.find(({ before, after }) => hasIt(before) || hasIt(after));
}
