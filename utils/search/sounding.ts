/** Clauses whose words sound like those of a query, with the titles that letters spell in front of them. */
import { narrowed } from "./by-name.ts";
import { byHomophones, byPinyin } from "./by-sound.ts";
import type { Scope } from "./by-words.ts";
import type { Candidate, Step } from "./candidates.ts";
import type { KnownNames } from "./known-names.ts";
import { volumesNamed } from "./named-volumes.ts";
import type { Query } from "./query.ts";
import { Sounds } from "./sounds.ts";
import type { Syllables } from "./syllables.ts";

export class Sounding {
  private readonly names: KnownNames;
  private readonly syllables: Syllables;
  /** Counted when first asked for. */
  private sounds: Sounds | undefined;

  constructor(names: KnownNames, syllables: Syllables) {
    this.names = names;
    this.syllables = syllables;
  }

  *find(scope: Scope, { words, letters }: Query): Step<Candidate[]> {
    if (this.syllables.count === 0) return [];
    this.sounds ??= new Sounds(scope.ranking.index, this.syllables);
    if (letters.length === 0) return yield* byHomophones(scope, this.sounds, this.syllables, words);
    const inTitled = yield* this.inTitled(scope, this.sounds, letters);
    return inTitled.length > 0 ? inTitled : yield* byPinyin(scope, this.sounds, this.syllables, letters);
  }

  /** Where the first of several words of letters spell a title: its clauses that hold the others, xingfa daoqie. */
  private *inTitled(scope: Scope, sounds: Sounds, letters: readonly string[]): Step<Candidate[]> {
    for (let at = 1; at < letters.length; at++) {
      const [title, another] = this.names.spelled(letters.slice(0, at).join(""));
      if (title === undefined || another !== undefined) continue;
      const inThat = narrowed(scope, volumesNamed(scope.volumes, title));
      return yield* byPinyin(inThat, sounds, this.syllables, letters.slice(at));
    }
    return [];
  }
}
