/**
 * What comes out of a page's renderer, which may be taken over: checked against a schema and copied field by field,
 * before a screen shows it or the library is asked. Each kind of message has its schema and one function that takes
 * anything and returns what of it is understood; none throws. Not for content scripts: their size is counted in bytes.
 */
import * as v from "valibot";
import type { Hindrance, ListedReference } from "../messages.ts";
import { type Certainty, type DocumentName, type MissingReason, titleOf } from "../reference/model.ts";
import type { Relative } from "../regulation/outline.ts";
import { withoutBidi } from "../text/bidi.ts";
import { isOrdinal } from "../text/numerals.ts";

/** In UTF-16 units. No title is longer; the rest of a longer text is not looked at. */
const LONGEST_TEXT = 2000;

/** @returns the schema of words of a page, as they may be shown and copied; the rest of longer ones is not looked at. */
export const wordsOfPage = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((words) => withoutBidi(words.slice(0, longest))),
  );

export const text = wordsOfPage(LONGEST_TEXT);

/** A number that has a name in words: 1–9999. */
export const ordinal = v.custom<number>(isOrdinal);

/** One of the words of a type: the compiler asks for each. */
function oneOf<T extends string>(words: Record<T, true>) {
  return v.picklist(Object.keys(words) as T[]);
}

/** A list that is no longer than `most`; of a longer one nothing is looked at. */
export const few = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));

const address = v.object({
  ordinal,
  suffix: v.exactOptional(ordinal),
  paragraph: v.exactOptional(ordinal),
  item: v.exactOptional(ordinal),
  subitem: v.exactOptional(ordinal),
});

/** As written on a page: 0 for what has no number, -1 for 末款. */
const level = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(9999)));

const relative = oneOf<Relative>({
  "previous-paragraph": true,
  "previous-clause": true,
  "previous-item": true,
  "this-clause": true,
  "this-paragraph": true,
  "this-item": true,
  "this-chapter": true,
  "this-section": true,
  "this-part": true,
});

const target = v.object({
  part: level,
  subpart: level,
  chapter: level,
  section: level,
  clause: level,
  suffix: level,
  paragraph: level,
  item: level,
  subitem: level,
  relative: v.exactOptional(relative),
  count: level,
  through: v.exactOptional(v.literal(true)),
});

/** A range over the longest code is that many; one reference names no more. */
const MOST_UNITS = 2000;

/** More documents than this nobody chooses among. */
const MOST_CANDIDATES = 100;

export const resolution = v.object({
  // What is not marked is not listed, and has no card.
  certainty: oneOf<Certainty>({
    explicit: true,
    inferred: true,
    default: true,
    missing: true,
    ambiguous: true,
  }),
  regulation: v.nullable(text),
  host: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))),
  addresses: few(address, MOST_UNITS),
  containers: v.exactOptional(few(target, MOST_UNITS)),
  rule: text,
  reason: v.exactOptional(oneOf<MissingReason>({ document: true, edition: true, beyond: true, unit: true })),
  candidates: v.exactOptional(few(v.object({ regulation: v.nullable(text), title: text }), MOST_CANDIDATES)),
  possibleEdition: v.exactOptional(v.object({ documentNumber: v.exactOptional(text), issued: text })),
});

export const document = v.variant("kind", [
  v.object({ kind: v.literal("named"), title: text }),
  v.object({ kind: v.literal("own") }),
  v.object({ kind: v.literal("other") }),
  v.object({ kind: v.literal("open") }),
]) satisfies v.GenericSchema<unknown, DocumentName>;

const listedReference = v.object({
  text: v.pipe(text, v.nonEmpty()),
  document,
  resolution,
}) satisfies v.GenericSchema<unknown, ListedReference>;

/** A reference of a page, with its index in the page's own list. */
export type PlacedReference = ListedReference & { index: number };

export interface PageReferences {
  references: PlacedReference[];
  /** False where the page has more than are taken. */
  isWhole: boolean;
}

const MOST_REFERENCES = 20_000;
/** In characters, of all references: what can be listed while somebody waits. */
const MOST_IN_ALL = 4_000_000;
/** The cost of a unit in addition to its text. */
const UNIT_COST = 20;

function costOf({ text, document, resolution }: ListedReference): number {
  const { addresses, containers = [], candidates = [] } = resolution;
  const units = addresses.length + containers.length + candidates.length;
  return text.length + (titleOf(document)?.length ?? 0) + units * UNIT_COST;
}

/**
 * @param answer of a page that was asked for its list.
 * @returns the references in it that are understood, in their order; null where it is no list.
 */
export function pageReferencesFrom(answer: unknown): PageReferences | null {
  if (!Array.isArray(answer)) return null;
  const references: PlacedReference[] = [];
  let room = MOST_IN_ALL;
  for (const [index, entry] of answer.slice(0, MOST_REFERENCES).entries()) {
    const { success, output } = v.safeParse(listedReference, entry);
    if (!success) continue;
    room -= costOf(output);
    if (room < 0) return { references, isWhole: false };
    references.push({ ...output, index });
  }
  return { references, isWhole: answer.length <= MOST_REFERENCES };
}

const hindrance = v.picklist<Hindrance[]>(["card", "pointer"]);

/** @returns what a page says keeps its cards from opening; null for nothing. */
export function hindranceFrom(answer: unknown): Hindrance | null {
  return v.is(hindrance, answer) ? answer : null;
}
