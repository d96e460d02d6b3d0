/**
 * npm run -s eval:import -- FOLDER
 *
 * Imports the files that FOLDER/truth.tsv lists, and compares title, clauses, chapters and date. Prints each file and a
 * last line of sums; ends with 1 where anything differs, or comes out of a pack otherwise than it went in.
 */
import { join } from "node:path";
import type { Draft } from "../../utils/import/import.ts";
import { ImportError } from "../../utils/import/import-error.ts";
import { hashRegulation } from "../../utils/library/hash.ts";
import { readPack, writePack } from "../../utils/library/pack/pack.ts";
import { containerPaths } from "../../utils/regulation/units.ts";
import { readGiven, runCommand, UsageError } from "../support/command-line.ts";
import { fileAt, importFile } from "../support/disk-files.ts";

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

async function importOne(path: string): Promise<Draft | ImportError> {
  try {
    const [draft] = await importFile(fileAt(path));
    return draft as Draft;
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}

/** @returns how many of some regulations are the same when they come out of a pack. */
async function samePacked(drafts: readonly Draft[]): Promise<number> {
  const facts = { id: "eval", title: "eval", made: "2026-01-01", count: drafts.length };
  const { regulations } = await readPack(
    writePack(
      facts,
      drafts.map(({ regulation }, at) => ({ regulation: { ...regulation, id: `${at}` } })),
    ),
  );
  const hashes = [drafts, regulations].map((list) =>
    Promise.all(list.map(({ regulation }) => hashRegulation(regulation))),
  );
  const [before = [], after = []] = await Promise.all(hashes);
  return before.filter((hash, at) => hash === after[at]).length;
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
  const drafts: Draft[] = [];
  for (const truth of truths) {
    const read = await importOne(join(folder, truth.file));
    const found = differences(truth, read);
    if (found.length > 0) differing++;
    if (read instanceof Error) refused++;
    else drafts.push(read);
    console.log(`${found.length === 0 ? "same   " : "DIFFERS"} ${truth.file}: ${described(read)}`);
    for (const difference of found) console.log(`        ${difference}`);
  }
  const packed = await samePacked(drafts);
  console.log(`Through a pack: ${packed} of ${drafts.length} regulations the same.`);
  console.log(
    `${truths.length} files: ${truths.length - differing} same, ${differing} differ; ${refused} refused.`,
  );
  if (differing > 0 || packed < drafts.length) process.exitCode = 1;
});
