/**
 * npm run -s statutes -- [--plain] FOLDER…
 *
 * Reads every text of the folders and prints each place where the numbers do not run from 1 without a gap, each text
 * whose clauses or title are not those that its file shows, and the figures of each folder. Clauses are counted by an
 * expression of its own; the title is the name of the file or the first heading. Ends with 1 where a text could not be
 * read.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { parseText } from "../../utils/regulation/source/parse.ts";
import { RegulationSourceError } from "../../utils/regulation/source/source-error.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { runCommand, textsIn, UsageError } from "../support/command-line.ts";

const USAGE = `npm run -s statutes -- [--plain] FOLDER…     regulations as .md or .txt files, in these and the folders below
  --plain                                    read Markdown as plain text, without its markup`;

interface Statute {
  clauses: number;
  /** Clauses that the file shows, 0 where they are not numbered 第一条. */
  printed: number;
  /** Undefined where the file names no title. */
  hasTitle: boolean | undefined;
  /** What is odd about it, with file and line. */
  oddities: string[];
  isRead: boolean;
}

const NUMERAL = "[一二三四五六七八九十百千零〇两\\d]+";
const HEAD = new RegExp(
  `^[\\s　]*(?:#+\\s*)?(?:\\*\\*)?(第${NUMERAL}\\s*条(?:之${NUMERAL})?)(?=\\*\\*|[\\s　【]|$)`,
);

/** Two lines that begin 第五条 are one clause of the text and one of something else. */
const printedClauses = (source: string): number =>
  new Set(source.split("\n").flatMap((line) => HEAD.exec(line)?.[1] ?? [])).size;

/** Spaces and 、 between issuers are of the setting. */
const bare = (title: string) => title.replace(/[\s、]/g, "");

/** Titles that the file names: 某条例(2019-03-24).md, # 某条例; none in prisons.txt. */
function namedTitles(file: string, source: string): string[] {
  const name = basename(file)
    .replace(/\.\w+$/, "")
    .replace(/[_(（]\d{4}-?\d\d-?\d\d[)）]?$/, "");
  return [name, /^# (.*)$/m.exec(source)?.[1] ?? ""]
    .map(bare)
    .filter((title) => /[\u4e00-\u9fff]/.test(title));
}

const withoutMarkup = (source: string) =>
  source
    .replace(/^#+\s*/gm, "")
    .replaceAll("**", "")
    .replace(/^<!--.*-->$/gm, "");

function readStatute(file: string, isPlain: boolean): Statute {
  const source = readFileSync(file, "utf8");
  const printed = printedClauses(source);
  try {
    const text = isPlain ? withoutMarkup(source) : source;
    const { regulation, problems } = parseText(text, { id: basename(file), file });
    const clauses = clausesOf(regulation).length;
    const titles = namedTitles(file, source);
    const hasTitle = titles.length > 0 ? titles.includes(bare(regulation.title)) : undefined;
    const oddities = problems.map(({ line, reason }) => `${file}:${line + 1}: ${reason}`);
    if (printed > 1 && clauses !== printed) oddities.push(`${file}: ${clauses} clauses of ${printed}`);
    if (hasTitle === false) oddities.push(`${file}: its title is read as ${regulation.title}`);
    return { clauses, printed, hasTitle, oddities, isRead: true };
  } catch (error) {
    if (!(error instanceof RegulationSourceError)) throw error;
    return { clauses: 0, printed, hasTitle: undefined, oddities: [error.message], isRead: false };
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

/** @returns how many of the texts were read as their files show them. */
function figures(statutes: readonly Statute[]): string {
  const read = statutes.filter(({ isRead }) => isRead);
  const numbered = statutes.filter(({ printed }) => printed > 1);
  const right = sum(numbered.map(({ clauses, printed }) => Math.min(clauses, printed)));
  const printed = sum(numbered.map((statute) => statute.printed));
  const titled = statutes.filter(({ hasTitle }) => hasTitle !== undefined);
  const titles = titled.filter(({ hasTitle }) => hasTitle).length;
  const share = printed > 0 ? ((100 * right) / printed).toFixed(2) : "–";
  return (
    `${read.length} texts, ${sum(read.map(({ clauses }) => clauses))} clauses; ` +
    `第N条 read: ${right} of ${printed} (${share} %); titles: ${titles} of ${titled.length}; ` +
    `to look at: ${sum(statutes.map(({ oddities }) => oddities.length))}; not read: ${statutes.length - read.length}.`
  );
}

await runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    options: { plain: { type: "boolean" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError(USAGE);
  const folders = positionals.map((folder) => ({
    folder,
    statutes: textsIn(folder).map((name) => readStatute(join(folder, name), values.plain === true)),
  }));
  const all = folders.flatMap(({ statutes }) => statutes);
  for (const { oddities } of all) for (const oddity of oddities) console.log(oddity);
  for (const { folder, statutes } of folders) console.log(`${folder}: ${figures(statutes)}`);
  if (all.some(({ isRead }) => !isRead)) process.exitCode = 1;
});
