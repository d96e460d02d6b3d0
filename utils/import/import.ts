/**
 * Files → drafts of regulations, one step after the other. Nothing is stored here: a draft is shown, corrected and then
 * saved by others. The work is a generator, so that it is cancelled by not asking for the next step.
 */
import type { Regulation } from "../regulation/model.ts";
import { numberKey, titleKey } from "../regulation/title.ts";
import { type ClauseSummary, summarizeClauses } from "./clauses.ts";
import { decodeText } from "./decode.ts";
import { factsOf, withFacts } from "./facts.ts";
import { readDoc } from "./formats/doc.ts";
import { readDocx } from "./formats/docx.ts";
import { readHtml } from "./formats/html.ts";
import { readJson } from "./formats/json.ts";
import { readMarkdownFile } from "./formats/markdown.ts";
import { readPlain } from "./formats/plain.ts";
import { ImportError } from "./import-error.ts";
import { containerOf, type TextKind, textKindOf } from "./kind.ts";
import { LIMITS } from "./limits.ts";
import { frontEnd, isNotice, parseSource } from "./parse-source.ts";
import type { Fact, ImportWarning, SourceText } from "./source-text.ts";

/** A file that was dropped, chosen or pasted. `File` fits. */
export interface ImportFile {
  name: string;
  /** In bytes. */
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

type ImportKind = TextKind | "docx" | "doc";

/** Another draft of the same import. Same text: skip one; same edition: replace; other edition: keep both. */
interface Duplicate {
  kind: "same-text" | "same-edition" | "other-edition";
  /** Of the earlier draft. */
  file: string;
}

/** A regulation as read, to be looked at before it is saved. */
export interface Draft {
  file: string;
  kind: ImportKind;
  regulation: Regulation;
  /** What is known beside the text, and where each was read. */
  facts: Fact[];
  clauses: ClauseSummary;
  warnings: ImportWarning[];
  /** What `line` counts in facts, clauses and warnings. */
  unit: SourceText["unit"];
  /** SHA-256 of the lines as read, in hexadecimal digits. */
  hash: string;
  duplicate?: Duplicate;
}

export type ImportStep =
  | { type: "progress"; file: string; done: number; total: number }
  | { type: "draft"; draft: Draft }
  | { type: "failed"; error: ImportError };

export interface ImportReport {
  files: number;
  drafts: number;
  failed: number;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Unfinished = Omit<Draft, "duplicate">;

/** Editions of one text differ, and so do their ids; a text imported again has the id it had. */
const idOf = (hash: string) => `own-${hash.slice(0, 16)}`;

/** Of a line, to know it again by. */
const BEGINNING = 40;

/** @returns what adds to a warning how its line begins. */
const withText =
  ({ lines }: SourceText) =>
  (warning: ImportWarning): ImportWarning => {
    const text = lines[(warning.line ?? 0) - 1]?.trim().slice(0, BEGINNING);
    return text ? { ...warning, text } : warning;
  };

async function draftOf(source: SourceText, file: string, kind: ImportKind): Promise<Unfinished> {
  const hash = await sha256(source.lines.join("\n"));
  const { regulation, problems } = parseSource(source, idOf(hash));
  const { facts, warnings } = factsOf(source, regulation, file, frontEnd(source.lines));
  const numbers = problems.map(({ line, reason }) => ({
    code: "numbers" as const,
    line: line + 1,
    detail: reason,
  }));
  const notice: ImportWarning[] = isNotice(regulation.title)
    ? [{ code: "notice", detail: regulation.title }]
    : [];
  return {
    file,
    kind,
    regulation: withFacts(regulation, facts),
    facts,
    clauses: summarizeClauses(regulation, source.lines),
    warnings: [...source.warnings, ...notice, ...warnings, ...numbers].map(withText(source)),
    unit: source.unit,
    hash,
  };
}

/** A tree as exported is taken as it is, with an id of ours: ids of others may be those of bundled texts. */
async function draftOfTree(regulation: Regulation, file: string): Promise<Unfinished> {
  const { id: _, ...content } = regulation;
  const hash = await sha256(JSON.stringify(content));
  const { title, issuers, documentNumber, issued, effective, status } = regulation;
  const told = { title, issuers: issuers.join("、"), documentNumber, issued, effective, status };
  const facts = Object.entries(told).flatMap(([name, value]): Fact[] =>
    value ? [{ name: name as keyof typeof told, value, place: "json" }] : [],
  );
  const clauses = summarizeClauses(regulation, []);
  if (clauses.count === 0) throw new ImportError("no-clauses", { detail: title });
  return {
    file,
    kind: "json",
    regulation: { ...regulation, id: idOf(hash) },
    facts,
    clauses,
    warnings: [],
    unit: "paragraph",
    hash,
  };
}

async function draftsOfText(bytes: Uint8Array, file: string): Promise<Unfinished[]> {
  const { text, warnings } = decodeText(bytes);
  const kind = textKindOf(text);
  if (kind === "json") {
    const drafts: Unfinished[] = [];
    for (const one of readJson(text))
      drafts.push(
        "text" in one ? await draftOf(one.text, file, kind) : await draftOfTree(one.regulation, file),
      );
    return drafts;
  }
  const source =
    kind === "html" ? readHtml(text) : kind === "markdown" ? readMarkdownFile(text) : readPlain(text);
  return [await draftOf({ ...source, warnings: [...warnings, ...source.warnings] }, file, kind)];
}

async function readBytes(file: ImportFile): Promise<Uint8Array> {
  if (file.size > LIMITS.fileBytes) throw new ImportError("too-large", { detail: `${file.size} bytes` });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new ImportError("unreadable", { detail: error instanceof Error ? error.name : undefined });
  }
  // The size that was told may be wrong.
  if (bytes.length > LIMITS.fileBytes)
    throw new ImportError("too-large", { detail: `${bytes.length} bytes` });
  return bytes;
}

/**
 * Reads one file, whatever its name says it is.
 *
 * @returns its regulations; more than one only from JSON.
 * @throws ImportError, of the file.
 */
async function readFile(file: ImportFile): Promise<Unfinished[]> {
  try {
    const bytes = await readBytes(file);
    const container = containerOf(bytes);
    if (container === "text") return await draftsOfText(bytes, file.name);
    const source = container === "zip" ? await readDocx(bytes) : readDoc(bytes);
    return [await draftOf(source, file.name, container === "zip" ? "docx" : "doc")];
  } catch (error) {
    if (error instanceof ImportError) throw error.of(file.name);
    throw new ImportError("fault", { detail: String(error) }, file.name);
  }
}

/** Remembers the drafts of one import. */
class Seen {
  readonly #byHash = new Map<string, string>();
  readonly #byEdition = new Map<string, string>();
  readonly #byTitle = new Map<string, string>();

  /** @returns the earlier draft that this one repeats. */
  add({ file, hash, regulation }: Unfinished): Duplicate | undefined {
    const { title, documentNumber = "", issued = "" } = regulation;
    const name = titleKey(title);
    const edition = `${name} ${numberKey(documentNumber)} ${issued}`;
    const [text, same, other] = [
      this.#byHash.get(hash),
      this.#byEdition.get(edition),
      this.#byTitle.get(name),
    ];
    this.#byHash.set(hash, text ?? file);
    this.#byEdition.set(edition, same ?? file);
    this.#byTitle.set(name, other ?? file);
    if (text !== undefined) return { kind: "same-text", file: text };
    if (same !== undefined) return { kind: "same-edition", file: same };
    return other === undefined ? undefined : { kind: "other-edition", file: other };
  }
}

/**
 * Reads files one after the other. A file that cannot be read is told, and does not keep the others.
 *
 * @returns in the end, how many of them were read.
 */
export async function* importFiles(
  files: readonly ImportFile[],
): AsyncGenerator<ImportStep, ImportReport, void> {
  const report: ImportReport = { files: files.length, drafts: 0, failed: 0 };
  const seen = new Seen();
  const total = files.length;
  if (total > LIMITS.files) {
    yield { type: "failed", error: new ImportError("too-many-files", { detail: `${total}` }) };
    return { ...report, failed: total };
  }
  for (const [done, file] of files.entries()) {
    yield { type: "progress", file: file.name, done, total };
    try {
      for (const draft of await readFile(file)) {
        const duplicate = seen.add(draft);
        report.drafts++;
        yield { type: "draft", draft: { ...draft, ...(duplicate && { duplicate }) } };
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      report.failed++;
      yield { type: "failed", error };
    }
  }
  yield { type: "progress", file: "", done: total, total };
  return report;
}
