/** How well ranked clauses answer questions. */
import type { Question } from "../commands/search-texts.ts";

const DEPTHS = [1, 5, 10, 20, 100] as const;
export const DEEPEST = 100;
const RECIPROCAL_DEPTH = 10;

export interface Measures {
  recall1: number;
  recall5: number;
  recall10: number;
  recall20: number;
  recall100: number;
  mrr10: number;
}

/** A question, and the clauses given for it, best first. */
export type Answered = readonly [question: Question, found: readonly number[]];

/** The share of a question's answers among the first `depth` found. */
function recall([{ answers }, found]: Answered, depth: number): number {
  const first = new Set(found.slice(0, depth));
  return answers.filter((answer) => first.has(answer)).length / Math.max(1, answers.length);
}

function reciprocalRank([{ answers }, found]: Answered): number {
  const at = found.slice(0, RECIPROCAL_DEPTH).findIndex((clause) => answers.includes(clause));
  return at < 0 ? 0 : 1 / (at + 1);
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** @returns recall at the depths, and the mean reciprocal rank of the first answer among ten. */
export function measure(answered: readonly Answered[]): Measures {
  const [recall1 = 0, recall5 = 0, recall10 = 0, recall20 = 0, recall100 = 0] = DEPTHS.map((depth) =>
    mean(answered.map((each) => recall(each, depth))),
  );
  return { recall1, recall5, recall10, recall20, recall100, mrr10: mean(answered.map(reciprocalRank)) };
}

export const MEASURE_NAMES = [...DEPTHS.map((depth) => `R@${depth}`), `MRR@${RECIPROCAL_DEPTH}`];

/** @returns the measures as cells of a table. */
export const cells = (measures: Measures) => Object.values(measures).map((value: number) => value.toFixed(4));
