/** What the bundled text says, read from the published source itself and not through the product's parser. */
import { readFileSync } from "node:fs";

/** How a page cites the regulation, and how its 第十八条 is cited. */
export const RULES = "《上海市虹口区人民政府工作规则》";
export const CITATION_18 = `${RULES}（虹府发〔2018〕20号）第十八条`;

const SOURCE = readFileSync(
  new URL("../../assets/regulations/hongkou-work-rules-2018.txt", import.meta.url),
  "utf8",
);

const NUMERALS = "一二三四五六七八九十".split("");
const numeral = (n: number) =>
  n <= 10 ? NUMERALS[n - 1] : n < 20 ? `十${NUMERALS[n - 11]}` : `二十${NUMERALS[n - 21] ?? ""}`;

/** Half-width punctuation as the product shows it; the source has none between digits or letters. */
const shown = (text: string) =>
  text.replace(
    /[,:;()]/g,
    (mark) => ({ ",": "，", ":": "：", ";": "；", "(": "（", ")": "）" })[mark] ?? mark,
  );

/** @returns the paragraphs of a clause as they are shown, without its number. */
export const paragraphsOf = (ordinal: number): string[] => publishedParagraphs(ordinal).map(shown);

/** @returns the paragraphs of a clause as published, without its number. */
function publishedParagraphs(ordinal: number): string[] {
  const lines = SOURCE.split(/\r?\n/).map((line) => line.trim());
  const first = lines.findIndex((line) => line.startsWith(`${numeral(ordinal)}、`));
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => line === "" || /^([一二三四五六七八九十]+、|第.章)/.test(line));
  const all = [lines[first] ?? "", ...rest.slice(0, end < 0 ? undefined : end)];
  return all.map((line, index) => (index === 0 ? line.replace(/^[^、]+、/, "") : line));
}

/** @returns the text of a clause as it is shown, paragraphs joined as a screen shows them. */
export const clauseText = (ordinal: number): string => paragraphsOf(ordinal).join("\n");

/** @returns the ordinal of a clause as a card names it: 18 of 第十八条. */
export function ordinalOf(label: string): number | null {
  const ordinal = Array.from({ length: 30 }, (_, n) => n).find((n) => label === `第${numeral(n)}条`);
  return ordinal ?? null;
}
