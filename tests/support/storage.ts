/** What the extension keeps, put there and looked at from one of its own pages. */
import type { Browser } from "webextension-polyfill";
import type { PageLike } from "./page.ts";

export type Area = "local" | "session";

/** Keeps values as another version, or a broken disk, may have left them. */
export const putInStorage = (page: PageLike, area: Area, values: Record<string, unknown>): Promise<void> =>
  page.evaluate(
    async (put) => {
      const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
      await (scope.browser ?? scope.chrome).storage[put.area].set(put.values);
    },
    { area, values },
  );

/** @returns what is kept under a key; undefined for nothing. */
export const storedUnder = (page: PageLike, area: Area, key: string): Promise<unknown> =>
  page.evaluate(
    async (asked) => {
      const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
      return (await (scope.browser ?? scope.chrome).storage[asked.area].get(asked.key))[asked.key];
    },
    { area, key },
  );

/** @returns all that is kept for good. */
export const allStored = (page: PageLike): Promise<Record<string, unknown>> =>
  page.evaluate(() => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    return (scope.browser ?? scope.chrome).storage.local.get();
  }, undefined);

/** Forgets everything, as in a new profile. */
export const clearStorage = (page: PageLike): Promise<void> =>
  page.evaluate(async () => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    const { local, session } = (scope.browser ?? scope.chrome).storage;
    await Promise.all([local.clear(), session.clear()]);
  }, undefined);

/** Waits until a page has kept what it was about to keep: after some more readings its own, and a writing, are over. */
export const storageSettles = (page: PageLike): Promise<void> =>
  page.evaluate(async () => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    for (let turn = 0; turn < 5; turn++) {
      await (scope.browser ?? scope.chrome).storage.local.get();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }, undefined);

/** Writes until not a byte more fits. @returns the bytes that were written. @throws Error where there is no limit. */
export const fillStorage = (page: PageLike): Promise<number> =>
  page.evaluate(async () => {
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
      if (written > 100_000_000) throw new Error("The storage has no limit that could be reached.");
    }
    return written;
  }, undefined);

/** From now on the browser throws at each write from this page; it accepts them again after `acceptWrites`. */
export const refuseWrites = (page: PageLike, reason: string) =>
  page.evaluate((message) => {
    const scope = globalThis as unknown as Record<string, { storage?: { local: { set: unknown } } }>;
    for (const api of [scope.browser, scope.chrome]) {
      if (!api?.storage) continue;
      const { local } = api.storage;
      const set = local.set as (...values: unknown[]) => unknown;
      const switches = globalThis as { accept?: () => void };
      const before = switches.accept;
      let isRefused = true;
      switches.accept = () => {
        isRefused = false;
        before?.();
      };
      local.set = (...values: unknown[]) => {
        if (isRefused) throw new Error(message);
        return set.apply(local, values);
      };
    }
  }, reason);

export const acceptWrites = (page: PageLike) =>
  page.evaluate(() => (globalThis as { accept?: () => void }).accept?.(), undefined);
