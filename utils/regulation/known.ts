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
  /** "chapter 4", "part 1/chapter 6"…: paths of the containers that exist. */
  containers: string[];
}

/** The clauses of a regulation in document order, whatever containers they stand in. */
export function clausesOf(regulation: Pick<Regulation, "units">): Clause[] {
  const walk = (units: Unit[]): Clause[] =>
    units.flatMap((unit) => (unit.kind === "clause" ? [unit] : walk(unit.units)));
  return walk(regulation.units);
}

/** The paths of all containers, e.g. "chapter 3" and "chapter 3/section 1". */
function containerPaths(units: Unit[], prefix = ""): string[] {
  return units.flatMap((unit) => {
    if (unit.kind === "clause") return [];
    const path = `${prefix}${unit.kind} ${unit.ordinal}`;
    return [path, ...containerPaths(unit.units, `${path}/`)];
  });
}

/** @returns the outline of a regulation, without its text. */
export function describeRegulation(regulation: Regulation): KnownRegulation {
  const { id, title, issuers, documentNumber, issued, effective, incomplete, laterEditions } = regulation;
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
    clauses: clausesOf(regulation).map((clause) => [
      clause.ordinal,
      clause.suffix ?? 0,
      // By ordinal: （二）之一 adds an item, not a number.
      ...clause.paragraphs.map((paragraph) => paragraph.items.at(-1)?.ordinal ?? 0),
    ]),
    containers: containerPaths(regulation.units),
  };
}
