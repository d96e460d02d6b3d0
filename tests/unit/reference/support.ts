/** References in a short notation, so that a test reads like a table: "本法第五条第二款 → self: 5.2". */
import { compileRegulations } from "../../../utils/library/build.ts";
import { parseBlock, parseSent } from "../../../utils/reference/block/parse.ts";
import type { PageFacts, Resolution, ResolvedReference } from "../../../utils/reference/model.ts";
import { resolvePage } from "../../../utils/reference/page/resolve.ts";
import { type CatalogueEntry, catalogueEntry } from "../../../utils/regulation/entry.ts";
import type { Target } from "../../../utils/regulation/outline.ts";
import { documentToJson } from "../../commands/references-json.ts";

const UPPER = { part: "编", subpart: "分编", chapter: "章", section: "节" } as const;

/** A target: 5, 134-1 for 之一, 5.2 for 款, (3) for 项, [1] for 目; 前款 and the like by their English names. */
export function targetNote(target: Target): string {
  const upper = (Object.keys(UPPER) as (keyof typeof UPPER)[]).map((kind) =>
    target[kind] ? `${target[kind]}${UPPER[kind]}` : "",
  );
  const clause = target.clause ? `${target.clause}${target.suffix ? `-${target.suffix}` : ""}` : "";
  const relative = target.relative ? `${target.relative}${target.count ? `×${target.count}` : ""}` : "";
  const below = `${target.paragraph ? `.${target.paragraph}` : ""}${target.item ? `(${target.item})` : ""}${target.subitem ? `[${target.subitem}]` : ""}`;
  return `${upper.join("")}${relative}${clause}${below}`;
}

/** @returns one line a reference: what is written → which document: which units. */
export function cited(text: string): string[] {
  return parseBlock(text).references.map(
    ({ text, document, targets }) =>
      `${text} → ${documentToJson(document) ?? "?"}: ${targets.map(targetNote).join(" ")}`,
  );
}

/** @returns the spans alone. */
export function spans(text: string): string[] {
  return parseBlock(text).references.map(({ text }) => text);
}

export const bundled: CatalogueEntry[] = compileRegulations().map(catalogueEntry);
export const ours = "hongkou-work-rules-2018";

/** Resolves a page, a line a block, with the bundled regulation as the library and the default. */
export function read(
  text: string,
  facts: PageFacts = {},
  known = bundled,
  defaultId: string | null = ours,
): ResolvedReference[] {
  return resolvePage(text.split("\n").map(parseSent), facts, known, defaultId).blocks.flat();
}

/** @returns certainty, regulation, clauses, and why not. */
export function resolutionNote({ certainty, regulation, host, addresses, reason }: Resolution): string {
  const clauses = addresses
    .map(({ ordinal: clause, ...below }) => targetNote({ clause, ...below }))
    .join(" ");
  const own = host === undefined ? "" : "self";
  const where = regulation === ours ? "ours" : (regulation ?? own);
  return [certainty, where, clauses, reason ?? ""].filter(Boolean).join(" ");
}

/** @returns what a reader sees of each reference: certainty, regulation, clauses, why not. */
export function seen(
  text: string,
  facts: PageFacts = {},
  known = bundled,
  defaultId: string | null = ours,
): string[] {
  return read(text, facts, known, defaultId).map(({ resolution }) => resolutionNote(resolution));
}
