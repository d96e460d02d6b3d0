/** Clauses whose words sound like those of a query; only of the regulation that the query names, if it names one. */

import { regulationsNamed } from "../names/named-regulations.ts";
import type { Query } from "../query/query.ts";
import { Sounds } from "../sound/sounds.ts";
import type { Syllables } from "../sound/syllables.ts";
import { nameAmong, narrowed } from "./by-name.ts";
import { byHomophones, byPinyin } from "./by-sound.ts";
import type { Scope } from "./by-words.ts";
import type { Candidate, Step } from "./candidates.ts";
import type { KnownNames } from "./known-names.ts";

export class Sounding {
  readonly #names: KnownNames;
  readonly #syllables: Syllables;
  /** Built on first use. */
  #sounds: Sounds | undefined;

  constructor(names: KnownNames, syllables: Syllables) {
    this.#names = names;
    this.#syllables = syllables;
  }

  *find(scope: Scope, { words, letters }: Query): Step<Candidate[]> {
    if (this.#syllables.count === 0) return [];
    this.#sounds ??= new Sounds(scope.ranking.index, this.#syllables);
    if (letters.length === 0) return yield* this.#besideName(scope, this.#sounds, words);
    const inTitled = yield* this.#inTitled(scope, this.#sounds, letters);
    return inTitled.length > 0 ? inTitled : yield* byPinyin(scope, this.#sounds, this.#syllables, letters);
  }

  /** 刑法 盗切, 刑法 daoqie: first in the named regulation, whose clauses need not hold its name; else in all. */
  *#besideName(scope: Scope, sounds: Sounds, words: readonly string[]): Step<Candidate[]> {
    const among = nameAmong(scope.catalogue, words);
    const inNamed = among
      ? yield* byHomophones(narrowed(scope, among.named), sounds, this.#syllables, among.others)
      : [];
    return inNamed.length > 0 ? inNamed : yield* byHomophones(scope, sounds, this.#syllables, words);
  }

  /** Where the first of several words of letters spell a title: its clauses that hold the others, xingfa daoqie. */
  *#inTitled(scope: Scope, sounds: Sounds, letters: readonly string[]): Step<Candidate[]> {
    for (let at = 1; at < letters.length; at++) {
      const [title, another] = this.#names.spelled(letters.slice(0, at).join(""));
      if (title === undefined || another !== undefined) continue;
      const inThat = narrowed(scope, regulationsNamed(scope.catalogue, title));
      return yield* byPinyin(inThat, sounds, this.#syllables, letters.slice(at));
    }
    return [];
  }
}
