/** Units of regulations in the library, as they are kept at hand. */
import type { UnitAddress } from "../regulation/model.ts";

/** A unit and its regulation. */
export interface LibraryUnit extends UnitAddress {
  regulationId: string;
}

/** So many recent clauses are of use; more are searched for sooner. */
const MOST_RECENT = 6;
/** So many pinned ones are still looked through. */
const MOST_PINNED = 100;

const LEVELS = ["suffix", "paragraph", "item", "subitem"] as const;

/** @returns the address alone, whatever else a hit may bear. */
function unitOf({ regulationId, ordinal, ...rest }: LibraryUnit): LibraryUnit {
  const unit: LibraryUnit = { regulationId, ordinal };
  for (const level of LEVELS) if (rest[level] !== undefined) unit[level] = rest[level];
  return unit;
}

/** @returns whether both are the same unit of the same regulation. */
export function isSameUnit(one: LibraryUnit, other: LibraryUnit): boolean {
  const isSame = one.regulationId === other.regulationId && one.ordinal === other.ordinal;
  return isSame && LEVELS.every((level) => one[level] === other[level]);
}

/** @returns the units that are not among others. */
export function without(units: readonly LibraryUnit[], others: readonly LibraryUnit[]): LibraryUnit[] {
  return units.filter((unit) => !others.some((other) => isSameUnit(other, unit)));
}

/** @returns the units with this one first, once. */
export function withRecent(recent: readonly LibraryUnit[], unit: LibraryUnit): LibraryUnit[] {
  const others = recent.filter((each) => !isSameUnit(each, unit));
  return [unitOf(unit), ...others].slice(0, MOST_RECENT);
}

/** @returns the units without this one, or with it at the end. */
export function toggled(pinned: readonly LibraryUnit[], unit: LibraryUnit): LibraryUnit[] {
  const others = pinned.filter((each) => !isSameUnit(each, unit));
  return others.length < pinned.length ? others : [...others, unitOf(unit)].slice(-MOST_PINNED);
}
