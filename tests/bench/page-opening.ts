/** What marking adds to a page of 131,000 characters with 2,000 references, against wrapping each of them. */
import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import { OFF_SITES } from "../../utils/sites/off.ts";
import { referencesAppear } from "../support/card.ts";
import type { PageLike } from "../support/page.ts";
import { SITE_HOST } from "../support/site.ts";
import { type Bench, median, ms, wait } from "./page-figures.ts";
import { BEGIN, RIVAL } from "./page-samples.ts";
import { taskTime } from "./page-trace.ts";

const RUNS = 15;

/** Long enough for the page to come to rest. */
const REST = 1500;

/** Time of the processor, not of the clock: other work on the machine counts little. */
interface Cost {
  /** Main-thread time of a page until it has come to rest. */
  opening: number;
  /** What marking adds from there. */
  marking: number;
}

/**
 * What marking adds is measured in the page that it is added to: from one opening to the next, a page's own time
 * differs by more than all of our work.
 *
 * @param begin has the marks made.
 * @param isMarked throws, or waits until it is given up, where none were made.
 */
async function costOf(
  { session }: Bench,
  address: string,
  begin?: (page: Page) => Promise<void>,
  isMarked?: (page: Page) => Promise<unknown>,
): Promise<Cost> {
  const page = (await session.newPage()) as unknown as Page;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  await wait(REST);
  const opening = await taskTime(cdp);
  if (begin) {
    await begin(page);
    await wait(REST);
  }
  const marking = (await taskTime(cdp)) - opening;
  await isMarked?.(page);
  await page.close();
  return { opening, marking };
}

const isWrapped = async (page: Page) => {
  const count = await page.evaluate(() => document.querySelectorAll("mark, p > span").length);
  if (count < 1500) throw new Error(`Only ${count} references are wrapped.`);
};

const wrap = (page: Page) => page.evaluate((name) => void dispatchEvent(new Event(name)), BEGIN);

/** @returns what switches the extension off and on for the site of the pages. */
async function switchOf({ session }: Bench): Promise<(isOff: boolean) => Promise<void>> {
  const options = (await session.extensionPage()) as unknown as Page;
  return (isOff) =>
    options.evaluate(
      ([key, hosts]) =>
        (globalThis as unknown as { chrome: Browser }).chrome.storage.local.set({ [key]: hosts }),
      [OFF_SITES, isOff ? [SITE_HOST] : []] as const,
    );
}

/** One of everything, one after the other: a slower minute of the machine is everybody's. */
async function measureOnce(bench: Bench, switchSite: (isOff: boolean) => Promise<void>) {
  const plain = `http://127.0.0.1:${bench.site.port}`;
  const { origin } = bench.site;
  const none = await costOf(bench, `${plain}/empty.html`);
  // Switched off, the script starts and waits; switched on, it reads.
  await switchSite(true);
  const start = await costOf(bench, `${origin}/empty.html`);
  const marked = await costOf(
    bench,
    `${origin}/notices.html`,
    () => switchSite(false),
    (page) => referencesAppear(bench.session, page as unknown as PageLike),
  );
  const rivalStart = await costOf(bench, `${plain}${RIVAL}-empty.html`);
  const rival = await costOf(bench, `${plain}${RIVAL}-notices.html`, wrap, isWrapped);
  const inPage = await costOf(bench, `${plain}/mark-js.html`, wrap, isWrapped);
  const least = await costOf(bench, `${plain}/wrapped.html`, wrap, isWrapped);
  return {
    alone: inPage.opening,
    start: start.opening - none.opening,
    ours: start.opening - none.opening + marked.marking,
    rival: rivalStart.opening - none.opening + rival.marking,
    inPage: inPage.marking,
    least: least.marking,
  };
}

/** @returns rows of a table. */
export async function benchOpening(bench: Bench): Promise<string[][]> {
  const switchSite = await switchOf(bench);
  const runs: Awaited<ReturnType<typeof measureOnce>>[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measureOnce(bench, switchSite));
  type Kind = keyof (typeof runs)[number];
  const row = (what: string, kind: Kind, note: string) => [
    what,
    ms(median(runs.map((run) => run[kind]))),
    note,
  ];
  const against = (kind: Kind) =>
    `ours are ${median(runs.map((run) => run.ours / run[kind])).toFixed(3)} of it`;
  return [
    row("131,000 characters, 2,000 references: page alone", "alone", ""),
    row("… the script's world and its start, added", "start", "on a page without text"),
    row("… and our marks, added", "ours", "in all"),
    row(
      "… wrapping each match with mark.js in an extension, added",
      "rival",
      `${against("rival")} (gate 0.125)`,
    ),
    row(
      "… wrapping with mark.js by a script of the page, added",
      "inPage",
      `${against("inPage")} (gate 0.125)`,
    ),
    row("… the least that wrapping can do, in the page, three in four found", "least", against("least")),
  ];
}
