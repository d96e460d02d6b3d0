/** References as a table that a person reads. */
import { unitLabel } from "../../utils/regulation/label.ts";
import { table } from "../support/table.ts";
import type { ReadPage } from "./references-page.ts";

/** One row per reference: its place, its text, and what a user would see. */
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
