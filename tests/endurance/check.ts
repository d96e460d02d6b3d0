/** What the checks of `npm run test:endurance` share: what they are given, and the rows they make. */

import { median, quantile } from "../bench/page-figures.ts";
import type { BrowserName, InstalledBrowser } from "../support/browsers.ts";
import { launch, type Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import type { Site } from "../support/site.ts";

export interface Course {
  browser: InstalledBrowser;
  site: Site;
  /** @returns how often something is done in this run: so often, or a tenth of it, at least twice. */
  times(full: number): number;
}

/** One promise, and what came of it. */
export interface Row {
  what: string;
  tried: string;
  kept: string;
  /** Times and sizes; none of them is promised. */
  figures: string;
  isKept: boolean;
}

export interface Check {
  name: string;
  /** The browsers in which it can be done. */
  browsers: readonly BrowserName[];
  run(course: Course): Promise<Row[]>;
}

/** Starts the browser of a course for some work, and closes it whatever comes of that. */
export async function inSession<T>(
  { browser, site }: Course,
  options: Partial<Parameters<typeof launch>[1]>,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await launch(browser, { headless: true, site, ...options });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** @returns a row on something that is done many times and must come right each time. */
export function counted(what: string, tried: number, right: number, figures: string): Row {
  return { what, tried: `${tried}`, kept: `${right} right`, figures, isKept: right === tried };
}

/** Times in milliseconds in words. @param alone the same without what is tried, in the same run. */
export function timing(name: string, times: readonly number[], alone?: readonly number[]): string {
  const ms = (value: number) => value.toFixed(0);
  const middle = median(times);
  const [only, another] = times;
  const words =
    only !== undefined && another === undefined
      ? `${name}: ${ms(only)} ms`
      : `${name}: median ${ms(middle)} ms, p95 ${ms(quantile(times, 0.95))}, max ${ms(Math.max(0, ...times))}`;
  return alone
    ? `${words}; × ${(middle / Math.max(median(alone), 0.1)).toFixed(1)} of alone (${ms(median(alone))})`
    : words;
}

/** Listens for uncaught errors in a page and what is in it, the extension's scripts too. @returns those heard so far. */
export function errorsIn(page: PageLike): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}
