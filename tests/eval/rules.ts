/**
 * npm run -s eval:rules -- [SHARED]
 *
 * Leaves out each expression of utils/reference in turn, and each word of the vocabularies in assets/references, and
 * reads all texts in which it can matter: which have no effect on any answer? Ends with 1 where one has none and is not
 * listed in rules-kept.txt.
 */
import { runCommand, UsageError } from "../support/command-line.ts";
import { type Candidate, candidatesFor } from "./rules/candidates.ts";
import { type Document, readCorpus } from "./rules/corpus.ts";
import { report, type Trial } from "./rules/report.ts";
import type { RuleFacts } from "./rules/rules.ts";
import { Threads } from "./rules/threads.ts";
import type { Answer } from "./rules/worker.ts";

const USAGE =
  "npm run -s eval:rules -- [SHARED]     a folder with gold, pages and laws; without one, ../shared";

const THREADS = 2;

/** What the engine says with all rules. */
interface Baseline {
  answers: string[];
  /** The milliseconds that each document took. */
  costs: number[];
  rules: Map<string, RuleFacts>;
}

/** Reads each document once, and finds out which rules matched in it. */
async function readAll(threads: Threads, documents: readonly Document[]): Promise<Baseline> {
  const baseline: Baseline = { answers: [], costs: [], rules: new Map() };
  const tasks = Array.from({ length: THREADS }, (_, thread) => ({
    kind: "record" as const,
    documents: [...documents.keys()].filter((number) => number % THREADS === thread),
  }));
  await threads.run(tasks, ({ recorded, rules }) => {
    for (const [number, hash, cost] of recorded) {
      baseline.answers[number] = hash;
      baseline.costs[number] = cost;
    }
    for (const rule of rules) {
      const known = baseline.rules.get(rule.id);
      const merged = { ...rule, documents: [...rule.documents, ...(known?.documents ?? [])] };
      baseline.rules.set(rule.id, merged);
    }
  });
  return baseline;
}

async function tryAll(
  threads: Threads,
  candidates: readonly Candidate[],
  { answers, costs }: Baseline,
): Promise<Trial> {
  const cheapestFirst = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
  const tasks = candidates.map(({ documents, variation }) => ({
    kind: "compare" as const,
    documents: cheapestFirst(documents),
    ...{ variation, answers },
  }));
  const without = new Set<Candidate>();
  const thrown: string[] = [];
  let done = 0;
  await threads.run(tasks, ({ differs, error }: Answer, number) => {
    const candidate = candidates[number] as Candidate;
    if (error) thrown.push(`${candidate.site}: ${error}`);
    else if (differs === undefined) without.add(candidate);
    if (++done % 50 === 0) console.log(`… ${done} of ${tasks.length}, ${without.size} without effect`);
  });
  return { without: candidates.filter((candidate) => without.has(candidate)), thrown };
}

/** All documents with no rule left out: the answers must be the same, or no comparison is worth anything. */
async function check(threads: Threads, documents: readonly Document[], baseline: Baseline): Promise<void> {
  const { answers } = baseline;
  const task = { kind: "compare" as const, variation: {}, documents: [...documents.keys()], answers };
  await threads.run([task], ({ differs, error }) => {
    if (error) throw new Error(error);
    if (differs !== undefined)
      throw new Error(`Read twice, ${documents[differs]?.name} gives two answers: nothing can be compared`);
  });
}

async function run(): Promise<void> {
  const [shared = "../shared", ...others] = process.argv.slice(2);
  if (others.length > 0) throw new UsageError(USAGE);
  const { documents, skipped, laws } = readCorpus(shared);
  for (const path of skipped) console.log(`${path} is not there: skipped.`);
  const threads = new Threads(THREADS, documents, laws);
  try {
    const baseline = await readAll(threads, documents);
    await check(threads, documents, baseline);
    const { expressions, words, buildOthers } = candidatesFor(baseline.rules, documents);
    console.log(
      `${documents.length} texts; ${expressions.length} expressions (${buildOthers} more only build others), ${words.length} words.`,
    );
    const candidates = [...expressions, ...words];
    const trial = await tryAll(threads, candidates, baseline);
    if (!report(trial, candidates.length)) process.exitCode = 1;
  } finally {
    await threads.end();
  }
}

await runCommand(USAGE, run);
