/** Spaces and invisible characters, which pages strew into titles and references ("第三百七十二 条"). */
import { Folded, type Shifts } from "./folded.ts";

/** White space and invisible characters. */
export const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** @returns the text without gaps, as the grammar reads it; `isSetOff` is true after a removed gap. */
export function withoutGaps(source: string): Folded {
  const way: Shifts = { cuts: [], shifts: [] };
  let removed = 0;
  const text = source.replace(INVISIBLE, (gap: string, offset: number) => {
    way.cuts.push(offset - removed);
    removed += gap.length;
    way.shifts.push(removed);
    return "";
  });
  return new Folded(source, text, way);
}
