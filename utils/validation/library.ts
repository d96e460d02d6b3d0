/**
 * What crosses between the card and the background's library. Requests are checked in full: a renderer that was taken over
 * may send them, though the background answers the card only. Answers come from the background alone, from
 * a database whose records were checked when they were imported: of these the envelope is checked.
 */
import * as v from "valibot";
import type { LibraryAnswer, LibraryFault, LibraryRequest } from "../messages.ts";
import { few, ordinal } from "./references.ts";

const LONGEST_NAME = 2000;

/** A page names no more documents at once. */
const MOST_NAMES = 1000;

/** One reference, or one page of search results, needs no more clauses. */
const MOST_CLAUSES = 2000;

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const library = { name: v.literal("library") };
const number = v.object({ ordinal, suffix: v.exactOptional(ordinal) });
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const request = v.variant("ask", [
  v.object({ ...library, ask: v.literal("entries"), names: few(name, MOST_NAMES) }),
  v.object({ ...library, ask: v.literal("entry"), id: name }),
  v.object({ ...library, ask: v.literal("all") }),
  v.object({ ...library, ask: v.literal("text"), id: name }),
  v.object({ ...library, ask: v.literal("clauses"), id: name, numbers: few(number, MOST_CLAUSES) }),
  v.object({ ...library, ask: v.literal("clausesAt"), id: name, places: few(place, MOST_CLAUSES) }),
  v.object({ ...library, ask: v.literal("vanished") }),
]) satisfies v.GenericSchema<unknown, LibraryRequest>;

const FAULTS: Record<LibraryFault, true> = {
  newer: true,
  forbidden: true,
  full: true,
  damaged: true,
  busy: true,
  stopped: true,
  unanswered: true,
  failed: true,
};

const reason = v.picklist(Object.keys(FAULTS) as LibraryFault[]);
const fault = v.object({ fault: reason });
const value = v.object({
  value: v.union([v.null(), v.number(), v.array(v.unknown()), v.looseObject({})]),
  lacking: v.exactOptional(reason),
});

/** @returns a request to the library, or null where it is none. */
export function libraryRequestFrom(given: unknown): LibraryRequest | null {
  const { success, output } = v.safeParse(request, given, { abortEarly: true });
  return success ? output : null;
}

/** @returns an answer of the library, or null where it is none. */
export function libraryAnswerFrom(given: unknown): LibraryAnswer | null {
  const { success, output } = v.safeParse(v.union([fault, value]), given, { abortEarly: true });
  return success ? (output as LibraryAnswer) : null;
}

const mark = v.object({
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  hash: name,
  generation: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** @returns the mark that there is a library (utils/library/own/mark.ts), as it is stored; null where it is none. */
export function libraryMarkFrom(stored: unknown): v.InferOutput<typeof mark> | null {
  const { success, output } = v.safeParse(mark, stored, { abortEarly: true });
  return success ? output : null;
}

/** @returns the id of a regulation as it is stored, or null where it is none. */
export function regulationIdFrom(stored: unknown): string | null {
  return v.is(name, stored) ? stored : null;
}
