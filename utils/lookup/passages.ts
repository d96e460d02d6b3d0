/** Which clauses of a regulation are shown, and what of them is meant. */
import type { Resolution, Target } from "../reference/model.ts";
import { clausesOf } from "../regulation/known.ts";
import type { Clause, Container, Regulation, Unit, UnitAddress } from "../regulation/model.ts";

/** A container without what it contains. */
export type ContainerHeading = Pick<Container, "kind" | "ordinal" | "heading">;

/** A clause, where it stands, and the units of it that are meant; the clause as a whole where none is named. */
export interface Passage {
  clause: Clause;
  /** 编 章 节, outermost first. */
  containers: ContainerHeading[];
  /** All of this clause. */
  addresses: UnitAddress[];
}

/** @returns the passages in the order written; null where a clause is not there. */
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
    if (last && isOf(last.clause, address)) {
      last.addresses.push(address);
      continue;
    }
    const located = locate(regulation.units, address);
    if (!located) return null;
    passages.push({ ...located, addresses: [address] });
  }
  return passages;
}

const isOf = (clause: Clause, address: UnitAddress) =>
  clause.ordinal === address.ordinal && clause.suffix === address.suffix;

/** @returns the clause at an address and the containers it stands in, or undefined where there is none. */
export function locate(
  units: Unit[],
  address: UnitAddress,
  above: ContainerHeading[] = [],
): Omit<Passage, "addresses"> | undefined {
  for (const unit of units) {
    if (unit.kind === "clause") {
      if (isOf(unit, address)) return { clause: unit, containers: above };
      continue;
    }
    const { kind, ordinal, heading } = unit;
    const located = locate(unit.units, address, [...above, { kind, ordinal, heading }]);
    if (located) return located;
  }
  return undefined;
}

/** The clauses of a 编, 章 or 节 that a reference names without a clause. */
function clausesUnder(regulation: Regulation, target: Target): Passage[] {
  const isNamed = ({ kind, ordinal }: ContainerHeading) => target[kind] === ordinal;
  const levels = (["part", "subpart", "chapter", "section"] as const).filter((kind) => target[kind]);
  return clausesOf(regulation).flatMap((clause) => {
    const { ordinal, suffix } = clause;
    const address: UnitAddress = { ordinal, ...(suffix !== undefined && { suffix }) };
    const located = locate(regulation.units, address);
    if (!located || located.containers.filter(isNamed).length !== levels.length) return [];
    return [{ ...located, addresses: [address] }];
  });
}

/** A unit inside a clause, by paragraph and item numbers counted from 1. */
export interface UnitPosition {
  paragraph: number;
  item?: number;
  subitem?: number;
}

/**
 * @returns whether a unit is inside one of the addresses. An item without a paragraph is meant in whichever
 * paragraph has it.
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

/** @returns whether only a part of the clause is meant, which is then set off from the rest. */
export function isPart(clause: Clause, addresses: readonly UnitAddress[]): boolean {
  const isOnlyParagraph = (paragraph: number) => paragraph === 1 && clause.paragraphs.length === 1;
  return addresses.every(
    ({ paragraph, item, subitem }) =>
      item !== undefined || subitem !== undefined || (paragraph !== undefined && !isOnlyParagraph(paragraph)),
  );
}

/** @returns how the text that is meant begins: that of the 款, 项 or 目, where one is named; of several, of the first. */
export function beginningOf({ clause: { paragraphs }, addresses: [address] }: Passage): string {
  const { paragraph, item, subitem } = address ?? {};
  const meant = paragraph === undefined ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  // An item without a paragraph is meant in whichever has it.
  const items = meant.flatMap((each) => each.items);
  const named =
    item === undefined ? undefined : items.find(({ ordinal, suffix }) => ordinal === item && !suffix);
  const inner = named?.subitems.find(({ ordinal }) => ordinal === subitem);
  return (inner ?? named ?? meant[0])?.text ?? "";
}
