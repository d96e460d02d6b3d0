/**
 * A regulation as others hand it over, in a pack or as JSON: every field is checked, and copied into fresh objects, so that
 * neither `__proto__` nor a field that is not known gets any further.
 */
import * as v from "valibot";
import type { Clause, Container, ContainerKind, Item, Regulation, Unit } from "../regulation/model.ts";
import { withoutBidi } from "../text/bidi.ts";
import { isOrdinal } from "../text/numerals.ts";

/** An object with every field of the model: one that a schema forgot would be lost without a word. */
const all =
  <T extends object>() =>
  <Entries extends Record<keyof T, v.GenericSchema>>(entries: Entries) =>
    v.object(entries);

/** UTF-16 units of one text: the longest annex printed as one clause has 200,000. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_NAME = 2000;
const LONGEST_ID = 200;

const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((text) => (TURNING.test(text) ? withoutBidi(text) : text)),
  );

const text = words(LONGEST_TEXT);
export const name = words(LONGEST_NAME);
const texts = v.array(text);
const names = v.array(name);
export const date = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const ordinal = v.custom<number>(isOrdinal, "no number from 1 to 9999");
export const optionalName = v.exactOptional(name);
export const optionalDate = v.exactOptional(date);

/** Names of what every object has: an id is a key in lists that others keep. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);
export const id = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_ID),
  v.check((text) => !RESERVED.has(text) && !/\p{Cc}/u.test(text), "no id"),
);

const subitem = v.object({ ordinal, text });
const item = all<Item>()({
  ordinal,
  suffix: v.exactOptional(ordinal),
  text,
  subitems: v.array(subitem),
});
const paragraph = v.object({ text, items: v.array(item) });
const clause = all<Clause>()({
  kind: v.literal("clause"),
  ordinal,
  suffix: v.exactOptional(ordinal),
  label: name,
  heading: optionalName,
  paragraphs: v.array(paragraph),
});

/** 编, 分编, 章, 节: no law has containers in containers more than four deep, and what is deeper is refused. */
const DEPTH = 4;

type Units = v.GenericSchema<unknown, Unit[]>;

function unitsOf(depth: number): Units {
  if (depth === 0) return v.array(clause);
  const container = all<Container>()({
    kind: v.picklist<ContainerKind[]>(["part", "subpart", "chapter", "section"]),
    // An unnumbered 附则 has none.
    ordinal: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
    label: optionalName,
    heading: name,
    units: unitsOf(depth - 1),
  });
  return v.array(v.variant("kind", [clause, container]));
}

const edition = v.object({ documentNumber: optionalName, issued: date });
const titled = v.object({ title: name, paragraphs: texts });

/** A whole regulation. */
export const regulation = all<Regulation>()({
  id,
  title: v.pipe(name, v.regex(/\S/)),
  issuers: names,
  aliases: v.exactOptional(names),
  documentNumber: optionalName,
  issued: optionalDate,
  effective: optionalDate,
  status: optionalName,
  carrier: v.exactOptional(titled),
  incomplete: v.boolean(),
  laterEditions: v.array(edition),
  history: v.exactOptional(texts),
  preamble: texts,
  units: v.pipe(unitsOf(DEPTH), v.minLength(1)),
  appendices: v.exactOptional(v.array(titled)),
}) satisfies v.GenericSchema<unknown, Regulation>;
