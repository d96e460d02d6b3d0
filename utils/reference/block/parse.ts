/** One block of text → what it cites, and what the resolver needs to know of it. Plain data, cheap to keep. */

import type { Target } from "../../regulation/outline.ts";
import { findNumbers } from "../../text/document-numbers.ts";
import type { Folded } from "../../text/folded.ts";
import { withoutGaps } from "../../text/gaps.ts";
import { withoutRadicals } from "../../text/lookalikes.ts";
import { simplifiedProse } from "../../text/traditional.ts";
import { type Alias, findAliases } from "../document/aliases.ts";
import { behindEdition, type EditionMark, editionMark } from "../document/editions.ts";
import { targetsOf } from "../grammar/chain.ts";
import type { TitleSpan } from "../grammar/titles.ts";
import { named, type Reference, titleOf } from "../model.ts";
import type { Basis, Read } from "./read.ts";
import { BlockReader } from "./reader.ts";

export interface ParsedReference extends Reference {
  basis: Basis;
  /** The document without the spaces that its title is written with. */
  title?: string;
  edition?: EditionMark;
  /** The number belongs to another edition: 将第十八条修改为…. */
  isAmended?: boolean;
  isAnnex?: boolean;
  /** 本办法, where the reference says so or continues one that does. */
  own?: string;
  /** An ordinary word directly before it, which the page may have defined as a short name: 规定 in 和规定第九条. */
  called?: string;
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
  /** As it is read: in simplified characters, without radicals, one for one. */
  text: string;
  /** As it is written. */
  original: string;
  references: readonly ParsedReference[];
  documents: readonly NamedDocument[];
  aliases: readonly Alias[];
  /** Document numbers (发文字号) that the block gives. */
  numbers: readonly string[];
  /** Whether it begins with the number of a clause of its own. */
  isHeading: boolean;
  /** Whether it is a cell of a table behind another of its row. */
  isInRow?: true;
}

/** Before the text of a cell behind another of its row: a page's own text has no tab (utils/page/blocks.ts). */
const IN_ROW = "\t";

/**
 * What may matter in a block: numbered units, units named by their place, 《》, document numbers, aliases. Numerals may be
 * radicals (lookalikes.ts); of the other characters there are none, and a class of all radicals at the beginning would make
 * the search four times as slow. Spaces may be anywhere inside. Most blocks of most pages have none of them.
 */
const RELEVANT =
  /第[（(\s\u200b\ufeff]*[一二三四五六七八九十⼀⼆⼋⼗百千两零〇○廿卅\d０-９\s\u200b\ufeff]+[）)\s\u200b\ufeff]*[条款项目章节编分條項編節、和及与或至到—－–~～-]|[前上本][一二两三四五六七八九十⼀⼆⼋⼗\d\s\u200b\ufeff]{0,6}(?:[款章节编節編]|[条條](?![件约])|[项項](?!目))|[法典例则）)][一二三四五六七八九十⼀⼆⼋⼗百\d]{1,7}[条、和及与至到—－–~～-]|[《〔[［称稱]/;

/** Shared by all blocks that have none. */
const NONE: readonly never[] = [];

function namedDocument(text: string, folded: Folded, { start, end, title }: TitleSpan): NamedDocument {
  const edition = editionMark(text, start, end, behindEdition(text, end));
  return { start: folded.origin(start), end: folded.origin(end - 1) + 1, title, ...(edition && { edition }) };
}

/** A title as it is written, spaces and traditional characters and all. */
function asWritten(original: string, folded: Folded, titles: readonly TitleSpan[], title: string): string {
  const span = original === folded.text ? undefined : titles.find((span) => span.title === title);
  if (!span) return title;
  const written = original.slice(folded.origin(span.start + 1), folded.origin(span.end - 2) + 1);
  // A title that is broken over lines is written on one.
  return written.replace(/\s{2,}|[\r\n]/g, "");
}

/** Targets without those that are excepted: 第八条至第十条（除第九条外）. */
function without(targets: Target[], excepted: readonly Target[]): Target[] {
  const key = ({ through: _, ...target }: Target) => JSON.stringify(target);
  const out = new Set(excepted.map(key));
  return targets.filter((target) => !out.has(key(target)));
}

function reference(
  original: string,
  folded: Folded,
  titles: readonly TitleSpan[],
  read: Read,
): ParsedReference {
  const start = folded.origin(read.start);
  const end = folded.origin(read.end - 1) + 1;
  const { kind, document, basis, chain, except, head, own, isAmended, called } = read;
  const edition = head?.edition ?? read.edition;
  const { targets: all, form } = targetsOf(chain.units);
  const targets = except ? without(all, targetsOf(except.units).targets) : all;
  const title = titleOf(document);
  const written = title === null ? null : asWritten(original, folded, titles, title);
  return {
    start,
    end,
    text: original.slice(start, end),
    kind,
    form,
    document: written === null ? document : named(written),
    targets:
      document.kind === "other"
        ? targets.map(({ relative, ...target }) =>
            relative === "this-clause" ? target : { ...target, ...(relative && { relative }) },
          )
        : targets,
    basis,
    ...(title !== null && written !== title && { title }),
    ...(edition && { edition }),
    ...(head?.isAnnex && { isAnnex: true }),
    ...(head?.antecedent && document.kind === "other" && { antecedent: head.antecedent }),
    ...(own && { own }),
    ...(called && { called }),
    ...(isAmended && { isAmended }),
  };
}

/** Reads one block as a page sends it. */
export function parseSent(sent: string): ParsedBlock {
  if (!sent.startsWith(IN_ROW)) return parseBlock(sent);
  return { ...read(sent.slice(IN_ROW.length), true), isInRow: true };
}

/** @param isInRow whether it is a cell behind another, which may hold nothing but the number of a clause. */
function read(original: string, isInRow: boolean): ParsedBlock {
  if (!RELEVANT.test(original)) {
    return {
      text: original,
      original,
      references: NONE,
      documents: NONE,
      aliases: NONE,
      numbers: NONE,
      isHeading: false,
    };
  }
  const text = simplifiedProse(withoutRadicals(original));
  const folded = withoutGaps(text);
  const reader = new BlockReader(folded, isInRow);
  reader.readAll();
  return {
    text,
    original,
    references: reader.reads.map((read) => reference(original, folded, reader.titles, read)),
    documents: reader.titles.map((title) => namedDocument(folded.text, folded, title)),
    aliases: findAliases(folded.text, reader.titles).map((alias) => ({
      ...alias,
      at: folded.origin(alias.at),
    })),
    numbers: findNumbers(folded.text).map(({ number }) => number),
    isHeading: reader.isHeading,
  };
}

/**
 * Reads one block of logical text.
 * @returns its references in order of their start, and the documents, aliases and numbers it names. Offsets are UTF-16
 *   code units of `original`, end exclusive. Never throws.
 */
export const parseBlock = (original: string): ParsedBlock => read(original, false);
