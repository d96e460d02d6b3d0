/** The shape of a regulation as data from outside: every field is checked, and copied into fresh objects. */
import * as v from "valibot";
import type { ContainerKind, Regulation, Unit } from "../../regulation/model.ts";
import { isOrdinal } from "../../text/numerals.ts";
import { LIMITS } from "../limits.ts";

/** One 款 may be an annex of hundreds of kilobytes. */
const longText = v.pipe(v.string(), v.maxLength(LIMITS.characters));
const text = v.pipe(v.string(), v.maxLength(2000));
const printed = v.pipe(text, v.regex(/\S/));
const date = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const ordinal = v.custom<number>(isOrdinal);
const suffix = v.exactOptional(ordinal);
const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(LIMITS.lines));

const subitem = v.object({ ordinal, text: longText });
const item = v.object({ ordinal, suffix, text: longText, subitems: list(subitem) });
const paragraph = v.object({ text: longText, items: list(item) });

const clause = v.object({
  kind: v.literal("clause"),
  ordinal,
  suffix,
  label: text,
  heading: v.exactOptional(text),
  paragraphs: list(paragraph),
});

/** 编 分编 章 节: lists of units in units. The depth of the file is limited before. */
const container: v.GenericSchema<unknown, Exclude<Unit, { kind: "clause" }>> = v.object({
  kind: v.picklist<ContainerKind[]>(["part", "subpart", "chapter", "section"]),
  // An unnumbered 附则 has none.
  ordinal: v.union([v.literal(0), ordinal]),
  heading: text,
  units: v.lazy(() => list(unit)),
});

const unit: v.GenericSchema<unknown, Unit> = v.lazy((value) =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "clause"
    ? clause
    : container,
);

const note = v.object({ title: text, paragraphs: list(longText) });

export const regulation = v.object({
  id: v.pipe(text, v.minLength(1)),
  title: printed,
  issuers: list(text),
  documentNumber: v.exactOptional(text),
  issued: v.exactOptional(date),
  effective: v.exactOptional(date),
  status: v.exactOptional(text),
  carrier: v.exactOptional(note),
  incomplete: v.boolean(),
  laterEditions: list(v.object({ documentNumber: v.exactOptional(text), issued: date })),
  history: v.exactOptional(list(longText)),
  preamble: list(longText),
  units: v.pipe(list(unit), v.minLength(1)),
  appendices: v.exactOptional(list(note)),
}) satisfies v.GenericSchema<unknown, Regulation>;
