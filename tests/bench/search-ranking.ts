/** Ranking against the yardsticks, or against the other engines: recall, build time, bytes, load time, heap, question times. */
import { clausesOf } from "../../utils/regulation/units.ts";
import type { Collection } from "../../utils/search/collection.ts";
import { indexTerms } from "../../utils/search/index/terms.ts";
import { openSearch } from "../../utils/search/search.ts";
import { compileTables } from "../../utils/search/tables/tables.build.ts";
import type { Question, Texts } from "../commands/search-texts.ts";
import {
  type Answered,
  cells,
  DEEPEST,
  MEASURE_NAMES,
  type Measures,
  measure,
} from "../eval/search-measures.ts";
import { table } from "../support/table.ts";
import { type Built, type Contestant, documentsOf, plainBm25, SEGMENTER, UNI_BI } from "./search-engines.ts";
import { flexSearch, jiebaBm25, orama, sqliteTrigram } from "./search-others.ts";
import { buildPacked, keptBytes, stored } from "./search-speed.ts";
import { heapOf, timed } from "./search-timing.ts";

/** The slow engines are asked every so many questions. */
const MAX_QUESTIONS_OF_OTHERS = 200;

interface Result {
  name: string;
  measures: Measures;
  cells: string[];
}

const HEADER = ["engine", ...MEASURE_NAMES, "build s", "MB", "load ms", "JS heap MB", "p50 ms", "p95 ms"];

/** The search as the product has it, over a stored collection whose texts are at hand. */
function product({ regulations }: Texts): Contestant {
  const clauses = regulations.flatMap(clausesOf);
  const tables = compileTables();
  const read = (numbers: readonly number[]) =>
    Promise.resolve(numbers.flatMap((number) => clauses[number] ?? []));
  const open = (collection: Collection): Built => {
    const { search } = openSearch(collection, read, { tables });
    return {
      search: async (question, limit) => (await search(question, limit)).hits.map(({ clause }) => clause),
    };
  };
  return {
    name: "Clause Lens",
    build() {
      const collection = buildPacked(regulations);
      return { ...open(collection), bytes: keptBytes(collection), load: () => open(stored(collection)) };
    },
  };
}

async function ask(
  built: Built,
  questions: readonly Question[],
): Promise<{ answered: Answered[]; times: number[] }> {
  const answered: Answered[] = [];
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    const found = await built.search(question.text, DEEPEST);
    times.push(performance.now() - start);
    answered.push([question, found]);
  }
  return { answered, times: times.sort((a, b) => a - b) };
}

async function run(contestant: Contestant, texts: Texts, questions: readonly Question[]): Promise<Result> {
  const documents = documentsOf(texts.regulations);
  const { result: built, ms } = await timed(() => contestant.build(documents));
  const { answered, times } = await ask(built, questions);
  const measures = measure(answered);
  const { bytes, load } = built;
  const heap = load ? await heapOf(load) : undefined;
  const figures = [
    ms / 1000,
    bytes === undefined ? undefined : bytes / 1e6,
    heap?.ms,
    heap && heap.bytes / 1e6,
    times[Math.floor(times.length / 2)],
    times[Math.floor(times.length * 0.95)],
  ];
  const result = { name: contestant.name, measures, cells: figures.map((each) => each?.toFixed(1) ?? "–") };
  console.log(
    `  ${contestant.name}: R@10 ${measures.recall10.toFixed(4)}, MRR@10 ${measures.mrr10.toFixed(4)}`,
  );
  return result;
}

const ratio = (a: Measures, b: Measures) =>
  `R@10 × ${(a.recall10 / b.recall10).toFixed(3)}, MRR@10 × ${(a.mrr10 / b.mrr10).toFixed(3)}`;

/** @param withOthers the other engines, asked fewer questions; else the yardsticks. */
export async function ranking(texts: Texts, withOthers: boolean): Promise<void> {
  const step = withOthers ? Math.ceil(texts.questions.length / MAX_QUESTIONS_OF_OTHERS) : 1;
  const questions = texts.questions.filter((_, index) => index % step === 0);
  const rivals = withOthers
    ? [UNI_BI, await flexSearch(), await sqliteTrigram(), await orama()]
    : [await jiebaBm25(), plainBm25("BM25 uni+bi", indexTerms), SEGMENTER];
  const results: Result[] = [];
  for (const contestant of [product(texts), ...rivals]) results.push(await run(contestant, texts, questions));
  console.log(
    table(
      HEADER,
      results.map(({ name, measures, cells: rest }) => [name, ...cells(measures), ...rest]),
    ),
  );
  const [ours, ...theirs] = results;
  for (const { name, measures } of theirs) {
    if (ours) console.log(`Clause Lens : ${name} = ${ratio(ours.measures, measures)}`);
  }
}
