/** Words of law that stand for everyday words of a question: 房东 for a clause that says 出租人. */

/**
 * What a word of law counts beside the words that were typed. It is spread over its terms, lest a long one, which has
 * many, drown the question.
 */
const WEIGHT = 1.8;

/** @param table the table of that name. @returns a function that adds to the weights of a query's terms. */
export function everydayWords(table: string, termsOf: (words: string) => string[]) {
  // Read where it is asked about: taking all of it apart would delay the first answer.
  const lines = `\n${table}\n`;
  return (query: string, weights: Map<string, number>): void => {
    for (const line of linesAbout(query, lines)) {
      const [word = "", ...standing] = line.split(" ");
      if (!query.includes(word)) continue;
      for (const words of standing) {
        const terms = termsOf(words);
        const weight = WEIGHT / Math.sqrt(terms.length);
        for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
      }
    }
  };
}

/** The lines that begin with a character of the query. */
function* linesAbout(query: string, lines: string): Generator<string> {
  for (const character of new Set(query.replaceAll("\n", ""))) {
    const beginning = `\n${character}`;
    for (let at = lines.indexOf(beginning); at >= 0; at = lines.indexOf(beginning, at + 1)) {
      yield lines.slice(at + 1, lines.indexOf("\n", at + 1));
    }
  }
}
