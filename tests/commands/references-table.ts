/** References as a table that a person reads. */
import { unitLabel } from "../../utils/regulation/label.ts";
import type { ReadPage } from "./references-page.ts";

/** Columns of a terminal: a Chinese character takes two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return columns;
}

function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

function shorten(text: string, columns: number): string {
  let short = "";
  for (const character of text) {
    if (width(short) + width(character) > columns - 1) return `${short}…`;
    short += character;
  }
  return short;
}

/** @returns rows as lines, columns aligned, none wider than `limit`. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], limit = 44): string {
  const all = [header, ...rows].map((row) => row.map((cell) => shorten(cell, limit)));
  const widths = header.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ""))));
  return all
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** One row a reference: where it stands, what it says, and what a reader would see. */
export function pageTable({ reading }: ReadPage): string {
  const rows = reading.blocks.flatMap((block, index) =>
    block.map(({ start, text, kind, document, resolution }) => [
      `${index + 1}:${start + 1}`,
      text,
      kind,
      document ?? "",
      resolution.certainty,
      resolution.addresses.map((address) => unitLabel(address)).join("、"),
      resolution.rule + (resolution.reason ? ` (${resolution.reason})` : ""),
    ]),
  );
  if (rows.length === 0) return "No references.";
  return table(["line", "reference", "kind", "document", "certainty", "clauses", "rule"], rows);
}
