/**
 * What the host tells its card. The host runs in the page's renderer, which may be taken over: known fields are copied into
 * fresh objects, and a command that is not understood is not heard.
 */
import * as v from "valibot";
import type { CardCommand } from "../messages.ts";
import type { PageClause } from "../reference/session.ts";
import type { ContainerKind } from "../regulation/model.ts";
import { document, few, ordinal, resolution, text, wordsOfPage } from "./references.ts";

/** A page's block is cut at this length (utils/page/blocks.ts). */
const longText = wordsOfPage(50_000);

/** 款 of a clause, 项 of a 款, 目 of an 项: an annex printed as one clause may have hundreds. */
const MOST_UNITS = 5000;

/** 编, 分编, 章, 节. */
const MOST_CONTAINERS = 4;

/** One reference names no more clauses. */
const MOST_CLAUSES = 2000;

/** Nobody chooses more often on one page. */
const MOST_CHOICES = 10_000;

const suffix = v.exactOptional(ordinal);

const subitem = v.object({ ordinal, text: longText });
const item = v.object({ ordinal, suffix, text: longText, subitems: few(subitem, MOST_UNITS) });
const paragraph = v.object({ text: longText, items: few(item, MOST_UNITS) });

const container = v.object({
  kind: v.picklist<ContainerKind[]>(["part", "subpart", "chapter", "section"]),
  // An unnumbered 附则 has none.
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
  label: v.exactOptional(text),
  heading: text,
});

const pageClause = v.object({
  title: text,
  containers: few(container, MOST_CONTAINERS),
  clause: v.object({
    kind: v.literal("clause"),
    ordinal,
    suffix,
    label: text,
    heading: v.exactOptional(text),
    paragraphs: few(paragraph, MOST_UNITS),
  }),
}) satisfies v.GenericSchema<unknown, PageClause>;

const subject = v.object({
  token: v.pipe(v.number(), v.safeInteger()),
  text,
  document,
  resolution,
  pageClauses: v.exactOptional(few(pageClause, MOST_CLAUSES)),
});

const command = v.variant("type", [
  v.object({
    type: v.literal("show"),
    subject,
    pinned: v.boolean(),
    chosen: few(text, MOST_CHOICES),
  }),
  v.object({ type: v.literal("pinned"), pinned: v.boolean() }),
  v.object({ type: v.literal("focus") }),
  v.object({ type: v.literal("copied") }),
]) satisfies v.GenericSchema<unknown, CardCommand>;

/** @returns a command of the card's host, or null where it is none. */
export function cardCommandFrom(value: unknown): CardCommand | null {
  const { success, output } = v.safeParse(command, value, { abortEarly: true });
  return success ? output : null;
}
