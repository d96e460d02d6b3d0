/** What a citation points at: every level that it names must exist. */

import { unitLabel } from "../regulation/label.ts";
import type { Clause, Container, ContainerKind, Regulation, UnitAddress } from "../regulation/model.ts";
import { containerPaths, findClause, hasUnit } from "../regulation/units.ts";

/** A 编, 章 or 节 that is cited as a whole: {chapter: 4}, {part: 1, chapter: 6}. */
type ContainerAddress = Partial<Record<ContainerKind, number>> & { ordinal?: never };

export type CitedUnit = UnitAddress | ContainerAddress;

export interface FoundClause {
  address: UnitAddress;
  clause: Clause;
}

export interface FoundContainer {
  address: ContainerAddress;
  container: Container;
  /** The containers that the address names, from the outermost in; the last one is meant. */
  named: Container[];
}

export type Found = FoundClause | FoundContainer;

/** @returns whether what was found is a 编, 章 or 节, not a clause. */
export const isContainer = (found: Found): found is FoundContainer => "container" in found;

/** Finds the one container so named; 第六章 alone is not one, where every 编 has its own. */
function findContainer(regulation: Regulation, address: ContainerAddress): FoundContainer | null {
  const isNamed = ({ kind, ordinal }: Container) => address[kind] === ordinal;
  const levels = Object.values(address).filter((ordinal) => ordinal !== undefined).length;
  const [found, other] = containerPaths(regulation)
    .map((path) => ({ container: path.at(-1), named: path.filter(isNamed) }))
    .filter(({ container, named }) => named.length === levels && named.at(-1) === container);
  return found?.container && !other ? { address, container: found.container, named: found.named } : null;
}

function findUnit(regulation: Regulation, address: CitedUnit): Found | null {
  if (address.ordinal === undefined) return findContainer(regulation, address);
  const clause = findClause(regulation, address)?.clause;
  return clause && hasUnit(clause, address) ? { address, clause } : null;
}

/** @returns whether the regulation has every one of the units, and each but once. */
export function hasUnits(regulation: Regulation, units: readonly CitedUnit[]): boolean {
  return units.every((address) => findUnit(regulation, address) !== null);
}

/**
 * @returns what the addresses point at, in their order.
 * @throws RangeError for the first unit that the regulation does not have, or has more than once.
 */
export function findUnits(regulation: Regulation, units: readonly CitedUnit[]): Found[] {
  return units.map((address) => {
    const found = findUnit(regulation, address);
    if (found) return found;
    const name = address.ordinal === undefined ? JSON.stringify(address) : unitLabel(address);
    throw new RangeError(`《${regulation.title}》 has no ${name}`);
  });
}
