/**
 * Addresses of the reading page: regulation.html#hongkou-work-rules-2018/8/2 is 第八条第二款 of that regulation,
 * regulation.html#rules-2018/vs/rules-2022/8 is its 第八条 beside that of another edition.
 */
import type { ContainerKind, UnitAddress } from "../regulation/model.ts";
import type { Target } from "../regulation/outline.ts";
import { clauseKey } from "../regulation/units.ts";
import { isOrdinal } from "../text/numerals.ts";
import type { ContainerHeading } from "./passages.ts";
import { type FindRegulation, type Pointed, resultOf } from "./result.ts";

const KINDS: readonly ContainerKind[] = ["part", "subpart", "chapter", "section"];

export interface ReadingAddress {
  /** Id of the regulation; empty if the address names none. */
  id: string;
  /** Id of the edition that it is compared with; absent for none. */
  versus?: string;
  /** The unit that is meant; null for the whole regulation. */
  unit: UnitAddress | null;
  /** Anchor of the 编, 章 or 节 that is meant; null for none. */
  container: string | null;
}

/** @returns the anchor of a container in its regulation's page: chapter-4, part-1.chapter-6. */
export function containerAnchor(containers: readonly Pick<ContainerHeading, "kind" | "ordinal">[]): string {
  return containers.map(({ kind, ordinal }) => `${kind}-${ordinal}`).join(".");
}

/** @returns the anchor of the container that a reference names, with the levels that it gives. */
export function targetAnchor(target: Target): string {
  return containerAnchor(KINDS.flatMap((kind) => (target[kind] ? [{ kind, ordinal: target[kind] }] : [])));
}

/** Clause, paragraph, item, subitem; 0 for a paragraph that is not named before an item that is. */
function unitPath({ paragraph, item, subitem, ...clause }: UnitAddress): string {
  const levels = [paragraph ?? (item && 0), item, subitem].filter((level) => level !== undefined);
  return [clauseKey(clause), ...levels].join("/");
}

/** @returns the address of a regulation in the reading page, or of a unit or container of it. */
export function readingUrl(id: string, at?: UnitAddress | string): string {
  const path = at === undefined ? "" : `/${typeof at === "string" ? at : unitPath(at)}`;
  return `/regulation.html#${encodeURIComponent(id)}${path}`;
}

/** Before the id of the other edition; no clause has this number. */
const VERSUS = "vs";

/** @returns the address of the comparison with another edition, or of a clause of `id` in it. */
export function comparisonUrl(id: string, other: string, at?: UnitAddress): string {
  const unit = at === undefined ? "" : `/${unitPath(at)}`;
  return `${readingUrl(id)}/${VERSUS}/${encodeURIComponent(other)}${unit}`;
}

/** @returns the address of what a reference points at, in the reading page; null if nothing can be shown for it. */
export function openingOf(target: Pointed, find: FindRegulation): string | null {
  const result = resultOf(target, find);
  if (result.kind !== "passages") return null;
  const { addresses, containers = [] } = target.resolution;
  const [container] = containers;
  return readingUrl(result.regulation.id, addresses[0] ?? (container && targetAnchor(container)));
}

/** @returns the containers that an anchor names, outermost first. */
export const containersNamed = (anchor: string): Pick<ContainerHeading, "kind" | "ordinal">[] =>
  anchor.split(".").flatMap((level) => {
    const [name, ordinal] = level.split("-");
    const kind = KINDS.find((each) => each === name);
    return kind ? [{ kind, ordinal: Number(ordinal) }] : [];
  });

/** A longer hash cannot name anything; the rest is ignored. */
const LONGEST_HASH = 2000;

const partsOf = (hash: string) => hash.slice(0, LONGEST_HASH).replace(/^#/, "").split("/").map(decode);

const CLAUSE = /^(\d{1,5})(?:-(\d{1,3}))?$/;
const CONTAINER = /^(?:(?:part|subpart|chapter|section)-\d{1,4}\.?)+$/;

/**
 * @param hash of the page's address; untrusted, since any page may link here.
 * @returns what it names. Parts that are not understood are dropped: the user then sees more than was asked, never
 *   something else.
 */
export function readHash(hash: string): ReadingAddress {
  const [id = "", first = "", ...rest] = partsOf(hash);
  if (first !== VERSUS) return { id, ...placeOf(first, rest) };
  const [versus = "", clause = "", ...below] = rest;
  const { unit } = placeOf(clause, below);
  return { id, ...(versus !== "" && { versus }), unit, container: null };
}

function placeOf(first: string, rest: readonly string[]): Pick<ReadingAddress, "unit" | "container"> {
  if (CONTAINER.test(first)) return { unit: null, container: first };
  const [ordinal, suffix] = (CLAUSE.exec(first) ?? []).slice(1).map(Number);
  // Too large to be written in words; the page shows it as typed.
  if (!isOrdinal(ordinal)) return { unit: null, container: null };
  const [paragraph, item, subitem] = rest.map(Number);
  const unit: UnitAddress = {
    ordinal,
    ...(isOrdinal(suffix) && { suffix }),
    ...(isNumber(paragraph) && { paragraph }),
    ...(isNumber(item) && { item }),
    ...(isNumber(item) && isNumber(subitem) && { subitem }),
  };
  return { unit, container: null };
}

/** UTF-16 units; longer words would fill the window. */
const LONGEST_PLACE = 40;

/** @returns the part of the hash after the regulation, as written; empty for none. */
export const placeWords = (hash: string): string => partsOf(hash).slice(1).join("/").slice(0, LONGEST_PLACE);

const isNumber = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value > 0;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
