/** The text of a clause as it is compared: the width of characters does not matter, nor does white space. */
import type { Clause } from "../regulation/model.ts";

/** A line of a clause: 款, 项 or 目. */
export interface Line {
  level: "paragraph" | "item" | "subitem";
  text: string;
  /** The clause that begins with it. */
  opens?: Clause;
}

/** @returns the lines of a clause in order. */
export function linesOf(clause: Clause): Line[] {
  return clause.paragraphs.flatMap(({ text, items }, index) => [
    { level: "paragraph" as const, text, ...(index === 0 && { opens: clause }) },
    ...items.flatMap((item) => [
      { level: "item" as const, text: item.text },
      ...item.subitems.map((subitem) => ({ level: "subitem" as const, text: subitem.text })),
    ]),
  ]);
}

/** Full-width forms of ASCII are this far above it. */
const WIDE = 0xfee0;

/** @returns the text in narrow characters; its length stays the same, so offsets stay valid. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE))
    .replace(/\s/g, " ");

/** @returns all words of a clause, 条标 included, without white space: two clauses with one such text are the same. */
export const bareText = (clause: Clause): string =>
  narrow([clause.heading ?? "", ...linesOf(clause).map(({ text }) => text)].join("\n")).replace(/ +/g, "");
