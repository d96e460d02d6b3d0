/** The clipboard, as what it holds is pasted into an ordinary page. */
import { chord, type PageLike } from "./page.ts";
import type { Site } from "./site.ts";

export interface Pasted {
  /** As pasted into a plain field. */
  text: string;
  /** As pasted into a formatted document. */
  html: string;
}

const PAPER =
  "<!doctype html><meta charset=utf-8><title>t</title><textarea></textarea><div contenteditable></div>";

/** @returns what is on the clipboard. */
export async function paste(lens: { site: Site; newPage(): Promise<PageLike> }): Promise<Pasted> {
  lens.site.add("/paste.html", { body: PAPER });
  const page = await lens.newPage();
  await page.goto(`${lens.site.origin}/paste.html`);
  await page.bringToFront();
  for (const place of ["textarea", "[contenteditable]"]) {
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), place);
    await chord(page, "Control", "v");
  }
  const pasted = await page.evaluate(
    () => ({
      text: document.querySelector("textarea")?.value ?? "",
      html: document.querySelector("[contenteditable]")?.innerHTML ?? "",
    }),
    undefined,
  );
  await page.close();
  return pasted;
}

/** @returns the plain text on the clipboard. */
export const pastedText = async (lens: Parameters<typeof paste>[0]): Promise<string> =>
  (await paste(lens)).text;
