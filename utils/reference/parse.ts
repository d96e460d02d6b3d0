/** One block of text → what it cites, and what the resolver needs to know of it. Plain data, cheap to keep. */
import { type Alias, findAliases } from "./aliases.ts";
import { type Chain, type ChainBase, readChain, targetsOf } from "./chain.ts";
import { amends, antecedentIn, isHeading, isSafeGap, sentenceStart } from "./context.ts";
import { type Folded, fold } from "./folded.ts";
import { isSaidOfText, mayStandAlone } from "./guards.ts";
import { type Head, readHead } from "./head.ts";
import { CLAUSE, PARAGRAPH, type UnitPath } from "./levels.ts";
import type { DocumentName, Reference, ReferenceKind } from "./model.ts";
import { readRelative } from "./relative.ts";
import {
  behindBrackets,
  type EditionMark,
  editionMark,
  findNumbers,
  findTitles,
  type TitleSpan,
} from "./titles.ts";

/** Whence a reference has its document. */
export type Basis =
  | "named" // the document stands directly before it
  | "list" // from the reference before it, with nothing but 规定, 、 or 和 between them
  | "sentence" // from a document that the same sentence names
  | "none";

export interface ParsedReference extends Reference {
  basis: Basis;
  edition?: EditionMark;
  /** The number belongs to another edition: 将第十八条修改为…. */
  isAmended?: boolean;
  isAnnex?: boolean;
  /** 该办法, whose document an earlier sentence may name: the kind of document. */
  antecedent?: string;
}

/** A document that a block names, with or without a clause. */
export interface NamedDocument {
  start: number;
  end: number;
  title: string;
  edition?: EditionMark;
}

export interface ParsedBlock {
  text: string;
  references: ParsedReference[];
  documents: NamedDocument[];
  aliases: Alias[];
  /** Document numbers (发文字号) that the block gives. */
  numbers: string[];
  /** Whether it begins with the number of a clause of its own. */
  isHeading: boolean;
}

const RELEVANT = /[第《〔]|[前上本].{0,4}[条款项章节编條項節編]|[［[]\d{4}[\]］]|下.{0,2}[称稱]/;
const ANCHOR =
  /第(?=[（(]?[一二三四五六七八九十百千两零〇廿卅\d０-９])|[前上本][一二两三四五六七八九十\d]{0,2}[条款项章节编]|[》法例）)][一二三四五六七八九十百\d]{1,7}条(?=第|规定|的规定|之规定|[、和至及])/g;

/** A reference as it is read: offsets of the folded text, and its last unit, from which the next may inherit. */
interface Read {
  start: number;
  end: number;
  kind: ReferenceKind;
  document: DocumentName;
  basis: Basis;
  chain: Chain;
  head?: Head | undefined;
  isAmended: boolean;
}

/** Reads a block from left to right. */
class Reader {
  readonly text: string;
  readonly titles: TitleSpan[];
  readonly reads: Read[] = [];
  isHeading = false;

  constructor(text: string) {
    this.text = text;
    this.titles = findTitles(text);
  }

  /** @returns the offset to go on from. */
  readAt(at: number, anchor: string): number {
    const title = this.#titleAround(at);
    if (title && this.#isHeadOfChain(title)) return title.end;
    const character = anchor.charAt(0);
    const unmarked = anchor.length > 1 && /[》法例）)]/.test(character);
    const read =
      character === "第" || unmarked ? this.#numbered(unmarked ? at + 1 : at, unmarked) : this.#relative(at);
    if (!read) return at + (unmarked ? anchor.length : 1);
    if (title) {
      if (read.end > title.end) return title.end;
      read.kind = "in-title";
    }
    this.reads.push(read);
    return read.end;
  }

  #titleAround(at: number): TitleSpan | undefined {
    return this.titles.find(({ start, end }) => start < at && at < end);
  }

  #isHeadOfChain({ end }: TitleSpan): boolean {
    const behind = behindBrackets(this.text, end);
    return /^[的中之]?第[（(]?[一二三四五六七八九十百\d]/.test(this.text.slice(behind, behind + 4));
  }

  /** The reference before `at` in the same sentence. */
  #previous(at: number): Read | undefined {
    const previous = this.reads.at(-1);
    return previous && sentenceStart(this.text, at) <= previous.start ? previous : undefined;
  }

  #relative(at: number): Read | null {
    const relative = readRelative(this.text, at);
    if (!relative) return null;
    const chain = readChain(this.text, relative.end, relative.base);
    if (!chain) return null;
    const isAmended = amends(this.text, at, chain.end);
    return {
      start: at,
      end: chain.end,
      kind: "relative",
      document: "self",
      basis: "named",
      chain,
      isAmended,
    };
  }

  #numbered(start: number, unmarked: boolean): Read | null {
    const { text } = this;
    const chain = readChain(text, start, null, unmarked);
    if (!chain) return null;
    const head = readHead(text, start, this.titles);
    if (head) return this.#headed(head, chain);
    if (start === 0 && isHeading(text, chain)) {
      this.isHeading = true;
      return null;
    }
    return this.#headless(start, chain);
  }

  #headed(head: Head, chain: Chain): Read {
    const { start, kind } = head;
    const found = head.antecedent && antecedentIn(this.text, start, head.antecedent, this.titles);
    const document = head.antecedent ? found || "external-unresolved" : head.document;
    const isAmended = amends(this.text, start, chain.end);
    return { start, end: chain.end, kind, document, basis: "named", chain, head, isAmended };
  }

  #headless(start: number, lone: Chain): Read | null {
    const { text } = this;
    const level = lone.units[0]?.path.ordinals.findIndex((ordinal) => ordinal > 0) ?? 0;
    const previous = this.#previous(start);
    const inherited = level >= PARAGRAPH ? previous?.chain.units.at(-1)?.path : undefined;
    if (!this.#mayStand(start, lone, level, inherited)) return null;
    const base: ChainBase | null = inherited ? { path: inherited, as: "context" } : null;
    const chain = (base && readChain(text, start, base)) ?? lone;
    const isAmended = amends(text, start, chain.end);
    const read = { start, end: chain.end, kind: "bare" as const, chain, isAmended };
    if (previous && (level >= PARAGRAPH || isSafeGap(text.slice(previous.end, start)))) {
      return { ...read, document: previous.document, basis: "list", head: previous.head };
    }
    if (level < PARAGRAPH) {
      const named = this.#namedInSentence(start, previous);
      if (named) return { ...read, document: named, basis: "sentence" };
    }
    return { ...read, document: isAmended ? "external-unresolved" : "self", basis: "none" };
  }

  #mayStand(start: number, { end, units }: Chain, level: number, inherited: UnitPath | undefined): boolean {
    const depth = units[0]?.path.depth ?? level;
    if (depth > CLAUSE && level <= CLAUSE) return true;
    if (units.length > 1 && level >= CLAUSE) return true;
    if (inherited) return mayStandAlone(this.text, start, end, CLAUSE);
    if (amends(this.text, start, end)) return isSaidOfText(this.text, start, end) || level >= CLAUSE;
    return mayStandAlone(this.text, start, end, level);
  }

  /** The document that the sentence names to the left, the nearest first. */
  #namedInSentence(at: number, previous: Read | undefined): DocumentName {
    const from = sentenceStart(this.text, at);
    const title = this.titles.findLast(({ start, end }) => start >= from && end <= at);
    if (previous && previous.start >= (title?.start ?? -1)) return previous.document;
    return title?.title ?? null;
  }
}

function named(text: string, { origin }: Folded, { start, end, title }: TitleSpan): NamedDocument {
  const edition = editionMark(text, start, end, behindBrackets(text, end));
  return { start: origin(start), end: origin(end - 1) + 1, title, ...(edition && { edition }) };
}

function reference(original: string, { origin }: Folded, read: Read): ParsedReference {
  const start = origin(read.start);
  const end = origin(read.end - 1) + 1;
  const { kind, document, basis, chain, head, isAmended } = read;
  const { targets, form } = targetsOf(chain.units);
  return {
    start,
    end,
    text: original.slice(start, end),
    kind,
    form,
    document,
    targets:
      document === "external-unresolved"
        ? targets.map(({ relative, ...target }) =>
            relative === "this-clause" ? target : { ...target, ...(relative && { relative }) },
          )
        : targets,
    basis,
    ...(head?.edition && { edition: head.edition }),
    ...(head?.isAnnex && { isAnnex: true }),
    ...(head?.antecedent && document === "external-unresolved" && { antecedent: head.antecedent }),
    ...(isAmended && { isAmended }),
  };
}

/**
 * Reads one block of logical text.
 * @returns its references in order of their start, and the documents, aliases and numbers it names. Offsets are UTF-16
 *   code units of `text`, end exclusive. Never throws.
 */
export function parseBlock(text: string): ParsedBlock {
  const block: ParsedBlock = {
    text,
    references: [],
    documents: [],
    aliases: [],
    numbers: [],
    isHeading: false,
  };
  if (!RELEVANT.test(text)) return block;
  const folded = fold(text);
  const reader = new Reader(folded.text);
  ANCHOR.lastIndex = 0;
  for (let found = ANCHOR.exec(folded.text); found; found = ANCHOR.exec(folded.text)) {
    ANCHOR.lastIndex = Math.max(reader.readAt(found.index, found[0]), found.index + 1);
  }
  return {
    ...block,
    references: reader.reads.map((read) => reference(text, folded, read)),
    documents: reader.titles.map((title) => named(folded.text, folded, title)),
    aliases: findAliases(folded.text, reader.titles).map((alias) => ({
      ...alias,
      at: folded.origin(alias.at),
    })),
    numbers: findNumbers(folded.text).map(({ number }) => number),
    isHeading: reader.isHeading,
  };
}
