/**
 * References on their way to a page. A page's references mean few documents and clauses, so each meaning is told once
 * to a portion, and what a page can read in its own text is not told at all: taking in the answer is work of the page.
 */
import type { ResolvedReference } from "./model.ts";
import type { BlockReferences } from "./session.ts";

/** What a reference means, without its place. */
export type Meaning = Pick<ResolvedReference, "document" | "resolution">;

export interface Portion {
  /** Four numbers a reference: its block among the texts that were sent, start, end, and which of the meanings. */
  places: number[];
  meanings: Meaning[];
}

const NUMBERS = 4;

/**
 * @param size how many references to a portion at most.
 * @returns all references, in their order.
 */
export function* portionsOf(references: readonly BlockReferences[], size: number): Generator<Portion> {
  let portion: Portion = { places: [], meanings: [] };
  let numbers = new Map<string, number>();
  for (const [block, list] of references) {
    for (const { start, end, document, resolution } of list) {
      const meaning: Meaning = { document, resolution };
      const key = JSON.stringify(meaning);
      const number = numbers.get(key) ?? portion.meanings.push(meaning) - 1;
      numbers.set(key, number);
      portion.places.push(block, start, end, number);
      if (portion.places.length < size * NUMBERS) continue;
      yield portion;
      portion = { places: [], meanings: [] };
      numbers = new Map();
    }
  }
  if (portion.places.length > 0) yield portion;
}

/** @param each called with every reference of a portion, in their order. */
export function readPortion(
  { places, meanings }: Portion,
  each: (block: number, start: number, end: number, meaning: Meaning) => void,
): void {
  for (let at = 0; at < places.length; at += NUMBERS) {
    const meaning = meanings[places[at + 3] ?? 0];
    if (meaning) each(places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0, meaning);
  }
}
