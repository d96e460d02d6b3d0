/** What a user corrects of a draft: which values are accepted, and the regulation with them. */
import type { Regulation } from "../regulation/model.ts";
import { withoutBidi } from "../text/bidi.ts";
import { isCalendarDate, isoDate } from "../text/dates.ts";

export const CORRECTABLE = ["title", "issuers", "documentNumber", "issued", "effective", "status"] as const;

export type Correctable = (typeof CORRECTABLE)[number];

/** As typed; empty where the user says that it is not known. */
export type Corrections = Partial<Record<Correctable, string>>;

export type CorrectionFault = "empty" | "long" | "date";

/** In UTF-16 units. The longest title known has 150. */
const LONGEST = 300;

const DATES: ReadonlySet<Correctable> = new Set(["issued", "effective"]);

const tidy = (value: string) => withoutBidi(value).replace(/\s+/g, " ").trim();

const withoutMarks = (title: string) => /^《([^《》]*)》$/.exec(title)?.[1] ?? title;

/** @returns the date as YYYY-MM-DD; undefined for what is none, or for more than a date. */
function dateIn(value: string): string | undefined {
  const date = isoDate(value);
  const isWhole = /^\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?$/.test(value);
  return isWhole && date && isCalendarDate(date) ? date : undefined;
}

/** @returns why a value cannot stand in a field; null where it can. */
export function correctionFault(field: Correctable, typed: string): CorrectionFault | null {
  const value = tidy(typed);
  if (value.length > LONGEST) return "long";
  if (value === "") return field === "title" ? "empty" : null;
  return DATES.has(field) && dateIn(value) === undefined ? "date" : null;
}

/** @returns names as typed, one a line or parted by 、. */
export const namesIn = (typed: string): string[] =>
  typed
    .split(/[、,，;；\n]+/)
    .map(tidy)
    .filter((name) => name !== "");

/** @param corrections without a fault; those with one are left out. @returns the regulation with them. */
export function corrected(regulation: Regulation, corrections: Corrections): Regulation {
  const fields = { ...regulation };
  for (const field of CORRECTABLE) {
    const typed = corrections[field];
    if (typed === undefined || correctionFault(field, typed) !== null) continue;
    const value = tidy(typed);
    if (field === "title") fields.title = withoutMarks(value);
    else if (field === "issuers") fields.issuers = namesIn(value);
    else if (value === "") delete fields[field];
    else fields[field] = DATES.has(field) ? (dateIn(value) ?? value) : value;
  }
  return fields;
}
