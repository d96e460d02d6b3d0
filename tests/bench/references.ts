/**
 * How long reading takes, as ratios within one run: `npm run bench -- DIRECTORY` (of .md or .txt law texts; the
 * bundled ones by default).
 * The yardsticks: one bare regex pass for 第N条, and one nested regex of the kind that other readers use, without resolution.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseBlock } from "../../utils/reference/block/parse.ts";
import { bundledLibrary, filePage, type Page, readPage } from "../commands/references-page.ts";
import { runCommand, textsIn } from "../support/command-line.ts";
import { table } from "../support/table.ts";

const BUNDLED = fileURLToPath(new URL("../../assets/regulations", import.meta.url));
const BARE = /第[一二三四五六七八九十百千零〇两\d]+条/g;
const NUMBER = "[一二三四五六七八九十百千零〇两\\d]+";
const UNIT = `(?:第?${NUMBER}[条款项目章节](?:之${NUMBER})?)`;
const NESTED = new RegExp(`${UNIT}+(?:(?:[至到、和及或]|以及|或者)${UNIT}+)*`, "g");
const ROUNDS = 7;

interface Row {
  what: string;
  work: () => void;
}

/** Times rows in turn, several times over, so that a busy machine is busy for all of them; the shortest counts. */
function timeAll(rows: readonly Row[]): number[] {
  const best = rows.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { work }] of rows.entries()) {
      const start = performance.now();
      work();
      best[index] = Math.min(best[index] ?? 0, performance.now() - start);
    }
  }
  return best;
}

/** The rows as a table; the first is the yardstick. */
function report(rows: readonly Row[]): string {
  const times = timeAll(rows);
  const [yardstick = 1] = times;
  const cells = rows.map(({ what }, index) => [
    what,
    (times[index] ?? 0).toFixed(1),
    ((times[index] ?? 0) / yardstick).toFixed(1),
  ]);
  return table(["what", "ms", "ratio"], cells);
}

function count(pattern: RegExp, lines: readonly string[]): number {
  let found = 0;
  for (const line of lines) for (const _ of line.matchAll(pattern)) found++;
  return found;
}

/** Prose without references, with the words that only look like them. */
function proseWithoutReferences(length: number): string[] {
  const sentence =
    "区政府各部门要按照分工抓好落实，优化营商环境，提高服务效能，第三方机构参与评估，目前条件成熟的项目先行推进。";
  const plain =
    "街道办事处加强社区治理，完善公共服务，及时回应群众关切，推动各项工作取得实效，努力建设人民满意的城区。";
  const paragraph = plain.repeat(4) + sentence;
  return Array.from({ length: Math.ceil(length / paragraph.length) }, () => paragraph);
}

/** The strings are made anew each round, as a page makes them, so that no copy is saved. */
function copyAndFind(lines: readonly string[]): number {
  const text = lines.join("");
  let found = 0;
  for (let at = text.indexOf("第"); at >= 0; at = text.indexOf("第", at + 1)) found++;
  return found + text.length;
}

function lawRows(pages: readonly Page[]): Row[] {
  const library = bundledLibrary();
  const lines = pages.flatMap((page) => page.lines);
  return [
    { what: "bare regex 第N条", work: () => void count(BARE, lines) },
    { what: "nested regex, no resolution", work: () => void count(NESTED, lines) },
    { what: "parse", work: () => parseAll(lines) },
    {
      what: "parse + resolve",
      work: () => {
        for (const page of pages) readPage(page, library);
      },
    },
  ];
}

function parseAll(lines: readonly string[]): void {
  for (const line of lines) parseBlock(line);
}

function proseRows(): Row[] {
  const lines = proseWithoutReferences(3_000_000);
  return [
    { what: "prose: copy + indexOf 第", work: () => void copyAndFind(lines) },
    { what: "prose: parse", work: () => parseAll(lines) },
  ];
}

await runCommand("npm run bench -- [FOLDER]", () => {
  const [directory = BUNDLED] = process.argv.slice(2);
  const files = textsIn(directory);
  const pages = files.map((name) => filePage(join(directory, name)));
  const characters = pages.reduce((sum, { lines }) => sum + lines.join("\n").length, 0);
  console.log(`${files.length} texts, ${characters} characters`);
  console.log(`${report(lawRows(pages))}\n\n${report(proseRows())}`);
  console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});
