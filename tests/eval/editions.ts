/**
 * npm run -s eval:editions -- FOLDER [ROWS] [SEED]
 *
 * Compares all pairs of editions of a title among the texts of FOLDER. Prints how many rows there are of each kind and the
 * longest times, then ROWS rows, drawn by chance among those whose text changed, to be judged by reading. A clause without
 * a counterpart is printed with the clause of the other edition that is most like it.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { compareEditions, countRows, type Row } from "../../utils/comparison/comparison.ts";
import { type Editions, inTime } from "../../utils/comparison/editions.ts";
import { Grams } from "../../utils/comparison/grams.ts";
import { bareText } from "../../utils/comparison/plain.ts";
import { importFiles } from "../../utils/import/import.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, Regulation } from "../../utils/regulation/model.ts";
import { titleKey } from "../../utils/regulation/title.ts";
import { clausesOf, type PlacedClause } from "../../utils/regulation/units.ts";
import { runCommand, textsIn, UsageError } from "../support/command-line.ts";

const USAGE = "npm run -s eval:editions -- FOLDER [ROWS=60] [SEED=1]";

/** Characters of a clause that are printed. */
const LONGEST = 400;

interface Pair extends Editions {
  rows: Row[];
  milliseconds: number;
}

/** @returns the regulations of a folder as the library page reads them, by title. */
async function editionsIn(folder: string): Promise<Regulation[][]> {
  const files = textsIn(folder).map((name) => {
    const bytes = Uint8Array.from(readFileSync(join(folder, name)));
    return { name: basename(name), size: bytes.length, arrayBuffer: async () => bytes.buffer };
  });
  const titles = new Map<string, Regulation[]>();
  for await (const step of importFiles(files)) {
    if (step.type !== "draft") continue;
    const { regulation } = step.draft;
    const key = titleKey(regulation.title);
    titles.set(key, [...(titles.get(key) ?? []), regulation]);
  }
  return [...titles.values()].filter(({ length }) => length > 1);
}

function compare(one: Regulation, other: Regulation): Pair {
  const editions = inTime(one, other);
  const start = performance.now();
  const rows = compareEditions(editions.before, editions.after);
  return { ...editions, rows, milliseconds: performance.now() - start };
}

const pairsOf = (editions: readonly Regulation[]): Pair[] =>
  editions.flatMap((one, at) => editions.slice(at + 1).map((other) => compare(one, other)));

const printed = (clause: Clause) =>
  `${unitLabel({ ordinal: clause.ordinal, suffix: clause.suffix ?? 0 })}　${bareText(clause)}`.slice(
    0,
    LONGEST,
  );

/** The clause of the other edition that is most like a clause without a counterpart. */
function mostAlike({ before, after }: Editions, { clause }: PlacedClause, isDropped: boolean): string {
  const others = clausesOf(isDropped ? after : before);
  const [best] = new Grams([clause], others).alike(1e-9).sort((one, other) => other.score - one.score);
  const found = best && others[best.now];
  return found ? `${best.score.toFixed(2)} ${printed(found)}` : "nothing";
}

function printRow(pair: Pair, row: Row, at: number): void {
  const { before, after } = pair;
  const dates = [before, after].map(({ issued, effective }) => issued ?? effective ?? "undated").join("/");
  console.log(`\n${at + 1}. ${row.change} ${row.place}　${after.title} ${dates}`);
  for (const { clause } of row.before) console.log(`   − ${printed(clause)}`);
  for (const { clause } of row.after) console.log(`   + ${printed(clause)}`);
  const [alone] = row.before.length === 0 ? row.after : row.after.length === 0 ? row.before : [];
  if (alone) console.log(`   ? ${mostAlike(pair, alone, row.after.length === 0)}`);
}

function printSums(pairs: readonly Pair[], titles: number): void {
  const [slowest] = pairs.toSorted((one, other) => other.milliseconds - one.milliseconds);
  const sum = pairs.reduce((total, { milliseconds }) => total + milliseconds, 0);
  console.log(`${pairs.length} pairs of ${titles} titles.`);
  for (const [kind, count] of Object.entries(countRows(pairs.flatMap(({ rows }) => rows)))) {
    console.log(`${String(count).padStart(6)} ${kind}`);
  }
  if (!slowest) return;
  const clauses = `${clausesOf(slowest.before).length} and ${clausesOf(slowest.after).length} clauses`;
  console.log(
    `${(sum / pairs.length).toFixed(1)} ms a pair; at most ${slowest.milliseconds.toFixed(0)} ms (${slowest.after.title}, ${clauses}).`,
  );
}

await runCommand(USAGE, async () => {
  const [folder, ...numbers] = process.argv.slice(2);
  const [rows = 60, seed = 1] = numbers.map(Number);
  if (folder === undefined || !Number.isInteger(rows) || !Number.isInteger(seed)) throw new UsageError(USAGE);
  const titles = await editionsIn(folder);
  const pairs = titles.flatMap(pairsOf);
  printSums(pairs, titles.length);
  const changed = pairs.flatMap((pair) =>
    pair.rows.filter(({ change }) => change !== "same").map((row) => ({ pair, row })),
  );
  const count = Math.min(rows, changed.length);
  const drawn = fc.shuffledSubarray(changed, { minLength: count, maxLength: count });
  const [sample = []] = fc.sample(drawn, { numRuns: 1, seed });
  for (const [at, { pair, row }] of sample.entries()) printRow(pair, row, at);
});
