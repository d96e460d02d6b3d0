/**
 * Section headings 一、一般规定 between clauses numbered 第一条, as judicial interpretations print them. A line so numbered
 * may as well be an item of the clause before; what tells the heading is that a clause begins on the very next line.
 */
import { endOfText, isSpace } from "../../text/scan.ts";
import { type ClauseHead, type ContainerHead, LONGEST_HEADING, shortHeading } from "./headings.ts";

const isEmpty = (line: string) => endOfText(line) === 0;

/** A heading names its matter in a few words; a sentence, or a list that goes on, ends in a mark. */
function readHeading(line: string, { textStart }: ClauseHead): string | null {
  const end = endOfText(line);
  if (textStart >= end || end - textStart > LONGEST_HEADING) return null;
  return "。；：，、！？;:,.!?”".includes(line.charAt(end - 1))
    ? null
    : shortHeading(line.slice(textStart, end));
}

/** Finds section headings among the lines of a text, from the top down. */
export class SectionFinder {
  /** The last section so far; a list whose first entry is no heading holds no other. */
  #last = 0;
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /**
   * @param head the number 一、 at the head of a line.
   * @param next the next clause head of any numbering and its line.
   * @returns the section that the line opens, or null where it opens none.
   */
  read(line: number, head: ClauseHead, next: { line: number; clause: ClauseHead }): ContainerHead | null {
    if (head.numbering !== "一、" || next.clause.numbering !== "第一条") return null;
    if (head.ordinal > 1 && (this.#last === 0 || head.ordinal <= this.#last)) return null;
    for (let between = line + 1; between < next.line; between++)
      if (!isEmpty(this.#lines[between] ?? "")) return null;
    const text = this.#lines[line] ?? "";
    const heading = readHeading(text, head);
    if (heading === null) return null;
    this.#last = head.ordinal;
    const label = [...text.slice(head.labelStart, head.labelEnd)].filter(
      (each) => !isSpace(each.charCodeAt(0)),
    );
    return { kind: "section", ordinal: head.ordinal, heading, label: label.join("") };
  }
}
