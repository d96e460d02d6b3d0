/** How a clause holds phrases as they were typed. */
import type { Clause } from "../regulation/model.ts";
import { entriesOf } from "./entries.ts";

/**
 * All in its own words; one of them only as the end of a greater number, 八周岁 in 十八周岁; or some of them only in the
 * headings above it.
 */
export type Holding = "text" | "part" | "headings" | "none";

const NUMERALS = "〇零一二三四五六七八九十百千万两";
const BEGINS_IN_NUMERAL = new RegExp(`^[${NUMERALS}]`);

/**
 * @param phrases folded. @param textOnly whether they are to stand in the text, just so.
 * @returns how a clause holds them, given the headings above it.
 */
export function holdingOf(
  phrases: readonly string[],
  textOnly: boolean,
): (clause: Clause, above: string) => Holding {
  const begun = textOnly ? [] : phrases.filter((phrase) => BEGINS_IN_NUMERAL.test(phrase));
  const numbers = begun.map((phrase) => new RegExp(`(?<![${NUMERALS}])${phrase}`));
  return (clause, above) => {
    const [{ text, headings } = { text: "", headings: "" }] = entriesOf({ units: [clause] });
    if (phrases.every((phrase) => text.includes(phrase)))
      return numbers.every((number) => number.test(text)) ? "text" : "part";
    const isHeld = (phrase: string) =>
      text.includes(phrase) || headings.includes(phrase) || above.includes(phrase);
    return !textOnly && phrases.every(isHeld) ? "headings" : "none";
  };
}
