/** Source texts → regulations, when the extension is built. Runs in Node only. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import type { EditionNotice, Regulation } from "../regulation/model.ts";
import { parseRegulation } from "../regulation/source/parse.ts";
import { RegulationSourceError } from "../regulation/source/source-error.ts";

const BUNDLED = fileURLToPath(new URL("../../assets/regulations", import.meta.url));
const VIRTUAL = "virtual:regulations";

/** Facts about a source text: the optional NAME.json next to NAME.txt. */
interface FactsFile {
  incomplete?: boolean;
  laterEditions?: EditionNotice[];
}

function checkFacts(value: unknown, fail: (reason: string) => never): FactsFile {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail("no JSON object");
  const { incomplete, laterEditions, ...others } = value as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) fail(`unknown fact ${unknown}`);
  if (incomplete !== undefined && typeof incomplete !== "boolean") fail("incomplete is true or false");
  const editions = laterEditions ?? [];
  const isDated = (edition: unknown) =>
    /^\d{4}-\d{2}-\d{2}$/.test(String((edition as Partial<EditionNotice> | null)?.issued));
  if (!Array.isArray(editions) || !editions.every(isDated)) {
    fail("laterEditions is a list of {documentNumber, issued: YYYY-MM-DD}");
  }
  return { incomplete: incomplete === true, laterEditions: editions as EditionNotice[] };
}

function readFacts(file: string): FactsFile {
  const fail = (reason: string): never => {
    throw new RegulationSourceError(file, 1, reason);
  };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    fail(String(error));
  }
  return checkFacts(value, fail);
}

/** The source texts in a folder and their facts. */
function listSources(dir: string): { text: string; facts: string | null }[] {
  const files = readdirSync(dir).sort();
  return files
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const facts = file.replace(/\.txt$/, ".json");
      return { text: join(dir, file), facts: files.includes(facts) ? join(dir, facts) : null };
    });
}

/**
 * Reads every source text (*.txt) of a folder.
 *
 * @param dir by default the bundled sources.
 * @returns the regulations in the order of their file names, which are their ids.
 * @throws RegulationSourceError for the first text or facts file that cannot be read.
 */
export function compileRegulations(dir: string = BUNDLED): Regulation[] {
  return listSources(dir).map(({ text, facts }) =>
    parseRegulation(readFileSync(text, "utf8"), {
      id: basename(text, ".txt"),
      file: text,
      ...(facts !== null && readFacts(facts)),
    }),
  );
}

/**
 * Serves `virtual:regulations` (default export: Regulation[]) to Vite, WXT and Vitest. A malformed source fails the
 * build with file, line and reason; a changed one is compiled again while watching.
 */
export function regulationsPlugin(dir: string = BUNDLED): Plugin {
  return {
    name: "clause-lens:regulations",
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return null;
      for (const { text, facts } of listSources(dir)) {
        this.addWatchFile(text);
        if (facts !== null) this.addWatchFile(facts);
      }
      return `export default ${JSON.stringify(compileRegulations(dir))};`;
    },
  };
}
