/** A collection that can be searched, without its texts: each search says which it needs. */
import { byNumber, byTitle, joinedNumber, numberedVolumes, OPENING, volumesNamed } from "./by-number.ts";
import { byHomophones, byPinyin } from "./by-sound.ts";
import { byParts, byPhrases, bySomeWords, isLooser, type Scope } from "./by-words.ts";
import type { Candidate, Step } from "./candidates.ts";
import { locateClause, type Volume } from "./catalogue.ts";
import { clauseCount, placeOfNumber } from "./clause-numbers.ts";
import { type Collection, openRanking } from "./collection.ts";
import { everydayWords } from "./everyday.ts";
import { isDocumentName } from "./names.ts";
import { type NumberAmong, type NumberQuery, numberAmong } from "./numbers.ts";
import type { Picks } from "./picks.ts";
import { type Query, readQuery, unquotedPassage } from "./query.ts";
import type { Ranking } from "./ranking.ts";
import { Sounds } from "./sounds.ts";
import { SpelledTitles } from "./spelled-titles.ts";
import { KIND, subjectOf } from "./spellings.ts";
import { Syllables } from "./syllables.ts";
import { NO_TABLES, type Tables } from "./tables.ts";
import { phraseTerms } from "./terms.ts";
import { simplifier } from "./traditional.ts";
import { divisionNamed, withinAll } from "./within.ts";

/** With this many hits that hold the words as typed, looser ones would only be noise. */
const ENOUGH = 5;

/** 工作规则备案: a name, and words behind it without a space. */
const NAME_AND_WORDS = new RegExp(`^(.*${KIND})(.{2,})$`);

/** A name as long as this is known by its sound alone. */
const LEAST_HEARD = 4;

/** Queries as like as this are the same one, but for how the likeness was added up. */
const SAME = 0.999;

export class Engine {
  readonly volumes: readonly Volume[];
  private readonly ranking: Ranking;
  private readonly simplify: (text: string) => string;
  private readonly addRelated: Scope["addRelated"];
  private readonly syllables: Syllables;
  private readonly titles: SpelledTitles;
  private sounds: Sounds | undefined;

  constructor(collection: Collection, tables: Tables = NO_TABLES) {
    this.volumes = collection.volumes;
    this.ranking = openRanking(collection);
    this.simplify = simplifier(tables.traditional);
    this.addRelated = everydayWords(tables.everyday, phraseTerms);
    this.syllables = new Syllables(tables.pinyin);
    this.titles = new SpelledTitles(this.volumes, this.syllables);
  }

  /** @returns the words of a query, without filters and in one spelling. */
  wordsOf(typed: string): string {
    return this.read(typed).words.join(" ");
  }

  /** @returns what a query asks for by number. */
  numberOf(typed: string): NumberQuery | null {
    return this.read(typed).number;
  }

  /** What a query says, with the names in it as regulations are titled. */
  private read(typed: string): Query {
    const query = readQuery(typed, (text) => this.titles.writeOut(this.simplify(text)));
    const { number } = query;
    const isKnown = !number?.name || numberedVolumes(this.volumes, number.name).length > 0;
    const [title, ...others] = isKnown ? [] : this.titles.named(number.name);
    if (!number || !title) return query;
    const also = [...(number.also ?? []), ...others.map((name) => ({ ...number, name }))];
    return { ...query, number: { ...number, name: title, ...(also.length > 0 && { also }) } };
  }

  /** @returns candidates, best first; each clause once, and at most `limit`. */
  *find(typed: string, limit: number, picks?: Picks): Step<Candidate[]> {
    const found = yield* this.findAsTyped(typed, limit, picks);
    const passage = found.length === 0 ? unquotedPassage(typed) : null;
    return passage === null ? found : yield* this.findAsTyped(passage, limit, picks);
  }

  private *findAsTyped(typed: string, limit: number, picks?: Picks): Step<Candidate[]> {
    const query = this.read(typed);
    const isSpelled = query.letters.length > 0;
    const scope = this.scopeOf(query, limit, picks);
    if (query.words.length === 0) return this.all(scope);
    const isAsked = ({ clause }: Candidate) => scope.allows?.(clause) ?? true;
    const among = this.isWholeNumber(query) ? null : numberAmong(query.words, (word) => this.isName(word));
    const joined = among ? null : joinedNumber(this.volumes, query.number);
    const number = among?.number.name ? among.number : query.number;
    const named = yield* joined ? this.joined(joined, scope) : byNumber(this.volumes, number);
    const numbered = named.filter(isAsked);
    // Numbers come first whatever else is found.
    if (numbered.length >= limit) return numbered.slice(0, limit);
    const titles = isSpelled ? this.titles.of(query.letters.join("")) : this.titlesHeard(query);
    const titled = titles.length > 0 ? this.opened(titles) : this.titled(query.words.join(" "));
    const exact = [
      ...numbered,
      ...titled.filter(isAsked),
      ...(among?.number.name === "" ? yield* this.inNumbered(among, scope) : []),
      ...(yield* this.inNamed(query.words, scope)),
      ...(yield* this.held(query, scope)),
    ];
    // Whoever asks for a number wants that clause, or to hear that there is none.
    const isAnswered = this.isAnswered(query, named.length) || query.quoted.length > 0;
    const asTyped = exact.filter(({ match }) => match !== "words");
    if (isAnswered || (asTyped.length >= ENOUGH && !isSpelled))
      return pickedFirst(eachOnce(exact), scope).slice(0, limit);
    // Words that headings hold, or that stand for words of law, are spelled right.
    const isRight = exact.length >= ENOUGH || this.isEveryday(query);
    const sounding = isRight && !isSpelled ? [] : yield* this.sounding(query, scope);
    const parted = yield* this.parted(query, asTyped.length + sounding.length, scope);
    const some = bySomeWords(scope, this.subjectOfMissing(query) ?? query.words.join(" "));
    // A heading that says more than was typed says less than the words themselves: 金融诈骗罪 for 诈骗罪.
    const headed = exact.filter(({ clause }) => isHeaded(scope.headingsOf(clause), query.words));
    const found = [...asTyped, ...headed, ...sounding, ...parted, ...some, ...exact];
    return pickedFirst(eachOnce(found), scope).slice(0, limit);
  }

  /**
   * Whether what is asked for by number is there, or the library has none of it: a document that is not here is no
   * question for others.
   */
  private isAnswered({ number, isDocumentNumber }: Query, found: number): boolean {
    if (isDocumentNumber) return true;
    if (!number || number.isPart) return false;
    return found > 0 || number.name === "" || isDocumentName(number.name) || this.isName(number.name);
  }

  /** Whether all of the query is a number, and the name before it if any. */
  private isWholeNumber({ number }: Query): boolean {
    return (
      number !== null && (number.name === "" || number.name.startsWith("《") || this.isName(number.name))
    );
  }

  /** The titles that sound like a name which none has: 老动合同法. Short ones are others' too: 国际法 is not 国籍法. */
  private titlesHeard(query: Query): string[] {
    const [name = ""] = query.words;
    return name.length >= LEAST_HEARD && this.subjectOfMissing(query) ? this.titles.named(name) : [];
  }

  /** What a document that the library lacks is about: other 条例 are not. */
  private subjectOfMissing({ words: [name = "", second] }: Query): string | null {
    return second === undefined && !this.isName(name) ? subjectOf(name) : null;
  }

  /** Whether a word of the query is one of everyday, for which the law has another. */
  private isEveryday({ words }: Query): boolean {
    const related = new Map<string, number>();
    this.addRelated(words.join(" "), related);
    return related.size > 0;
  }

  private isName(word: string): boolean {
    return volumesNamed(this.volumes, word).length > 0;
  }

  private scopeOf({ within, words }: Query, limit: number, picks: Picks | undefined): Scope {
    const { ranking, addRelated } = this;
    const headingsOf = (clause: number) => locateClause(this.volumes, clause).chapter?.headings ?? "";
    const narrowed = within.length > 0 ? { allows: withinAll(this.volumes, within) } : {};
    const learned = picks?.learned(words.join(" "), this.volumes);
    return { ranking, limit, ...narrowed, headingsOf, addRelated, ...(learned && { learned }) };
  }

  /** The beginning of a regulation; of each of several that letters may spell, the first clause. */
  private opened(titles: readonly string[]): Candidate[] {
    const each = titles.map((title) => this.titled(title));
    return each.length === 1 ? each.flat() : each.flatMap(([first]) => first ?? []);
  }

  /** The beginning of what is named: a part of a regulation, or all of it. */
  private titled(name: string): Candidate[] {
    const division = divisionNamed(this.volumes, name.replaceAll(" ", ""));
    const part = division ? this.all({ ...division, limit: OPENING }, division.volumes) : [];
    return part.length > 0 ? part : byTitle(this.volumes, name);
  }

  /** What `in:` alone asks for: the clauses of that regulation or chapter, in their order. */
  private all({ allows, limit }: Pick<Scope, "allows" | "limit">, volumes = this.volumes): Candidate[] {
    const found: Candidate[] = [];
    if (!allows) return found;
    for (const { first, numbers } of volumes) {
      const end = first + clauseCount(numbers);
      for (let clause = first; clause < end && found.length < limit; clause++) {
        if (allows(clause)) found.push({ clause, match: "title", score: 1, needles: [] });
      }
    }
    return found;
  }

  /** Clauses that hold all words as typed, or with their amounts in the other numerals. */
  private *held({ words, otherwise, quoted }: Query, scope: Scope): Step<Candidate[]> {
    const held = yield* byPhrases(scope, words, { textOnly: quoted.length > 0 });
    if (otherwise) {
      const others = yield* byPhrases(scope, otherwise);
      return [...held, ...others].sort((a, b) => isLooser(a) - isLooser(b) || b.score - a.score);
    }
    const [only = ""] = words;
    if (held.length > 0 || words.length > 1) return held;
    // 工作规则备案: the name of a regulation may be typed without a space behind it.
    const [, name = "", rest = ""] = NAME_AND_WORDS.exec(only) ?? [];
    return name && this.isName(name) ? yield* this.inNamed([name, rest], scope) : held;
  }

  /** The clause of a number, if it holds the words in front of the name: nothing else says that they are none of its. */
  private *joined({ number, rest }: NumberAmong, scope: Scope): Step<Candidate[]> {
    const named = yield* byNumber(this.volumes, number);
    const allows = (clause: number) => named.some((each) => each.clause === clause);
    const held = yield* byPhrases({ ...scope, allows }, rest, { textOnly: true });
    return named.filter(({ clause }) => held.some((each) => each.clause === clause));
  }

  /** A word that nothing holds, nor anything that sounds so, may be two. */
  private *parted({ words: [word = "", second] }: Query, found: number, scope: Scope): Step<Candidate[]> {
    return second === undefined && found === 0 ? yield* byParts(scope, word) : [];
  }

  /** Clauses of a number that hold the words beside it. */
  private *inNumbered(
    { number: { ordinal, suffix = 0 }, rest }: NumberAmong,
    scope: Scope,
  ): Step<Candidate[]> {
    const isNumbered = (clause: number) => {
      const { volume } = locateClause(this.volumes, clause);
      return volume !== undefined && clause === volume.first + placeOfNumber(volume.numbers, ordinal, suffix);
    };
    const allows = (clause: number) => isNumbered(clause) && (scope.allows?.(clause) ?? true);
    return yield* byPhrases({ ...scope, allows }, rest);
  }

  /** Where one word names a regulation: its clauses that hold the other words. */
  private *inNamed(words: readonly string[], scope: Scope): Step<Candidate[]> {
    if (words.length < 2) return [];
    for (const name of words) {
      const named = volumesNamed(this.volumes, name);
      if (named.length === 0) continue;
      const others = words.filter((word) => word !== name);
      return yield* byPhrases(this.narrowed(scope, named), others);
    }
    return [];
  }

  /** The scope within some regulations. */
  private narrowed(scope: Scope, volumes: readonly Volume[]): Scope {
    const named = new Set(volumes);
    const allows = (clause: number) => {
      const { volume } = locateClause(this.volumes, clause);
      return volume !== undefined && named.has(volume) && (scope.allows?.(clause) ?? true);
    };
    return { ...scope, allows };
  }

  private *sounding({ words, letters }: Query, scope: Scope): Step<Candidate[]> {
    if (this.syllables.count === 0) return [];
    this.sounds ??= new Sounds(this.ranking.index, this.syllables);
    if (letters.length === 0) return yield* byHomophones(scope, this.sounds, this.syllables, words);
    const inTitled = yield* this.soundingInTitled(this.sounds, letters, scope);
    return inTitled.length > 0 ? inTitled : yield* byPinyin(scope, this.sounds, this.syllables, letters);
  }

  /** Where the first of several words of letters spell a title: its clauses that hold the others, xingfa daoqie. */
  private *soundingInTitled(sounds: Sounds, letters: readonly string[], scope: Scope): Step<Candidate[]> {
    for (let at = 1; at < letters.length; at++) {
      const [title, another] = this.titles.of(letters.slice(0, at).join(""));
      if (title === undefined || another !== undefined) continue;
      const narrowed = this.narrowed(scope, volumesNamed(this.volumes, title));
      return yield* byPinyin(narrowed, sounds, this.syllables, letters.slice(at));
    }
    return [];
  }
}

/** Whether one of the words is a whole heading. */
function isHeaded(headings: string, words: readonly string[]): boolean {
  const whole = headings.split(" ");
  return words.some((word) => whole.includes(word));
}

/** What was picked for the same query before comes first, however it is found; a number means what it says. */
function pickedFirst(candidates: readonly Candidate[], { learned }: Scope): Candidate[] {
  const rank = ({ clause, match }: Candidate) => {
    if (match === "number") return 0;
    return (learned?.likeness.get(clause) ?? 0) > SAME ? 1 : 2;
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
