/**
 * A page that has taken over its renderer speaks to the extension as the content script does. Whatever it sends, another
 * tab is read, and the worker has no uncaught error.
 */
import type { CDPSession, Page, Worker } from "@playwright/test";
import { openPath } from "../e2e/pages.ts";
import type { Session } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import { type Check, type Course, inSession, type Row, timing } from "./check.ts";
import { answersRight, notice, reference } from "./notices.ts";
import { ATTACKS, type Attack, touchStorage } from "./renderer-attacks.ts";

const HOSTILE = "/taken-over.html";
const OTHER = "/other.html";

/** A tab that is not read by then is not read. Milliseconds. */
const PATIENCE = 120_000;

/** @returns a function that runs another one in the content script's world of a page. */
async function insideContentScript(page: PageLike) {
  const driven = page as unknown as Page;
  const session: CDPSession = await driven.context().newCDPSession(driven);
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
    if (origin.startsWith("chrome-extension:")) worlds.push(id);
  });
  await session.send("Runtime.enable");
  const contextId = await until("the content script's world", async () => worlds.at(-1));
  return async (work: (count: number) => unknown, count: number): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId,
      expression: `(${work})(${count})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

const firstLine = (error: unknown) => String(error).split("\n")[0] ?? "";

/** Runs in the worker. */
function keepFaults(): void {
  const scope = globalThis as unknown as { faults?: string[] };
  if (scope.faults) return;
  const faults: string[] = [];
  scope.faults = faults;
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
}

/** Begins to keep the uncaught errors of the worker that runs now. @returns asks for them. */
async function faultsOfWorker(page: PageLike): Promise<() => Promise<string[]>> {
  const workers = () => (page as unknown as Page).context().serviceWorkers();
  const worker = await until("the worker", async (): Promise<Worker | undefined> => workers().at(-1));
  await worker.evaluate(keepFaults);
  return () => worker.evaluate(() => (globalThis as unknown as { faults: string[] }).faults);
}

/** Opens a page in another tab. @returns milliseconds until it is marked, or null; and whether its card is right. */
async function readOther({ site }: Course, session: Session) {
  const page = await session.newPage();
  const begun = performance.now();
  try {
    await page.bringToFront();
    await page.goto(site.origin + OTHER);
    const isMarked = () => page.evaluate(() => CSS.highlights.size > 0, undefined);
    await until("the marks", isMarked, PATIENCE);
    const time = performance.now() - begun;
    await until("the right card", () => answersRight(page, 18), PATIENCE);
    return { time, isRight: true };
  } catch (error) {
    console.log(`  the other tab after ${(performance.now() - begun).toFixed(0)} ms: ${firstLine(error)}`);
    return { time: null, isRight: false };
  } finally {
    await page.close();
  }
}

async function openHostile(course: Course, session: Session): Promise<PageLike> {
  const page = await session.newPage();
  await openPath({ ...session, site: course.site, browser: course.browser.name }, page, HOSTILE);
  return page;
}

async function attackOnce(
  course: Course,
  session: Session,
  attack: Attack,
  alone: readonly number[],
): Promise<Row> {
  const page = await openHostile(course, session);
  const inside = await insideContentScript(page);
  const faults = await faultsOfWorker(page);
  const count = course.times(attack.count);
  // A driver may lose sight of a page that sends so much.
  const attacking = inside(attack.run, count).catch((error) =>
    console.log(`  ${attack.name}: ${firstLine(error)}`),
  );
  const { time, isRight } = await readOther(course, session);
  await attacking;
  const errors = await faults();
  for (const error of errors) console.log(`  ${attack.name}: ${error}`);
  await page.close();
  return {
    what: `renderer taken over: ${attack.name}`,
    tried: `${count}`,
    kept: `another tab is ${isRight ? "" : "not "}read, ${errors.length} uncaught errors`,
    figures: time === null ? "" : timing("opened → marked", [time], alone),
    isKept: isRight && errors.length === 0,
  };
}

async function storageRefused(course: Course, session: Session): Promise<Row> {
  const page = await openHostile(course, session);
  const got = (await (await insideContentScript(page))(touchStorage, 0)) as string[];
  await page.close();
  return {
    what: "renderer taken over: reads and writes what is kept",
    tried: "4",
    kept: `${4 - got.length} refused`,
    figures: got.join("; "),
    isKept: got.length === 0,
  };
}

/** Each attack in a browser of its own: what one leaves behind is not the next one's. */
async function run(course: Course): Promise<Row[]> {
  course.site.add(HOSTILE, notice([`依照${reference(2)}执行。`]));
  course.site.add(OTHER, notice([`依照${reference(18)}执行。`]));
  const rows: Row[] = [];
  for (const attack of ATTACKS) {
    const row = await inSession(course, {}, async (session) => {
      const alone: number[] = [];
      for (let turn = 0; turn < 5; turn++) alone.push((await readOther(course, session)).time ?? PATIENCE);
      return attackOnce(course, session, attack, alone);
    });
    console.log(`  ${row.what}: ${row.kept}`);
    rows.push(row);
  }
  return [...rows, await inSession(course, {}, (session) => storageRefused(course, session))];
}

export const renderer: Check = {
  name: "renderer",
  browsers: ["chromium"],
  run,
};
