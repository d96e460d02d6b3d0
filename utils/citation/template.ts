/** The user's own style: text with named fields, e.g. 《{title}》（{number}）{clause}：{text} */

import { containerLabel } from "../regulation/label.ts";
import type { Regulation } from "../regulation/model.ts";
import { containerPaths, findClause } from "../regulation/units.ts";
import { type CitedUnit, findUnits, isContainer } from "./found.ts";
import { quote } from "./quotation.ts";
import { exceptionalStatus, longDate } from "./source.ts";
import type { Citation, CitationInput, CitationOptions } from "./style.ts";
import { unitsLabel } from "./units.ts";

/** 第四章 坚持依法行政, for the first clause that is cited. */
function chapterOf({ regulation, found }: CitationInput): string {
  const [first] = found;
  if (!first) return "";
  const path = isContainer(first)
    ? containerPaths(regulation).find((containers) => containers.at(-1) === first.container)
    : findClause(regulation, first.address)?.containers;
  return (path ?? []).map(containerLabel).join(" ");
}

const date = (value: string | undefined) => (value === undefined ? "" : longDate(value));

/** Every field and its value; a field without a known value is empty. */
const FIELDS = {
  title: ({ regulation }) => regulation.title,
  number: ({ regulation }) => regulation.documentNumber ?? "",
  issuer: ({ regulation }) => regulation.issuers.join("、"),
  date: ({ regulation }) => date(regulation.issued),
  effective: ({ regulation }) => date(regulation.effective),
  year: ({ regulation }) => regulation.issued?.slice(0, 4) ?? "",
  status: ({ regulation }) => exceptionalStatus(regulation) ?? "",
  chapter: chapterOf,
  clause: ({ regulation, found }) => unitsLabel(regulation, found),
  clauseArabic: ({ regulation, found }) => unitsLabel(regulation, found, "arabic"),
  text: ({ found, punctuation }) =>
    quote(found, punctuation)
      .flatMap(({ lines }) => lines)
      .join("\n"),
  url: ({ url }) => url ?? "",
  accessed: ({ accessed }) => date(accessed),
} satisfies Record<string, (input: CitationInput) => string>;

export type TemplateField = keyof typeof FIELDS;

/** The names of all fields, in the order in which they are offered. */
export const TEMPLATE_FIELDS = Object.keys(FIELDS) as TemplateField[];

/** In UTF-16 units. The longest style of a journal is a line or two. */
export const LONGEST_TEMPLATE = 2000;

const FIELD = /\{([^{}]*)\}/g;
/** A pair of brackets that holds a field, and no brackets within. Up to its first brace it holds none: one way to match. */
const BRACKETED = /（[^（）{]*\{[^（）]*）|\([^(){]*\{[^()]*\)/g;

/** @returns the first unknown field of a template, or null: {titel} → titel. */
export function unknownField(template: string): string | null {
  const names = [...template.matchAll(FIELD)].map(([, name = ""]) => name);
  return names.find((name) => !Object.hasOwn(FIELDS, name)) ?? null;
}

/** @returns whether something can be copied with a template. */
export const isTemplate = (template: string): boolean =>
  template.length <= LONGEST_TEMPLATE && template.trim() !== "" && unknownField(template) === null;

/**
 * @param template text with {field}s; brackets whose fields are all empty are left out.
 * @throws Error that names the first unknown field; RangeError for a unit that is not there.
 */
export function citeWithTemplate(
  regulation: Regulation,
  units: readonly CitedUnit[],
  template: string,
  options: CitationOptions = {},
): Citation {
  const unknown = unknownField(template);
  if (unknown !== null)
    throw new Error(
      `Unknown field {${unknown}}. Fields: ${TEMPLATE_FIELDS.map((name) => `{${name}}`).join(" ")}`,
    );
  const found = findUnits(regulation, units);
  const input: CitationInput = { punctuation: "verbatim", ...options, regulation, found };
  const fill = (name: string) => FIELDS[name as TemplateField](input);
  const isEmpty = (text: string) => [...text.matchAll(FIELD)].every(([, name = ""]) => fill(name) === "");
  const kept = template.replace(BRACKETED, (brackets) => (isEmpty(brackets) ? "" : brackets));
  return { text: kept.replace(FIELD, (_, name: string) => fill(name)) };
}
