/** Units of regulations in the library, as they are kept at hand. */
import type { UnitAddress } from "../regulation/model.ts";
import { isOrdinal } from "../regulation/numerals.ts";

/** A unit and its regulation. */
export interface LibraryUnit extends UnitAddress {
  regulationId: string;
}

/** So many recent clauses are of use; more are searched for sooner. */
const MOST_RECENT = 6;
/** What an old or broken store may hold is not read further than this. */
const MOST = 100;

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
  return others.length < pinned.length ? others : [...others, unitOf(unit)].slice(-MOST);
}

/** @returns what of a stored value is understood; stored data outlives versions. */
export function unitsFrom(stored: unknown): LibraryUnit[] {
  return (Array.isArray(stored) ? stored : []).slice(0, MOST).filter(isUnit).map(unitOf);
}

function isUnit(value: unknown): value is LibraryUnit {
  const { regulationId, ordinal, ...rest } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof regulationId === "string" &&
    isOrdinal(ordinal) &&
    LEVELS.every((level) => rest[level] === undefined || isOrdinal(rest[level]))
  );
}
