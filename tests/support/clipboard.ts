/** The clipboard, as what it holds is pasted into a field of an ordinary page. */
import type { PageLike } from "./page.ts";
import type { Site } from "./site.ts";

/** @returns the plain text on the clipboard. */
export async function pastedText(lens: { site: Site; newPage(): Promise<PageLike> }): Promise<string> {
  lens.site.add("/paste.html", { body: "<!doctype html><title>t</title><textarea autofocus></textarea>" });
  const page = await lens.newPage();
  await page.goto(`${lens.site.origin}/paste.html`);
  await page.bringToFront();
  await page.evaluate(() => document.querySelector("textarea")?.focus(), undefined);
  await page.keyboard.down("Control");
  await page.keyboard.press("v");
  await page.keyboard.up("Control");
  const text = await page.evaluate(() => document.querySelector("textarea")?.value ?? "", undefined);
  await page.close();
  return text;
}
