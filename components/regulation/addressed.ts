/** The part of a regulation that an address names, as far as it exists, and a notice about the rest. */
import { i18n } from "#i18n";
import { containerAnchor, containersNamed, placeWords, readHash } from "../../utils/lookup/addresses.ts";
import type { Neighbours } from "../../utils/lookup/views.ts";
import { containerNumber, unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, Container, Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { clausesOf, containerPaths, deepestUnit, findClause } from "../../utils/regulation/units.ts";
import { isOrdinal } from "../../utils/text/numerals.ts";
import { absence } from "../clause/absence.ts";

export interface Addressed {
  /** The clause; null for none in particular, and for one that is not there. */
  clause: Clause | null;
  /** The unit of it, as far as it exists. */
  unit: UnitAddress | null;
  /** 编, 章 and 节 down to the one that is named; null for none. */
  containers: Container[] | null;
  /** What the address names and the regulation lacks, in words; null where all is there. */
  notice: string | null;
}

/** 编, 分编, 章, 节. */
const MOST_LEVELS = 4;

const NOTHING: Addressed = { clause: null, unit: null, containers: null, notice: null };

/** @param hash of the page's address, as anybody may have written it. */
export function addressedIn(regulation: Regulation, hash: string): Addressed {
  const { unit, container } = readHash(hash);
  if (unit) {
    const clause = findClause(regulation, unit)?.clause;
    // The number is shown as typed: it is too large to be written in words.
    if (!clause) return lacking(Object.values(unit).every(isOrdinal) ? unitLabel(unit) : placeWords(hash));
    const { place, absent } = deepestUnit(clause, unit);
    return { ...NOTHING, clause, unit: place, notice: absent ? absence(absent, place, clause) : null };
  }
  if (container === null) return lacking(placeWords(hash));
  const containers = containerPaths(regulation).find((path) => containerAnchor(path) === container);
  return containers ? { ...NOTHING, containers } : lacking(numbersOf(container) || placeWords(hash));
}

/**
 * @returns the clauses before and after the current one. Without a current clause, the next one is the first of the
 *   named chapter, or of the regulation.
 */
export function neighboursAt(regulation: Regulation, { clause, containers }: Addressed): Neighbours {
  const clauses = clausesOf(regulation);
  const first = containers && clausesOf({ units: containers.slice(-1) })[0];
  if (!clause && first) return { previous: clauses[clauses.indexOf(first) - 1], next: first };
  const at = clause ? clauses.indexOf(clause) : -1;
  return { previous: clauses[at - 1], next: clauses[at + 1] };
}

/** A container by its numbers alone: 第一编第六章. More levels than there are kinds are no container's. */
const numbersOf = (anchor: string): string =>
  containersNamed(anchor)
    .slice(0, MOST_LEVELS)
    .map((container) => containerNumber({ ...container, heading: "" }))
    .join("");

const lacking = (place: string): Addressed => ({
  ...NOTHING,
  notice: place === "" ? null : i18n.t("regulation.noSuchPlace", { place }),
});
