/**
 * References on the command line, with the bundled library.
 *
 *     npm run -s references -- FILE.txt|FILE.md|FILE.html    a readable table
 *     npm run -s references -- --check FILE…                 a regulation's references into itself
 *     npm run -s references -- --jsonl < in.jsonl            one page a line
 */
import { readFileSync } from "node:fs";
import type { ResolvedReference } from "../../utils/reference/model.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { table } from "../support/table.ts";
import {
  addCounts,
  type CheckResult,
  checkPage,
  countIntoLibrary,
  isPreviousParagraph,
  type Nowhere,
} from "./references-check.ts";
import { parseLine, readLine } from "./references-json.ts";
import { bundledLibrary, filePage, readPage } from "./references-page.ts";
import { pageTable } from "./references-table.ts";

const USAGE = `Usage:
  npm run -s references -- FILE.txt|FILE.md|FILE.html
  npm run -s references -- --check FILE.txt|FILE.md …
  npm run -s references -- --jsonl < in.jsonl > out.jsonl     each line {"id", "text", "title"?, "url"?, "date"?, "library"?}`;

function runJsonl(): void {
  const library = bundledLibrary();
  const lines = readFileSync(0, "utf8").split("\n");
  const output = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [JSON.stringify(readLine(parseLine(line, index + 1), library))],
  );
  process.stdout.write(output.length > 0 ? `${output.join("\n")}\n` : "");
}

function runTable(path: string): void {
  console.log(pageTable(readPage(filePage(path), bundledLibrary())));
}

const rate = (nowhere: number, tried: number): string =>
  tried === 0
    ? "none"
    : `${tried - nowhere} of ${tried} (${(((tried - nowhere) / tried) * 100).toFixed(2)} %)`;

function nowhereTable(path: string, entries: readonly Nowhere[]): string {
  const rows = entries.map(({ line, reference, context }) => [
    `${path.split("/").at(-1)}:${line}`,
    reference.text,
    reference.resolution.reason ?? "no tree",
    context,
  ]);
  return table(["line", "reference", "reason", "context"], rows, 60);
}

/** How many references of each kind point at a unit. */
function summary(results: readonly CheckResult[]): string[] {
  const tried = addCounts(results);
  const nowhere = results.flatMap((result) => result.nowhere);
  const missed = (isKind: (reference: ResolvedReference) => boolean) =>
    nowhere.filter(({ reference }) => isKind(reference)).length;
  const rateOf = (kind: "self" | "bare" | "relative") =>
    rate(
      missed((reference) => reference.kind === kind),
      tried[kind],
    );
  return [
    `self (本法第…)        ${rateOf("self")}`,
    `bare (第…)            ${rateOf("bare")}`,
    `relative (前款, 本条…) ${rateOf("relative")}`,
    `  of these 前款        ${rate(missed(isPreviousParagraph), tried.previousParagraph)}`,
  ];
}

function runCheck(paths: readonly string[]): void {
  const library = bundledLibrary();
  const pages = paths.map(filePage);
  const results = pages.map((page) => checkPage(readPage(page, null)));
  for (const [index, { nowhere, outside }] of results.entries()) {
    const found = [...nowhere, ...outside];
    if (found.length > 0) console.log(`${nowhereTable(paths[index] ?? "", found)}\n`);
  }
  for (const line of summary(results)) console.log(line);
  const { tried, resolved } = countIntoLibrary(pages.map((page) => readPage(page, library)));
  console.log(`resolved into the bundled library: ${resolved} of ${tried} tried`);
  console.log(`outside any numbered text: ${results.flatMap(({ outside }) => outside).length}`);
}

await runCommand(USAGE, () => {
  const [first, ...others] = process.argv.slice(2);
  if (first === "--jsonl" && others.length === 0) runJsonl();
  else if (first === "--check" && others.length > 0) runCheck(others);
  else if (first && !first.startsWith("--") && others.length === 0) runTable(first);
  else throw new UsageError(USAGE);
});
