/** The extension's worker in Chromium, which ends it whenever it idles. */
import type { Page } from "@playwright/test";
import type { PageLike } from "./page.ts";

/** Ends the worker, as Chromium does. @param tab any page of its browser. @returns how many workers there were. */
export async function killWorker(tab: PageLike): Promise<number> {
  const browser = await (tab as unknown as Page).context().browser()?.newBrowserCDPSession();
  const { targetInfos } = (await browser?.send("Target.getTargets")) ?? { targetInfos: [] };
  const workers = targetInfos.filter(({ type }) => type === "service_worker");
  for (const { targetId } of workers) await browser?.send("Target.closeTarget", { targetId });
  await browser?.detach();
  return workers.length;
}
