/** The regulations that a query names, in whatever spelling, and those that it names and are not here. */
import type { Volume } from "./catalogue.ts";
import { numberedVolumes, volumesNamed } from "./named-volumes.ts";
import { isDocumentName } from "./names.ts";
import { type Query, readQuery } from "./query.ts";
import { SpelledTitles } from "./spelled-titles.ts";
import { subjectOf } from "./spellings.ts";
import type { Syllables } from "./syllables.ts";

/** A name as long as this is known by its sound alone. */
const LEAST_HEARD = 4;

export class KnownNames {
  private readonly volumes: readonly Volume[];
  private readonly titles: SpelledTitles;
  private readonly simplify: (text: string) => string;

  constructor(volumes: readonly Volume[], syllables: Syllables, simplify: (text: string) => string) {
    this.volumes = volumes;
    this.titles = new SpelledTitles(volumes, syllables);
    this.simplify = simplify;
  }

  /** @returns what a query says, with the names in it as regulations are titled. */
  read(typed: string): Query {
    const query = readQuery(typed, (text) => this.titles.writeOut(this.simplify(text)));
    const { number } = query;
    const isKnown = !number?.name || numberedVolumes(this.volumes, number.name).length > 0;
    const [title, ...others] = isKnown ? [] : this.titles.named(number.name);
    if (!number || !title) return query;
    const also = [...(number.also ?? []), ...others.map((name) => ({ ...number, name }))];
    return { ...query, number: { ...number, name: title, ...(also.length > 0 && { also }) } };
  }

  /** @returns whether a word names regulations. */
  isName(word: string): boolean {
    return volumesNamed(this.volumes, word).length > 0;
  }

  /** @returns the titles that letters by themselves spell. */
  spelled(letters: string): string[] {
    return this.titles.of(letters);
  }

  /**
   * @returns the titles that a query in no other words is: those that letters spell, or that sound like a name which
   *   none has: 老动合同法. Short ones are others' too: 国际法 is not 国籍法.
   */
  titlesMeant(query: Query): string[] {
    if (query.letters.length > 0) return this.spelled(query.letters.join(""));
    const [name = ""] = query.words;
    return name.length >= LEAST_HEARD && this.subjectOfMissing(query) ? this.titles.named(name) : [];
  }

  /** @returns what a document that the library lacks is about: other 条例 are not. */
  subjectOfMissing({ words: [name = "", second] }: Query): string | null {
    return second === undefined && !this.isName(name) ? subjectOf(name) : null;
  }

  /**
   * @param found how many clauses its number was found for.
   * @returns whether what is asked for by number is there, or the library has none of it: a document that is not here
   *   is no question for others.
   */
  isAnswered({ number, isDocumentNumber }: Query, found: number): boolean {
    if (isDocumentNumber) return true;
    if (!number || number.isPart) return false;
    return found > 0 || number.name === "" || isDocumentName(number.name) || this.isName(number.name);
  }
}
