/** One block of text → what it cites, and what the resolver needs to know of it. Plain data, cheap to keep. */
import { type Alias, findAliases } from "./aliases.ts";
import { targetsOf } from "./chain.ts";
import { type Folded, fold } from "./folded.ts";
import type { Reference } from "./model.ts";
import { type Basis, type Read, Reader } from "./reader.ts";
import { behindBrackets, type EditionMark, editionMark, findNumbers, type TitleSpan } from "./titles.ts";

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
  const reader = new Reader(folded);
  reader.readAll();
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
