/** The rules that are left out in turn: the expressions of utils/reference and the words of assets/references. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document } from "./corpus.ts";
import type { Variation } from "./engine.ts";
import type { RuleFacts } from "./rules.ts";
import { entriesOf, mayMatter } from "./vocabulary.ts";
import { ENGINE_FILES, writtenExpressions } from "./wrap.ts";

const UTILS = fileURLToPath(new URL("../../../utils", import.meta.url));
const VOCABULARIES = fileURLToPath(new URL("../../../assets/references", import.meta.url));

/** By file, and in it by line. */
const inOrder = new Intl.Collator("en", { numeric: true });

/** A rule to be left out. */
export interface Candidate {
  site: string;
  text: string;
  /** The numbers of the documents in which it matched, or which have its word. */
  documents: number[];
  variation: Variation;
}

/** The expressions whose code never ran while the documents were read. */
function neverRun(rules: ReadonlyMap<string, RuleFacts>): RuleFacts[] {
  const sites = new Set([...rules.values()].map(({ site }) => site));
  return readdirSync(UTILS, { recursive: true, encoding: "utf8" })
    .map((name) => `utils/${name.replaceAll("\\", "/")}`)
    .filter((name) => ENGINE_FILES.test(name))
    .flatMap((name) => writtenExpressions(readFileSync(join(UTILS, "..", name), "utf8"), name))
    .filter(({ site }) => !sites.has(site))
    .map(({ site, text }) => ({ id: site, site, text, documents: [], isOfLoading: false, isRead: false }));
}

/** The words of the vocabularies, each with the documents in which it stands. */
function wordCandidates(documents: readonly Document[]): Candidate[] {
  if (!existsSync(VOCABULARIES)) return [];
  const texts = documents.map(({ page }) =>
    `${page.facts.title ?? ""}${page.lines.join("")}`.normalize("NFKC").replace(/\s+/g, ""),
  );
  const files = readdirSync(VOCABULARIES).filter((name) => /\.(?:txt|json)$/.test(name));
  const entries = files.flatMap((file) => entriesOf(file, readFileSync(join(VOCABULARIES, file), "utf8")));
  return entries.map((entry) => ({
    site: `assets/references/${entry.file}:${entry.line}`,
    text: entry.word,
    documents: [...documents.keys()].filter((number) => mayMatter(entry, texts[number] ?? "")),
    variation: { entry },
  }));
}

/** The expressions; those that only serve to build others count with these. */
function expressionCandidates(rules: readonly RuleFacts[], documents: readonly Document[]): Candidate[] {
  return rules
    .filter((rule) => rule.documents.length > 0 || rule.isOfLoading || !rule.isRead)
    .map(({ id, site, text, documents: matched, isOfLoading }) => ({
      site,
      text,
      documents: isOfLoading ? [...documents.keys()] : matched,
      variation: { rule: id },
    }));
}

/** @param recorded the expressions whose code ran while the documents were read, by their ids. */
export function candidatesFor(
  recorded: ReadonlyMap<string, RuleFacts>,
  documents: readonly Document[],
): { expressions: Candidate[]; words: Candidate[]; buildOthers: number } {
  const all = [...recorded.values(), ...neverRun(recorded)].sort((a, b) => inOrder.compare(a.id, b.id));
  const expressions = expressionCandidates(all, documents);
  const words = wordCandidates(documents);
  return { expressions, words, buildOthers: all.length - expressions.length };
}
