/** Pages made to be slow: whether others wait for them, and whether they stand still for us. */
import type { Page } from "@playwright/test";
import { ensureBrowsers } from "../support/browsers.ts";
import { referencesAppear } from "../support/card.ts";
import { launch } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import { type Bench, median, ms, wait } from "./page-figures.ts";
import { trace } from "./page-trace.ts";

const RUNS = 5;

/** 20,000 numbers of which no document is named: what each of them means depends on the whole page. */
export const bareReferences = (): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>${"<p>第一条的</p>".repeat(20_000)}`;

const DEPTH = 490;

/** Half a megabyte in 50,000 pieces, 490 spans deep, with references all along. */
export function deepSpans(): string {
  const text = Array.from("依照第十八条执行。".repeat(5556), (char) => `${char}<!---->`).join("");
  const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>';
  return `${head}<p>依照《上海市虹口区人民政府工作规则》第十八条执行。</p><div>${"<span>".repeat(DEPTH)}${text}`;
}

/** @returns milliseconds from the call until the page is marked. */
async function timeToMarks({ session, site }: Bench, path: string): Promise<number> {
  const page = (await session.newPage()) as unknown as Page;
  const begun = performance.now();
  await page.goto(`${site.origin}${path}`, { waitUntil: "commit" });
  await until("marks", () => page.evaluate(() => CSS.highlights.size > 0), 120_000);
  const time = performance.now() - begun;
  await page.close();
  return time;
}

/** An ordinary page, while another tab has 20,000 bare references. */
export async function benchNeighbour(bench: Bench): Promise<string[][]> {
  const alone: number[] = [];
  const beside: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    alone.push(await timeToMarks(bench, "/notice.html"));
    const crowd = (await bench.session.newPage()) as unknown as Page;
    await crowd.goto(`${bench.site.origin}/bare.html`, { waitUntil: "commit" });
    // Its text is on its way then, and not yet read.
    await wait(300);
    beside.push(await timeToMarks(bench, "/notice.html"));
    await crowd.close();
  }
  const [one, other] = [median(alone), median(beside)];
  const gate = 1.5 * one + 300;
  return [
    ["an ordinary page until it is marked", ms(one), "alone"],
    ["… beside a tab with 20,000 bare references", ms(other), `gate ${ms(gate)} (1.5 × alone + 300 ms)`],
  ];
}

/** Runs in a page before its own scripts: notes the longest time in which no timer ran. */
function watchStandstill(): void {
  const scope = window as unknown as { standstill: number };
  scope.standstill = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    scope.standstill = Math.max(scope.standstill, now - last);
    last = now;
  }, 5);
}

/** The longest standstill of a page in Firefox, from when it is parsed. */
async function standstillOf(
  page: PageLike,
  address: string,
  isMarked: () => Promise<unknown>,
): Promise<number> {
  await page.goto(address);
  await page.evaluate(watchStandstill, undefined);
  await isMarked();
  await wait(2000);
  return page.evaluate(() => (window as unknown as { standstill: number }).standstill, undefined);
}

/** Deep markup, in both browsers. */
export async function benchDeep(bench: Bench): Promise<string[][]> {
  const page = (await bench.session.newPage()) as unknown as Page;
  const { own } = await trace(page, async () => {
    await page.goto(`${bench.site.origin}/deep.html`);
    await referencesAppear(bench.session, page as unknown as PageLike);
    await wait(2000);
  });
  await page.close();
  const [installed] = ensureBrowsers(["firefox"]);
  if (!installed) return [];
  const firefox = await launch(installed, { headless: true, site: bench.site });
  await firefox.extensionPage();
  const tab = await firefox.newPage();
  await tab.bringToFront();
  const alone = await standstillOf(tab, `http://127.0.0.1:${bench.site.port}/deep.html`, () => wait(2000));
  const read = await standstillOf(tab, `${bench.site.origin}/deep.html`, () =>
    referencesAppear(firefox, tab),
  );
  await firefox.close();
  return [
    ["500 kB of 490 spans deep, Chromium: longest own task", ms(Math.max(0, ...own)), "gate 100 ms"],
    ["… Firefox: longest standstill", ms(read), `alone: ${ms(alone)}; gate 300 ms above it`],
  ];
}
