/**
 * npm run -s eval:import-fuzz [-- FILES [SEED]]
 *
 * Imports files with random faults, 10,000 unless told: each is read or refused with a typed error, in less than 10 s.
 * Then imports each bomb in a process of its own: all are refused, in 150 MB at most. Ends with 1 otherwise.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BOMBS } from "../support/bombs.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { fuzzImport } from "../support/fuzz-import.ts";

const USAGE = "npm run -s eval:import-fuzz [-- FILES [SEED]]";

/** In megabytes, with Node itself and the file. */
const MOST_MEMORY = 150;

const CHILD = fileURLToPath(new URL("import-bomb.ts", import.meta.url));

interface Outcome {
  refused: string;
  memory: number;
  time: number;
}

/** Imports a bomb alone, so that its memory is not that of others. */
function explode(folder: string, name: string, make: () => Uint8Array): boolean {
  const path = join(folder, name);
  writeFileSync(path, make());
  const { refused, memory, time } = JSON.parse(
    execFileSync(process.execPath, [CHILD, path], { encoding: "utf8" }),
  ) as Outcome;
  rmSync(path);
  const isRight = refused !== "" && refused !== "fault" && memory <= MOST_MEMORY && time < 10_000;
  console.log(`${isRight ? "refused" : "WRONG  "} ${name}: ${refused || "read"}, ${memory} MB, ${time} ms`);
  return isRight;
}

await runCommand(USAGE, async () => {
  const [files = 10_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
  if (!Number.isInteger(files) || !Number.isInteger(seed)) throw new UsageError(USAGE);
  const { read, refused, faults, slowest } = await fuzzImport(files, seed);
  for (const fault of faults) console.log(fault);
  for (const [code, count] of [...refused].sort(([, a], [, b]) => b - a)) console.log(`${count}\t${code}`);
  const folder = mkdtempSync(join(tmpdir(), "bombs-"));
  const wrong = Object.entries(BOMBS).filter(([name, make]) => !explode(folder, name, make)).length;
  rmSync(folder, { recursive: true });
  console.log(
    `${files} files (seed ${seed}): ${read} drafts, ${faults.length} faults, slowest ${Math.round(slowest)} ms; ${Object.keys(BOMBS).length} bombs, ${wrong} wrong.`,
  );
  if (faults.length > 0 || wrong > 0) process.exitCode = 1;
});
