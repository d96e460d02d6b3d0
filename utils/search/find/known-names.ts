/** The regulations that a query names, in any spelling, and the named documents that the library lacks. */

import type { IndexedRegulation } from "../index/catalogue.ts";
import { numberedRegulations, regulationsNamed } from "../names/named-regulations.ts";
import { isDocumentName, isKnownLaw } from "../names/names.ts";
import { SpelledTitles } from "../names/spelled-titles.ts";
import { type Query, readQuery } from "../query/query.ts";
import { bareName, isVague, subjectOf } from "../query/spellings.ts";
import type { Syllables } from "../sound/syllables.ts";
import { numberAsked } from "./by-number.ts";

/** Shorter names are not recognised by sound alone. */
const LEAST_HEARD = 4;

/** A title set apart by spaces; the user does not ask for a title inside a pasted sentence. */
const TITLE = /(?<!\S)《([^《》]{2,40})》(?!\S)/gu;
/** Longer words are sentences. */
const MAX_NAME = 40;
/** Two words, a question, a reference, the end of a sentence: 应当遵守本条例, 严格执行规定. */
const NO_NAME =
  /\s|[哪什怎]|如何|可以|第.*[条款项]|(?:[本该此]|[有相]关|其他|[上前]述|遵守|执行|落实|符合|超[出过])(?:法|条例|办法|规[定则])$/;
/** Kinds of law, not names: 上位法, 新法优于旧法. */
const KIND_OF_LAW =
  /(?:[上下]位|[新旧])法$|^(?:前|后|公|私|特别|一般|普通|实体|程序|国内|国际|成文|部门|习惯|自然)法$/;
/** Chapter headings of every regulation. */
const HEADING = /^[总分附]则$/;
/** Words that so many clauses hold are words of law. */
const ENOUGH = 5;

/** How clauses hold the words of a query as they were typed. */
export interface Held {
  clauses: number;
  /** Whether they go on in the same word in all of them: 罪刑法 is 罪刑法定, still being typed. */
  isBegun: boolean;
}

export class KnownNames {
  readonly #catalogue: readonly IndexedRegulation[];
  readonly #titles: SpelledTitles;

  constructor(catalogue: readonly IndexedRegulation[], syllables: Syllables) {
    this.#catalogue = catalogue;
    this.#titles = new SpelledTitles(catalogue, syllables);
  }

  /** @returns what a query says, with the names in it as regulations are titled. */
  read(typed: string): Query {
    const query = readQuery(typed, (text) => this.#titles.writeOut(text));
    const { number } = query;
    const isKnown = !number?.name || numberedRegulations(this.#catalogue, number.name).length > 0;
    const [title, ...others] = isKnown ? [] : this.#titles.named(number.name);
    if (!number || !title) return query;
    const also = [...(number.also ?? []), ...others.map((name) => ({ ...number, name }))];
    return { ...query, number: { ...number, name: title, ...(also.length > 0 && { also }) } };
  }

  /** @returns whether a word names regulations. */
  isName(word: string): boolean {
    return regulationsNamed(this.#catalogue, word).length > 0;
  }

  /** @returns the titles that letters by themselves spell. */
  spelled(letters: string): string[] {
    return this.#titles.of(letters);
  }

  /**
   * @returns the titles that the whole query means: spelled in letters, or sounding like a name that no regulation has:
   *   老动合同法. Short names are too ambiguous: 国际法 is not 国籍法.
   */
  titlesMeant(query: Query): string[] {
    if (query.letters.length > 0) return this.spelled(query.letters.join(""));
    const [name = ""] = query.words;
    return name.length >= LEAST_HEARD && this.subjectOfMissing(query) ? this.#titles.named(name) : [];
  }

  /** @returns the subject of a named document that the library lacks, without its kind: other 条例 are no answer. */
  subjectOfMissing({ words: [name = "", second] }: Query): string | null {
    return second === undefined && !this.isName(name) ? subjectOf(name) : null;
  }

  /**
   * @param found how many clauses its number was found for.
   * @returns whether looser search must be skipped: the number was found, or the named document is not in the library, so
   *   that clauses of others would be wrong.
   */
  isAnswered({ number, isDocumentNumber }: Query, found: number): boolean {
    if (isDocumentNumber) return true;
    if (!number || number.isPart) return false;
    return found > 0 || number.name === "" || isDocumentName(number.name) || this.isName(number.name);
  }

  /**
   * @param typed what was read as `query`. @param held how clauses hold its words as typed: what many say is no name of
   *   a document that is not here.
   * @returns the documents that it names and the library lacks, as they are called in it.
   */
  absent(typed: string, query: Query, held: Held): string[] {
    const { words, within } = query;
    const { number } = numberAsked(this.#catalogue, query);
    const numbered = number ? [number, ...(number.also ?? [])].map(({ name }) => name) : [];
    const narrowing = within.filter((name) => !HEADING.test(name));
    const titles = Array.from(typed.matchAll(TITLE), ([, title = ""]) => title);
    const isMeant = this.titlesMeant(query).length > 0;
    const alike = isMeant ? [] : words.filter((word) => isLikeName(word, held));
    const names = [...[...numbered, ...narrowing].filter(isDocumentName), ...titles, ...alike];
    const isHere = (name: string) => numberedRegulations(this.#catalogue, name).length > 0;
    // 《…》（青府发〔2020〕3号） is a title and a number only with its marks.
    const missing = [...new Set(names.filter((name) => !isHere(name)).map(calledIn))].filter(
      (name) => !isHere(name),
    );
    // In 检查 桥梁法 3 the first word is not part of the name.
    return missing.filter((name) => !missing.some((other) => other !== name && name.endsWith(other)));
  }
}

const calledIn = (name: string) => bareName(name.replace(/[《》]/g, ""));

/** Whether a word has the form of a document's name. */
function isLikeName(word: string, held: Held): boolean {
  // 违反规定 names nothing: without its first words only the kind is left.
  if (isKnownLaw(word)) return true;
  if (word.length > MAX_NAME || NO_NAME.test(word) || KIND_OF_LAW.test(word)) return false;
  return !isVague(bareName(word)) && held.clauses < ENOUGH && !held.isBegun;
}
