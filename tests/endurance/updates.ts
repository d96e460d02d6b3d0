/** The extension is updated while ten tabs are open. */
import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openPath } from "../e2e/pages.ts";
import { pointOf } from "../support/card.ts";
import { copyExtension, setVersion } from "../support/extension-copy.ts";
import { HOST } from "../support/host.ts";
import type { Session } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import { type Check, type Course, counted, errorsIn, inSession, type Row } from "./check.ts";
import { answersRight, notice, reference } from "./notices.ts";

const TABS = 10;

/** A browser that runs for weeks updates an extension now and then. */
const UPDATES = { chromium: 3, firefox: 2 };

interface Tab {
  page: PageLike;
  errors: string[];
  /** Style sheets that were adopted when it was first read. */
  sheets: number;
}

/** What of ours is on a page. */
const traces = (page: PageLike) =>
  page.evaluate(
    (host) => ({
      hosts: document.querySelectorAll(host).length,
      marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      sheets: document.adoptedStyleSheets.length,
    }),
    HOST,
  );

const pathOf = (at: number) => `/update${at}.html`;

async function openTabs(course: Course, session: Session): Promise<Tab[]> {
  const lens = { ...session, site: course.site, browser: course.browser.name };
  const tabs: Tab[] = [];
  for (let at = 0; at < TABS; at++) {
    course.site.add(pathOf(at), notice([`依照${reference(at + 1)}执行。`]));
    const page = await session.newPage();
    const errors = errorsIn(page);
    await openPath(lens, page, pathOf(at));
    await until("the marks", async () => (await traces(page)).marks > 0);
    tabs.push({ page, errors, sheets: (await traces(page)).sheets });
  }
  return tabs;
}

/** What is said in the closed root is told to assistive technology. */
async function isHintShown(page: PageLike): Promise<boolean> {
  const driven = page as unknown as Page;
  const session = await driven.context().newCDPSession(driven);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return /请刷新页面|Reload this page/.test(JSON.stringify(nodes));
}

async function point(page: PageLike, words: string): Promise<void> {
  const { x, y } = await pointOf(page, words);
  await page.mouse.move(1, 1);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

/** Chromium leaves the old script alone in the page: it marks no more, and says what to do. */
async function hintAppears(page: PageLike, words: string): Promise<boolean> {
  await page.bringToFront();
  await point(page, words);
  return until("the hint", () => isHintShown(page)).catch(() => false);
}

interface Sum {
  tried: number;
  right: number;
  errors: string[];
  staleMarks: number;
  staleHosts: number;
  staleSheets: number;
}

/** @returns how the tabs were after an update in Chromium; they are loaded anew after that. */
async function judgeHints(tabs: readonly Tab[], sum: Sum): Promise<void> {
  for (const [at, { page }] of tabs.entries()) {
    sum.tried++;
    if (await hintAppears(page, reference(at + 1))) sum.right++;
    else console.log(`  tab ${at + 1}: no hint`);
    const { hosts, marks } = await traces(page);
    sum.staleMarks += marks;
    sum.staleHosts += Math.max(0, hosts - 1);
  }
  for (const { page } of tabs) {
    await page.bringToFront();
    await page.goto(page.url());
    await until("the marks", async () => (await traces(page)).marks > 0);
  }
}

/** Firefox puts the new script into open pages. */
async function judgeCards(tabs: readonly Tab[], sum: Sum): Promise<void> {
  for (const [at, { page, sheets }] of tabs.entries()) {
    sum.tried++;
    await page.bringToFront();
    if (await answersRight(page, at + 1)) sum.right++;
    const now = await traces(page);
    sum.staleMarks += Math.max(0, now.marks - 2);
    sum.staleHosts += Math.max(0, now.hosts - 1);
    sum.staleSheets += Math.max(0, now.sheets - sheets);
  }
}

async function update(course: Course, session: Session, folder: string): Promise<Row[]> {
  const { name } = course.browser;
  const tabs = await openTabs(course, session);
  const sum: Sum = { tried: 0, right: 0, errors: [], staleMarks: 0, staleHosts: 0, staleSheets: 0 };
  for (let turn = 0; turn < UPDATES[name]; turn++) {
    await setVersion(folder, `${90 + turn}.0.0`);
    await session.reinstall();
    await (name === "firefox" ? judgeCards : judgeHints)(tabs, sum);
  }
  const errors = tabs.flatMap((tab) => tab.errors);
  for (const error of errors) console.log(`  ${error}`);
  const { tried, right, staleMarks, staleHosts, staleSheets } = sum;
  const stale = staleMarks + staleHosts + staleSheets + errors.length;
  const what = `${UPDATES[name]} updates with ${TABS} tabs: ${name === "firefox" ? "the right card" : "a hint"} in each`;
  return [
    counted(what, tried, right, ""),
    {
      what: "… what is left of the old version",
      tried: `${tried}`,
      kept: `${stale} left`,
      figures: `${staleMarks} marks, ${staleHosts} hosts, ${staleSheets} style sheets, ${errors.length} uncaught errors`,
      isKept: stale === 0,
    },
  ];
}

async function run(course: Course): Promise<Row[]> {
  const folder = await copyExtension(course.browser.name);
  try {
    return await inSession(course, { extension: folder }, (session) => update(course, session, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const updates: Check = { name: "updates", browsers: ["chromium", "firefox"], run };
