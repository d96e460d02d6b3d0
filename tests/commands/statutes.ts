/**
 * node tests/commands/statutes.ts FOLDER…: parses every text of the folders and prints what is found: the number of
 * texts and clauses, and each place where the numbers do not run from 1 without a gap.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { clausesOf } from "../../utils/regulation/known.ts";
import { parseText } from "../../utils/regulation/text.ts";

const folders = process.argv.slice(2);
const wrong = folders.filter((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
if (folders.length === 0 || wrong.length > 0) {
  for (const folder of wrong) console.error(`${folder} is no folder.`);
  console.error("Give one or more folders with regulations as .md or .txt files.");
  process.exit(1);
}

let texts = 0;
let clauses = 0;
let failed = 0;
const listed: string[] = [];
for (const folder of folders) {
  for (const name of readdirSync(folder)
    .filter((file) => /\.(md|txt)$/.test(file))
    .sort()) {
    const file = join(folder, name);
    try {
      const { regulation, problems } = parseText(readFileSync(file, "utf8"), { id: basename(name), file });
      texts++;
      clauses += clausesOf(regulation).length;
      for (const { line, reason } of problems) listed.push(`${file}:${line + 1}: ${reason}`);
    } catch (error) {
      failed++;
      listed.push(String(error));
    }
  }
}
for (const line of listed) console.log(line);
console.log(`${texts} texts, ${clauses} clauses; to look at: ${listed.length}; not read: ${failed}.`);
process.exitCode = failed > 0 ? 1 : 0;
