/** A national library for the benchmark: the given texts again and again, each time under titles of other places. */

import type { SourcedRegulation } from "../../utils/regulation/entry.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { readLibrary } from "../commands/search-texts.ts";

const PLACES = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"];

/** One of 10,648: two regulations of one title are one regulation, or two editions of it. */
const placeOf = (round: number): string => {
  const digits = [0, 1, 2].map((digit) => Math.floor(round / PLACES.length ** digit) % PLACES.length);
  return `${digits.map((digit) => PLACES[digit]).join("")}省`;
};

/**
 * @param laws a folder with texts; without it there is only the bundled one, whose words are few.
 * @param count how many clauses, at least; all texts are taken once however few it is.
 */
export function manyRegulations(laws: string | undefined, count: number): SourcedRegulation[] {
  const texts = readLibrary(laws);
  const all: SourcedRegulation[] = [];
  for (let clauses = 0; clauses < count || all.length < texts.length; ) {
    const text = texts[all.length % texts.length];
    if (!text) break;
    const round = Math.floor(all.length / texts.length);
    const title = round === 0 ? text.title : `${placeOf(round)}${text.title}`;
    all.push({ regulation: { ...text, id: `r${all.length}`, title } });
    clauses += clausesOf(text).length;
  }
  return all;
}
