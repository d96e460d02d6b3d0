/**
 * Names of units in the standard form: in the order 条 款 项 目, items without brackets, no 第一款 for the only paragraph
 * of a clause (SPC notice of 1956-12-22; 立法技术规范（试行）（一） 11.1).
 */

import { toChineseNumeral } from "../text/numerals.ts";
import type { Clause, Container, ContainerKind, UnitAddress } from "./model.ts";

/** Script of the ordinals; 之一 is Chinese in both. */
export type Numerals = "chinese" | "arabic";

/** The words for containers, by kind. */
export const CONTAINER_WORDS: Record<ContainerKind, string> = {
  part: "编",
  subpart: "分编",
  chapter: "章",
  section: "节",
};

function writeOrdinal(value: number, numerals: Numerals): string {
  return numerals === "chinese" ? toChineseNumeral(value) : String(value);
}

/** One level of a unit's name. */
export interface LevelName {
  level: "clause" | "paragraph" | "item" | "subitem";
  ordinal: number;
  /** 1 for 之一. */
  suffix: number;
  /** 第十八条, 第二款, 第三项 or 第一目. */
  label: string;
}

/** @returns the names of the levels of a unit, from the clause down. */
export function levelNames(
  address: UnitAddress,
  clause: Pick<Clause, "paragraphs"> | undefined,
  numerals: Numerals = "chinese",
): LevelName[] {
  const number = (value: number) => writeOrdinal(value, numerals);
  const { ordinal, suffix = 0, paragraph, item, subitem } = address;
  const after = suffix > 0 ? `之${toChineseNumeral(suffix)}` : "";
  const names: LevelName[] = [{ level: "clause", ordinal, suffix, label: `第${number(ordinal)}条${after}` }];
  const add = (level: LevelName["level"], value: number | undefined, word: string) => {
    if (value !== undefined)
      names.push({ level, ordinal: value, suffix: 0, label: `第${number(value)}${word}` });
  };
  const isOnlyParagraph = paragraph === 1 && clause?.paragraphs.length === 1;
  add("paragraph", isOnlyParagraph ? undefined : paragraph, "款");
  add("item", item, "项");
  add("subitem", subitem, "目");
  return names;
}

/**
 * @param clause the clause at that address, if known; 第一款 is left out if it has one paragraph.
 * @returns the name of a unit: 第十八条第二款第三项, in Arabic 第18条第2款第3项.
 */
export function unitLabel(
  address: UnitAddress,
  clause?: Pick<Clause, "paragraphs">,
  numerals: Numerals = "chinese",
): string {
  return levelNames(address, clause, numerals)
    .map(({ label }) => label)
    .join("");
}

type ContainerHeading = Pick<Container, "kind" | "ordinal" | "heading" | "label">;

/** @returns the number of a container alone: 第四章; 一、 where it is printed so, 附则 where there is none. */
export function containerNumber(
  { kind, ordinal, heading, label }: ContainerHeading,
  numerals: Numerals = "chinese",
): string {
  if (label) return label;
  return ordinal === 0 ? heading : `第${writeOrdinal(ordinal, numerals)}${CONTAINER_WORDS[kind]}`;
}

/** @returns the name of a container with its heading: 第四章 坚持依法行政, 一、一般规定. */
export function containerLabel(container: ContainerHeading): string {
  const number = containerNumber(container);
  if (container.ordinal === 0 || container.heading === "") return number;
  return `${number}${container.label ? "" : " "}${container.heading}`;
}
