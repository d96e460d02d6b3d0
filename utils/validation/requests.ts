/**
 * What a content script tells the background. The renderer it runs in may be taken over by its page, so every message
 * is taken for hostile: known fields are copied into fresh objects, and all else is refused.
 */
import * as v from "valibot";
import type {
  CountMessage,
  KeepMessage,
  NonceMessage,
  NoncesMessage,
  ReadingRequest,
  SampleMessage,
  SwitchMessage,
} from "../messages.ts";

type BackgroundMessage =
  | CountMessage
  | KeepMessage
  | SampleMessage
  | SwitchMessage
  | NonceMessage
  | NoncesMessage;

/** UTF-16 code units of a title, an address or a host; longer ones are cut. */
const MAX_FACT = 2000;

/** A block of a page is no longer than this (utils/page/blocks.ts cuts it there). */
const MAX_TEXT = 50_000;

/** Frames in frames: no page nests more. */
const MAX_FRAMES = 50;

const fact = v.optional(
  v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => text.slice(0, MAX_FACT)),
      ),
    ),
    undefined,
  ),
);

const request = v.variant("type", [
  v.object({
    type: v.literal("texts"),
    texts: v.array(v.pipe(v.string(), v.maxLength(MAX_TEXT))),
  }),
  v.object({
    type: v.literal("end"),
    facts: v.object({ title: fact, url: fact, date: fact }),
  }),
]);

const message = v.variant("name", [
  v.object({ name: v.literal("count"), count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  v.object({ name: v.literal("sample") }),
  v.object({ name: v.literal("keep") }),
  v.object({
    name: v.literal("switch"),
    origins: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_FACT))), v.maxLength(MAX_FRAMES)),
  }),
  v.object({ name: v.literal("nonce") }),
  v.object({ name: v.literal("nonces"), frameId: v.optional(v.pipe(v.number(), v.safeInteger())) }),
]);

/** @returns a message of a reading port, or null where it is none. */
export function readingRequestFrom(value: unknown): ReadingRequest | null {
  const { success, output } = v.safeParse(request, value, { abortEarly: true });
  return success ? (output as ReadingRequest) : null;
}

/** @returns a message to the background, or null where it is none. */
export function backgroundMessageFrom(value: unknown): BackgroundMessage | null {
  const { success, output } = v.safeParse(message, value, { abortEarly: true });
  return success ? (output as BackgroundMessage) : null;
}
