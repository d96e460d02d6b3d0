/** One visit to a hostile page: opens it, waits until its attack has run, and reads what was observed. */
import { taskTime } from "../../bench/page-trace.ts";
import { until } from "../../support/page.ts";
import { chromiumSession } from "./aside.ts";
import type { Uncaught } from "./errors.ts";
import type { HostilePage } from "./pages.ts";
import type { Stage } from "./stage.ts";
import { type Seen, whatWasSeen } from "./watch.ts";

export interface Visit extends Seen {
  errors: Uncaught;
  /** CPU time of the page's main thread in milliseconds; null in Firefox, which does not tell it. */
  tasks: number | null;
}

/** Time limit for an attack in milliseconds. Most take less than a second; a busy machine takes longer. */
const PATIENCE = 20_000;

/** Asks until the answer is true. A page that is changing its document gives none; then it is asked again. */
export const whenTrue = (what: string, ask: () => Promise<unknown>, patience = PATIENCE): Promise<unknown> =>
  until(what, () => ask().catch(() => false), patience);

/**
 * @param origin the site's name: one where the extension runs, or one where it does not.
 * @param read resolves when the extension has read the page.
 * @returns what was observed until then.
 */
export async function visit(
  { tab, aside, errors, lens }: Stage,
  page: HostilePage,
  origin: string,
  read: () => Promise<void>,
): Promise<Visit> {
  const devTools = await chromiumSession(tab);
  // CPU time, since the machine may be busy with other work.
  await devTools?.send("Performance.enable", { timeDomain: "threadTicks" });
  // A page that reloads itself interrupts its first load, which the driver reports as an error.
  await tab.goto(`${origin}/hostile/${page.name}`).catch(() => {});
  // Pages with scripts load traps.js first, which declares `settled`.
  const settled = String(page.served.body).includes("traps.js") ? "settled" : "true";
  const isAtRest = async () =>
    (await aside.own(settled)) && (await aside.evaluate(() => document.readyState === "complete", undefined));
  await whenTrue(`${page.name} and its attack`, isAtRest);
  await read();
  const tasks = devTools && (await taskTime(devTools));
  await devTools?.detach();
  return {
    ...(await whatWasSeen(aside)),
    errors: await errors.take(aside, await lens.extensionPage()),
    tasks,
  };
}
