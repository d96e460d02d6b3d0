/** How a clause holds phrases as typed. */
import type { Clause } from "../../regulation/model.ts";
import { HAN_NUMERALS } from "../../text/numerals.ts";
import { entriesOf } from "../index/entries.ts";

/**
 * All in its own words; one of them only as a part of another word, 八周岁 in 十八周岁, 侮辱罪 in 侮辱罪犯的人格; or some of
 * them only in the headings above it.
 */
export type PhraseMatch = "text" | "part" | "headings" | "none";

const NUMERALS = `${HAN_NUMERALS}万`;
const BEGINS_IN_NUMERAL = new RegExp(`^[${NUMERALS}]`);
const IS_CRIME = /.罪$/;

/** @returns an expression for the phrase as a whole word; null if it is hardly ever part of a longer one. */
function wholeWord(phrase: string): RegExp | null {
  const before = BEGINS_IN_NUMERAL.test(phrase) ? `(?<![${NUMERALS}])` : "";
  const behind = IS_CRIME.test(phrase) ? "(?!犯)" : "";
  return before || behind ? new RegExp(before + phrase + behind) : null;
}

/**
 * @param phrases folded. @param textOnly whether only the text counts, not headings.
 * @returns how a clause holds them, given the headings above it.
 */
export function phraseMatcher(
  phrases: readonly string[],
  textOnly: boolean,
): (clause: Clause, above: string) => PhraseMatch {
  const words = textOnly ? [] : phrases.flatMap((phrase) => wholeWord(phrase) ?? []);
  return (clause, above) => {
    const [{ text, headings } = { text: "", headings: "" }] = entriesOf({ units: [clause] });
    if (phrases.every((phrase) => text.includes(phrase)))
      return words.every((word) => word.test(text)) ? "text" : "part";
    const isHeld = (phrase: string) =>
      text.includes(phrase) || headings.includes(phrase) || above.includes(phrase);
    return !textOnly && phrases.every(isHeld) ? "headings" : "none";
  };
}
