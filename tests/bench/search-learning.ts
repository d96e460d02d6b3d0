/** Picks of four fifths of the questions, asked the last fifth; five times. */
import { Picks } from "../../utils/search/learn/picks.ts";
import { compileTables } from "../../utils/search/tables/tables.build.ts";
import type { Texts } from "../commands/search-texts.ts";
import { type Answered, cells, DEEPEST, MEASURE_NAMES, measure } from "../eval/search-measures.ts";
import { placesOf } from "../eval/search-places.ts";
import { searchAtOnce } from "../support/search-at-once.ts";
import { table } from "../support/table.ts";

const FOLDS = 5;

/** Prints the measures without and with picks, and their ratio. */
export function learning({ regulations, questions }: Texts): void {
  const places = placesOf(regulations);
  const picks = new Picks();
  const { search } = searchAtOnce(regulations, { tables: compileTables(), picks });
  const ask = (some: typeof questions): Answered[] =>
    some.map((question) => [question, search(question.text, DEEPEST).map(({ clause }) => clause)]);
  const without = measure(ask(questions));
  const answered: Answered[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    picks.replace([]);
    for (const { text, answers } of questions.filter((_, index) => index % FOLDS !== fold)) {
      for (const answer of answers) {
        const place = places[answer];
        if (place) picks.record(text, place);
      }
    }
    answered.push(...ask(questions.filter((_, index) => index % FOLDS === fold)));
  }
  const learned = measure(answered);
  const rows = [
    ["without", ...cells(without)],
    ["with picks of 4/5", ...cells(learned)],
  ];
  console.log(table(["five-fold", ...MEASURE_NAMES], rows));
  console.log(`R@10 with : without = × ${(learned.recall10 / without.recall10).toFixed(3)}`);
}
