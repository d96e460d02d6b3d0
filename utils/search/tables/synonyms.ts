/** Synonyms: adds to an everyday word of a question (房东) the words that clauses use (出租人). */

/**
 * Weight of a synonym, relative to 1 for a typed word. It is spread over the terms of the synonym, because a long one
 * with many terms would outweigh the question.
 */
const WEIGHT = 1.8;

/** @param table the table of that name. @returns a function that adds to the weights of a query's terms. */
export function synonymsFrom(table: string, termsOf: (words: string) => string[]) {
  // Searched as one string: parsing all lines would delay the first answer.
  const lines = `\n${table}\n`;
  return (query: string, weights: Map<string, number>): void => {
    for (const words of synonymsOf(query, lines)) {
      const terms = termsOf(words);
      const weight = WEIGHT / Math.sqrt(terms.length);
      for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    }
  };
}

/** The synonyms of a query's words. Only the longest word counts, not one inside it: 农民 in 农民工, 时效 in 处罚时效. */
function synonymsOf(query: string, lines: string): string[] {
  const found = [...linesAbout(query, lines)]
    .map((line) => line.split(" "))
    .filter(([word = ""]) => holds(query, word))
    .sort(([a = ""], [b = ""]) => b.length - a.length);
  let rest = query;
  return found.flatMap(([word = "", ...synonyms]) => {
    if (!holds(rest, word)) return [];
    rest = rest.replaceAll(word, TAKEN);
    return synonyms;
  });
}

/** Replaces a word of the query that was used. */
const TAKEN = "\n";

/** Words of letters are whole ones: app is not in happy. */
const holds = (query: string, word: string): boolean =>
  LETTERS.test(word) ? ` ${query} `.match(/[a-z]+/g)?.includes(word) === true : query.includes(word);

const LETTERS = /^[a-z]+$/;

/** The lines that begin with a character of the query. */
function* linesAbout(query: string, lines: string): Generator<string> {
  for (const character of new Set(query.replaceAll("\n", ""))) {
    const beginning = `\n${character}`;
    for (let at = lines.indexOf(beginning); at >= 0; at = lines.indexOf(beginning, at + 1)) {
      yield lines.slice(at + 1, lines.indexOf("\n", at + 1));
    }
  }
}
