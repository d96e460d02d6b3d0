/** Statutes in Markdown: # headings, **第一条**, and annexes under headings of their own. */

import type { Appendix } from "../model.ts";
import { readContainerHead } from "./headings.ts";

export interface MarkdownText {
  title: string | undefined;
  /** The lines without markup, as many as in the source; those of the annexes are empty. */
  lines: string[];
  appendices: Appendix[];
}

/** 序言 is the regulation's own text; it has no number. */
const isPreface = (heading: string) => heading.replace(/\s/g, "") === "序言";

/**
 * Takes the markup off and the annexes out. An annex begins with a heading that is neither 编, 章, 节 nor 附则, and
 * ends with one that is: amendments may stand before the 附则 that ends the statute.
 */
export function readMarkdown(lines: readonly string[]): MarkdownText {
  const text: MarkdownText = { title: undefined, lines: [], appendices: [] };
  let appendix: Appendix | undefined;
  for (const line of lines) {
    const plain = line.replaceAll("**", "");
    const heading = /^#+\s+(.*?)\s*$/.exec(plain)?.[1];
    if (heading === undefined) {
      text.lines.push(appendix ? "" : plain);
      if (appendix && plain.trim() !== "") appendix.paragraphs.push(plain.trim());
    } else if (text.title === undefined) {
      text.title = heading;
      text.lines.push("");
    } else if (readContainerHead(heading) || isPreface(heading)) {
      appendix = undefined;
      text.lines.push(isPreface(heading) ? "" : heading);
    } else {
      appendix = { title: heading, paragraphs: [] };
      text.appendices.push(appendix);
      text.lines.push("");
    }
  }
  return text;
}
