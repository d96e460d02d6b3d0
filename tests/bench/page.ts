/**
 * `npm run bench:page`: what the reader costs a page, in a real Chromium with the built extension, as ratios against
 * the page without it and against wrapping each match in an element.
 */
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { ensureBrowsers } from "../support/browsers.ts";
import { isCardOpen, pointOf, referencesAppear } from "../support/card.ts";
import { runCommand } from "../support/command-line.ts";
import { launch } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import { serveSite } from "../support/site.ts";
import { table } from "../support/table.ts";
import { killWorker } from "../support/worker.ts";
import { type Bench, median, ms, quantile, wait } from "./page-figures.ts";
import { bareReferences, benchDeep, benchNeighbour, deepSpans } from "./page-hostile.ts";
import { benchOpening } from "./page-opening.ts";
import {
  compendium,
  MARKED_BY_MARK_JS,
  notices,
  oneCell,
  RIVAL,
  rivalExtension,
  WRAP,
} from "./page-samples.ts";
import { heap, type Tasks, trace } from "./page-trace.ts";

const DWELL = 130;
const FRAME = 1000 / 60;

/** How often the long page is opened: whether V8 collects garbage in the middle of a slice differs from one to the next. */
const OPENINGS = 5;

async function benchLongPage(bench: Bench): Promise<string[][]> {
  const openings: Tasks[] = [];
  let pointing = 0;
  const moves = 200;
  for (let opening = 0; opening < OPENINGS; opening++) {
    const page = (await bench.session.newPage()) as unknown as Page;
    openings.push(
      await trace(page, async () => {
        await page.goto(`${bench.site.origin}/compendium.html`);
        await referencesAppear(bench.session, page as unknown as PageLike);
        await page.bringToFront();
        await wait(2000);
      }),
    );
    const { script } = await trace(page, async () => {
      for (let move = 0; move < moves; move++) await page.mouse.move(100 + (move % 50) * 5, 50 + move * 3);
    });
    pointing = Math.max(pointing, script / moves);
    await page.close();
  }
  const each = (of: (tasks: Tasks) => number) => openings.map((tasks) => of(tasks).toFixed(0)).join(", ");
  return [
    [
      "3 M characters, 110,000 text nodes: own tasks over 50 ms",
      each(({ own }) => own.filter((time) => time > 50).length),
      "gate 0, in each of five openings",
    ],
    ["… the longest", `${each(({ own }) => Math.max(0, ...own))} ms`, ""],
    ["… script of ours in all", `${each(({ script }) => script)} ms`, ""],
    ["… a pointer event, at most", ms(pointing), "gate 1 ms"],
  ];
}

/** Frame times while the page scrolls. */
const scrollFrames = (page: Page) =>
  page.evaluate(async () => {
    const times: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 180; frame++) {
      scrollBy(0, 300);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times;
  });

async function benchScrolling({ open }: Bench): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [name, path] of [
    ["2,000 paragraphs", "/notices.html"],
    ["one cell of 3,000 lines", "/cell.html"],
  ] as const) {
    const times: Record<string, number[]> = { alone: [], marked: [] };
    for (let run = 0; run < 3; run++) {
      for (const withLens of [false, true]) {
        const page = await open(path, withLens);
        await wait(1200);
        times[withLens ? "marked" : "alone"]?.push(...(await scrollFrames(page)));
        await page.close();
      }
    }
    const show = (list: number[] = []) => `median ${ms(median(list))}, 95 % ${ms(quantile(list, 0.95))}`;
    rows.push([`scrolling ${name}: frame time`, show(times.marked), `alone: ${show(times.alone)}`]);
  }
  return rows;
}

async function benchMemory({ open }: Bench): Promise<string[][]> {
  const page = await open("/notices.html", true);
  await wait(1500);
  const cdp = await page.context().newCDPSession(page);
  const like = page as unknown as PageLike;
  const points = [];
  for (const numeral of ["二", "三", "四", "六"])
    points.push(await pointOf(like, `《上海市虹口区人民政府工作规则》第${numeral}条`));
  const [first] = points;
  if (first) await page.mouse.move(first.x, first.y);
  await wait(1000);
  const before = await heap(cdp);
  for (let hover = 0; hover < 5000; hover++) {
    const point = points[hover % points.length];
    if (point) await page.mouse.move(point.x, point.y);
    if (hover % 100 === 0) await wait(300);
  }
  await page.mouse.move(1, 1);
  await wait(800);
  const hovered = await heap(cdp);
  await page.evaluate(async () => {
    const [first] = document.querySelectorAll("p");
    for (let change = 0; change < 1000; change++) {
      if (first) first.textContent = `见《上海市虹口区人民政府工作规则》第${change % 2 ? "十" : "九"}条。`;
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  });
  await wait(4000);
  const changed = await heap(cdp);
  await page.close();
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  return [
    ["heap growth after 5,000 hovers (50 of them open the card)", mb(hovered - before), "gate 2 MB"],
    ["heap growth after 1,000 changes of text", mb(changed - hovered), "gate 2 MB"],
  ];
}

/** Notes in the page when it last saw a pointer move, and when a card was first there. */
function watchCard(): void {
  const scope = window as unknown as { moved: number; opened: number };
  addEventListener(
    "pointermove",
    ({ timeStamp }) => {
      scope.moved = timeStamp;
    },
    true,
  );
  const look = () => {
    if (!document.querySelector(":popover-open")) scope.opened = 0;
    else scope.opened ||= performance.now();
    requestAnimationFrame(look);
  };
  look();
}

/** @returns milliseconds from the end of the dwell time to the first frame with the card. */
async function openingTime(page: Page, words: string, nth: number): Promise<number> {
  const like = page as unknown as PageLike;
  await page.mouse.move(1, 1);
  await until("the card to go", async () => !(await isCardOpen(like)));
  const { x, y } = await pointOf(like, words, nth);
  await page.mouse.move(x, y);
  await until("the card", () => isCardOpen(like));
  await wait(50);
  const { moved, opened } = await page.evaluate(() => {
    const { moved, opened } = window as unknown as { moved: number; opened: number };
    return { moved, opened };
  });
  return opened - moved - DWELL;
}

async function benchHover({ open }: Bench): Promise<string[][]> {
  const page = await open("/notices.html", true);
  await wait(1500);
  await page.evaluate(watchCard);
  const words = (turn: number) => `《上海市虹口区人民政府工作规则》第${"二三四六"[turn % 4]}条`;
  const first = await openingTime(page, words(0), 0);
  const warm: number[] = [];
  const killed: number[] = [];
  for (let turn = 1; turn <= 20; turn++) warm.push(await openingTime(page, words(turn), 0));
  for (let turn = 1; turn <= 20; turn++) {
    await killWorker(page as unknown as PageLike);
    killed.push(await openingTime(page, words(turn), 0));
  }
  await page.close();
  return [
    ["first card of a page, after the dwell time", ms(first), ""],
    ["warm card", ms(median(warm)), `${(median(warm) / FRAME).toFixed(1)} frames (gate 2)`],
    ["worker just killed, 20 times", ms(median(killed)), `longest ${ms(Math.max(...killed))} (gate 150 ms)`],
  ];
}

async function main(): Promise<void> {
  const [installed] = ensureBrowsers(["chromium"]);
  if (!installed) return;
  const site = await serveSite(fileURLToPath(new URL("../fixtures/pages", import.meta.url)));
  site.add("/notices.html", { body: notices() });
  site.add("/empty.html", { body: "<!doctype html><title>t</title><p>t" });
  site.add("/wrapped.html", { body: notices(WRAP) });
  site.add("/mark-js.html", { body: notices(MARKED_BY_MARK_JS) });
  site.add(`${RIVAL}-empty.html`, { body: "<!doctype html><title>t</title><p>t" });
  site.add(`${RIVAL}-notices.html`, { body: notices() });
  site.add("/compendium.html", { body: compendium() });
  site.add("/cell.html", { body: oneCell() });
  site.add("/bare.html", { body: bareReferences() });
  site.add("/deep.html", { body: deepSpans() });
  const rival = await rivalExtension();
  const session = await launch(installed, { headless: true, site, rival });
  await session.extensionPage();
  const open = async (path: string, withLens: boolean) => {
    const page = (await session.newPage()) as unknown as Page;
    await page.goto(`${withLens ? site.origin : `http://127.0.0.1:${site.port}`}${path}`);
    // A tab behind another has no frames to time, and a pointer moves four times a second in it.
    await page.bringToFront();
    return page;
  };
  const bench: Bench = { session, site, open };
  const only = process.argv[2];
  const rows: string[][] = [];
  for (const part of [
    benchOpening,
    benchLongPage,
    benchScrolling,
    benchMemory,
    benchHover,
    benchNeighbour,
    benchDeep,
  ])
    if (!only || part.name.includes(only)) rows.push(...(await part(bench)));
  console.log(table(["what", "measured", "against"], rows, 70));
  await session.close();
  await site.close();
  await rm(rival, { recursive: true });
}

await runCommand("npm run bench:page -- [PART]", main);
