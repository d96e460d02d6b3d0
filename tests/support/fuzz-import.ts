/** Reads files with faults, and tells what must never happen. */
import fc from "fast-check";
import { importFiles } from "../../utils/import/import.ts";
import { fileOf } from "./import-files.ts";
import { type MutatedFile, mutatedFile } from "./mutations-of-files.ts";

/** Nobody waits longer for a small file. */
const LONGEST = 10_000;

export interface FuzzResult {
  files: number;
  /** Files that were read in spite of their faults. */
  read: number;
  /** Refusals by their code. */
  refused: Map<string, number>;
  /** Errors without a type, and files that took too long, as sentences. */
  faults: string[];
  slowest: number;
}

async function readOne({ name, bytes }: MutatedFile, result: FuzzResult): Promise<void> {
  const start = performance.now();
  for await (const step of importFiles([fileOf(name, bytes)])) {
    if (step.type === "draft") result.read++;
    if (step.type !== "failed") continue;
    const { code, file, message } = step.error;
    result.refused.set(code, (result.refused.get(code) ?? 0) + 1);
    if (code === "fault" || file !== name) result.faults.push(message);
  }
  const took = performance.now() - start;
  result.slowest = Math.max(result.slowest, took);
  if (took > LONGEST) result.faults.push(`${name} took ${Math.round(took)} ms`);
}

/** @param seed of the random faults: the same seed gives the same files. */
export async function fuzzImport(files: number, seed: number): Promise<FuzzResult> {
  const result: FuzzResult = { files, read: 0, refused: new Map(), faults: [], slowest: 0 };
  for (const file of fc.sample(mutatedFile, { numRuns: files, seed })) await readOne(file, result);
  return result;
}
