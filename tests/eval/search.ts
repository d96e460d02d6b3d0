/**
 * The search against questions with answers: `npm run -s eval:search -- --laws DIR QUESTIONS.jsonl`, or
 * `-- --corpus FILE.json`. A table, then one JSON line.
 */
import { parseArgs } from "node:util";
import { compileTables } from "../../utils/search/tables/tables.build.ts";
import { readCorpus, readLaws, readQuestions, type Texts } from "../commands/search-texts.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { searchAtOnce } from "../support/search-at-once.ts";
import { table } from "../support/table.ts";
import { cells, DEEPEST, MEASURE_NAMES, measure } from "./search-measures.ts";

const USAGE = `npm run -s eval:search -- --laws DIR QUESTIONS.jsonl
npm run -s eval:search -- --corpus FILE.json     {docs: [{id, name, law, no, head, content}], queries: [{qid, q, gold: [id]}]}`;

function readTexts(): Texts {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { laws: text, corpus: text },
  });
  const [questions] = positionals;
  if (values.corpus !== undefined) return readCorpus(values.corpus);
  if (values.laws === undefined || questions === undefined) throw new UsageError(USAGE);
  const regulations = readLaws(values.laws);
  return { regulations, questions: readQuestions(questions, regulations) };
}

function run(): void {
  const { regulations, questions } = readTexts();
  const { search } = searchAtOnce(regulations, { tables: compileTables() });
  const answered = questions.map(
    (question) => [question, search(question.text, DEEPEST).map(({ clause }) => clause)] as const,
  );
  const measures = measure(answered);
  console.log(table(["questions", ...MEASURE_NAMES], [[`${questions.length}`, ...cells(measures)]]));
  console.log(JSON.stringify({ questions: questions.length, ...measures }));
}

await runCommand(USAGE, run);
