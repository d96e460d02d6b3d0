/**
 * Lines of text → the trees of the regulations that they contain: the same reader for source texts and for pages.
 * Linear in the length of the text.
 */

import { endOfText, skipSpaces } from "../../text/scan.ts";
import type { Clause, Container, Item, Subitem, Unit } from "../model.ts";
import { type BodyLine, buildBody } from "./body.ts";
import { type ClauseHead, type ContainerHead, type Numbering, readClauseTitle } from "./headings.ts";
import { readMarker } from "./markers.ts";
import {
  DEPTH,
  followers,
  isStart,
  leadingContainers,
  readHeads,
  type Selection,
  selectHeads,
} from "./sequence.ts";

/** Where a line stands in the tree, at its first character. */
interface Place {
  /** From the outermost in. */
  containers: readonly Container[];
  clause?: Clause;
  /** 款, counted from 1; absent on a line that bears only a heading. */
  paragraph?: number;
  item?: Item | undefined;
  subitem?: Subitem | undefined;
  /** Where the text after a heading's own number begins; 0 on every other line. */
  textStart: number;
}

interface Gap {
  line: number;
  /** The clause before the gap and the one after it. */
  after: number;
  found: number;
}

export interface Tree {
  numbering: Numbering;
  units: Unit[];
  /** The lines of the tree: `start` is its first heading, `end` is exclusive. */
  start: number;
  end: number;
  /** By line number; undefined for empty lines and those outside. */
  places: (Place | undefined)[];
  /** Where the printed numbers skip. */
  gaps: Gap[];
}

/** Puts the chosen headings and the lines between them together. */
class TreeBuilder {
  readonly units: Unit[] = [];
  readonly gaps: Gap[] = [];
  readonly places: (Place | undefined)[] = [];
  private path: Container[] = [];
  /** The number of the clause before. */
  private previous: number | undefined;
  private readonly lines: readonly string[];
  private readonly selection: Selection;

  constructor(lines: readonly string[], selection: Selection) {
    this.lines = lines;
    this.selection = selection;
  }

  addContainer(line: number, { kind, ordinal, heading, label }: ContainerHead): void {
    // An unnumbered 附则 stands beside the outermost containers (in the civil code beside 编).
    const first = this.units[0];
    const actual = ordinal === 0 && first && first.kind !== "clause" ? first.kind : kind;
    const path = this.path.filter((container) => DEPTH[container.kind] < DEPTH[actual]);
    const container: Container = { kind: actual, ordinal, ...(label && { label }), heading, units: [] };
    (path.at(-1)?.units ?? this.units).push(container);
    this.path = [...path, container];
    this.places[line] = { containers: this.path, textStart: this.lines[line]?.length ?? 0 };
  }

  /** @param end exclusive: the line of the next heading. */
  addClause(line: number, end: number, head: ClauseHead): void {
    const text = this.lines[line] ?? "";
    const heading = readClauseTitle(text, head.textStart);
    const textStart = skipSpaces(text, heading?.end ?? head.textStart);
    const body = buildBody(this.bodyLines(line, end, textStart));
    const clause: Clause = {
      kind: "clause",
      ordinal: head.ordinal,
      ...(head.suffix > 0 && { suffix: head.suffix }),
      label: text.slice(head.labelStart, head.labelEnd),
      ...(heading && { heading: heading.text }),
      paragraphs: body.paragraphs,
    };
    const { previous = head.ordinal } = this;
    if (head.ordinal > previous + 1) this.gaps.push({ line, after: previous, found: head.ordinal });
    this.previous = head.ordinal;
    (this.path.at(-1)?.units ?? this.units).push(clause);
    const containers = this.path;
    this.places[line] = { containers, clause, textStart };
    for (const { line: at, paragraph, item, subitem } of body.places) {
      const from = at === line ? textStart : 0;
      this.places[at] = { containers, clause, paragraph, item, subitem, textStart: from };
    }
  }

  /** The lines of a clause without its number, empty ones left out. */
  private bodyLines(start: number, end: number, textStart: number): BodyLine[] {
    const body: BodyLine[] = [];
    const { ignored, strays } = this.selection;
    for (let line = start; line < end && !strays.has(line); line++) {
      const text = this.lines[line] ?? "";
      const trimmed = text.slice(skipSpaces(text, line === start ? textStart : 0), endOfText(text));
      if (trimmed !== "" && !ignored.has(line)) body.push({ line, text: trimmed });
    }
    return body;
  }
}

/** Lines that follow the last clause of a document and are not its text. */
const TAILS = ["附表", "附录", "抄送", "（此件", "分享到"];

/** 附件：…, 附件1; 附件所列样本… is a sentence. */
const ANNEX = /^附件?\s*(?:[：:\d０-９一二三四五六七八九十]|$)/;

/** The last clause ends at the first line that is no sentence: signature, date, annex, footer of the page. */
function endOfLastClause(lines: readonly string[], start: number, limit: number): number {
  let seen = 0;
  for (let line = start; line < limit; line++) {
    const text = lines[line] ?? "";
    const from = skipSpaces(text, 0);
    const end = endOfText(text);
    if (from === end) continue;
    const isSentence = "。；：！？”…;:!?".includes(text.charAt(end - 1)) || readMarker(text, from) !== null;
    const isTail = TAILS.some((word) => text.startsWith(word, from)) || ANNEX.test(text.slice(from, end));
    if (seen > 0 && (!isSentence || isTail)) return line;
    seen++;
  }
  return limit;
}

function buildSelection(lines: readonly string[], numbering: Numbering, selection: Selection): Tree {
  const { heads, limit } = selection;
  const builder = new TreeBuilder(lines, selection);
  let end = 0;
  heads.forEach((head, index) => {
    if (head.container) {
      builder.addContainer(head.line, head.container);
      return;
    }
    const next = heads[index + 1]?.line;
    end = next ?? endOfLastClause(lines, head.line, Math.min(limit, lines.length));
    builder.addClause(head.line, end, head.clause);
  });
  const { units, places, gaps } = builder;
  return { numbering, units, start: heads[0]?.line ?? 0, end, places, gaps };
}

/**
 * Finds the regulations that lines of text contain, in order: a notice with two attached rules has three numberings
 * at most. A regulation has at least two clauses, numbered 第一条, 第二条 or 一、 二、 at the heads of lines.
 *
 * @param lines one string a paragraph; empty strings and outer spaces do not matter.
 * @param first the number that a run begins with: above one in a fragment.
 * @returns one tree for each run of numbers that begins so; empty when there is none.
 */
export function buildTrees(lines: readonly string[], first = 1): Tree[] {
  const heads = readHeads(lines);
  const next = followers(heads);
  const trees: Tree[] = [];
  let start = 0;
  while (start < heads.length) {
    const numbering = heads[start]?.clause?.numbering;
    if (numbering && isStart(heads[start], next[start], first)) {
      const selection = selectHeads(heads, next, leadingContainers(heads, start), start);
      trees.push(buildSelection(lines, numbering, selection));
      start = selection.next;
    } else {
      start++;
    }
  }
  return trees;
}

/** @returns the first tree in the lines, or null. */
export function buildTree(lines: readonly string[]): Tree | null {
  return buildTrees(lines)[0] ?? null;
}
