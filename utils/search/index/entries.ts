/** The clauses of regulations as a search sees them. */
import type { Clause, Item, Regulation, UnitAddress } from "../../regulation/model.ts";
import { placedClauses } from "../../regulation/units.ts";
import { foldedText } from "../../text/fold.ts";

export interface Entry {
  clause: Clause;
  /** What is indexed: the folded text, and the folded headings of the containers and the clause. */
  text: string;
  headings: string;
}

const itemText = (item: Item) => [item.text, ...item.subitems.map(({ text }) => text)].join("\n");

/** @returns the text of a unit of the clause, one line a paragraph, item or subitem. */
export function textOf(clause: Clause, { paragraph, item, subitem }: Partial<UnitAddress> = {}): string {
  const paragraphs = paragraph ? clause.paragraphs.slice(paragraph - 1, paragraph) : clause.paragraphs;
  const items = paragraphs.flatMap((each) => each.items).filter((each) => each.ordinal === item);
  const subitems = items.flatMap((each) => each.subitems).filter((each) => each.ordinal === subitem);
  if (subitem) return subitems.map(({ text }) => text).join("\n");
  if (item) return items.map(itemText).join("\n");
  return paragraphs.map((each) => [each.text, ...each.items.map(itemText)].join("\n")).join("\n");
}

/** @returns an entry for each clause, in the order of the regulation. */
export function entriesOf(regulation: Pick<Regulation, "units">): Entry[] {
  return placedClauses(regulation).map(({ clause, containers }) => ({
    clause,
    text: foldedText(textOf(clause)),
    headings: foldedText([...containers, clause].map(({ heading = "" }) => heading).join(" ")),
  }));
}
