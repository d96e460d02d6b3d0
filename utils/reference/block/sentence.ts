/** Which document the sentence of a number names to its left: the antecedent, or what the sentence has cited before. */
import { antecedentOf, JOINED } from "../document/antecedent.ts";
import { editionInSentence } from "../document/editions.ts";
import type { Chain } from "../grammar/chain.ts";
import { CLAUSE, type UnitPath } from "../grammar/levels.ts";
import { type TitleSpan, titlesBefore } from "../grammar/titles.ts";
import { type DocumentName, named, OPEN, OWN, titleOf } from "../model.ts";
import type { Read } from "./read.ts";

/** A block as far as it is read. */
interface ReadSoFar {
  text: string;
  titles: readonly TitleSpan[];
  reads: readonly Read[];
}

/** A number, and where its sentence begins. */
interface Place {
  from: number;
  at: number;
}

type Named = Pick<Read, "document" | "basis" | "edition" | "own">;

const isSame = (a: DocumentName, b: DocumentName): boolean => a.kind === b.kind && titleOf(a) === titleOf(b);

/** The sentence names several documents: it does not say which is meant. */
const SEVERAL: Named = { document: OPEN, basis: "open" };

/** 《…》第八条规定：…。第九条规定：…: a sentence that begins with the next clause is of the same document. */
function ofNextClause({ text, titles, reads }: ReadSoFar, at: number, { units }: Chain): Named | null {
  const last = reads.at(-1);
  if (!last || last.basis === "none" || last.basis === "open") return null;
  const { document, end, edition, chain } = last;
  if (document.kind !== "named") return null;
  // Nothing else may have been named since.
  if (antecedentOf(text, end, at, titlesBefore(titles, at, end))) return null;
  const clause = (path: UnitPath | undefined) => path?.ordinals[CLAUSE] ?? 0;
  const isNext = clause(units[0]?.path) > clause(chain.units.at(-1)?.path);
  return isNext ? { document, basis: "sentence", edition } : null;
}

/**
 * 第九条 in 《…》第八条规定了职责，第九条规定了流程: of the same document. In 《甲》第八条与《乙》第八条不同，第九条 it
 * may be of either.
 */
function ofPrevious({ text, reads }: ReadSoFar, { start, document, edition, own }: Read): Named {
  if (document.kind === "open") return SEVERAL;
  const before = reads.at(-2);
  const isJoined = before && !isSame(before.document, document) && JOINED.test(text.slice(before.end, start));
  return isJoined ? SEVERAL : { document, basis: "sentence", edition, own };
}

/** Whether a sentence has cited a document that is not read. */
function citesUnread(reads: readonly Read[], from: number): boolean {
  const first = reads.findLastIndex(({ start }) => start < from) + 1;
  return reads.slice(first).some(({ document }) => document.kind === "other");
}

/**
 * @param chain the units of the number; @param previous the reference before it in the same sentence.
 * @returns the document, and why; null where the sentence names none.
 */
export function documentInSentence(
  block: ReadSoFar,
  { from, at }: Place,
  chain: Chain,
  previous: Read | undefined,
): Named | null {
  const { text, titles, reads } = block;
  const owner = antecedentOf(text, from, at, titlesBefore(titles, at, from));
  const last = previous && previous.start >= (owner?.start ?? -1) ? previous : undefined;
  if (!last && !owner) return from === at ? ofNextClause(block, at, chain) : null;
  // 会议纪要第三条要求落实《…》第八条，第五条…: of the document, or of the text that brings it in.
  const isBroughtIn = citesUnread(reads, from);
  if (last) return isBroughtIn && last.document.kind !== "other" ? SEVERAL : ofPrevious(block, last);
  if (!owner) return null;
  if (owner.kind === "several" || isBroughtIn) return SEVERAL;
  if (owner.kind === "other") return { document: OPEN, basis: "other" };
  if (owner.kind === "self") return { document: OWN, basis: "none", own: owner.name };
  const edition = owner.kind === "title" ? editionInSentence(text.slice(owner.end, at)) : undefined;
  const basis = owner.kind === "title" ? "sentence" : "plain";
  return { document: named(owner.name), basis, ...(edition && { edition }) };
}
