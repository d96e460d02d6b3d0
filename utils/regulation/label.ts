/**
 * The names of units, in the standard form: order 条 款 项 目, item without brackets, 第一款 not written where the
 * clause has one paragraph (SPC notice of 1956-12-22; 立法技术规范（试行）（一） 11.1).
 */
import type { Clause, Container, ContainerKind, UnitAddress } from "./model.ts";
import { toChineseNumeral } from "./numerals.ts";

/** How ordinals are written; 之一 is Chinese in both. */
export type Numerals = "chinese" | "arabic";

const CONTAINER_WORDS: Record<ContainerKind, string> = {
  part: "编",
  subpart: "分编",
  chapter: "章",
  section: "节",
};

/** The levels of a unit, from the clause down, each by its name: ["第十八条", "第二款", "第三项"]. */
export function unitLevels(
  address: UnitAddress,
  clause: Pick<Clause, "paragraphs"> | undefined,
  numerals: Numerals = "chinese",
): string[] {
  const write = (value: number) => (numerals === "chinese" ? toChineseNumeral(value) : String(value));
  const { ordinal, suffix, paragraph, item, subitem } = address;
  const isOnlyParagraph = paragraph === 1 && clause?.paragraphs.length === 1;
  return [
    `第${write(ordinal)}条${suffix ? `之${toChineseNumeral(suffix)}` : ""}`,
    paragraph === undefined || isOnlyParagraph ? "" : `第${write(paragraph)}款`,
    item === undefined ? "" : `第${write(item)}项`,
    subitem === undefined ? "" : `第${write(subitem)}目`,
  ].filter((level) => level !== "");
}

/**
 * @param clause the clause at that address, if it is known; it decides whether 第一款 is written.
 * @returns the name of a unit: 第十八条第二款第三项, in Arabic 第18条第2款第3项.
 */
export function unitLabel(
  address: UnitAddress,
  clause?: Pick<Clause, "paragraphs">,
  numerals: Numerals = "chinese",
): string {
  return unitLevels(address, clause, numerals).join("");
}

/** @returns the number of a container alone: 第四章; 附则 where it has none. */
export function containerNumber({
  kind,
  ordinal,
  heading,
}: Pick<Container, "kind" | "ordinal" | "heading">): string {
  return ordinal === 0 ? heading : `第${toChineseNumeral(ordinal)}${CONTAINER_WORDS[kind]}`;
}

/** @returns the name of a container with its heading: 第四章 坚持依法行政. */
export function containerLabel(container: Pick<Container, "kind" | "ordinal" | "heading">): string {
  const number = containerNumber(container);
  return container.ordinal === 0 || container.heading === "" ? number : `${number} ${container.heading}`;
}
