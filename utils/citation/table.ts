/** All references of a page in one table: what the page says, what it was found to mean, and how sure that is. */
import type { Regulation } from "../regulation/model.ts";
import { type CitedUnit, findUnits } from "./found.ts";
import { quote } from "./quotation.ts";
import { cslItem } from "./records.ts";
import type { Citation } from "./style.ts";
import { unitsLabel } from "./units.ts";

/** A reference of the page, resolved or not. */
export interface ReferenceRow {
  /** As the page writes it. */
  text: string;
  /** In the user's words: 明确, 推断, 未收录. */
  certainty: string;
  /** What it was found to mean; absent for what could not be resolved, which stays in the table. */
  target?: { regulation: Regulation; units: readonly CitedUnit[] };
}

/** The heads of the columns, in the user's language. */
export interface ColumnNames {
  text: string;
  certainty: string;
  title: string;
  number: string;
  clause: string;
  quotation: string;
}

const COLUMNS = ["text", "certainty", "title", "number", "clause", "quotation"] as const;

export type TableFormat = "markdown" | "csv" | "csl-json";

function cellsOf({ text, certainty, target }: ReferenceRow): string[] {
  if (!target) return [text, certainty, "", "", "", ""];
  const { regulation, units } = target;
  const found = findUnits(regulation, units);
  const lines = quote(found, "verbatim").flatMap((each) => each.lines);
  return [
    text,
    certainty,
    regulation.title,
    regulation.documentNumber ?? "",
    unitsLabel(regulation, found),
    lines.join("\n"),
  ];
}

/** A cell of a Markdown table is one line, in which | and markup are text. */
function markdownCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/\s*\n\s*/g, "<br>");
}

function markdownTable(rows: readonly string[][]): string {
  const [head = [], ...body] = rows.map((cells) => `| ${cells.map(markdownCell).join(" | ")} |`);
  return [head, `|${" --- |".repeat(COLUMNS.length)}`, ...body].join("\n");
}

/** Spreadsheets calculate what begins with one of these; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a byte order mark, by which Excel knows UTF-8 (RFC 4180 otherwise). */
function csvTable(rows: readonly string[][]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** One item per reference. The note has the certainty and the page's words; an unresolved one has its words as title. */
function cslTable(rows: readonly ReferenceRow[]): string {
  const items = rows.map(({ text, certainty, target }, index) => {
    const annote = `${text}（${certainty}）`;
    if (!target) return { id: `reference-${index + 1}`, type: "document", title: text, annote };
    const { regulation, units } = target;
    const item = cslItem({ regulation, found: findUnits(regulation, units), punctuation: "verbatim" });
    return { ...item, id: `${item.id}-${index + 1}`, annote };
  });
  return JSON.stringify(items, null, 2);
}

/**
 * @returns the references in the order given, one a row, none left out.
 * @throws RangeError when a row names a unit that its regulation does not have.
 */
export function referencesTable(
  rows: readonly ReferenceRow[],
  format: TableFormat,
  names: ColumnNames,
): Citation {
  if (format === "csl-json") return { text: cslTable(rows) };
  const cells = [COLUMNS.map((column) => names[column]), ...rows.map(cellsOf)];
  return { text: format === "csv" ? csvTable(cells) : markdownTable(cells) };
}
