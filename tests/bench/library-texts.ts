/** A national library for the benchmark: the given texts again and again, each time under titles of other places. */

import type { SourcedRegulation } from "../../utils/regulation/entry.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { readLibrary } from "../commands/search-texts.ts";

const PLACES = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"];

const placeOf = (round: number): string =>
  `${PLACES[round % PLACES.length]}${PLACES[Math.floor(round / PLACES.length) % PLACES.length]}省`;

/**
 * @param laws a folder with texts; without it there is only the bundled one, whose words are few.
 * @param count how many clauses, at least.
 */
export function manyRegulations(laws: string | undefined, count: number): SourcedRegulation[] {
  const texts = readLibrary(laws);
  const all: SourcedRegulation[] = [];
  for (let clauses = 0; clauses < count; ) {
    const text = texts[all.length % texts.length];
    if (!text) break;
    const place = placeOf(Math.floor(all.length / texts.length));
    all.push({ regulation: { ...text, id: `r${all.length}`, title: `${place}${text.title}` } });
    clauses += clausesOf(text).length;
  }
  return all;
}
