/** What a card shows for a reference: decided here, as plain data; the components only write it out. */
import type { CardSubject } from "../utils/messages.ts";
import type { Certainty, MissingReason, Target } from "../utils/reference/model.ts";
import { clausesOf } from "../utils/regulation/known.ts";
import type {
  Clause,
  Container,
  EditionNotice,
  Regulation,
  Unit,
  UnitAddress,
} from "../utils/regulation/model.ts";

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

/** Why it is this text: what the reader must know before reading it. */
export type Ground =
  /** The page names the document. */
  | { kind: "explicit" }
  /** The page does not say which document; the reader's default is shown. */
  | { kind: "default" }
  /** The page does not name the document here; the context leaves one. */
  | { kind: "inferred" }
  /** The page may mean a later edition, which the library lacks. */
  | { kind: "edition"; possible: EditionNotice }
  /** The text is the page's own. */
  | { kind: "own-page" }
  /** The reader chose among several documents. */
  | { kind: "chosen" };

export type Reading =
  | { kind: "passages"; regulation: Regulation; passages: Passage[]; ground: Ground }
  | { kind: "choice"; candidates: Regulation[] }
  | { kind: "missing"; reason: MissingReason; regulation: Regulation | null };

export type FindRegulation = (id: string) => Regulation | undefined;

/** Id of the regulation that is made of the clauses a page sends of itself; as the resolver names it. */
const OWN_PAGE = "self";

/**
 * @param subject what the card is asked to show.
 * @param find the library.
 * @param chosen the document that the reader chose, where several were offered.
 */
export function read(subject: CardSubject, find: FindRegulation, chosen?: string): Reading {
  const { resolution } = subject;
  if (resolution.certainty === "ambiguous" && chosen === undefined) {
    const candidates = (resolution.candidates ?? []).flatMap((id) => find(id) ?? []);
    return { kind: "choice", candidates };
  }
  const id = chosen ?? resolution.regulation;
  const regulation = id === OWN_PAGE ? ownRegulation(subject) : id === null ? undefined : find(id);
  if (!regulation) return { kind: "missing", reason: resolution.reason ?? "document", regulation: null };
  if (resolution.certainty === "missing") {
    return { kind: "missing", reason: resolution.reason ?? "unit", regulation };
  }
  const passages = passagesOf(subject, regulation);
  if (!passages) return { kind: "missing", reason: "unit", regulation };
  return { kind: "passages", regulation, passages, ground: groundOf(subject, chosen) };
}

/** @returns how sure the card may be of what it shows: never surer than the page's reading. */
export function certaintyOf({ resolution }: CardSubject, reading: Reading): Certainty {
  if (reading.kind === "missing") return "missing";
  if (reading.kind === "choice") return "ambiguous";
  // Nothing is shown for what resolves to nothing; the least sure word would be right if it were.
  return resolution.certainty === "none" ? "ambiguous" : resolution.certainty;
}

function groundOf({ resolution }: CardSubject, chosen: string | undefined): Ground {
  if (chosen !== undefined) return { kind: "chosen" };
  if (resolution.certainty === "default") return { kind: "default" };
  if (resolution.possibleEdition) return { kind: "edition", possible: resolution.possibleEdition };
  if (resolution.regulation === OWN_PAGE) return { kind: "own-page" };
  return { kind: resolution.certainty === "inferred" ? "inferred" : "explicit" };
}

/** The page's clauses as a regulation, so that one way of showing and citing serves both. */
function ownRegulation({ pageClauses = [] }: CardSubject): Regulation | undefined {
  const [first] = pageClauses;
  if (!first) return undefined;
  return {
    id: OWN_PAGE,
    title: first.title,
    issuers: [],
    incomplete: false,
    laterEditions: [],
    preamble: [],
    units: pageClauses.map(({ clause, containers }) =>
      containers.reduceRight<Unit>((inner, container) => ({ ...container, units: [inner] }), clause),
    ),
  };
}

/** @returns the passages in the order written; null where a clause is not there. */
function passagesOf({ resolution }: CardSubject, regulation: Regulation): Passage[] | null {
  const { addresses, containers = [] } = resolution;
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

/** @returns the title that a reference names, without 《》; null where its document is told in other words or not. */
export function titleOf(document: CardSubject["document"]): string | null {
  return document === "self" || document === "external-unresolved" ? null : document;
}

/** @returns the reference in words that find it elsewhere: with its title, where the page names one. */
export function searchWords({ text, document }: Pick<CardSubject, "text" | "document">): string {
  const title = titleOf(document);
  return title === null || text.includes(title) ? text : `《${title}》${text}`;
}
