/** The references inside a regulation's own text: each becomes a link in the card and on the reading page. */

import type { Library } from "../library/library.ts";
import { parseBlock } from "../reference/block/parse.ts";
import type { ResolvedReference } from "../reference/model.ts";
import { documentNames, resolvePage } from "../reference/page/resolve.ts";
import { containerLabel } from "../regulation/label.ts";
import {
  type Clause,
  type Item,
  OWN_PAGE,
  type Paragraph,
  type Regulation,
  type Subitem,
  type Unit,
} from "../regulation/model.ts";
import { walkUnits } from "../regulation/units.ts";
import { passagesOf } from "./passages.ts";
import type { Pointed } from "./result.ts";

export type TextUnit = Paragraph | Item | Subitem;

/** A reference in a text: UTF-16 offsets, end exclusive. */
interface Link {
  start: number;
  end: number;
  target: Pointed;
}

export type Links = ReadonlyMap<TextUnit, readonly Link[]>;

/** A line as a page would print it, and the unit whose text is at its end. */
interface Line {
  text: string;
  unit?: TextUnit;
}

/** @returns the text line by line, as a page prints it, so that the parser can resolve 前款, 本条 and 本章. */
function linesOf(units: readonly Unit[]): Line[] {
  return [...walkUnits(units)].flatMap(({ unit }) =>
    unit.kind === "clause" ? clauseLines(unit) : [{ text: containerLabel(unit) }],
  );
}

function clauseLines({ label, paragraphs }: Clause): Line[] {
  const number = label.startsWith("第") ? `${label}　` : label;
  return paragraphs.flatMap((paragraph, index) => [
    { text: (index === 0 ? number : "") + paragraph.text, unit: paragraph },
    ...paragraph.items.flatMap((item) => [item, ...item.subitems].map((unit) => ({ text: unit.text, unit }))),
  ]);
}

/**
 * @param lookUp asks the library for catalogue entries by the names in the text.
 * @throws what `lookUp` throws.
 * @returns the references by the paragraph, item or subitem that contains them. A reference that does not resolve, or
 *   that names a unit which this regulation lacks, is left out.
 */
export async function findLinks(regulation: Regulation, lookUp: Library["entries"]): Promise<Links> {
  const { title, issued, preamble, units } = regulation;
  const lines: Line[] = [title, ...preamble].map((text) => ({ text }));
  lines.push(...linesOf(units));
  const blocks = lines.map(({ text }) => parseBlock(text));
  const facts = { title, ...(issued && { date: issued }) };
  const known = await lookUp(documentNames(blocks, facts));
  const { blocks: resolved } = resolvePage(blocks, facts, known, null);
  const links = new Map<TextUnit, Link[]>();
  for (const [index, { text, unit }] of lines.entries()) {
    const shift = text.length - (unit?.text.length ?? 0);
    const found = (resolved[index] ?? [])
      .filter(({ start }) => start >= shift)
      .flatMap((reference) => linkOf(reference, shift, regulation));
    if (unit && found.length > 0) links.set(unit, found);
  }
  return links;
}

function linkOf(reference: ResolvedReference, shift: number, regulation: Regulation): Link[] {
  const { start, end, text, document, resolution } = reference;
  const { certainty } = resolution;
  if (certainty === "none") return [];
  // A choice leads nowhere if the library has none of its documents.
  const { candidates = [] } = resolution;
  if (certainty === "ambiguous" && candidates.every((candidate) => candidate.regulation === null)) return [];
  // A page sends only some clauses of its own regulation: too few to resolve what is not named outright.
  const isPartOnly = regulation.id === OWN_PAGE;
  if (isPartOnly && (resolution.host !== undefined || !/^(explicit|missing)$/.test(certainty))) return [];
  const at = { start: start - shift, end: end - shift };
  if (resolution.host === undefined) return [{ ...at, target: { text, document, resolution } }];
  // The text is complete, so a unit of its own that is missing was misread.
  if (certainty === "missing" || !passagesOf(resolution, regulation)) return [];
  const { host, ...rest } = resolution;
  return [{ ...at, target: { text, document, resolution: { ...rest, regulation: regulation.id } } }];
}
