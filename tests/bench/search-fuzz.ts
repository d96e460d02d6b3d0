/** Any text as a query: nothing may be thrown, and the slowest is shown. */

import { compileTables } from "../../utils/search/tables/tables.build.ts";
import type { Texts } from "../commands/search-texts.ts";
import { searchAtOnce } from "../support/search-at-once.ts";

const QUERIES = 10_000;
const LONG = 10_000;

const ALPHABETS = [
  "公园法条款项第一二三十八0123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "\0\u0001\u0007\u001b\u007f\u200b\u202e\ufeff \t\n",
  "\ud800\udc00\udfff\ud83d😀𠮷",
  "\\^$.|?*+()[]{}-/'\"“”《》〔〕：in:",
  "行政许可听证劳动合同解除经济补偿监护继承股东会的是",
];

/** A mixture of the alphabets; one in a hundred is very long. */
function draw(number: number): string {
  const length = number % 100 === 0 ? LONG : 1 + (number % 40);
  const alphabets = ALPHABETS.filter((_, index) => (number >> index) & 1);
  const units = (alphabets.length > 0 ? alphabets : ALPHABETS).join("");
  return Array.from({ length }, () => units.charAt(Math.floor(Math.random() * units.length))).join("");
}

/** @throws whatever a query makes the search throw. */
export function fuzz({ regulations }: Texts): void {
  const { search } = searchAtOnce(regulations, { tables: compileTables() });
  const times: { query: string; ms: number }[] = [];
  for (let number = 0; number < QUERIES; number++) {
    const query = draw(number);
    const start = performance.now();
    search(query);
    times.push({ query, ms: performance.now() - start });
  }
  times.sort((a, b) => b.ms - a.ms);
  console.log(
    `${QUERIES} queries, nothing thrown; median ${times[QUERIES / 2]?.ms.toFixed(1)} ms. The slowest:`,
  );
  for (const { query, ms } of times.slice(0, 3)) {
    console.log(`  ${ms.toFixed(1)} ms  ${JSON.stringify(query.slice(0, 60))} (${query.length} units)`);
  }
}
