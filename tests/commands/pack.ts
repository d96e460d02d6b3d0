/**
 * npm run -s pack -- DIR… OUT.条文包.gz
 *
 * Makes one pack of the regulations in folders, each read as the library page reads it, and says what was left out and why.
 * Ends with 1 where anything was.
 */
import { createWriteStream, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { ImportError } from "../../utils/import/import-error.ts";
import { hashRegulation } from "../../utils/library/hash.ts";
import { planImport } from "../../utils/library/own/plan.ts";
import { writePack } from "../../utils/library/pack/pack.ts";
import { summaryOf } from "../../utils/regulation/entry.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { runCommand, textsIn, UsageError } from "../support/command-line.ts";
import { fileAt, importFile } from "../support/disk-files.ts";

const USAGE = `npm run -s pack -- DIR… OUT [options]
  DIR…                 folders with regulations as .docx, .doc, .html, .json, .md or .txt files, in these and the folders below
  OUT                  the pack to write: NAME.条文包.gz
  --title TEXT         what it is called (default: the name of the file)
  --id TEXT            its id, the same for all its editions (default: its title)
  --edition TEXT       which edition it is, for people
  --issued-by TEXT     who made it
  --made DATE          when, as YYYY-MM-DD (default: today)`;

/** What the library page reads. */
const KINDS = /\.(?:docx?|html?|json|md|txt)$/i;

interface Text {
  file: string;
  regulation: Regulation;
}

/** @returns the regulations of a file, or why it has none, with file and line. */
async function readTexts(folder: string, name: string): Promise<Text[] | string> {
  const file = join(folder, name);
  try {
    const drafts = await importFile(fileAt(file));
    // By the name of its file a regulation is the same one in the next edition of the pack.
    const id = name.replace(/\.\w+$/, "");
    return drafts.map(({ regulation }, at) => ({
      file,
      regulation: { ...regulation, id: at === 0 ? id : `${id}-${at + 1}` },
    }));
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { code, line, detail } = error;
    return `${file}${line === undefined ? "" : `:${line}`}: ${code}${detail === undefined ? "" : ` (${detail})`}`;
  }
}

/** Of texts that are the same, or of one title and number, the one that a library would keep. */
async function distinct(texts: readonly Text[]): Promise<{ kept: Regulation[]; leftOut: string[] }> {
  const known = await Promise.all(
    texts.map(async ({ regulation }) => ({
      summary: summaryOf(regulation),
      hash: await hashRegulation(regulation),
    })),
  );
  const { added, decisions } = planImport([], known);
  const kept = added.flatMap(({ place, id }) => {
    const text = texts[place];
    return text ? [{ ...text.regulation, id }] : [];
  });
  const places = new Set(added.map(({ place }) => place));
  const leftOut = texts.flatMap(({ file, regulation: { title } }, place) => {
    if (places.has(place)) return [];
    const isSame = decisions[place]?.fate === "skipped";
    return [`${file}: ${isSame ? "the same text as" : "replaced by"} another with the title 《${title}》`];
  });
  return { kept, leftOut };
}

async function write(out: string, facts: Parameters<typeof writePack>[0], kept: Regulation[]): Promise<void> {
  const regulations = kept.map((regulation) => ({ regulation }));
  try {
    await writePack(facts, regulations).pipeTo(Writable.toWeb(createWriteStream(out)));
  } catch (error) {
    rmSync(out, { force: true });
    throw error;
  }
}

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: { type: "string" },
      id: { type: "string" },
      edition: { type: "string" },
      "issued-by": { type: "string" },
      made: { type: "string", default: new Date().toISOString().slice(0, 10) },
    },
  });
  const out = positionals.at(-1);
  const folders = positionals.slice(0, -1);
  if (out === undefined || folders.length === 0) throw new UsageError(USAGE);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.made)) throw new UsageError("--made takes a date as YYYY-MM-DD.");
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${out} is a folder. Name the file to write last: NAME.条文包.gz`);
  const read: (Text[] | string)[] = [];
  for (const folder of folders)
    for (const name of textsIn(folder, KINDS)) read.push(await readTexts(folder, name));
  const { kept, leftOut } = await distinct(read.flatMap((texts) => (typeof texts === "string" ? [] : texts)));
  if (kept.length === 0) throw new UsageError("No text in these folders is a regulation.");
  const title = values.title ?? basename(out).replace(/\.条文包|\.gz$/g, "");
  const facts = {
    id: values.id ?? title,
    title,
    ...(values.edition !== undefined && { edition: values.edition }),
    ...(values["issued-by"] !== undefined && { issuedBy: values["issued-by"] }),
    made: values.made,
    count: kept.length,
  };
  await write(out, facts, kept);
  const reasons = [...read.filter((texts) => typeof texts === "string"), ...leftOut];
  for (const reason of reasons) console.log(reason);
  const clauses = kept.reduce((sum, regulation) => sum + clausesOf(regulation).length, 0);
  console.log(
    `${out}: ${kept.length} regulations, ${clauses} clauses, ${Math.ceil(statSync(out).size / 1000)} kB; left out: ${reasons.length}.`,
  );
  if (reasons.length > 0) process.exitCode = 1;
});
