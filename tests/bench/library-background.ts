/** The background over a large library: what it keeps in memory, and how soon it answers the card when it was stopped. */
import type { Page } from "@playwright/test";
import type { Browser } from "webextension-polyfill";
import type { Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import { killWorker } from "../support/worker.ts";
import { quantile } from "./page-figures.ts";

const TURNS = 40;

export interface BackgroundFigures {
  /** Milliseconds from the card's question to a regulation, whole. */
  warm: [p50: number, p95: number];
  /** The same where the worker must be started first. */
  killed: [p50: number, p95: number];
}

/** Runs in the card's document: asks for a regulation as the card does. @returns milliseconds. */
async function askAsCard(id: string): Promise<number> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { runtime } = scope.browser ?? scope.chrome;
  const start = performance.now();
  const answers = await Promise.all(
    ["entry", "text"].map((ask) => runtime.sendMessage({ name: "library", ask, id })),
  );
  for (const answer of answers) if (!(answer as { value?: unknown }).value) throw new Error(`no ${id}`);
  return performance.now() - start;
}

/** Runs in the card's document. @returns the ids of all regulations. */
async function askForIds(): Promise<string[]> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({ name: "library", ask: "all" });
  return (answer as { value: { id: string }[] }).value.map(({ id }) => id);
}

/** @returns the bytes in use in the worker, after a collection. */
async function heapOfWorker(page: PageLike): Promise<number> {
  const cdp = await (page as unknown as Page).context().browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error("no session");
  const { targetInfos } = await cdp.send("Target.getTargets");
  const worker = targetInfos.find(({ type }) => type === "service_worker");
  if (!worker) throw new Error("no worker");
  const { sessionId } = await cdp.send("Target.attachToTarget", { targetId: worker.targetId });
  const send = (method: string) =>
    new Promise<{ usedSize?: number }>((resolve) => {
      cdp.on("Target.receivedMessageFromTarget", (event) => {
        const answer = JSON.parse(event.message);
        if (answer.id === method.length) resolve(answer.result);
      });
      const message = JSON.stringify({ id: method.length, method });
      void cdp.send("Target.sendMessageToTarget", { sessionId, message });
    });
  await send("HeapProfiler.collectGarbage");
  const { usedSize = 0 } = await send("Runtime.getHeapUsage");
  await cdp.detach();
  return usedSize;
}

/** @returns the bytes of the background's heap after its library has answered. @param session of Chromium. */
export async function backgroundHeap(session: Session): Promise<number> {
  const page = await session.openExtensionPage("card.html");
  await page.evaluate(askForIds, undefined);
  const heap = await heapOfWorker(page);
  await page.close();
  return heap;
}

/** @param session of Chromium: no driver ends Firefox's event page. */
export async function benchBackground(session: Session): Promise<BackgroundFigures> {
  const page = await session.openExtensionPage("card.html");
  await page.bringToFront();
  const ids = await page.evaluate(askForIds, undefined);
  const ask = (turn: number) => page.evaluate(askAsCard, ids[(turn * 7919) % ids.length] ?? "");
  await ask(0);
  const warm: number[] = [];
  for (let turn = 1; turn <= TURNS; turn++) warm.push(await ask(turn));
  const killed: number[] = [];
  for (let turn = 1; turn <= TURNS; turn++) {
    await killWorker(page);
    killed.push(await ask(turn));
  }
  await page.close();
  const both = (times: number[]): [number, number] => [quantile(times, 0.5), quantile(times, 0.95)];
  return { warm: both(warm), killed: both(killed) };
}
