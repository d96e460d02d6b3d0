/** The browser's own search in the page, which looks into closed shadow roots. */
import { BEFORE_THE_SECRET, LETTERS } from "../secrets.ts";
import type { Channel } from "./channel.ts";

declare global {
  interface Window {
    /** Not in the standard; in every browser. */
    find(
      words: string,
      minds?: boolean,
      back?: boolean,
      wraps?: boolean,
      whole?: boolean,
      frames?: boolean,
    ): boolean;
  }
}

/** Runs in the page. @returns the letters that are found. */
function findEach({ letters, frames }: { letters: readonly string[]; frames: boolean }): string {
  return letters
    .filter((letter) => {
      getSelection()?.removeAllRanges();
      try {
        return window.find(letter, true, false, true, false, frames);
      } catch {
        // Firefox throws for any word where it looks into frames of another origin.
        return false;
      }
    })
    .join("");
}

/** Runs in the page: continues from known words, a letter at a time. @returns the letters behind them. */
function findOn({ known, letters }: { known: string; letters: readonly string[] }): string {
  let found = "";
  for (let turn = 0; turn < 4; turn++) {
    const next = letters.find((letter) => {
      getSelection()?.removeAllRanges();
      return window.find(`${known}：${found}${letter}`, true, false, true);
    });
    if (!next) break;
    found += next;
  }
  return found;
}

/** Runs in the page: selects from words that are known to the end, and reads the selection. */
function findAndExtend(known: string): string {
  const read: string[] = [];
  for (const words of [known, "第十八条", "章", "虹府发", ""]) {
    for (const direction of ["forward", "backward"]) {
      getSelection()?.removeAllRanges();
      if (words) window.find(words, true, false, true);
      for (const unit of ["documentboundary", "paragraphboundary", "lineboundary"]) {
        getSelection()?.modify("extend", direction, unit);
        read.push(String(getSelection()));
      }
    }
  }
  return read.join("\n");
}

export const FINDING: Channel[] = [
  {
    name: "window.find, each letter",
    read: ({ tab }) => tab.evaluate(findEach, { letters: LETTERS, frames: false }),
  },
  {
    name: "window.find with frames, each letter",
    read: ({ tab }) => tab.evaluate(findEach, { letters: LETTERS, frames: true }),
  },
  {
    name: "window.find from known words, letter by letter",
    read: ({ tab }) => tab.evaluate(findOn, { known: BEFORE_THE_SECRET, letters: LETTERS }),
  },
  {
    name: "window.find, then selection.modify to the end",
    read: ({ tab }) => tab.evaluate(findAndExtend, BEFORE_THE_SECRET),
  },
];
