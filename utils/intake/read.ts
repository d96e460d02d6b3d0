/** Files of any kind → drafts: packs by their own reader, all others by the importer. One that fails does not keep the others. */
import { summarizeClauses } from "../import/clauses.ts";
import { type Draft, importFiles } from "../import/import.ts";
import { ImportError } from "../import/import-error.ts";
import { LIMITS } from "../import/limits.ts";
import { type Pack, readPack } from "../library/pack/pack.ts";
import { PackError } from "../library/pack/pack-error.ts";
import type { Source, SourcedRegulation } from "../regulation/entry.ts";
import type { Regulation } from "../regulation/model.ts";
import type { DraftFact, DraftSummary, Failure, News } from "./protocol.ts";

/** A draft as the worker holds it. */
export interface Held {
  summary: Omit<DraftSummary, "draft">;
  regulation: Regulation;
  source: Source;
}

type Step = { draft: Held } | { failure: Failure } | { progress: News & { type: "progress" } };

/** A national library has 16 MB. */
const LARGEST_PACK = 200_000_000;

/** Where nothing else comes in between, a loop over a pack lets a stop be heard after so long. */
const TURN_MS = 50;

const today = (): string => {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const failureOf = ({ file, line, code, detail }: ImportError): Failure => ({
  kind: "file",
  file,
  code,
  ...(line !== undefined && { line }),
  ...(detail !== undefined && { detail }),
});

function ofFile(draft: Draft, known: Source = {}): Held {
  const { file, facts, clauses, warnings, unit, duplicate, regulation } = draft;
  const url = facts.find(({ name }) => name === "url")?.value;
  return {
    summary: { file, facts, clauses, warnings, unit, ...(duplicate && { duplicate }) },
    regulation,
    source: { file, kept: today(), ...(url !== undefined && { url }), ...known },
  };
}

/** @param line of the pack, counted from 1. */
function ofPack({ regulation, source }: SourcedRegulation, file: string, line: number): Held {
  const { title, issuers, documentNumber, issued, effective, status } = regulation;
  const told = { title, issuers: issuers.join("、"), documentNumber, issued, effective, status };
  const facts = Object.entries(told).flatMap(([name, value]): DraftFact[] =>
    value ? [{ name: name as keyof typeof told, value, place: "pack", line }] : [],
  );
  const summary = { file, facts, clauses: summarizeClauses(regulation, []), warnings: [], unit: "line" };
  return {
    summary: { ...summary, unit: "line" },
    regulation,
    source: { file, ...source, kept: today() },
  };
}

/** @returns whether a file is compressed with gzip; false where it cannot be read, which the importer then says. */
async function isGzip(file: File): Promise<boolean> {
  const start = await file
    .slice(0, 2)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const [first, second] = new Uint8Array(start);
  return first === 0x1f && second === 0x8b;
}

function packFailure(file: string, error: unknown): Failure {
  if (error instanceof PackError) {
    const { fault: code, line } = error;
    return { kind: "pack", file, code, ...(line > 0 && { line }), detail: error.message };
  }
  return failureOf(new ImportError("unreadable", { detail: String(error) }, file));
}

/** News is kept until the reader of the pack has ended: a generator cannot give it from a callback. */
async function* stepsOfPack(file: File, tell: (news: News) => void, signal: AbortSignal) {
  const progress = (done: number): News & { type: "progress" } => ({
    type: "progress",
    stage: "pack",
    file: file.name,
    done,
    total: file.size,
  });
  if (file.size > LARGEST_PACK) {
    yield { failure: { kind: "pack" as const, file: file.name, code: "too-large" as const } };
    return;
  }
  let pack: Pack;
  try {
    pack = await readPack(file.stream(), { onProgress: (bytes) => tell(progress(bytes)), signal });
  } catch (error) {
    signal.throwIfAborted();
    yield { failure: packFailure(file.name, error) };
    return;
  }
  tell({ type: "pack", sha256: pack.sha256 });
  let turn = performance.now();
  for (const [at, regulation] of pack.regulations.entries()) {
    if (performance.now() - turn > TURN_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
    yield { draft: ofPack(regulation, file.name, at + 2) };
  }
}

/**
 * Reads files one after the other, packs last.
 *
 * @param tell told how far a long pack is.
 * @param source where the files come from, if that is known; packs say it themselves.
 */
export async function* readFiles(
  files: readonly File[],
  { tell, signal, source }: { tell: (news: News) => void; signal: AbortSignal; source?: Source },
): AsyncGenerator<Step, void> {
  const packs: File[] = [];
  const others: File[] = [];
  // The importer refuses more, and says so.
  const isTooMany = files.length > LIMITS.files;
  for (const file of files) (!isTooMany && (await isGzip(file)) ? packs : others).push(file);
  if (others.length > 0) {
    for await (const step of importFiles(others)) {
      signal.throwIfAborted();
      if (step.type === "draft") yield { draft: ofFile(step.draft, source) };
      else if (step.type === "failed") yield { failure: failureOf(step.error) };
      else yield { progress: { ...step, stage: "read" } };
    }
  }
  for (const file of packs) {
    for await (const step of stepsOfPack(file, tell, signal)) {
      signal.throwIfAborted();
      yield step;
    }
  }
}
