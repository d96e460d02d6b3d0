/** What the extension keeps, put there and looked at from one of its own pages. */
import type { Browser } from "webextension-polyfill";
import type { PageLike } from "./page.ts";

type Area = "local" | "session";

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
