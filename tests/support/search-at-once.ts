/** The search over regulations in memory without waiting: tests, evaluations and benchmarks ask thousands of queries in a row. */
import type { Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { answer, type SearchAnswer, type SearchHit } from "../../utils/search/answer.ts";
import { buildCollection } from "../../utils/search/collection.ts";
import { Engine } from "../../utils/search/engine.ts";
import type { SearchOptions } from "../../utils/search/search.ts";
import { atOnce } from "../../utils/turns.ts";

export interface SearchAtOnce {
  /** @returns the hits alone, best first. */
  search(query: string, limit?: number): SearchHit[];
  answer(query: string, limit?: number): SearchAnswer;
}

/** @returns what `createSearch` gives, without promises. */
export function searchAtOnce(regulations: readonly Regulation[], options: SearchOptions = {}): SearchAtOnce {
  const engine = new Engine(atOnce(buildCollection(regulations)), options.tables);
  const clauses = regulations.flatMap(clausesOf);
  const ask = (query: string, limit = 20): SearchAnswer => {
    const steps = answer(engine, query, limit, options.picks);
    let step = steps.next();
    while (!step.done) step = steps.next(step.value.flatMap((number) => clauses[number] ?? []));
    return step.value;
  };
  return { answer: ask, search: (query, limit) => ask(query, limit).hits };
}
