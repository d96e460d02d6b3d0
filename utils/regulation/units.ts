/**
 * Units of a regulation: the one walk over the tree, the one look-up of a clause, the one check whether a unit exists,
 * and the one key of a clause. In: a tree (model.ts) and an address. Out: clauses with the containers above them. Called
 * wherever a unit is looked up: library, references, search, citation, card.
 */
import type { Clause, Container, Regulation, Unit, UnitAddress } from "./model.ts";

/** A clause and the 编 章 节 above it, outermost first. */
export interface PlacedClause {
  clause: Clause;
  containers: readonly Container[];
}

/** A unit of a tree and the containers above it, outermost first; siblings share one array. */
interface PlacedUnit {
  unit: Unit;
  above: readonly Container[];
}

/** The number of a clause: 18, or 18 and 1 for 第十八条之一. */
export type ClauseNumber = Pick<UnitAddress, "ordinal" | "suffix">;

/** @returns all units in document order, each container before what it contains. */
export function* walkUnits(units: readonly Unit[], above: readonly Container[] = []): Generator<PlacedUnit> {
  for (const unit of units) {
    yield { unit, above };
    if (unit.kind !== "clause") yield* walkUnits(unit.units, [...above, unit]);
  }
}

/** @returns the clauses of a regulation or container in document order, with the containers below it that hold them. */
export function placedClauses({ units }: Pick<Regulation, "units">): PlacedClause[] {
  return [...walkUnits(units)].flatMap(({ unit, above }) =>
    unit.kind === "clause" ? [{ clause: unit, containers: above }] : [],
  );
}

/** @returns the clauses of a regulation or container in document order, at any depth. */
export const clausesOf = (parent: Pick<Regulation, "units">): Clause[] =>
  placedClauses(parent).map(({ clause }) => clause);

/** @returns all containers in document order, each as the path from the outermost down to it. */
export function containerPaths({ units }: Pick<Regulation, "units">): Container[][] {
  return [...walkUnits(units)].flatMap(({ unit, above }) =>
    unit.kind === "clause" ? [] : [[...above, unit]],
  );
}

/** @returns the key of a clause among those of its regulation: 18, and 18-1 for 之一. */
export const clauseKey = ({ ordinal, suffix }: ClauseNumber): string =>
  suffix ? `${ordinal}-${suffix}` : `${ordinal}`;

/** Cache of clauses by key. The key is the array of units, which never changes. */
const known = new WeakMap<readonly Unit[], ReadonlyMap<string, PlacedClause>>();

function byKey(regulation: Pick<Regulation, "units">): ReadonlyMap<string, PlacedClause> {
  const clauses = new Map<string, PlacedClause>();
  for (const placed of placedClauses(regulation)) {
    const key = clauseKey(placed.clause);
    // Two clauses with one number are a fault of the source; the first one counts.
    if (!clauses.has(key)) clauses.set(key, placed);
  }
  return clauses;
}

/** @returns the clause of that number and the containers above it; undefined if it does not exist. */
export function findClause(
  regulation: Pick<Regulation, "units">,
  number: ClauseNumber,
): PlacedClause | undefined {
  const clauses = known.get(regulation.units) ?? byKey(regulation);
  known.set(regulation.units, clauses);
  return clauses.get(clauseKey(number));
}

/** The level that an address names and its clause lacks. */
export type AbsentLevel = "paragraph" | "item" | "subitem";

type Below = Pick<UnitAddress, "paragraph" | "item" | "subitem">;

/** The paragraph that an item without one belongs to: the first with item and subitem, else the first with the item. */
function paragraphOf({ paragraphs }: Clause, item: number, subitem: number | undefined): number | undefined {
  const holders = paragraphs.flatMap(({ items }, index) =>
    items.filter(({ ordinal }) => ordinal === item).map(({ subitems }) => ({ subitems, number: index + 1 })),
  );
  const whole = holders.find(({ subitems }) => subitems.some(({ ordinal }) => ordinal === subitem));
  return (whole ?? holders[0])?.number;
}

/**
 * @returns the deepest unit of the clause that an address names and that exists, and the first level that does not.
 */
export function deepestUnit(
  clause: Clause,
  { paragraph, item, subitem }: Below,
): { place: UnitAddress; absent?: AbsentLevel } {
  const { ordinal, suffix } = clause;
  const place: UnitAddress = { ordinal, ...(suffix !== undefined && { suffix }) };
  if (paragraph !== undefined) {
    if (!clause.paragraphs[paragraph - 1]) return { place, absent: "paragraph" };
    place.paragraph = paragraph;
  }
  if (item === undefined) return subitem === undefined ? { place } : { place, absent: "subitem" };
  const holder = paragraph ?? paragraphOf(clause, item, subitem);
  const found = clause.paragraphs[(holder ?? 0) - 1]?.items.find((each) => each.ordinal === item);
  if (!found || holder === undefined) return { place, absent: "item" };
  place.paragraph = holder;
  place.item = item;
  if (subitem === undefined) return { place };
  if (!found.subitems.some((each) => each.ordinal === subitem)) return { place, absent: "subitem" };
  place.subitem = subitem;
  return { place };
}

/** @returns whether a clause has every level that an address names: 款, 项 and 目. A clause without text has no units. */
export const hasUnit = (clause: Clause, address: Below): boolean =>
  clause.paragraphs.length > 0 && deepestUnit(clause, address).absent === undefined;
