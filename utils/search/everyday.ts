/** Words of law that stand for everyday words of a question: 房东 for a clause that says 出租人. */

/**
 * What a word of law counts beside the words that were typed. It is spread over its terms, lest a long one, which has
 * many, drown the question.
 */
const WEIGHT = 1.8;

/** @param table the table of that name. @returns a function that adds to the weights of a query's terms. */
export function everydayWords(table: string, termsOf: (words: string) => string[]) {
  const lines = table.split("\n").filter((line) => line !== "");
  const entries = lines.map((line) => {
    const [word = "", ...standing] = line.split(" ");
    return { word, standing };
  });
  return (query: string, weights: Map<string, number>): void => {
    for (const { word, standing } of entries) {
      if (!query.includes(word)) continue;
      for (const words of standing) {
        const terms = termsOf(words);
        const weight = WEIGHT / Math.sqrt(terms.length);
        for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
      }
    }
  };
}
