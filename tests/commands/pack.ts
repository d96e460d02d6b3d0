/**
 * npm run -s pack -- DIR… OUT.条文包.gz
 *
 * Makes one pack of the regulation texts in folders, and says what was left out and why. Ends with 1 where anything was.
 */
import { createWriteStream, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { hashRegulation } from "../../utils/library/hash.ts";
import { planImport } from "../../utils/library/own/plan.ts";
import { writePack } from "../../utils/library/pack/pack.ts";
import { summaryOf } from "../../utils/regulation/entry.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { parseText } from "../../utils/regulation/source/parse.ts";
import { RegulationSourceError } from "../../utils/regulation/source/source-error.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { runCommand, textsIn, UsageError } from "../support/command-line.ts";

const USAGE = `npm run -s pack -- DIR… OUT [options]
  DIR…                 folders with regulations as .md or .txt files, in these and the folders below
  OUT                  the pack to write: NAME.条文包.gz
  --title TEXT         what it is called (default: the name of the file)
  --id TEXT            its id, the same for all its editions (default: its title)
  --edition TEXT       which edition it is, for people
  --issued-by TEXT     who made it
  --made DATE          when, as YYYY-MM-DD (default: today)`;

interface Text {
  file: string;
  regulation: Regulation;
}

/** @returns the text of a file, or why it is none, with file and line. */
function readText(folder: string, name: string): Text | string {
  const file = join(folder, name);
  try {
    const id = name.replace(/\.\w+$/, "");
    return { file, regulation: parseText(readFileSync(file, "utf8"), { id, file }).regulation };
  } catch (error) {
    if (error instanceof RegulationSourceError) return error.message;
    throw error;
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
  const read = folders.flatMap((folder) => textsIn(folder).map((name) => readText(folder, name)));
  const { kept, leftOut } = await distinct(read.filter((text) => typeof text !== "string"));
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
  const reasons = [...read.filter((text) => typeof text === "string"), ...leftOut];
  for (const reason of reasons) console.log(reason);
  const clauses = kept.reduce((sum, regulation) => sum + clausesOf(regulation).length, 0);
  console.log(
    `${out}: ${kept.length} regulations, ${clauses} clauses, ${Math.ceil(statSync(out).size / 1000)} kB; left out: ${reasons.length}.`,
  );
  if (reasons.length > 0) process.exitCode = 1;
});
