/**
 * Which of the lines that look like headings are headings: a number counts only in sequence, and what stands before,
 * between and after (tables of contents, running titles, references at the head of a line) is left alone.
 */

import type { ContainerKind } from "../model.ts";
import { type ClauseHead, type ContainerHead, readClauseHead, readContainerHead } from "./headings.ts";
import { SectionFinder } from "./sections.ts";

/** How deep each kind stands. */
export const DEPTH: Record<ContainerKind, number> = { part: 0, subpart: 1, chapter: 2, section: 3 };

/** A line that may be a heading. */
export type Head =
  | { line: number; container: ContainerHead; clause?: undefined }
  | { line: number; clause: ClauseHead; container?: undefined };

/** Reads the head of every line. */
export function readHeads(lines: readonly string[]): Head[] {
  const heads: Head[] = [];
  lines.forEach((text, line) => {
    const clause = readClauseHead(text);
    if (clause) heads.push({ line, clause });
    else {
      const container = readContainerHead(text);
      if (container) heads.push({ line, container });
    }
  });
  return withSections(lines, heads);
}

/** Makes containers of the lines 一、… that are section headings. */
function withSections(lines: readonly string[], heads: readonly Head[]): Head[] {
  const sections = new SectionFinder(lines);
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const container = head.clause && next?.clause && sections.read(head.line, head.clause, next);
    return container ? { line: head.line, container } : head;
  });
}

/** @returns for each head the next clause head of its own numbering; "一、" sees every clause head. */
export function followers(heads: readonly Head[]): (ClauseHead | undefined)[] {
  const next: (ClauseHead | undefined)[] = [];
  let any: ClauseHead | undefined;
  let numbered: ClauseHead | undefined;
  for (let index = heads.length - 1; index >= 0; index--) {
    const clause = heads[index]?.clause;
    next[index] = clause?.numbering === "第一条" ? numbered : any;
    any = clause ?? any;
    if (clause?.numbering === "第一条") numbered = clause;
  }
  return next;
}

/** A tree begins at a first clause that a second one follows. @param first the number of the first clause. */
export function isStart(head: Head | undefined, next: ClauseHead | undefined, first = 1): boolean {
  const clause = head?.clause;
  if (clause?.ordinal !== first || clause.suffix > 0) return false;
  return (
    next?.numbering === clause.numbering &&
    (next.ordinal === first + 1 || (next.ordinal === first && next.suffix === 1))
  );
}

/**
 * The containers that open directly before the first clause: 第一编, 第一章, 第一节. What stands before them is
 * a table of contents, whose last entry is not a first one.
 *
 * @returns the index of the outermost of them, or `start`.
 */
export function leadingContainers(heads: readonly Head[], start: number): number {
  let first = start;
  let depth = Number.POSITIVE_INFINITY;
  for (let index = start - 1; index >= 0; index--) {
    const container = heads[index]?.container;
    if (container?.ordinal !== 1 || DEPTH[container.kind] >= depth) break;
    depth = DEPTH[container.kind];
    first = index;
  }
  return first;
}

/** Decides which headings continue the numbers so far. */
class Sequence {
  private clause: Pick<ClauseHead, "ordinal" | "suffix">;
  /** The last ordinal of each kind, whatever its parent: 章 may count on through 编. */
  private readonly last = new Map<ContainerKind, number>();
  /** Kinds that the innermost open container of a higher kind has already. */
  private readonly begun = new Set<ContainerKind>();

  /** @param before the number before that of the first clause. */
  constructor(before: number) {
    this.clause = { ordinal: before, suffix: 0 };
  }

  /** A repeated running title goes back in number, and is refused. */
  continuesContainers({ kind, ordinal }: ContainerHead): boolean {
    const isFirst = ordinal === 1 && !this.begun.has(kind);
    if (ordinal > 0 && !isFirst && ordinal <= (this.last.get(kind) ?? 0)) return false;
    for (const deeper of this.begun) if (DEPTH[deeper] > DEPTH[kind]) this.begun.delete(deeper);
    this.begun.add(kind);
    this.last.set(kind, ordinal);
    return true;
  }

  /** N + 1, or 之M + 1. A gap is believed only where the number after it continues it. */
  continuesClauses(head: ClauseHead, next: ClauseHead | undefined): boolean {
    const { ordinal, suffix } = this.clause;
    const isNext = head.suffix === 0 ? head.ordinal === ordinal + 1 : head.ordinal === ordinal;
    const isInOrder = isNext && head.suffix === (head.suffix === 0 ? 0 : suffix + 1);
    const isAfterGap =
      head.numbering === "第一条" &&
      head.suffix === 0 &&
      head.ordinal > ordinal + 1 &&
      next?.ordinal === head.ordinal + (next?.suffix ? 0 : 1);
    if (isInOrder || isAfterGap) this.clause = head;
    return isInOrder || isAfterGap;
  }
}

/** 第四条 and a space: printed as a heading, where 第四条规定的情形 at the head of a line is of a sentence. */
const isSetOff = ({ numbering, labelEnd, textStart }: ClauseHead): boolean =>
  numbering === "第一条" && textStart > labelEnd;

export interface Selection {
  heads: Head[];
  /** Lines of headings that were refused: neither structure nor text. */
  ignored: Set<number>;
  /** Lines of clauses out of order: their text is not that of the clause before, which ends there. */
  strays: Set<number>;
  /** The line that ends the last clause at the latest. */
  limit: number;
  /** The index of the first head after the tree. */
  next: number;
}

/** Chooses the headings of the tree whose first clause is `heads[start]`. */
export function selectHeads(
  heads: readonly Head[],
  next: readonly (ClauseHead | undefined)[],
  first: number,
  start: number,
): Selection {
  const { numbering, ordinal = 1 } = heads[start]?.clause ?? {};
  const sequence = new Sequence(ordinal - 1);
  const selected: Head[] = [];
  const ignored = new Set<number>();
  const strays = new Set<number>();
  let index = first;
  for (; index < heads.length; index++) {
    const head = heads[index];
    if (!head) break;
    if (head.container) {
      if (sequence.continuesContainers(head.container)) selected.push(head);
      else ignored.add(head.line);
      continue;
    }
    // The numbers begin again: another document. In 第一条 texts "一、" numbers items.
    const isOther = index > start && isStart(head, next[index]);
    if (isOther && (head.clause.numbering === "第一条" || numbering === "一、")) break;
    if (head.clause.numbering !== numbering) continue;
    if (sequence.continuesClauses(head.clause, next[index])) selected.push(head);
    else if (isSetOff(head.clause)) strays.add(head.line);
  }
  let limit = heads[index]?.line ?? Number.POSITIVE_INFINITY;
  // Headings without a clause belong to what follows, for example its table of contents.
  while (selected.at(-1)?.container) limit = selected.pop()?.line ?? limit;
  return { heads: selected, ignored, strays, limit, next: index };
}
