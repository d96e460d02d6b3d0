/** Files of the disk, as the importer takes them, and what it makes of one. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Draft, type ImportFile, importFiles } from "../../utils/import/import.ts";
import { ImportError } from "../../utils/import/import-error.ts";

/** @returns a file of the disk. @param name what it is called in messages. */
export function fileAt(path: string, name = basename(path)): ImportFile {
  const bytes = Uint8Array.from(readFileSync(path));
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

/** @returns the regulations of a file; more than one only from JSON. @throws ImportError where it has none. */
export async function importFile(file: ImportFile): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for await (const step of importFiles([file])) {
    if (step.type === "failed") throw step.error;
    if (step.type === "draft") drafts.push(step.draft);
  }
  if (drafts.length === 0) throw new ImportError("no-clauses", {}, file.name);
  return drafts;
}
