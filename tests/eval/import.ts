/**
 * npm run -s eval:import -- FOLDER
 *
 * Imports the files that FOLDER/truth.tsv lists, and compares title, clauses, chapters and date. Prints each file and a
 * last line of sums; ends with 1 where anything differs.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Draft, type ImportFile, importFiles } from "../../utils/import/import.ts";
import type { ImportError } from "../../utils/import/import-error.ts";
import { containerPaths } from "../../utils/regulation/units.ts";
import { readGiven, runCommand, UsageError } from "../support/command-line.ts";

const USAGE = "npm run -s eval:import -- FOLDER     a folder with truth.tsv and the files that it lists";

/** A line of truth.tsv. Empty fields are not compared. */
interface Truth {
  file: string;
  title: string;
  /** "none" where the text has no clauses. */
  numbering: string;
  clauses: string;
  chapters: string;
  date: string;
  note: string;
}

/** A notice, or a text without clauses: refused with a sentence, or kept with a warning of what it is. */
const isNoRegulation = ({ numbering, note }: Truth) => numbering === "none" || note.startsWith("a notice");

function readTruth(folder: string): Truth[] {
  const source = readGiven(join(folder, "truth.tsv"), "Give a folder with one.").toString("utf8");
  const [, ...rows] = source.split("\n").filter((row) => row.trim() !== "");
  return rows.map((row) => {
    const [file = "", title = "", numbering = "", clauses = "", chapters = "", date = "", note = ""] = row
      .split("\t")
      .map((field) => field.trim());
    return { file, title, numbering, clauses, chapters, date, note };
  });
}

/** A file of the disk, as the importer takes it. */
function fileAt(path: string): ImportFile {
  const bytes = Uint8Array.from(readFileSync(path));
  return { name: basename(path), size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

async function importOne(file: ImportFile): Promise<Draft | ImportError> {
  for await (const step of importFiles([file])) {
    if (step.type === "draft") return step.draft;
    if (step.type === "failed") return step.error;
  }
  throw new Error(`${file.name} gave nothing`);
}

const chaptersOf = (draft: Draft) =>
  containerPaths(draft.regulation).filter((path) => path.at(-1)?.kind === "chapter").length;

/** @returns what differs, as sentences. */
function differences(truth: Truth, read: Draft | ImportError): string[] {
  if (read instanceof Error) return isNoRegulation(truth) ? [] : [`refused: ${read.message}`];
  const isWarned = read.warnings.some(({ code }) => code === "notice");
  if (isNoRegulation(truth) && !isWarned) return [`is read as ${read.regulation.title}`];
  const pairs: [name: string, found: string, wanted: string][] = [
    ["title", read.regulation.title, truth.title],
    ["clauses", `${read.clauses.count}`, truth.clauses],
    ["chapters", `${chaptersOf(read)}`, truth.chapters],
    ["date", read.regulation.issued ?? "none", truth.date],
  ];
  return pairs.flatMap(([name, found, wanted]) =>
    wanted === "" || found === wanted ? [] : [`${name} ${found}, not ${wanted}`],
  );
}

/** What a person would see in the preview. */
function described(read: Draft | ImportError): string {
  if (read instanceof Error) return `refused: ${read.message}`;
  const { clauses, facts, warnings } = read;
  const gaps = clauses.gaps.length + clauses.doubles.length;
  const date = facts.find(({ name }) => name === "issued");
  const when = date
    ? `${date.value} (${date.place}${date.line ? `, ${read.unit} ${date.line}` : ""})`
    : "no date";
  return `${clauses.count} clauses ${clauses.first}–${clauses.last}, gaps and doubles ${gaps}; ${when}; warnings ${warnings.length}`;
}

await runCommand(USAGE, async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new UsageError(USAGE);
  const truths = readTruth(folder);
  let differing = 0;
  let refused = 0;
  for (const truth of truths) {
    const read = await importOne(fileAt(join(folder, truth.file)));
    const found = differences(truth, read);
    if (found.length > 0) differing++;
    if (read instanceof Error) refused++;
    console.log(`${found.length === 0 ? "same   " : "DIFFERS"} ${truth.file}: ${described(read)}`);
    for (const difference of found) console.log(`        ${difference}`);
  }
  console.log(
    `${truths.length} files: ${truths.length - differing} same, ${differing} differ; ${refused} refused.`,
  );
  if (differing > 0) process.exitCode = 1;
});
