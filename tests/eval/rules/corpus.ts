/** The texts that the engine is tried with: labelled sentences, pages, laws, and the pages of the tests. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filePage, type Page } from "../../commands/references-page.ts";
import { readObjects, textsIn } from "../../support/command-line.ts";

/** One text. */
export interface Document {
  /** Its file, with the id of the sentence. */
  name: string;
  page: Page;
}

const LAWS = ["statutes", "interpretations", "administrative-regulations", "work-rules"];
const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));

interface Sentence {
  id: string;
  text: string;
}

const sentencesOf = (path: string): Document[] =>
  readObjects<Sentence>(path, { id: "…", text: "…" }).map(({ id, text }) => ({
    name: `${path} ${id}`,
    page: { lines: text.split("\n"), facts: {} },
  }));

const filesOf = (folder: string, names: readonly string[]): Document[] =>
  names.map((name) => join(folder, name)).map((name) => ({ name, page: filePage(name) }));

/** The .html files of a folder as pages. */
export const pagesOf = (folder: string): Document[] =>
  filesOf(
    folder,
    readdirSync(folder)
      .filter((name) => name.endsWith(".html"))
      .sort(),
  );

/**
 * @param shared a folder with gold, pages and laws.
 * @returns the documents, the paths that are not there, and the folders of laws.
 */
export function readCorpus(shared: string): { documents: Document[]; skipped: string[]; laws: string[] } {
  const laws = LAWS.map((name) => join(shared, "laws", name));
  const parts: [path: string, read: (path: string) => Document[]][] = [
    [join(shared, "gold/dev.jsonl"), sentencesOf],
    [join(shared, "pages"), pagesOf],
    ...laws.map((path): [string, typeof pagesOf] => [path, (folder) => filesOf(folder, textsIn(folder))]),
    [join(FIXTURES, "zoo"), pagesOf],
    [join(FIXTURES, "pages"), pagesOf],
  ];
  const there = parts.filter(([path]) => existsSync(path));
  const skipped = parts.filter(([path]) => !existsSync(path)).map(([path]) => path);
  return { documents: there.flatMap(([path, read]) => read(path)), skipped, laws };
}
