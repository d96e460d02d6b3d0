/** What the words around a reference say: its sentence, headings, the document that 该法 refers back to. */
import { type DocumentName, named, OWN } from "../model.ts";
import type { Chain } from "./chain.ts";
import { CLAUSE } from "./levels.ts";
import { readName } from "./names.ts";
import { type TitleSpan, titlesBefore } from "./titles.ts";

/** A sentence longer than this is read from here on. */
export const MAX_SENTENCE = 600;
const SENTENCE_ENDS = "。；;！？";

/**
 * @param floor no character before it is looked at.
 * @returns where the sentence of the character at `at` begins.
 */
export function sentenceStart(text: string, at: number, floor = Math.max(0, at - MAX_SENTENCE)): number {
  let start = at;
  while (start > floor && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--;
  return start;
}

/** Between two references of one document only these words are allowed. */
const SAFE_GAP = /^(?:的?规定|之规定|的|等|等规定|所[列称规]定?|[、和及与或并]|以及|或者|（|\(|除)*$/;

export function isSafeGap(gap: string): boolean {
  return gap.length < 12 && SAFE_GAP.test(gap);
}

/** After the number of a clause at the head of a block, words that show it is cited and not a heading. */
const CITED =
  /^(?:规定|明确[了，：]|(?:确[立定]|体现|突出|强化|细化|完善|增加|回应|重申|赋予|界定|阐[明述]|吸收|借鉴)了|指出|强调|提出|的|之规定|所[列称规述指]|中[的规所]|[，。；、]|等|以外|(?:情形|行为)之一|修改为|修订为|作为第|删[去除]|改为|后增加|增加[一二两三][条款项]|如何|怎[么样]|呢|有何|为何|(?:执行|落实|贯彻)(?:情况|得|[较良不一到]))/;

/**
 * Whether the chain at the head of a block is the number of the clause or chapter that begins there.
 * @param isSetOff whether a space follows the number.
 */
export function isHeading(text: string, { end, units }: Chain, isSetOff: boolean): boolean {
  const path = units[0]?.path;
  if (!path || units.length > 1 || path.depth > CLAUSE) return false;
  if (path.ordinals.findIndex((ordinal) => ordinal > 0) !== path.depth) return false;
  return isSetOff || !CITED.test(text.slice(end, end + 4));
}

/** A passage is looked for so far back. */
const MAX_QUOTE = 1000;

/** @returns where the quoted passage around `at` begins, at its “; -1 for none. A quoted word is no passage. */
export function quoteAround(text: string, at: number): number {
  const from = Math.max(0, at - MAX_QUOTE);
  const before = text.slice(from, at);
  const open = before.lastIndexOf("“");
  if (open < 0 || before.includes("”", open)) return -1;
  const start = from + open;
  return start === 0 || "：:".includes(text.charAt(start - 1)) ? start : -1;
}

/** How many names are tried for 该法: a name further off is not meant. */
const MAX_NAMES = 4;

/**
 * The document that 该法 or 该条例 refers back to: the nearest of that kind that the sentence names to the left.
 * @param from where the sentence begins; @param kind 法, 条例, 办法….
 */
export function antecedentIn(
  text: string,
  from: number,
  at: number,
  kind: string,
  titles: readonly TitleSpan[],
): DocumentName | null {
  const title = titlesBefore(titles, at, from).findLast((span) => agrees(span.title, kind));
  const floor = title?.end ?? from;
  const part = text.slice(floor, at);
  for (let found = part.lastIndexOf(kind), tried = 0; found >= 0 && tried < MAX_NAMES; tried++) {
    const name = readName(part, found + kind.length);
    if (name && agrees(name.name, kind)) {
      if (name.kind === "self") return OWN;
      if (name.kind === "unbracketed" && name.name.length > kind.length) return named(name.name);
    }
    found = found > 0 ? part.lastIndexOf(kind, found - 1) : -1;
  }
  return title ? named(title.title) : null;
}

/** Whether a title names a document of a kind: 该法 is a 法 or a 法典 and no 办法, with a tag behind it or not. */
export function agrees(title: string, kind: string): boolean {
  const core = title.replace(/[（(][^（(]*[）)]$/, "");
  return kind === "法" ? /(?<!办)法典?$/.test(core) : core.endsWith(kind);
}
