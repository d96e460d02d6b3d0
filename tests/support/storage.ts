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
