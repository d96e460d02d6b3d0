/**
 * The search beside other engines, on the same clauses and questions:
 *
 *     npm run -s bench:search -- --laws DIR [--questions FILE.jsonl] [--corpus FILE.json] [part …]
 *
 * Parts: ranking (with the yardsticks), speed, browser (speed in Chromium), learning, accuracy, fuzz (all by default); others (FlexSearch, Orama, SQLite:
 * minutes more). Figures are ratios within one run wherever the machine's own speed would count.
 */
import { parseArgs } from "node:util";
import { readCorpus, readLaws, readQuestions, type Texts } from "../commands/search-texts.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { accuracy } from "./search-accuracy.ts";
import { inBrowser } from "./search-browser.ts";
import { fuzz } from "./search-fuzz.ts";
import { learning } from "./search-learning.ts";
import { ranking } from "./search-ranking.ts";
import { speed } from "./search-speed.ts";

const PARTS = {
  ranking: (texts: Texts) => ranking(texts, false),
  speed,
  browser: inBrowser,
  learning,
  accuracy,
  fuzz,
  others: (texts: Texts) => ranking(texts, true),
} satisfies Record<string, (texts: Texts) => void | Promise<void>>;

type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => name in PARTS;

const USAGE = `npm run -s bench:search -- --laws DIR --questions FILE.jsonl [${Object.keys(PARTS).join(" | ")}] …
npm run -s bench:search -- --corpus FILE.json […]`;

function read(): { texts: Texts; parts: Part[] } {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { laws: text, corpus: text, questions: text },
  });
  const parts = positionals.filter(isPart);
  const isUnderstood = parts.length === positionals.length;
  if (!isUnderstood || (values.laws === undefined && values.corpus === undefined))
    throw new UsageError(USAGE);
  const asked: Part[] =
    parts.length > 0 ? parts : ["ranking", "speed", "browser", "learning", "accuracy", "fuzz"];
  if (values.corpus !== undefined) return { texts: readCorpus(values.corpus), parts: asked };
  const regulations = readLaws(values.laws ?? "");
  const questions = values.questions === undefined ? [] : readQuestions(values.questions, regulations);
  return { texts: { regulations, questions }, parts: asked };
}

await runCommand(USAGE, async () => {
  const { texts, parts } = read();
  for (const part of parts) {
    console.log(`\n${part}`);
    await PARTS[part](texts);
  }
});
