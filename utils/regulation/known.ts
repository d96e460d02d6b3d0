/**
 * What the library tells a page about a regulation it knows: enough to decide whether a unit exists,
 * without the text. Sent once a scan, so it is compact.
 */
import type { Clause, EditionNotice, Regulation, Unit } from "./model.ts";

/** [ordinal, suffix (0 for none), items in paragraph 1, items in paragraph 2, …]. */
type ClauseOutline = [ordinal: number, suffix: number, ...items: number[]];

export interface KnownRegulation {
  id: string;
  title: string;
  issuers: string[];
  documentNumber?: string;
  carrierTitle?: string;
  issued?: string;
  effective?: string;
  incomplete: boolean;
  laterEditions: EditionNotice[];
  clauses: ClauseOutline[];
  /** How many 目 an item has, by `subitemKey`; items without any are left out. */
  subitems?: Record<string, number>;
  /** "chapter 4", "part 1/chapter 6"…: paths of the containers that exist. */
  containers: string[];
  /** Of each container, the indexes in `clauses` of its first clause and behind its last. */
  spans: [from: number, to: number][];
}

/** The clauses of a regulation in document order, whatever containers they stand in. */
export function clausesOf(regulation: Pick<Regulation, "units">): Clause[] {
  const walk = (units: Unit[]): Clause[] =>
    units.flatMap((unit) => (unit.kind === "clause" ? [unit] : walk(unit.units)));
  return walk(regulation.units);
}

/** @returns the key of an item in KnownRegulation.subitems. */
export function subitemKey(ordinal: number, suffix: number, paragraph: number, item: number): string {
  return `${ordinal}-${suffix}.${paragraph}.${item}`;
}

function countSubitems(clauses: readonly Clause[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ordinal, suffix = 0, paragraphs } of clauses) {
    for (const [index, { items }] of paragraphs.entries()) {
      for (const { ordinal: item, subitems } of items) {
        const last = subitems.at(-1);
        if (last) counts[subitemKey(ordinal, suffix, index + 1, item)] = last.ordinal;
      }
    }
  }
  return counts;
}

type Containers = Pick<KnownRegulation, "containers" | "spans">;

/** All containers, e.g. "chapter 3" and "chapter 3/section 1". @param from how many clauses stand before them. */
function describeContainers(units: Unit[], from = 0, prefix = ""): Containers {
  const all: Containers = { containers: [], spans: [] };
  let at = from;
  for (const unit of units) {
    if (unit.kind === "clause") {
      at++;
      continue;
    }
    const path = `${prefix}${unit.kind} ${unit.ordinal}`;
    const end = at + clausesOf(unit).length;
    const inner = describeContainers(unit.units, at, `${path}/`);
    all.containers.push(path, ...inner.containers);
    all.spans.push([at, end], ...inner.spans);
    at = end;
  }
  return all;
}

/** @returns the outline of a regulation, without its text. */
export function describeRegulation(regulation: Regulation): KnownRegulation {
  const { id, title, issuers, documentNumber, issued, effective, incomplete, laterEditions } = regulation;
  const clauses = clausesOf(regulation);
  const subitems = countSubitems(clauses);
  return {
    id,
    title,
    issuers,
    ...(documentNumber && { documentNumber }),
    ...(regulation.carrier && { carrierTitle: regulation.carrier.title }),
    ...(issued && { issued }),
    ...(effective && { effective }),
    incomplete,
    laterEditions,
    clauses: clauses.map((clause) => [
      clause.ordinal,
      clause.suffix ?? 0,
      // By ordinal: （二）之一 adds an item, not a number.
      ...clause.paragraphs.map((paragraph) => paragraph.items.at(-1)?.ordinal ?? 0),
    ]),
    ...(Object.keys(subitems).length > 0 && { subitems }),
    ...describeContainers(regulation.units),
  };
}
