/**
 * npm run -s statutes -- FOLDER…
 *
 * Reads every text of the folders and prints how many clauses there are, and each place where the numbers do not run
 * from 1 without a gap. Ends with 1 where a text could not be read.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseText } from "../../utils/regulation/source/parse.ts";
import { RegulationSourceError } from "../../utils/regulation/source/source-error.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { runCommand, textsIn, UsageError } from "../support/command-line.ts";

const USAGE =
  "npm run -s statutes -- FOLDER…     regulations as .md or .txt files, in these and the folders below";

interface Statute {
  clauses: number;
  /** What is odd about it, with file and line. */
  oddities: string[];
  isRead: boolean;
}

function readStatute(file: string): Statute {
  try {
    const { regulation, problems } = parseText(readFileSync(file, "utf8"), { id: basename(file), file });
    const oddities = problems.map(({ line, reason }) => `${file}:${line + 1}: ${reason}`);
    return { clauses: clausesOf(regulation).length, oddities, isRead: true };
  } catch (error) {
    if (!(error instanceof RegulationSourceError)) throw error;
    return { clauses: 0, oddities: [error.message], isRead: false };
  }
}

await runCommand(USAGE, () => {
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new UsageError(USAGE);
  const statutes = folders.flatMap((folder) =>
    textsIn(folder).map((name) => readStatute(join(folder, name))),
  );
  const oddities = statutes.flatMap((statute) => statute.oddities);
  const read = statutes.filter(({ isRead }) => isRead);
  const clauses = read.reduce((sum, statute) => sum + statute.clauses, 0);
  for (const oddity of oddities) console.log(oddity);
  const failed = statutes.length - read.length;
  console.log(
    `${read.length} texts, ${clauses} clauses; to look at: ${oddities.length}; not read: ${failed}.`,
  );
  if (failed > 0) process.exitCode = 1;
});
