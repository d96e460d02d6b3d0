/** The clauses of a regulation that a reference names, and which units of each. */

import type { Resolution } from "../reference/model.ts";
import type { Clause, Container, Regulation, UnitAddress } from "../regulation/model.ts";
import type { Target } from "../regulation/outline.ts";
import { clauseKey, findClause, type PlacedClause, placedClauses } from "../regulation/units.ts";

/** A container without what it contains. */
export type ContainerHeading = Pick<Container, "kind" | "ordinal" | "label" | "heading">;

/** A clause, the containers above it, and the units of it that are meant. */
export interface Passage extends PlacedClause {
  /** All are units of this clause; the clause itself where the reference names nothing smaller. */
  addresses: UnitAddress[];
}

/** @returns the passages in the order written; null if a clause does not exist. */
export function passagesOf(
  { addresses, containers = [] }: Pick<Resolution, "addresses" | "containers">,
  regulation: Regulation,
): Passage[] | null {
  if (addresses.length === 0) {
    const whole = containers.map((target) => clausesUnder(regulation, target));
    return whole.length > 0 && whole.every((each) => each.length > 0) ? whole.flat() : null;
  }
  const passages: Passage[] = [];
  for (const address of addresses) {
    const last = passages.at(-1);
    if (last && clauseKey(last.clause) === clauseKey(address)) {
      last.addresses.push(address);
      continue;
    }
    const located = findClause(regulation, address);
    if (!located) return null;
    passages.push({ ...located, addresses: [address] });
  }
  return passages;
}

/** The clauses of a 编, 章 or 节 that a reference names without a clause. */
function clausesUnder(regulation: Regulation, target: Target): Passage[] {
  const isNamed = ({ kind, ordinal }: ContainerHeading) => target[kind] === ordinal;
  const levels = (["part", "subpart", "chapter", "section"] as const).filter((kind) => target[kind]);
  return placedClauses(regulation).flatMap(({ clause, containers }) => {
    if (containers.filter(isNamed).length !== levels.length) return [];
    const { ordinal, suffix } = clause;
    return [{ clause, containers, addresses: [{ ordinal, ...(suffix !== undefined && { suffix }) }] }];
  });
}

/** A unit inside a clause, by paragraph and item numbers counted from 1. */
export interface UnitPosition {
  paragraph: number;
  item?: number;
  subitem?: number;
}

/**
 * @returns whether a unit is inside one of the addresses. An item without a paragraph matches in every paragraph.
 */
export function isMeant(addresses: readonly UnitAddress[], position: UnitPosition): boolean {
  const agrees = (asked: number | undefined, given: number | undefined) =>
    asked === undefined || asked === given;
  return addresses.some(
    ({ paragraph, item, subitem }) =>
      agrees(paragraph, position.paragraph) &&
      agrees(item, position.item) &&
      agrees(subitem, position.subitem),
  );
}

/** @returns whether only a part of the clause is meant; that part is then set off from the rest. */
export function isPart(clause: Clause, addresses: readonly UnitAddress[]): boolean {
  const isOnlyParagraph = (paragraph: number) => paragraph === 1 && clause.paragraphs.length === 1;
  return addresses.every(
    ({ paragraph, item, subitem }) =>
      item !== undefined || subitem !== undefined || (paragraph !== undefined && !isOnlyParagraph(paragraph)),
  );
}

/** @returns the text of the first unit that is meant: the 款, 项 or 目 if one is named, else the first 款. */
export function beginningOf({ clause: { paragraphs }, addresses: [address] }: Passage): string {
  const { paragraph, item, subitem } = address ?? {};
  const meant = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  // An item without a paragraph: the first paragraph that has it.
  const items = meant.flatMap((each) => each.items);
  const named =
    item === undefined ? undefined : items.find(({ ordinal, suffix }) => ordinal === item && !suffix);
  const inner = named?.subitems.find(({ ordinal }) => ordinal === subitem);
  return (inner ?? named ?? meant[0])?.text ?? "";
}
