/**
 * What a pack says, which anybody may have written: each line is checked against a schema and copied field by field into
 * fresh objects, so that neither `__proto__` nor a field that is not known gets any further.
 */
import * as v from "valibot";
import type { SourcedRegulation } from "../regulation/entry.ts";
import type { ContainerKind, Unit } from "../regulation/model.ts";
import { withoutBidi } from "../text/bidi.ts";
import { isOrdinal } from "../text/numerals.ts";

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
const name = words(LONGEST_NAME);
const texts = v.array(text);
const names = v.array(name);
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const ordinal = v.custom<number>(isOrdinal, "no number from 1 to 9999");
const optionalName = v.exactOptional(name);
const optionalDate = v.exactOptional(date);

/** Names of what every object has: an id is a key in lists that others keep. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);
const id = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_ID),
  v.check((text) => !RESERVED.has(text) && !/\p{Cc}/u.test(text), "no id"),
);

const subitem = v.object({ ordinal, text });
const item = v.object({ ordinal, suffix: v.exactOptional(ordinal), text, subitems: v.array(subitem) });
const paragraph = v.object({ text, items: v.array(item) });
const clause = v.object({
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
  const container = v.object({
    kind: v.picklist<ContainerKind[]>(["part", "subpart", "chapter", "section"]),
    // An unnumbered 附则 has none.
    ordinal: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
    heading: name,
    units: unitsOf(depth - 1),
  });
  return v.array(v.variant("kind", [clause, container]));
}

const source = v.object({ url: optionalName, file: optionalName, kept: optionalDate });
const edition = v.object({ documentNumber: optionalName, issued: date });
const titled = v.object({ title: name, paragraphs: texts });

const regulation = v.object({
  id,
  title: v.pipe(name, v.nonEmpty()),
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
  units: unitsOf(DEPTH),
  appendices: v.exactOptional(v.array(titled)),
  source: v.exactOptional(source),
});

/** The first line of a pack. */
export interface PackHeader {
  format: "clause-lens-pack";
  version: number;
  id: string;
  title: string;
  /** Which edition of the pack it is, for people: "2026-06". */
  edition?: string;
  issuedBy?: string;
  /** The day it was made, YYYY-MM-DD. */
  made: string;
  /** How many regulations follow. */
  count: number;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const header = v.object({
  format: v.literal("clause-lens-pack"),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  id,
  title: name,
  edition: optionalName,
  issuedBy: optionalName,
  made: date,
  count,
}) satisfies v.GenericSchema<unknown, PackHeader>;

const end = v.object({ end: count, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/** A value, or where and why it is not what it should be: "units.0.paragraphs: …". */
export type Checked<T> = { value: T } | { fault: string };

function checked<T>(schema: v.GenericSchema<unknown, T>, given: unknown): Checked<T> {
  const { success, output, issues } = v.safeParse(schema, given, { abortEarly: true });
  if (success) return { value: output };
  const [{ message }] = issues;
  return { fault: `${v.getDotPath(issues[0]) ?? "the line"}: ${message.slice(0, LONGEST_ID)}` };
}

/** @returns the header of a pack. @param given the first line. */
export const packHeaderFrom = (given: unknown): Checked<PackHeader> => checked(header, given);

/** @returns how many regulations the last line counts, and the hash of the lines before it; null for any other line. */
export function packEndFrom(given: unknown): { end: number; sha256: string } | null {
  const { success, output } = v.safeParse(end, given, { abortEarly: true });
  return success ? output : null;
}

/** @returns the regulation of a line. */
export function packedRegulationFrom(given: unknown): Checked<SourcedRegulation> {
  const result = checked(regulation, given);
  if ("fault" in result) return result;
  const { source, ...others } = result.value;
  return { value: { regulation: others, ...(source && { source }) } };
}
