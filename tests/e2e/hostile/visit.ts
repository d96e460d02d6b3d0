/** One visit to a hostile page, until it has done its worst. */
import { taskTime } from "../../bench/page-trace.ts";
import { until } from "../../support/page.ts";
import { chromiumSession } from "./aside.ts";
import type { Uncaught } from "./errors.ts";
import type { HostilePage } from "./pages.ts";
import type { Stage } from "./stage.ts";
import { type Seen, whatWasSeen } from "./watch.ts";

export interface Visit extends Seen {
  errors: Uncaught;
  /** How long the page's thread has worked, in milliseconds; null where the browser does not tell. */
  tasks: number | null;
}

/** So long a page may take for its worst, in milliseconds; most take less than one second. */
const PATIENCE = 20_000;

/** Asks again while the answer is false or there is none, as while the page changes its document. */
export const whenTrue = (what: string, ask: () => Promise<unknown>, patience = PATIENCE): Promise<unknown> =>
  until(what, () => ask().catch(() => false), patience);

/**
 * @param origin under which name.
 * @param read resolves when the extension has read the page.
 */
export async function visit(
  { tab, aside, errors, lens }: Stage,
  page: HostilePage,
  origin: string,
  read: () => Promise<void>,
): Promise<Visit> {
  const devTools = await chromiumSession(tab);
  // The thread's own time: the machine may have other things to do.
  await devTools?.send("Performance.enable", { timeDomain: "threadTicks" });
  // A page that loads itself anew interrupts its first load.
  await tab.goto(`${origin}/hostile/${page.name}`).catch(() => {});
  // Without its first script a page does nothing, or has not come so far.
  const settled = String(page.served.body).includes("traps.js") ? "settled" : "true";
  const isAtRest = async () =>
    (await aside.own(settled)) && (await aside.evaluate(() => document.readyState === "complete", undefined));
  await whenTrue(`${page.name} at its worst`, isAtRest);
  await read();
  const tasks = devTools && (await taskTime(devTools));
  await devTools?.detach();
  return {
    ...(await whatWasSeen(aside)),
    errors: await errors.take(aside, await lens.extensionPage()),
    tasks,
  };
}
