/** Reads one block from left to right: anchors first, then by hand the words around them. */

import type { Folded } from "../../text/folded.ts";
import { behindEdition } from "../document/editions.ts";
import { type Head, ordinaryName, readHead, readHeadBehind } from "../document/head.ts";
import { amends } from "../grammar/amendments.ts";
import { ANCHOR } from "../grammar/anchors.ts";
import { type Chain, readChain, runsBackwards } from "../grammar/chain.ts";
import { antecedentIn, isSafeGap, MAX_SENTENCE, quoteAround, sentenceStart } from "../grammar/context.ts";
import { isCounted, mayStandAlone } from "../grammar/guards.ts";
import { CLAUSE, PARAGRAPH } from "../grammar/levels.ts";
import { readRelative } from "../grammar/relative.ts";
import { findTitles, type TitleSpan, titleAround } from "../grammar/titles.ts";
import { numeralStart } from "../grammar/token.ts";
import { named, OPEN, OTHER, OWN, titleOf } from "../model.ts";
import { behindHeading } from "./heading.ts";
import { inheritable, type Read } from "./read.ts";
import { documentInSentence } from "./sentence.ts";

/** No block that anybody wrote cites more. */
const MAX_READS = 5000;
/** Words that carry on the clause before them: 该条第二款. */
const SAME_CLAUSE = /(?:(?:该|(?<=[及和与、，])同)[条款项]|[上前]述)$/;

export class BlockReader {
  readonly text: string;
  readonly titles: TitleSpan[];
  readonly reads: Read[] = [];
  /** Whether the block begins with the number of a clause of its own. */
  isHeading = false;
  /** Where the last reference or heading ends. */
  #floor = 0;
  readonly #folded: Folded;
  readonly #isInRow: boolean;
  #sentence = { start: 0, until: 0 };

  constructor(folded: Folded, isInRow: boolean) {
    this.#folded = folded;
    this.#isInRow = isInRow;
    this.text = folded.text;
    this.titles = findTitles(folded.text);
  }

  /** Reads all references of the block into `reads`. */
  readAll(): void {
    ANCHOR.lastIndex = 0;
    for (
      let found = ANCHOR.exec(this.text);
      found && this.reads.length < MAX_READS;
      found = ANCHOR.exec(this.text)
    ) {
      ANCHOR.lastIndex = Math.max(this.#readAt(found.index, found[0]), found.index + 1);
    }
  }

  /** @returns the offset to go on from. */
  #readAt(at: number, anchor: string): number {
    const character = anchor.charAt(0);
    const isRelative = "前上本".includes(character);
    const isUnmarked = !isRelative && character !== "第";
    const start = isUnmarked ? at + 1 : this.#unmarkedClause(at);
    const title = titleAround(this.titles, start);
    if (title && this.#leadsChain(title)) return title.end;
    const lone = isRelative ? null : readChain(this.text, start, null, isUnmarked || start < at);
    const read = lone ? lone.units.length > 0 && this.#numbered(start, lone, isUnmarked) : this.#relative(at);
    // 第一、第二、… without a unit: no number in it begins anything either.
    if (!read) return isUnmarked ? at + anchor.length : lone && lone.units.length === 0 ? lone.end : at + 1;
    if (runsBackwards(read.chain)) return read.end;
    if (title) {
      if (read.end > title.end) return title.end;
      read.kind = "in-title";
    }
    this.#takeOut(read);
    if (read.kind === "bare") read.called = ordinaryName(this.text, read.start);
    this.reads.push(read);
    this.#floor = read.end;
    return read.end;
  }

  /** Takes a unit out of the range before it, where the words say so. */
  #takeOut({ start, end, kind, chain }: Read): void {
    const range = this.reads.at(-1);
    if (!range || kind !== "bare") return;
    const word = /^[（(，,]?(除|不含|不包括)$/.exec(this.text.slice(range.end, start))?.[1];
    if (word && (word !== "除" || /^以?外/.test(this.text.slice(end, end + 2)))) range.except = chain;
  }

  /** Where 36条 begins, if it is directly before 第二款 at `at`. */
  #unmarkedClause(at: number): number {
    if (this.text[at - 1] !== "条" || at - 1 <= this.#floor) return at;
    return numeralStart(this.text, at - 1, this.#floor) ?? at;
  }

  /** Where the sentence at `at` begins. Asked from left to right, each character is looked at once. */
  #sentenceStart(at: number): number {
    const { start, until } = this.#sentence;
    if (at < until) return sentenceStart(this.text, at);
    const found = sentenceStart(this.text, at, until);
    this.#sentence = { start: found === until ? start : found, until: at };
    return Math.max(this.#sentence.start, at - MAX_SENTENCE);
  }

  #leadsChain({ end }: TitleSpan): boolean {
    const behind = behindEdition(this.text, end);
    const start = behind + ("的中之".includes(this.text.charAt(behind)) ? 1 : 0);
    return readChain(this.text, start, null).units.length > 0;
  }

  #relative(at: number): Read | null {
    const relative = readRelative(this.text, at);
    if (!relative) return null;
    const chain = readChain(this.text, relative.end, relative.base);
    if (chain.units.length === 0) return null;
    const read = { start: at, kind: "relative" as const, document: OWN, basis: "named" as const };
    return this.#quoted({ ...read, ...this.#chained(at, chain) });
  }

  /** @param needsHead whether only a document directly before it makes it a reference. */
  #numbered(start: number, chain: Chain, needsHead: boolean): Read | null {
    const { text } = this;
    const before = start > 0 ? readHead(text, start, this.titles, this.#floor) : null;
    const head = before ?? readHeadBehind(text, start, chain.end, this.titles);
    if (head) return this.#headed(head, chain);
    if (needsHead) return null;
    const isInHeading = this.isHeading && this.reads.length === 0;
    const behind = behindHeading(this.#folded, start, chain, { isInRow: this.#isInRow, isInHeading });
    if (behind >= 0) {
      this.isHeading ||= start === 0;
      this.#floor = behind;
      return null;
    }
    const read = this.#headless(start, chain);
    return read && this.#quoted(read);
  }

  #chained(start: number, chain: Chain): Pick<Read, "chain" | "end" | "isAmended"> {
    return {
      chain,
      end: chain.end,
      isAmended: amends(this.text, this.#sentenceStart(start), start, chain.end),
    };
  }

  #headed(head: Head, chain: Chain): Read {
    const { start, kind, antecedent } = head;
    const document = antecedent
      ? (antecedentIn(this.text, this.#sentenceStart(start), start, antecedent, this.titles) ?? OTHER)
      : kind === "unbracketed"
        ? named(this.text.slice(start, start + (titleOf(head.document)?.length ?? 0)))
        : head.document;
    const read: Read = { start, kind, document, basis: "named", head, ...this.#chained(start, chain) };
    if (kind !== "self") return read;
    const own =
      head.own ?? /^本[^第（(]*?(?=同?[条款项]?[第（(])/.exec(this.text.slice(start, chain.end))?.[0];
    return this.#quoted({ ...read, own });
  }

  /** Units without a document, clause or relative word directly before them. */
  #headless(start: number, lone: Chain): Read | null {
    const { text } = this;
    const level = lone.units[0]?.path.ordinals.findIndex((ordinal) => ordinal > 0) ?? 0;
    const isSameClause = SAME_CLAUSE.test(text.slice(Math.max(0, start - 3), start));
    const last = this.reads.at(-1);
    const isAbove = level <= CLAUSE && /[上前]述$/.test(text.slice(Math.max(0, start - 2), start));
    const isNear = last !== undefined && (isSameClause || this.#sentenceStart(start) <= last.start);
    const previous = isNear && !isAbove ? last : undefined;
    const isSafe = previous !== undefined && (isSameClause || isSafeGap(text.slice(previous.end, start)));
    const path =
      previous && inheritable(previous.chain, level, isSafe || this.#isAmendedUnit(previous, start));
    const named =
      level < PARAGRAPH && !isAbove
        ? documentInSentence(this, { from: this.#sentenceStart(start), at: start }, lone, previous)
        : null;
    if (!this.#mayStand(start, lone, level, path !== undefined || named !== null)) return null;
    const chain = path ? readChain(text, start, { path, as: "context" }) : lone;
    const chained = this.#chained(start, chain);
    // In new text that is quoted, the units of the amended clause are those of the new edition.
    chained.isAmended ||= previous?.isAmended === true && quoteAround(text, start) >= previous.end;
    const read = { start, kind: "bare" as const, own: previous?.own, ...chained };
    if (previous && (path || isSafe)) {
      const { document, head, edition } = previous;
      return { ...read, document, basis: "list", head, edition };
    }
    if (named) return { ...read, ...named };
    return { ...read, basis: "none", ...this.#unnamed(read, isSameClause) };
  }

  /** What a unit is of, where nothing before it in the sentence says so. */
  #unnamed({ start, end, isAmended }: Omit<Read, "document" | "basis">, isSameClause: boolean) {
    // 上述第三条 is of the text itself, where it is one with clauses.
    const above = /[上前]述$/.exec(this.text.slice(Math.max(0, start - 2), start))?.[0];
    if (above) return { document: OWN, own: above };
    if (isSameClause) return { document: OPEN };
    // 按第九条约定交付: a clause of a contract.
    const isOther = isAmended || this.text.startsWith("约定", end);
    return { document: isOther ? OTHER : OWN };
  }

  /** 第三十条增加一款，作为第二款: one of that clause. */
  #isAmendedUnit(previous: Read, start: number): boolean {
    return /^[^。；]{0,12}作为$/.test(this.text.slice(previous.end, start).slice(-14)) && previous.isAmended;
  }

  #mayStand(start: number, { end, units }: Chain, level: number, isContinued: boolean): boolean {
    const depth = units[0]?.path.depth ?? level;
    if (level <= CLAUSE && depth > CLAUSE) return true;
    if (level >= CLAUSE && units.length > 1 && !isCounted(this.text, start, end)) return true;
    if (amends(this.text, this.#sentenceStart(start), start, end)) return true;
    // 第三章第五条 is allowed where 第五条 is.
    return mayStandAlone(this.text, start, end, level < CLAUSE ? depth : level, isContinued);
  }

  /** In a quoted passage the text's own document is another: the one that introduces it, or one that is not named. */
  #quoted(read: Read): Read {
    const quote = read.document.kind === "own" ? quoteAround(this.text, read.start) : -1;
    if (quote < 0) return read;
    const from = sentenceStart(this.text, quote);
    const last = this.reads.findLast(({ end }) => end <= quote);
    const source = this.reads.findLast(({ end, basis }) => end <= quote && basis === "named");
    const isIntroduced = source && source.start >= from && source.document.kind !== "own";
    const document = isIntroduced ? source.document : OTHER;
    // New text that an amendment quotes.
    const isAmended = read.isAmended || (last?.isAmended === true && last.start >= from);
    return { ...read, document, isAmended, basis: document.kind === "other" ? "none" : "sentence" };
  }
}
