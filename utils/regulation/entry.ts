/**
 * The catalogue entry of a regulation: everything but its text. It has the document's facts and an outline of its units,
 * so that references are resolved and lists are drawn without the text. Compact, because a library holds thousands.
 */
import type { Clause, Container, EditionNotice, Item, Paragraph, Regulation, Unit } from "./model.ts";
import { clauseKey, clausesOf, walkUnits } from "./units.ts";

/** [ordinal, suffix (0 for none), items in paragraph 1, items in paragraph 2, …]. */
type ClauseOutline = [ordinal: number, suffix: number, ...items: number[]];

/** The units of a regulation, without their text. */
export interface Outline {
  clauses: ClauseOutline[];
  /** How many 目 an item has, by `subitemKey`; items without any are left out. */
  subitems?: Record<string, number>;
  /** "chapter 4", "part 1/chapter 6"…: paths of the containers that exist. */
  containers: string[];
  /** Of each container, the index in `clauses` of its first clause and the index after its last. */
  spans: [from: number, to: number][];
}

/** A catalogue entry without its outline: 0.2 kB, where an outline has 0.8 kB and takes ten times as long to read. */
export interface EntrySummary {
  id: string;
  title: string;
  issuers: string[];
  aliases?: string[];
  documentNumber?: string;
  /** Title of the notice that issues the regulation. */
  carrierTitle?: string;
  issued?: string;
  effective?: string;
  status?: string;
  incomplete: boolean;
  laterEditions: EditionNotice[];
}

export type CatalogueEntry = EntrySummary & Outline;

/** Where a text of the library comes from. */
export interface Source {
  url?: string;
  /** Name of the file, without its folder. */
  file?: string;
  /** The day it was taken into the library or the pack, YYYY-MM-DD. */
  kept?: string;
}

/** A regulation as it is handed over: to the library, or in a pack. */
export interface SourcedRegulation {
  regulation: Regulation;
  source?: Source;
}

const isBracketed = ({ text }: Item): boolean => /^\s*[（(]/.test(text);

/**
 * How many 项 each paragraph has. 项 are numbered （一） (立法法 65): in a clause that has such items, a list 1., 2. in a later
 * paragraph belongs to one of them.
 */
function countItems(paragraphs: readonly Paragraph[]): number[] {
  const hasBracketed = paragraphs.some(({ items: [first] }) => first && isBracketed(first));
  return paragraphs.map(({ items }) => {
    const last = items.at(-1);
    return last && (!hasBracketed || isBracketed(last)) ? last.ordinal : 0;
  });
}

/** @param paragraph counted from 1. @returns the key of an item in Outline.subitems. */
export const subitemKey = (
  clause: Pick<Clause, "ordinal" | "suffix">,
  paragraph: number,
  item: number,
): string => `${clauseKey(clause)}.${paragraph}.${item}`;

function countSubitems(clauses: readonly Clause[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const clause of clauses) {
    for (const [index, { items }] of clause.paragraphs.entries()) {
      for (const { ordinal, subitems } of items) {
        const last = subitems.at(-1);
        if (last) counts[subitemKey(clause, index + 1, ordinal)] = last.ordinal;
      }
    }
  }
  return counts;
}

/** @param containers outermost first. @returns their path as in Outline.containers: "part 1/chapter 6". */
export const containerPath = (containers: readonly Pick<Container, "kind" | "ordinal">[]): string =>
  containers.map(({ kind, ordinal }) => `${kind} ${ordinal}`).join("/");

type Containers = Pick<Outline, "containers" | "spans">;

function outlineContainers(units: readonly Unit[]): Containers {
  const all: Containers = { containers: [], spans: [] };
  let before = 0;
  for (const { unit, above } of walkUnits(units)) {
    if (unit.kind === "clause") {
      before++;
      continue;
    }
    all.containers.push(containerPath([...above, unit]));
    all.spans.push([before, before + clausesOf(unit).length]);
  }
  return all;
}

/** @returns which units a regulation has. */
export function outlineOf(regulation: Pick<Regulation, "units">): Outline {
  const clauses = clausesOf(regulation);
  const subitems = countSubitems(clauses);
  return {
    clauses: clauses.map(({ ordinal, suffix = 0, paragraphs }) => [
      ordinal,
      suffix,
      // The last ordinal, not the count: （二）之一 adds an item but no ordinal.
      ...countItems(paragraphs),
    ]),
    ...(Object.keys(subitems).length > 0 && { subitems }),
    ...outlineContainers(regulation.units),
  };
}

/** @returns what the catalogue holds of a regulation beside its outline. */
export function summaryOf(regulation: Regulation): EntrySummary {
  const { id, title, issuers, aliases, documentNumber, carrier, issued, effective, status } = regulation;
  return {
    id,
    title,
    issuers,
    ...(aliases && { aliases }),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(carrier && { carrierTitle: carrier.title }),
    ...(issued !== undefined && { issued }),
    ...(effective !== undefined && { effective }),
    ...(status !== undefined && { status }),
    incomplete: regulation.incomplete,
    laterEditions: regulation.laterEditions,
  };
}

/** @returns what the catalogue holds of a regulation. */
export const catalogueEntry = (regulation: Regulation): CatalogueEntry => ({
  ...summaryOf(regulation),
  ...outlineOf(regulation),
});
