/** The popup over a large library: the real page of the built extension, in a session whose library is filled. */
import type { Session } from "../support/launch.ts";
import type { PopupTimes } from "./library-popup-watch.ts";
import { median, quantile } from "./page-figures.ts";

const RUNS = 7;

/** The process of a page that held a large index takes a while to end, and the next page would pay for it. */
const AFTER_PAGE_MS = 1500;

/** Of all runs. */
export interface PopupFigures {
  painted: number;
  firstHits: number[];
  keyP50: number;
  keyP95: number;
  keyMax: number;
}

/** @param session of an extension whose popup carries library-popup-watch.ts. */
export async function benchPopup(session: Session): Promise<PopupFigures> {
  const runs: PopupTimes[] = [];
  // The first one is cold: it fills the caches of the browser.
  for (let run = 0; run <= RUNS; run++) {
    const page = await session.newPage();
    await page.bringToFront();
    await session.goToExtension(page, `popup.html?q=${encodeURIComponent("行政复议")}`);
    const times = await page.evaluate(
      () => (globalThis as unknown as { times(): Promise<PopupTimes> }).times(),
      undefined,
    );
    if (run > 0) runs.push(times);
    await page.close();
    await new Promise((resolve) => setTimeout(resolve, AFTER_PAGE_MS));
  }
  const keys = runs.flatMap((run) => run.keys);
  return {
    painted: median(runs.map(({ painted }) => painted)),
    firstHits: runs.map(({ firstHits }) => firstHits),
    keyP50: median(keys),
    keyP95: quantile(keys, 0.95),
    keyMax: Math.max(...keys),
  };
}
