/** Units named by their place: 前款, 前两款, 上条, 本条第二款, 本章第七条. */

import type { Relative } from "../../regulation/outline.ts";
import type { ChainBase } from "./chain.ts";
import { isLongerWord } from "./guards.ts";
import { CLAUSE, levelOf, PARAGRAPH, relativePath } from "./levels.ts";
import { NOT_SELF } from "./names.ts";
import { readNumeral } from "./token.ts";

const HERE: readonly (Relative | undefined)[] = [
  "this-part",
  undefined,
  "this-chapter",
  "this-section",
  "this-clause",
  "this-paragraph",
  "this-item",
];
const BEFORE: readonly (Relative | undefined)[] = [
  undefined,
  undefined,
  undefined,
  undefined,
  "previous-clause",
  "previous-paragraph",
  "previous-item",
];

/** 前三项 may count things that come first: words must show that they are units of a text. */
const COUNTED_TEXT =
  /^(?:规定|所|行为|违法|罪|情形|情况|事项|的规定|中(?!任?选)|[第之和或及与、，]|以?外|性质|内容|标准|条件)/;

/** Whether 前三项, 前两条 are units of a text. */
function isOfText(text: string, end: number, level: number): boolean {
  return level === PARAGRAPH || COUNTED_TEXT.test(text.slice(end, end + 3));
}

/**
 * Reads the relative unit at `at` (前, 上 or 本).
 * @returns what a chain may continue, and where it does; null where the words mean something else (目前条件, 资本项下).
 */
export function readRelative(text: string, at: number): { base: ChainBase; end: number } | null {
  const numeral = readNumeral(text, at + 1);
  const unit = numeral?.end ?? at + 1;
  const level = levelOf(text.charAt(unit));
  const end = unit + 1;
  const isHere = text[at] === "本";
  const name = (isHere ? HERE : BEFORE)[level];
  if (!name || isLongerWord(text, end, level)) return null;
  const before = text.slice(Math.max(0, at - 2), at);
  if (isHere) {
    return numeral || NOT_SELF.test(before)
      ? null
      : { base: { path: relativePath(name, level, 1), as: "scope" }, end };
  }
  const count = numeral?.value ?? 1;
  if (count > 20 || (numeral && !isOfText(text, end, level))) return null;
  return { base: { path: relativePath(name, level === CLAUSE ? CLAUSE : level, count), as: "unit" }, end };
}
