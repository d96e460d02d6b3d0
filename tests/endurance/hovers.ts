/** Thousands of references are pointed at: is the last card as right as the first, and does anything pile up? */
import type { CDPSession, Frame, Page } from "@playwright/test";
import { toChineseNumeral } from "../../utils/text/numerals.ts";
import { heap } from "../bench/page-trace.ts";
import { RULES } from "../e2e/library.ts";
import { openPath } from "../e2e/pages.ts";
import { cardFrame, openCard, type Point, pointOf, readCardIn } from "../support/card.ts";
import type { Session } from "../support/launch.ts";
import { type FrameLike, type PageLike, until } from "../support/page.ts";
import { type Check, type Course, errorsIn, inSession, type Row, timing } from "./check.ts";
import { isRight } from "./notices.ts";

const PATH = "/hovers.html";

/** So many short references stand in one line, which a card below it does not cover. */
const REFERENCES = 12;

/** No divisor of it, so the pointer jumps to and fro and comes to all. */
const JUMP = 5;

/** The text of every tenth card is read, and the label of each. */
const CHECKED_EACH = 10;

/** Before the first measurement of memory, everything has been there. */
const WARM_UP = 50;

/** More is a leak. Bytes; from one measurement to the next some hundred thousand are chance. */
const MAX_GROWTH = 2_000_000;

const short = (clause: number) => `《工作规则》第${toChineseNumeral(clause)}条`;

const line = () => {
  const references = Array.from({ length: REFERENCES }, (_, at) => short(at + 1)).join("、");
  const style = "white-space:nowrap;font:11px/2 sans-serif";
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title><p>${RULES}（以下简称《工作规则》）</p><p style="${style}">${references}</p>`;
};

interface Pointing {
  page: PageLike;
  card: FrameLike;
  points: readonly Point[];
}

/** Points at one reference after the other. @returns milliseconds to each card, and how many were wrong. */
async function pointAll({ page, card, points }: Pointing, from: number, to: number) {
  const times: number[] = [];
  let [wrong, checked] = [0, 0];
  for (let turn = from; turn < to; turn++) {
    const at = (turn * JUMP) % REFERENCES;
    const { x = 0, y = 0 } = points[at] ?? {};
    const label = `第${toChineseNumeral(at + 1)}条`;
    const begun = performance.now();
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    const shown = await until(label, async () => {
      const seen = await readCardIn(card);
      return seen?.label === label && seen;
    }).catch(() => null);
    times.push(performance.now() - begun);
    const isChecked = turn % CHECKED_EACH === 0;
    if (isChecked) checked++;
    if (!shown || (isChecked && !isRight(shown, at + 1))) wrong++;
  }
  return { times, wrong, checked };
}

interface Memory {
  page: number;
  card: number;
  nodes: number;
  listeners: number;
}

async function memoryOf(page: CDPSession, card: CDPSession): Promise<Memory> {
  const { nodes, jsEventListeners: listeners } = await page.send("Memory.getDOMCounters");
  return { page: await heap(page), card: await heap(card), nodes, listeners };
}

async function hover(course: Course, session: Session): Promise<Row[]> {
  course.site.add(PATH, { body: line() });
  const page = await session.newPage();
  const errors = errorsIn(page);
  await openPath({ ...session, site: course.site, browser: course.browser.name }, page, PATH);
  await openCard(page, short(1));
  const card = await until("the card's frame", () => cardFrame(page));
  const points: Point[] = [];
  for (let clause = 1; clause <= REFERENCES; clause++) points.push(await pointOf(page, short(clause)));
  const driven = page as unknown as Page;
  const context = driven.context();
  const pageMemory = await context.newCDPSession(driven);
  const cardMemory = await context.newCDPSession(card as unknown as Frame);

  const hovers = course.times(5000);
  const pointing = { page, card, points };
  const first = await pointAll(pointing, 0, WARM_UP);
  const before = await memoryOf(pageMemory, cardMemory);
  const { times, wrong, checked } = await pointAll(pointing, WARM_UP, WARM_UP + hovers);
  const after = await memoryOf(pageMemory, cardMemory);
  await page.close();

  const mb = (one: "page" | "card") =>
    `${(before[one] / 1e6).toFixed(2)} → ${(after[one] / 1e6).toFixed(2)} MB`;
  const counts = (one: "nodes" | "listeners") => `${one} ${before[one]} → ${after[one]}`;
  const isSteady = (["page", "card"] as const).every((one) => after[one] - before[one] < MAX_GROWTH);
  return [
    {
      what: "references pointed at",
      tried: `${hovers}`,
      kept: `${wrong} wrong, ${errors.length} uncaught errors`,
      figures: `${checked} texts read; ${timing("pointed at → shown", times, first.times)}`,
      isKept: wrong === 0 && errors.length === 0,
    },
    {
      what: "memory after that",
      tried: `${hovers}`,
      kept: `${isSteady ? "less" : "more"} than ${MAX_GROWTH / 1e6} MB more`,
      figures: `page ${mb("page")}, card ${mb("card")}, ${counts("nodes")}, ${counts("listeners")}`,
      isKept: isSteady,
    },
  ];
}

export const hovers: Check = {
  name: "hovers",
  browsers: ["chromium"],
  run: (course) => inSession(course, {}, (session) => hover(course, session)),
};
