import type { Page } from "@playwright/test";
import { referencesAppear } from "../support/card.ts";
import { type PageLike, until } from "../support/page.ts";
import { siteWithoutLens } from "../support/zookeeper.ts";
import { expect, test } from "./lens.ts";

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

test("a mark is seen on every background, and letters stay what they are", async ({ lens, tab }) => {
  const styles = [...Object.values(COLOURED), FILLED];
  lens.site.add("/colours.html", { body: page(styles) });
  await tab.goto(`${siteWithoutLens(lens.site)}/colours.html`);
  const alone: Buffer[] = [];
  for (const nth of styles.keys()) alone.push(await pictureOf(tab, nth));
  await tab.goto(`${lens.site.origin}/colours.html`);
  await referencesAppear(lens, tab);
  for (const [nth, name] of Object.keys(COLOURED).entries()) {
    await until(
      `a line: ${name}`,
      async () => !(await pictureOf(tab, nth)).equals(alone[nth] ?? Buffer.of()),
    );
  }
  expect((await pictureOf(tab, styles.length - 1)).equals(alone.at(-1) ?? Buffer.of())).toBe(true);
});

test("a mark is seen where the reader has forced the colours", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "No driver forces its colours.");
  const styles = Object.values(COLOURED);
  lens.site.add("/forced.html", { body: page(styles) });
  await (tab as unknown as Page).emulateMedia({ forcedColors: "active" });
  await tab.goto(`${siteWithoutLens(lens.site)}/forced.html`);
  const alone: Buffer[] = [];
  for (const nth of styles.keys()) alone.push(await pictureOf(tab, nth));
  await tab.goto(`${lens.site.origin}/forced.html`);
  await referencesAppear(lens, tab);
  for (const [nth, name] of Object.keys(COLOURED).entries()) {
    await until(
      `a mark: ${name}`,
      async () => !(await pictureOf(tab, nth)).equals(alone[nth] ?? Buffer.of()),
    );
  }
});

test("what a page scrolls to as soon as it is marked is marked too", async ({ lens, tab }) => {
  const scrolling =
    "<script>const waiting = setInterval(() => { if (CSS.highlights.size === 0) return; " +
    "clearInterval(waiting); scrollTo(0, 1e6); }, 1);</script>";
  const far = `<div style="height:20000px"></div><p id=far>依照${REFERENCE}执行。</p>`;
  // As many as are measured together stand at the top, twice.
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
