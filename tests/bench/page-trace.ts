/** What Chromium says of its main thread. */
import type { CDPSession, Page } from "@playwright/test";

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string } };
}

export interface Tasks {
  /** Durations of the main thread's tasks in which a script of the extension ran, in milliseconds. */
  own: number[];
  /** Time that scripts of the extension took. */
  script: number;
}

/** Records the main thread while some work goes on. */
export async function trace(page: Page, work: () => Promise<void>): Promise<Tasks> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser) throw new Error("This Playwright does not give the browser of a persistent context.");
  const events: TraceEvent[] = [];
  browser.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => browser.once("Tracing.tracingComplete", () => resolve()));
  await browser.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] },
  });
  await work();
  await browser.send("Tracing.end");
  await done;
  await browser.detach();
  return tasksOf(events);
}

/** What scripts do; the measured pages have none of their own, so all of it is ours, from our first script on. */
const SCRIPT = /^(EvaluateScript|FunctionCall|TimerFire|RunMicrotasks|FireAnimationFrame|HandlePostMessage)$/;

function tasksOf(events: TraceEvent[]): Tasks {
  const first = events.find(
    ({ name, args }) => SCRIPT.test(name) && /content-scripts\//.test(args.data?.url ?? ""),
  );
  const thread = events
    .filter(({ ph, pid, tid, ts }) => ph === "X" && pid === first?.pid && tid === first.tid && ts >= first.ts)
    .toSorted((a, b) => a.ts - b.ts);
  const end = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  // Calls within calls count once.
  const calls: TraceEvent[] = [];
  for (const event of thread) {
    const last = calls.at(-1);
    if (SCRIPT.test(event.name) && (!last || event.ts >= end(last))) calls.push(event);
  }
  const holds = (task: TraceEvent, call: TraceEvent) => task.ts <= call.ts && call.ts < end(task);
  const own = thread
    .filter(({ name }) => /RunTask$/.test(name))
    .filter((task) => calls.some((call) => holds(task, call)));
  const sum = (list: TraceEvent[]) => list.reduce((total, { dur = 0 }) => total + dur / 1000, 0);
  return { own: own.map(({ dur = 0 }) => dur / 1000), script: sum(calls) };
}

/** @returns the time of all tasks of the main thread since the page began, in milliseconds. */
export async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** @returns the bytes in use after collecting garbage. */
export async function heap(session: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn++) await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}
