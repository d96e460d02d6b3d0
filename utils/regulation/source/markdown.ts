/** Statutes in Markdown: # headings, **第一条**, and annexes under headings of their own. */
import type { Appendix } from "../model.ts";
import { readClauseHead, readContainerHead } from "./headings.ts";

export interface MarkdownText {
  title: string | undefined;
  /** The lines without markup, as many as in the source; those of the annexes are empty. */
  lines: string[];
  appendices: Appendix[];
}

const HEADING = /^(#+)\s+(.*?)\s*$/;

/** 序言 is the regulation's own text; it has no number. */
const isPreface = (heading: string) => heading.replace(/\s/g, "") === "序言";

/** Takes the headings of a text one after the other. */
class MarkdownReader {
  readonly text: MarkdownText = { title: undefined, lines: [], appendices: [] };
  /** The annex that is open, and how many # its heading has. */
  #appendix: Appendix | undefined;
  #depth = 0;

  addLine(line: string): void {
    this.text.lines.push(this.#appendix ? "" : line);
    if (line.trim() !== "") this.#appendix?.paragraphs.push(line.trim());
  }

  /** 一、一般规定 is a section or a clause, which the tree decides. */
  addHeading(heading: string, depth: number): void {
    if (this.text.title === undefined) {
      this.text.title = heading;
      this.text.lines.push("");
    } else if (readContainerHead(heading) || isPreface(heading)) {
      this.#appendix = undefined;
      this.text.lines.push(isPreface(heading) ? "" : heading);
    } else if (readClauseHead(heading)) {
      // Deeper than the heading of an annex it is of the annex.
      if (depth <= this.#depth) this.#appendix = undefined;
      this.addLine(heading);
    } else {
      this.#appendix = { title: heading, paragraphs: [] };
      this.#depth = depth;
      this.text.appendices.push(this.#appendix);
      this.text.lines.push("");
    }
  }
}

/**
 * Takes the markup off and the annexes out. An annex begins with a heading that is neither 编, 章, 节 nor 附则 and has
 * no number 第一条 or 一、; it ends with one that is or has: amendments may stand before the 附则 that ends the statute.
 */
export function readMarkdown(lines: readonly string[]): MarkdownText {
  const reader = new MarkdownReader();
  for (const line of lines) {
    const plain = line.replaceAll("**", "").replace(/^\s*<!--.*-->\s*$/, "");
    const [, marks = "", heading] = HEADING.exec(plain) ?? [];
    if (heading === undefined) reader.addLine(plain);
    else reader.addHeading(heading, marks.length);
  }
  return reader.text;
}
