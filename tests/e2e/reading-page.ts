/** The reading page as tests open it and look at it. */
import { type PageLike, until } from "../support/page.ts";
import type { Lens } from "./lens.ts";

export const ID = "hongkou-work-rules-2018";

export interface Seen {
  hash: string;
  /** The clause that is read: its name, and what of it is set off. */
  current: string;
  setOff: string;
  isInView: boolean;
}

const look = (page: PageLike): Promise<Seen> =>
  page.evaluate(() => {
    const current = document.querySelector("article[aria-current]");
    const rect = current?.getBoundingClientRect();
    return {
      hash: location.hash,
      current: current?.getAttribute("aria-label") ?? "",
      setOff: current?.querySelector("[data-part=named]")?.textContent ?? "",
      isInView: rect !== undefined && rect.top < innerHeight && rect.bottom > 0,
    };
  }, undefined);

export async function openReading(lens: Lens, path: string): Promise<PageLike> {
  const page = await lens.openExtensionPage(`regulation.html#${ID}${path}`);
  await page.bringToFront();
  await until("the text", () =>
    page.evaluate(() => document.querySelectorAll("article").length > 0, undefined),
  );
  return page;
}

export const clauseAppears = (page: PageLike, name: string) =>
  until(`${name} in view`, async () => {
    const seen = await look(page);
    return seen.current === name && seen.isInView && seen;
  });

export const count = (page: PageLike, selector: string) =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
