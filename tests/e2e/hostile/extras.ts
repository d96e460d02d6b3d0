/** Steps that particular hostile pages need besides pointing. */
import { contextOf, sendBidi } from "../../support/bidi.ts";
import { OTHER_HOST } from "../../support/site.ts";
import { chromiumSession } from "./aside.ts";
import { isMarked, isOpen, type Look, soon } from "./card.ts";
import type { Promises } from "./promises.ts";
import type { Stage } from "./stage.ts";
import { whenTrue } from "./visit.ts";

type Extra = (stage: Stage, promises: Promises) => Promise<void>;

/** Prints the page; the result is thrown away. */
async function print({ tab }: Stage): Promise<void> {
  const devTools = await chromiumSession(tab);
  if (!devTools) return void (await sendBidi(tab, "browsingContext.print", { context: contextOf(tab) }));
  await devTools.send("Page.printToPDF");
  await devTools.detach();
}

/** Steps while the card is open, by page. */
export const WHILE_OPEN: Record<string, Extra> = {
  "life-printed.html": async (stage, promises) => {
    await print(stage);
    await whenTrue("the end of printing", () => stage.aside.own("printed > 0"));
    promises.check("card", "it is not on paper", await isOpen(stage.aside), false);
  },
};

/** @param what "card" to click in the middle of the card, or a key to press; null for nothing. */
export async function pressOn({ tab }: Stage, what: string | null, { points }: Look): Promise<void> {
  const middle = points[Math.floor(points.length / 2)];
  if (what === "card" && middle) await tab.mouse.click(middle.x, middle.y);
  else if (what && what !== "card") await tab.keyboard.press(what);
}

/** @returns the names of highlights that a page sees. */
async function namesOn({ tab, aside }: Stage, origin: string): Promise<string[]> {
  await tab.goto(`${origin}/hostile/marks-recognised.html`);
  await soon(() => isMarked(aside));
  return aside.own("[...CSS.highlights.keys()]");
}

/** Steps after everything else, by page. */
export const AT_THE_END: Record<string, Extra> = {
  "marks-recognised.html": async (stage, promises) => {
    const { site } = stage.lens;
    const first = await namesOn(stage, site.origin);
    const again = await namesOn(stage, site.origin);
    const other = await namesOn(stage, `http://${OTHER_HOST}:${site.port}`);
    const common = first.filter((name) => again.includes(name) || other.includes(name));
    promises.check(
      "reading",
      "there are names to compare",
      first.length * again.length * other.length > 0,
      true,
    );
    promises.check("caught", "names that are the same on another visit or site", common, []);
  },

  "life-left-and-back.html": async ({ tab, aside, lens: { site } }, promises) => {
    const link = await aside.evaluate(
      () => document.getElementById("on")?.getBoundingClientRect().toJSON(),
      undefined,
    );
    const begun = site.asked.length;
    const asked = (path: string) => async () => site.asked.slice(begun).includes(path);
    await tab.mouse.click(link.x + 5, link.y + link.height / 2);
    await whenTrue("the next page", asked("/hostile/next-shown"));
    await tab.evaluate(() => history.back(), undefined).catch(() => {});
    const isBack = async () =>
      (await asked("/hostile/shown-true")()) || (await asked("/hostile/shown-false")());
    await whenTrue("the page again", isBack);
    promises.check("card", "Back gives the page as it was left", await asked("/hostile/shown-true")(), true);
  },
};
