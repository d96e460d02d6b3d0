/** What the lines of a pack say, which anybody may have written: the header, a regulation with its source, the end. */
import * as v from "valibot";
import type { SourcedRegulation } from "../regulation/entry.ts";
import { date, id, name, optionalDate, optionalName, regulation } from "./regulation.ts";

const source = v.object({ url: optionalName, file: optionalName, kept: optionalDate });
const sourced = v.object({ ...regulation.entries, source: v.exactOptional(source) });

/** UTF-16 units of the words for a fault. */
const LONGEST_FAULT = 200;

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
  return { fault: `${v.getDotPath(issues[0]) ?? "the line"}: ${message.slice(0, LONGEST_FAULT)}` };
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
  const result = checked(sourced, given);
  if ("fault" in result) return result;
  const { source, ...others } = result.value;
  return { value: { regulation: others, ...(source && { source }) } };
}
