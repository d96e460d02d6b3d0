import { referencesAppear } from "../support/card.ts";
import { siteWithoutLens } from "../support/fixture-pages.ts";
import { launch, type Session } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import type { Site } from "../support/site.ts";
import { expect, installedBrowser, test } from "./lens.ts";

const REFERENCE = "《上海市虹口区人民政府工作规则》第十八条";

/** Paragraphs, each as a page may colour it. */
const COLOURED = {
  "dark on white": "",
  "light on black": "background:#000;color:#ddd",
  "yellow on red": "background:#b5121b;color:#ffd700",
};

/** Letters that are filled otherwise than coloured could vanish in Chromium where they are marked. */
const FILLED = "color:transparent;-webkit-text-fill-color:#333";

const page = (styles: string[]) =>
  `<!doctype html><html lang="zh-CN"><meta charset=utf-8><title>通知</title><style>p{margin:0;height:40px}</style>${styles
    .map((style) => `<p style="${style}">依照${REFERENCE}执行。</p>`)
    .join("")}`;

/** A picture of the nth paragraph. */
const pictureOf = async (tab: PageLike, nth: number) =>
  Buffer.from(await tab.screenshot({ clip: { x: 0, y: nth * 40, width: 600, height: 40 } }));

/** Waits until each coloured paragraph is marked to be seen. @returns their pictures without marks. */
async function seeMarks(session: Session, site: Site, tab: PageLike, styles: string[]): Promise<Buffer[]> {
  site.add("/colours.html", { body: page(styles) });
  await tab.goto(`${siteWithoutLens(site)}/colours.html`);
  const alone: Buffer[] = [];
  for (const nth of styles.keys()) alone.push(await pictureOf(tab, nth));
  await tab.goto(`${site.origin}/colours.html`);
  await referencesAppear(session, tab);
  for (const [nth, name] of Object.keys(COLOURED).entries()) {
    await until(`a mark: ${name}`, async () => {
      // The welcome page of a new session may open over it, and a page behind is not painted.
      await tab.bringToFront();
      return !(await pictureOf(tab, nth)).equals(alone[nth] ?? Buffer.of());
    });
  }
  return alone;
}

test("a mark is seen on every background, and letters stay what they are", async ({ lens, tab }) => {
  const styles = [...Object.values(COLOURED), FILLED];
  const alone = await seeMarks(lens, lens.site, tab, styles);
  expect((await pictureOf(tab, styles.length - 1)).equals(alone.at(-1) ?? Buffer.of())).toBe(true);
});

test("a mark is seen where the reader has forced the colours", async ({ lens }) => {
  const { site } = lens;
  const session = await launch(installedBrowser(lens.browser), { headless: true, site, colours: "forced" });
  await seeMarks(session, site, await session.newPage(), Object.values(COLOURED));
  await session.close();
});

test("what a page scrolls to as soon as it is marked is marked too", async ({ lens, tab }) => {
  const scrolling =
    "<script>const waiting = setInterval(() => { if (CSS.highlights.size === 0) return; " +
    "clearInterval(waiting); scrollTo(0, 1e6); }, 1);</script>";
  const far = `<div style="height:20000px"></div><p id=far>依照${REFERENCE}执行。</p>`;
  // Twice as many paragraphs at the top as are measured together.
  const near = Array<string>(32).fill("");
  lens.site.add("/scrolling.html", { body: page(near) + far + scrolling });
  await tab.goto(`${lens.site.origin}/scrolling.html`);
  await tab.bringToFront();
  await until("a mark at the end", () =>
    tab.evaluate(() => {
      const end = document.querySelector("#far");
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return ranges.some(({ startContainer }) => end?.contains(startContainer));
    }, undefined),
  );
});

test("a page that takes all marks and styles away with its own has ours again at the next click", async ({
  lens,
  tab,
}) => {
  const { site } = lens;
  const [alone = Buffer.of()] = await seeMarks(lens, site, tab, Object.values(COLOURED));
  await tab.bringToFront();
  const isMarked = async () => !(await pictureOf(tab, 0)).equals(alone);
  // As a search in a page does, and a change of its theme.
  const takeSheets = () => {
    document.adoptedStyleSheets = [];
  };
  for (const takeAway of [() => CSS.highlights.clear(), takeSheets]) {
    await tab.evaluate(takeAway, undefined);
    await until("the marks to go", async () => !(await isMarked()));
    await tab.mouse.click(1000, 700);
    await until("the marks again", isMarked);
  }
});
