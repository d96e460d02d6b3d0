/** The title of a Word file: GB/T 9704 sets it centred, in the largest type, over as many lines as it needs. */
import { readClauseHead, readContainerHead } from "../../regulation/source/headings.ts";
import type { WordLine } from "./docx.ts";

/** The smallest size of a title, in half points: 小三 (15 pt), as plain offices without a template set it. */
const SMALLEST = 30;

const isContents = (text: string) => /^目\s*[录次]$/.test(text.trim());

/** Where the text itself begins: a title stands before it. */
function endOfFront(lines: readonly WordLine[]): number {
  const at = lines.findIndex(
    ({ text }) => readClauseHead(text) ?? readContainerHead(text) ?? isContents(text),
  );
  return at < 0 ? lines.length : at;
}

/** Where its lines begin and end; the same where the file sets no line out. */
function findTitle(lines: readonly WordLine[]): { from: number; to: number } {
  const front = lines.slice(0, endOfFront(lines));
  const printed = front.filter(({ text }) => text.trim() !== "");
  const largest = printed.reduce((size, line) => Math.max(size, line.size), 0);
  const isTitle = ({ text, isCentred, size }: WordLine) =>
    text.trim() !== "" && isCentred && size === largest;
  const from = front.findIndex(isTitle);
  if (largest < SMALLEST || from < 0) return { from: 0, to: 0 };
  const after = front.findIndex((line, index) => index > from && !isTitle(line));
  return { from, to: after < 0 ? front.length : after };
}

/**
 * @returns the lines as text, those of the title joined in the place of its first, the others of it empty: numbers of
 *   lines stay as they are.
 */
export function joinTitle(lines: readonly WordLine[]): { lines: string[]; title: string } {
  const { from, to } = findTitle(lines);
  const title = lines
    .slice(from, to)
    .map(({ text }) => text.trim())
    .join("");
  const texts = lines.map(({ text }, index) =>
    index === from && title ? title : index > from && index < to ? "" : text,
  );
  return { lines: texts, title };
}
