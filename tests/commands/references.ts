/**
 * References on the command line, with the bundled library.
 *
 *     npm run -s references -- FILE.txt|FILE.md|FILE.html    a readable table
 *     npm run -s references -- --check FILE…                 a regulation's references into itself
 *     npm run -s references -- --jsonl < in.jsonl            one page a line
 */
import { readFileSync } from "node:fs";
import {
  addCounts,
  type CheckResult,
  checkPage,
  countIntoLibrary,
  type Nowhere,
} from "./references-check.ts";
import { parseLine, readLine } from "./references-json.ts";
import { bundledLibrary, filePage, readPage } from "./references-page.ts";
import { pageTable, table } from "./references-table.ts";

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

function runCheck(paths: readonly string[]): void {
  const results: CheckResult[] = [];
  const library = bundledLibrary();
  let tried = 0;
  let resolved = 0;
  for (const path of paths) {
    const page = filePage(path);
    const into = countIntoLibrary(readPage(page, library));
    tried += into.tried;
    resolved += into.resolved;
    const result = checkPage(readPage(page, null));
    const found = [...result.nowhere, ...result.outside];
    if (found.length > 0) console.log(`${nowhereTable(path, found)}\n`);
    results.push(result);
  }
  const counts = addCounts(results);
  const nowhere = results.flatMap((result) => result.nowhere);
  const count = (test: (entry: Nowhere) => boolean) => nowhere.filter(test).length;
  console.log(
    `self (本法第…)        ${rate(
      count(({ reference }) => reference.kind === "self"),
      counts.self,
    )}`,
  );
  console.log(
    `bare (第…)            ${rate(
      count(({ reference }) => reference.kind === "bare"),
      counts.bare,
    )}`,
  );
  console.log(
    `relative (前款, 本条…) ${rate(
      count(({ reference }) => reference.kind === "relative"),
      counts.relative,
    )}`,
  );
  const isPrevious = ({ reference }: Nowhere) => reference.targets[0]?.relative === "previous-paragraph";
  console.log(`  of these 前款        ${rate(count(isPrevious), counts.previousParagraph)}`);
  console.log(`resolved into the bundled library: ${resolved} of ${tried} tried`);
  console.log(`outside any numbered text: ${results.flatMap(({ outside }) => outside).length}`);
}

function run(args: readonly string[]): void {
  const [first, ...others] = args;
  if (first === "--jsonl" && others.length === 0) runJsonl();
  else if (first === "--check" && others.length > 0) runCheck(others);
  else if (first && !first.startsWith("--") && others.length === 0) runTable(first);
  else throw new Error(USAGE);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
