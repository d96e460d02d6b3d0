/** The days of a text that stand neither in its header nor in its notice. */
import { inForceFrom, lastDate } from "../../text/dates.ts";
import { clausesOf } from "../units.ts";
import { isDateLine } from "./facts.ts";
import { isBodyName, splitBodies } from "./issuers.ts";
import type { Tree } from "./tree.ts";

/** 本办法自…起施行 stands in the last clauses, hardly ever before them. */
const LAST_CLAUSES = 3;

/**
 * @param issued the day on which this edition was issued; an amended text still says from when the first one was in force.
 * @returns the day from which a text says itself that it is in force.
 */
export function inForceSince(tree: Tree, issued: string | undefined): string | undefined {
  const last = clausesOf(tree).slice(-LAST_CLAUSES).reverse();
  const texts = last.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const said = texts.filter((text) => /^本[^，。]{1,12}自/.test(text)).map(inForceFrom);
  const effective = said.find((date) => date);
  return effective && (issued === undefined || effective >= issued) ? effective : undefined;
}

/** Lines of a signature: some bodies, a date. */
const SIGNATURE = 5;

/** @returns who signed below the last clause and when, as notices are signed whose points are the text. */
export function readSignature(lines: readonly string[], tree: Tree): { issuers: string[]; issued?: string } {
  const below = lines.slice(tree.end).map((line) => line.trim());
  const printed = below.filter((line) => line !== "").slice(0, SIGNATURE);
  const at = printed.findIndex(isDateLine);
  const bodies = at > 0 ? printed.slice(0, at).flatMap(splitBodies) : [];
  const issued = lastDate(printed[at] ?? "");
  return issued && bodies.length > 0 && bodies.every(isBodyName)
    ? { issuers: bodies, issued }
    : { issuers: [] };
}
