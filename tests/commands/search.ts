/**
 * npm run -s search -- [--laws DIR] "规范性文件备案"
 *
 * Prints the clauses that a query finds, best first, over the bundled regulations and those of a folder.
 */
import { parseArgs } from "node:util";
import { unitLabel } from "../../utils/regulation/label.ts";
import { createSearch } from "../../utils/search/search.ts";
import { compileTables } from "../../utils/search/tables/tables.build.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { table } from "../support/table.ts";
import { readCorpus, readLibrary } from "./search-texts.ts";

const USAGE = `npm run -s search -- QUERY [options]
  QUERY          words, a number (行政许可法38), "a phrase", pinyin, in:REGULATION or in:CHAPTER
  --laws DIR     also search the .md and .txt texts in this folder and those below it
  --corpus FILE  search a collection {docs: [{id, name, law, no, head, content}]} instead
  --limit N      the most clauses to print (default: 20)`;

async function run(): Promise<void> {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { laws: text, corpus: text, limit: text },
  });
  const limit = Number(values.limit ?? 20);
  if (positionals.length === 0 || !Number.isInteger(limit) || limit < 1) throw new UsageError(USAGE);
  const regulations =
    values.corpus === undefined ? readLibrary(values.laws) : readCorpus(values.corpus).regulations;
  const titles = new Map(regulations.map(({ id, title }) => [id, title]));
  const search = createSearch(regulations, { tables: compileTables() });
  const { hits } = await search.search(positionals.join(" "), limit);
  const rows = hits.map((hit, at) => [
    `${at + 1}`,
    hit.match,
    titles.get(hit.regulationId) ?? hit.regulationId,
    unitLabel(hit) + (hit.absent ? ` (no such ${hit.absent})` : ""),
    marked(hit.snippet, hit.ranges),
  ]);
  console.log(
    rows.length > 0 ? table(["", "found by", "regulation", "clause", "text"], rows, 120) : "Nothing found.",
  );
}

/** The snippet with its matches in brackets. */
function marked(snippet: string, ranges: readonly (readonly [number, number])[]): string {
  let at = 0;
  const parts = ranges.map(([start, end]) => {
    const part = `${snippet.slice(at, start)}[${snippet.slice(start, end)}]`;
    at = end;
    return part;
  });
  return parts.join("") + snippet.slice(at);
}

await runCommand(USAGE, run);
