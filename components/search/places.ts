/** Units of regulations in the library, as they are kept at hand. */
import type { UnitAddress } from "../../utils/regulation/model.ts";
import { isOrdinal } from "../../utils/regulation/numerals.ts";
import type { Passage } from "../clause/passages.ts";

/** A unit and its regulation. */
export interface PlacedClause extends UnitAddress {
  regulationId: string;
}

/** So many recent clauses are of use; more are searched for sooner. */
const MOST_RECENT = 6;
/** What an old or broken store may hold is not read further than this. */
const MOST = 100;

const LEVELS = ["suffix", "paragraph", "item", "subitem"] as const;

/** @returns the address alone, whatever else a hit may bear. */
function placeOf({ regulationId, ordinal, ...rest }: PlacedClause): PlacedClause {
  const place: PlacedClause = { regulationId, ordinal };
  for (const level of LEVELS) if (rest[level] !== undefined) place[level] = rest[level];
  return place;
}

/** @returns whether both are the same unit of the same regulation. */
export function sameClause(one: PlacedClause, other: PlacedClause): boolean {
  const isSame = one.regulationId === other.regulationId && one.ordinal === other.ordinal;
  return isSame && LEVELS.every((level) => one[level] === other[level]);
}

/** @returns the places that are not among others. */
export function without(places: readonly PlacedClause[], others: readonly PlacedClause[]): PlacedClause[] {
  return places.filter((place) => !others.some((other) => sameClause(other, place)));
}

/** @returns the places with this one first, once. */
export function withRecent(recent: readonly PlacedClause[], place: PlacedClause): PlacedClause[] {
  const others = recent.filter((each) => !sameClause(each, place));
  return [placeOf(place), ...others].slice(0, MOST_RECENT);
}

/** @returns the places without this one, or with it at the end. */
export function toggled(pinned: readonly PlacedClause[], place: PlacedClause): PlacedClause[] {
  const others = pinned.filter((each) => !sameClause(each, place));
  return others.length < pinned.length ? others : [...others, placeOf(place)].slice(-MOST);
}

/** @returns what of a stored value is understood; stored data outlives versions. */
export function shelfFrom(stored: unknown): PlacedClause[] {
  return (Array.isArray(stored) ? stored : []).slice(0, MOST).filter(isPlace).map(placeOf);
}

function isPlace(value: unknown): value is PlacedClause {
  const { regulationId, ordinal, ...rest } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof regulationId === "string" &&
    isOrdinal(ordinal) &&
    LEVELS.every((level) => rest[level] === undefined || isOrdinal(rest[level]))
  );
}

/** @returns the first of the units that are shown. */
export function firstPlace(regulationId: string, passages: readonly Passage[]): PlacedClause {
  return { regulationId, ...(passages[0]?.addresses[0] ?? { ordinal: 0 }) };
}
