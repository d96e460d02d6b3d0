/**
 * One search, from typed words to candidates. In: a collection (index and catalogue) and the language tables; a query.
 * Out: candidates, best first. The engine holds no texts: a search is a generator that asks for the clauses it must see
 * (Step). Called by search.ts, which reads clauses from memory or storage and turns candidates into hits.
 */

import { type Collection, openRanking } from "./collection.ts";
import { allWithin, byNameAndWords, byNameBeforeWords, byTitle, byTitles } from "./find/by-name.ts";
import { byNumber, byNumberAndWords, numberAsked } from "./find/by-number.ts";
import { byParts, byPhrases, bySomeWords, isLooser, type Scope } from "./find/by-words.ts";
import type { Candidate, Step } from "./find/candidates.ts";
import { type Held, KnownNames } from "./find/known-names.ts";
import { Sounding } from "./find/sounding.ts";
import { type IndexedRegulation, locateClause } from "./index/catalogue.ts";
import { phraseTerms } from "./index/terms.ts";
import type { Picks } from "./learn/picks.ts";
import { withinAll } from "./names/within.ts";
import type { NumberAmong } from "./query/numbers.ts";
import { type Query, unquotedPassage } from "./query/query.ts";
import type { Ranking } from "./rank/ranking.ts";
import { Syllables } from "./sound/syllables.ts";
import { synonymsFrom } from "./tables/synonyms.ts";
import { NO_TABLES, type Tables } from "./tables/tables.ts";

/** With this many hits that hold the words as typed, looser ones would only be noise. */
const ENOUGH = 5;

/** Queries at least this similar are the same query: 1 up to rounding errors. */
const SAME = 0.999;

export class Engine {
  readonly catalogue: readonly IndexedRegulation[];
  readonly #ranking: Ranking;
  readonly #addRelated: Scope["addRelated"];
  readonly #names: KnownNames;
  readonly #sounding: Sounding;

  constructor(collection: Collection, tables: Tables = NO_TABLES) {
    const syllables = new Syllables(tables.pinyin);
    this.catalogue = collection.catalogue;
    this.#ranking = openRanking(collection);
    this.#addRelated = synonymsFrom(tables.synonyms, phraseTerms);
    this.#names = new KnownNames(this.catalogue, syllables);
    this.#sounding = new Sounding(this.#names, syllables);
  }

  /** @returns what a query says, with the names in it as regulations are titled. */
  read(typed: string): Query {
    return this.#names.read(typed);
  }

  /** @returns the documents that a query names and the library lacks. @param held how clauses hold its words. */
  absentOf(typed: string, query: Query, held: Held): string[] {
    return this.#names.absent(typed, query, held);
  }

  /** @param query what `typed` says. @returns candidates, best first; each clause once, and at most `limit`. */
  *find(typed: string, query: Query, limit: number, picks?: Picks): Step<Candidate[]> {
    const found = yield* this.#findAsRead(query, limit, picks);
    const passage = found.length === 0 ? unquotedPassage(typed) : null;
    return passage === null ? found : yield* this.#findAsRead(this.read(passage), limit, picks);
  }

  *#findAsRead(query: Query, limit: number, picks?: Picks): Step<Candidate[]> {
    const scope = this.#scopeOf(query, limit, picks);
    if (query.words.length === 0) return allWithin(scope);
    const asked = numberAsked(this.catalogue, query);
    const named = yield* byNumber(scope, asked);
    const numbered = named.filter(isAskedBy(scope));
    // Numbers come first whatever else is found.
    if (numbered.length >= limit) return numbered.slice(0, limit);
    const exact = [...numbered, ...(yield* this.#exactly(query, asked.inAny, scope))];
    // A number query gets its clause or nothing.
    const isAnswered = this.#names.isAnswered(query, named.length) || query.quoted.length > 0;
    const isEnough = query.letters.length === 0 && asTyped(exact).length >= ENOUGH;
    const found = isAnswered || isEnough ? exact : yield* this.#orLoosely(query, exact, scope);
    return pickedFirst(eachOnce(found), scope).slice(0, limit);
  }

  /** Regulations named by the query, and clauses that hold all words as typed. */
  *#exactly(query: Query, inAny: NumberAmong | null, scope: Scope): Step<Candidate[]> {
    const titles = this.#names.titlesMeant(query);
    const titled =
      titles.length > 0 ? byTitles(this.catalogue, titles) : byTitle(this.catalogue, query.words.join(" "));
    return [
      ...titled.filter(isAskedBy(scope)),
      ...(inAny ? yield* byNumberAndWords(scope, inAny) : []),
      ...(yield* byNameAndWords(scope, query.words)),
      ...(yield* this.#phraseMatches(query, scope)),
    ];
  }

  /** Clauses that hold all words as typed, or with amounts written in the other numerals. */
  *#phraseMatches({ words, otherwise, quoted }: Query, scope: Scope): Step<Candidate[]> {
    const held = yield* byPhrases(scope, words, { textOnly: quoted.length > 0 });
    if (otherwise) {
      const others = yield* byPhrases(scope, otherwise);
      return [...held, ...others].sort((a, b) => isLooser(a) - isLooser(b) || b.score - a.score);
    }
    const [only = "", second] = words;
    // The name of a regulation may be typed without a space behind it.
    return held.length > 0 || second !== undefined ? held : yield* byNameBeforeWords(scope, only);
  }

  /** Adds to `exact`, the strict matches, clauses that sound like the words or share some of them. */
  *#orLoosely(query: Query, exact: readonly Candidate[], scope: Scope): Step<Candidate[]> {
    const held = asTyped(exact);
    // A heading that is longer than the query counts less than the words themselves: 金融诈骗罪 for 诈骗罪.
    const headed = exact.filter(({ clause }) => isHeaded(scope.headingsOf(clause), query.words));
    const missing = this.#names.subjectOfMissing(query);
    // Words found in headings or in the synonyms are spelled right; so are names that clauses mention.
    const hasSynonyms = this.#hasSynonyms(query);
    const isRight = exact.length >= ENOUGH || hasSynonyms || (missing !== null && held.length > 0);
    // APP is a word, not initials.
    const isSpelled = query.letters.length > 0 && !(hasSynonyms && query.letters.length === 1);
    const sounding = isRight && !isSpelled ? [] : yield* this.#sounding.find(scope, query);
    // A word without any match may be two words.
    const [only = "", second] = query.words;
    const isNowhere = second === undefined && held.length + sounding.length === 0;
    const parted = isNowhere ? yield* byParts(scope, only) : [];
    const some = bySomeWords(scope, missing ?? query.words.join(" "));
    return [...held, ...headed, ...sounding, ...parted, ...some, ...exact];
  }

  /** The filter of `in:` and minus; undefined if the query has neither. */
  #allowing({ within, without }: Query): Scope["allows"] {
    const isIn = within.length > 0 ? withinAll(this.catalogue, within) : undefined;
    if (without.length === 0) return isIn;
    const left = new Set(without.flatMap((word) => [...this.#ranking.withAll(phraseTerms(word))]));
    return (clause) => !left.has(clause) && (isIn?.(clause) ?? true);
  }

  /** Whether a word of the query has synonyms. */
  #hasSynonyms({ words }: Query): boolean {
    const related = new Map<string, number>();
    this.#addRelated(words.join(" "), related);
    return related.size > 0;
  }

  #scopeOf(query: Query, limit: number, picks: Picks | undefined): Scope {
    const ranking = this.#ranking;
    const addRelated = this.#addRelated;
    const { catalogue } = this;
    const { words } = query;
    const headingsOf = (clause: number) => locateClause(catalogue, clause).chapter?.headings ?? "";
    const allows = this.#allowing(query);
    const narrowed = allows && { allows };
    const learned = picks?.learned(words.join(" "), catalogue);
    return { ranking, catalogue, limit, ...narrowed, headingsOf, addRelated, ...(learned && { learned }) };
  }
}

const isAskedBy =
  ({ allows }: Scope) =>
  ({ clause }: Candidate) =>
    allows?.(clause) ?? true;

const asTyped = (candidates: readonly Candidate[]) => candidates.filter(({ match }) => match !== "words");

/** Whether one of the words is a whole heading. */
function isHeaded(headings: string, words: readonly string[]): boolean {
  const whole = headings.split(" ");
  return words.some((word) => whole.includes(word));
}

/** Puts clauses picked earlier for the same query first, but after those found by number. */
function pickedFirst(candidates: readonly Candidate[], { learned }: Scope): Candidate[] {
  const rank = ({ clause, match }: Candidate) => {
    if (match === "number") return 0;
    return (learned?.similarity.get(clause) ?? 0) > SAME ? 1 : 2;
  };
  return [...candidates].sort((a, b) => rank(a) - rank(b));
}

/** Keeps the first candidate of each clause. */
function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (!first.has(candidate.clause)) first.set(candidate.clause, candidate);
  }
  return [...first.values()];
}
