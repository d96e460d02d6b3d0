/** The worker is killed between a page's changes, and in the middle of a long reading. */
import { openPath } from "../e2e/pages.ts";
import { listReferences } from "../support/card.ts";
import type { Session } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import { killWorker } from "../support/worker.ts";
import { type Check, type Course, counted, inSession, timing } from "./check.ts";
import { answersRight, changeUntilMarked, clauseOf, notice, reference } from "./notices.ts";

const PATH = "/changing.html";

/** Changes the text so often. @returns milliseconds to the marks, and how often card and marks were right. */
async function change(page: PageLike, turns: number, isKilled: boolean) {
  const times: number[] = [];
  let right = 0;
  let killed = 0;
  for (let turn = 0; turn < turns; turn++) {
    if (isKilled) killed += await killWorker(page);
    const cited = reference(clauseOf(turn));
    const text = `第${turn}次：依照${cited}执行。`;
    const time = await page.evaluate(changeUntilMarked, { text, marked: cited });
    if (time >= 0) times.push(time);
    if (time >= 0 && (await answersRight(page, clauseOf(turn)))) right++;
  }
  return { times, right, killed };
}

async function betweenChanges(course: Course, session: Session) {
  course.site.add(PATH, notice([`依照${reference(18)}执行。`]));
  const page = await session.newPage();
  await openPath({ ...session, site: course.site, browser: course.browser.name }, page, PATH);
  const turns = course.times(100);
  const alone = await change(page, course.times(50), false);
  const { times, right, killed } = await change(page, turns, true);
  await page.close();
  const figures = `${killed} workers killed; ${timing("change → mark", times, alone.times)}`;
  return counted("worker killed, new text, pointed at", turns, killed > 0 ? right : 0, figures);
}

const LONG = "/long.html";

/** 1 MB of text, with a reference in each paragraph. */
const PARAGRAPHS = 1700;
const FILLING =
  "各部门、各街道办事处要结合实际认真贯彻落实，切实加强组织领导，明确工作责任，确保各项任务落到实处。";

const longNotice = () =>
  notice(
    Array.from(
      { length: PARAGRAPHS },
      (_, at) => `${at}：依照${reference(clauseOf(at))}执行。${FILLING.repeat(4)}`,
    ),
  );

/** Opens the long page. @param killAfter kills the worker so many milliseconds after the page was loaded. */
async function readLong({ site }: Course, session: Session, page: PageLike, killAfter?: number) {
  await page.goto(site.origin + LONG);
  const begun = performance.now();
  let isInTheMiddle = false;
  if (killAfter !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, killAfter));
    const isRead = await page.evaluate(() => CSS.highlights.size > 0, undefined);
    isInTheMiddle = (await killWorker(page)) > 0 && !isRead;
  }
  const isWhole = async () => (await listReferences(session, page)).length === PARAGRAPHS;
  const isDone = await until("all references", isWhole, 60_000).catch(() => false);
  return { time: performance.now() - begun, isDone, isInTheMiddle };
}

async function whileReading(course: Course, session: Session) {
  course.site.add(LONG, longNotice());
  const page = await session.newPage();
  await page.bringToFront();
  const alone: number[] = [];
  for (let turn = 0; turn < course.times(10); turn++)
    alone.push((await readLong(course, session, page)).time);
  const wanted = course.times(20);
  const times: number[] = [];
  let [middle, right, kills] = [0, 0, 0];
  // A kill that comes too late says nothing; one that comes at once is not in the middle of anything.
  for (; middle < wanted && kills < 5 * wanted; kills++) {
    const killAfter = (Math.min(...alone) * (1 + (kills % 8))) / 10;
    const { time, isDone, isInTheMiddle } = await readLong(course, session, page, killAfter);
    if (!isInTheMiddle) continue;
    middle++;
    times.push(time);
    if (isDone) right++;
  }
  await page.close();
  const figures = `${kills} kills for that; ${timing("opened → all read", times, alone)}`;
  return counted("worker killed while it reads a page of 1 MB", wanted, right, figures);
}

export const workerKills: Check = {
  name: "worker-kills",
  browsers: ["chromium"],
  run: (course) =>
    inSession(course, {}, async (session) => [
      await betweenChanges(course, session),
      await whileReading(course, session),
    ]),
};
