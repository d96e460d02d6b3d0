/**
 * The one way to what the browser keeps for the extension. A browser may refuse to read or to write (a full disk, a
 * broken profile): then nothing throws, nothing counts as kept, and the screens say so (KeepingNotice).
 */
import { browser } from "wxt/browser";
import type { StoredList } from "../../utils/storage/lists.ts";

/** Why the last write was refused: there is no room, or anything else. */
export type Refusal = "full" | "failed";

/** What browsers say of a quota and of a disk without room. */
const FULL = /quota|no space|disk is full/i;

/** By key, why it was not kept, until it is. */
const refused = new Map<string, Refusal>();
const witnesses = new Set<(refusal: Refusal | null) => void>();

/** @returns why something that was written from this document is not kept; null where all is. */
export const refusalNow = (): Refusal | null => [...refused.values()].at(-1) ?? null;

/** @param listener told after each write from this document why it was refused, if it was. @returns ends the telling. */
export function onWrite(listener: (refusal: Refusal | null) => void): () => void {
  witnesses.add(listener);
  return () => witnesses.delete(listener);
}

/** @returns what is kept under some keys; nothing where the browser cannot read it. */
export async function stored(...keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.local.get(keys);
  } catch {
    return {};
  }
}

/** Keeps values on this machine. @returns whether the browser kept them. */
export function keep(values: Record<string, unknown>): Promise<boolean> {
  return write(Object.keys(values), () => browser.storage.local.set(values));
}

/**
 * Changes a value as it is kept now, which may be newer than what this window has read.
 * @returns whether the browser kept it; what it cannot read it does not overwrite.
 */
export function change(key: string, to: (before: unknown) => unknown): Promise<boolean> {
  return write([key], async () => {
    const { [key]: before } = await browser.storage.local.get(key);
    await browser.storage.local.set({ [key]: to(before) });
  });
}

/** Changes what is understood of a list as it is kept now; what is not stays in it. @returns as `change`. */
export const changeList = <T>(list: StoredList<T>, to: (understood: T[]) => readonly T[]): Promise<boolean> =>
  change(list.key, (before) => list.changed(before, to));

async function write(keys: readonly string[], attempt: () => Promise<void>): Promise<boolean> {
  const refusal = await refusalOf(attempt);
  for (const key of keys) {
    refused.delete(key);
    if (refusal) refused.set(key, refusal);
  }
  for (const tell of witnesses) tell(refusal);
  return refusal === null;
}

async function refusalOf(attempt: () => Promise<void>): Promise<Refusal | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    return FULL.test(String(error)) ? "full" : "failed";
  }
}

/**
 * @param listener told when one of these keys was changed in any window, and when a write from this one was refused:
 *   what a screen shows as changed is then not kept.
 * @returns ends the telling.
 */
export function onStored(keys: readonly string[], listener: () => void): () => void {
  const hear = (changes: unknown) => {
    if (keys.some((key) => Object.hasOwn(Object(changes), key))) listener();
  };
  browser.storage.local.onChanged.addListener(hear);
  const unlisten = onWrite((refusal) => refusal && listener());
  return () => {
    browser.storage.local.onChanged.removeListener(hear);
    unlisten();
  };
}

/** @returns what is kept under a key until the browser is closed; undefined where it cannot be read. */
export async function storedForSession(key: string): Promise<unknown> {
  try {
    return (await browser.storage.session.get(key))[key];
  } catch {
    return undefined;
  }
}

/** Keeps values until the browser is closed. @returns whether the browser kept them; no screen speaks of it. */
export async function keepForSession(values: Record<string, unknown>): Promise<boolean> {
  return (await refusalOf(() => browser.storage.session.set(values))) === null;
}
