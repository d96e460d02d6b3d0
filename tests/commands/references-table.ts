/** References as a table that a person reads. */
import type { Candidate, ResolvedReference } from "../../utils/reference/model.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import { table } from "../support/table.ts";
import { documentToJson } from "./references-json.ts";
import type { ReadPage } from "./references-page.ts";

const HEAD = ["line", "reference", "kind", "document", "certainty", "clauses", "rule"];

const titleOf = ({ regulation, title }: Candidate): string =>
  regulation === null ? `《${title}》 (not in the library)` : `《${title}》`;

/** Which documents an open reference may mean, the nearest first; whole titles, which a cell of the table would cut. */
function openLine(place: string, { text, resolution }: ResolvedReference): string {
  const titles = (resolution.candidates ?? []).map(titleOf);
  return `${place} ${text} may be in: ${titles.join(", ") || "nothing in the library has it"}`;
}

/** One row a reference: where it stands, what it says, and what a user would see; then what open ones may mean. */
export function pageTable({ reading }: ReadPage): string {
  const placed = reading.blocks.flatMap((block, index) =>
    block.map((reference) => ({ place: `${index + 1}:${reference.start + 1}`, reference })),
  );
  if (placed.length === 0) return "No references.";
  const rows = placed.map(({ place, reference: { text, kind, document, resolution } }) => [
    place,
    text,
    kind,
    documentToJson(document) ?? "",
    resolution.certainty,
    resolution.addresses.map((address) => unitLabel(address)).join("、"),
    resolution.rule + (resolution.reason ? ` (${resolution.reason})` : ""),
  ]);
  const open = placed.filter(({ reference }) => reference.resolution.certainty === "ambiguous");
  const lines = open.map(({ place, reference }) => openLine(place, reference));
  return [table(HEAD, rows), ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}
