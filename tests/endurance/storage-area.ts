/** What the extension keeps, read and written past its own code, as an older version or a fault would leave it. */
import type { Browser } from "webextension-polyfill";
import type { Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";

/** Runs in an extension page. */
function read(): Promise<Record<string, unknown>> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  return (scope.browser ?? scope.chrome).storage.local.get();
}

/** What is kept for good, and until the browser is closed. */
export type Area = "local" | "session";

/** Runs in an extension page. */
async function write({ area, json }: { area: Area; json: string }): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  await (scope.browser ?? scope.chrome).storage[area].set(JSON.parse(json));
}

/** Runs in an extension page. */
async function clear(): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { local, session } = (scope.browser ?? scope.chrome).storage;
  await Promise.all([local.clear(), session.clear()]);
}

/** Runs in an extension page: what was begun before, a reading and a writing at most, is over after some more. */
async function settle(): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  for (let turn = 0; turn < 5; turn++) {
    await (scope.browser ?? scope.chrome).storage.local.get();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Runs in an extension page: writes until nothing more fits. @returns the bytes that were written. */
async function fill(): Promise<number> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { local } = (scope.browser ?? scope.chrome).storage;
  let written = 0;
  for (let size = 4_000_000, turn = 0; size >= 1; turn++) {
    try {
      await local.set({ [`fill${turn}`]: "x".repeat(size) });
      written += size;
    } catch {
      size = Math.floor(size / 2);
    }
    if (written > 100_000_000) break;
  }
  return written;
}

/** @returns all that is kept. */
export const readKept = async (session: Session) => (await session.extensionPage()).evaluate(read, undefined);

/** Waits until a page has kept what it was about to keep. */
export const keptAll = (page: PageLike) => page.evaluate(settle, undefined);

/** Keeps values, such as JSON can express, under keys. */
export const writeKept = async (session: Session, items: Record<string, unknown>, area: Area = "local") =>
  (await session.extensionPage()).evaluate(write, { area, json: JSON.stringify(items) });

/** Forgets everything. */
export const clearKept = async (session: Session) =>
  (await session.extensionPage()).evaluate(clear, undefined);

/** Fills the storage to the last byte. @returns the bytes that were written. */
export const fillStorage = async (session: Session) =>
  (await session.extensionPage()).evaluate(fill, undefined);
