/** What the parts of `npm run bench:page` share: where they run, and how figures are put together and shown. */
import type { Page } from "@playwright/test";
import type { Session } from "../support/launch.ts";
import type { Site } from "../support/site.ts";

export interface Bench {
  session: Session;
  site: Site;
  /** Opens a page with the extension, or under a name where it does not run. */
  open(path: string, withLens: boolean): Promise<Page>;
}

/** Lets some time pass. */
export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @returns the value that a share of all does not pass; 0 of none. */
export function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)] ?? 0;
}

/** @returns the value in the middle. */
export const median = (values: readonly number[]) => quantile(values, 0.5);

/** @returns milliseconds as a table has them. */
export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
