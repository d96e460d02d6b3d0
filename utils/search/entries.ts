/** The clauses of regulations as a search sees them. */
import { clausesOf } from "../regulation/known.ts";
import type { Clause, Item, Regulation, Unit } from "../regulation/model.ts";
import { type Folded, fold } from "./fold.ts";
import type { Place } from "./places.ts";

export interface Entry {
  id: number;
  regulation: Regulation;
  clause: Clause;
  /** The clause's text, one line a paragraph, item or subitem. */
  source: Folded;
  /** What is indexed: the folded text, and the folded headings of the containers and the clause. */
  text: string;
  headings: string;
}

const itemText = (item: Item) => [item.text, ...item.subitems.map(({ text }) => text)].join("\n");

/** @returns the text of a unit of the clause, one line a paragraph, item or subitem. */
export function textOf(clause: Clause, { paragraph, item, subitem }: Partial<Place> = {}): string {
  const paragraphs = paragraph ? clause.paragraphs.slice(paragraph - 1, paragraph) : clause.paragraphs;
  const items = paragraphs.flatMap((each) => each.items).filter((each) => each.ordinal === item);
  const subitems = items.flatMap((each) => each.subitems).filter((each) => each.ordinal === subitem);
  if (subitem) return subitems.map(({ text }) => text).join("\n");
  if (item) return items.map(itemText).join("\n");
  return paragraphs.map((each) => [each.text, ...each.items.map(itemText)].join("\n")).join("\n");
}

/** The folded headings that each clause stands under. */
function headingsOf(units: Unit[], above = ""): Map<Clause, string> {
  const pairs = units.flatMap((unit): [Clause, string][] =>
    unit.kind === "clause"
      ? [[unit, fold(`${above} ${unit.heading ?? ""}`).text]]
      : [...headingsOf(unit.units, `${above} ${unit.heading}`)],
  );
  return new Map(pairs);
}

/** @returns an entry for each clause, in the order of the regulations; an entry's id is its place in the list. */
export function entriesOf(regulations: readonly Regulation[]): Entry[] {
  const entries = regulations.flatMap((regulation) => {
    const headings = headingsOf(regulation.units);
    return clausesOf(regulation).map((clause) => {
      const source = fold(textOf(clause));
      return { regulation, clause, source, text: source.text, headings: headings.get(clause) ?? "" };
    });
  });
  return entries.map((entry, id) => ({ id, ...entry }));
}
