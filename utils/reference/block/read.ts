/** What the reader of a block takes down of a reference, and what the next may inherit of it. */

import type { EditionMark } from "../document/editions.ts";
import type { Head } from "../document/head.ts";
import type { Chain } from "../grammar/chain.ts";
import { CLAUSE, ITEM, PARAGRAPH, type UnitPath } from "../grammar/levels.ts";
import type { DocumentName, ReferenceKind } from "../model.ts";

/** Whence a reference has its document. */
export type Basis =
  | "named" // the document is directly before it
  | "list" // from the reference before it, with nothing but 规定, 、 or 和 between them
  | "sentence" // from a document that the same sentence names in 《》, or cites
  | "plain" // from a document that the same sentence names without 《》: its name is read by rule
  | "other" // the sentence names a contract or the like, which has numbered units too
  | "open" // the sentence names several documents
  | "none";

/** A reference as it is read: offsets of the folded text, and its units, from which the next may inherit. */
export interface Read {
  start: number;
  end: number;
  kind: ReferenceKind;
  document: DocumentName;
  basis: Basis;
  chain: Chain;
  /** What the words behind a range take out of it: 第八条至第十条（除第九条外）. */
  except?: Chain;
  head?: Head | undefined;
  /** What its sentence says of the edition, where no head does. */
  edition?: EditionMark | undefined;
  /** 本办法, where it or what it continues says so. */
  own?: string | undefined;
  isAmended: boolean;
  /** An ordinary word directly before it, which the page may have defined as a short name: 规定 in 和规定第九条. */
  called?: string | undefined;
}

/**
 * What a unit of `level` inherits from the reference before it in the sentence. Across other words a 款 or 项 continues
 * only a reference that names a 款 itself: in "违反本法第六十五条规定的，依照第一款处罚" the 款 is one of its own clause.
 */
export function inheritable({ units }: Chain, level: number, isSafe: boolean): UnitPath | undefined {
  const path = units.at(-1)?.path;
  if (!path || level < PARAGRAPH) return undefined;
  return isSafe || path.depth >= PARAGRAPH || (level > ITEM && path.depth >= CLAUSE) ? path : undefined;
}
