/** Pages as the tests open them. */
import type { ListedReference } from "../../utils/messages.ts";
import { referencesAppear } from "../support/card.ts";
import type { PageLike } from "../support/page.ts";
import type { ServedPage } from "../support/site.ts";
import type { Lens } from "./lens.ts";

/** @returns a page of some content, as a government would serve it. */
export const pageOf = (body: string, { title = "通知", head = "" } = {}): ServedPage => ({
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
});

/** Opens a page of the site in front of all others. @returns its references, once there are any. */
export async function openPath(lens: Lens, tab: PageLike, path: string): Promise<ListedReference[]> {
  // What is hidden is not read; who is asked for the references may be in front after that.
  await tab.bringToFront();
  await tab.goto(lens.site.origin + path);
  const references = await referencesAppear(lens, tab);
  await tab.bringToFront();
  return references;
}

/** Opens a page of some content, as `openPath` does. */
export function openBody(lens: Lens, tab: PageLike, body: string, options?: Parameters<typeof pageOf>[1]) {
  lens.site.add("/page.html", pageOf(body, options));
  return openPath(lens, tab, "/page.html");
}
