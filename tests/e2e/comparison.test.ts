/** Two editions of a title in the library: beside each other, and from a clause of the one to that of the other. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { cardFrame, openCard, showInCard } from "../support/card.ts";
import { importEditions } from "../support/editions.ts";
import { appears, emptyLibrary, textsOf } from "../support/library-page.ts";
import { type PageLike, resize, until } from "../support/page.ts";
import { expect, type Lens, test } from "./lens.ts";

test.describe.configure({ mode: "serial" });

let ids: string[] = [];
test.beforeAll(async ({ lens }) => {
  await emptyLibrary(lens);
  ids = await importEditions(lens);
});
test.afterAll(({ lens }) => emptyLibrary(lens));

const COUNTS = "5 条未变，5 条修改，1 条新增，1 条删去，1 条拆分。其中 1 条移动，8 条改了条号。";
const CHANGED = [
  "第三条",
  "第四条",
  "第五条",
  "原第五条",
  "第七条、第八条",
  "第九条",
  "第十一条",
  "第十二条",
  "第十三条",
];

/** @param place "/vs/…" and on, after the id of the earlier edition. */
async function open(lens: Lens, place: string): Promise<PageLike> {
  const page = await lens.openExtensionPage(`regulation.html#${ids[0]}${place}`);
  await page.bringToFront();
  await appears(page, "main h1");
  return page;
}

const compare = (lens: Lens, place = "") => open(lens, `/vs/${ids[1]}${place}`);

/** The row that has the keyboard, and whether it is on the screen, not behind the bars. */
const here = (page: PageLike) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest("article");
    const rect = row?.getBoundingClientRect();
    const head = document.querySelector(".comparison-sides")?.getBoundingClientRect().bottom ?? 0;
    const bar = document.querySelector(".reading-bar")?.getBoundingClientRect().top ?? innerHeight;
    return {
      name: row?.dataset.change ?? row?.getAttribute("aria-label") ?? "",
      isSeen: rect !== undefined && rect.top >= head - 1 && rect.bottom <= bar + 1,
    };
  }, undefined);

const arrives = (page: PageLike, name: string) =>
  until(`the keyboard in ${name}`, async () => {
    const at = await here(page);
    return at.name === name && at.isSeen;
  });

test("the changes are counted, and each is shown in words", async ({ lens }) => {
  const page = await compare(lens);
  expect(await textsOf(page, ".comparison-counts")).toEqual([COUNTS]);
  await until("the title", () => page.evaluate(() => document.title.includes("青山市公园条例"), undefined));
  const shown = await page.evaluate(() => {
    const words = (row: string, what: string) =>
      [...document.querySelectorAll(`[data-change="${row}"] .side-by-side ${what}`)].map(
        ({ textContent }) => textContent,
      );
    return {
      changed: [...document.querySelectorAll("[data-change]")].map((row) => row.getAttribute("data-change")),
      dropped: words("第五条", "del"),
      added: words("第五条", "ins"),
      item: words("第九条", "ins"),
      moved: document.querySelector("[data-change=第三条]")?.getAttribute("aria-label"),
    };
  }, undefined);
  expect(shown).toEqual({
    changed: CHANGED,
    dropped: ["园林", "园林"],
    added: ["绿化", "绿化"],
    item: ["、放生外来物种", "未使用牵引绳的", "；", "（四）使用高音喇叭扰民。"],
    moved: "第三条 未变 原第十一条 位置移动",
  });
  await page.close();
});

test("n and b lead from change to change, round and round, and say which", async ({ lens }) => {
  const page = await compare(lens);
  for (const name of [...CHANGED, CHANGED[0] ?? ""]) {
    await page.keyboard.press("n");
    await arrives(page, name);
  }
  expect(await textsOf(page, ".find-status")).toEqual(["1 / 9，第三条"]);
  await page.keyboard.press("b");
  await arrives(page, "第十三条");
  expect(await textsOf(page, ".find-status")).toEqual(["9 / 9，第十三条"]);
  await page.close();
});

test("f leaves the changes alone, and brings the rest back", async ({ lens }) => {
  const page = await compare(lens);
  const rows = async () => (await textsOf(page, "main article")).length;
  expect(await rows()).toBe(13);
  await page.keyboard.press("f");
  await until("the changes alone", async () => (await rows()) === CHANGED.length);
  expect(await textsOf(page, "button[aria-pressed=true]")).toEqual([expect.stringContaining("只看有变化的")]);
  await page.keyboard.press("f");
  await until("all rows", async () => (await rows()) === 13);
  await page.close();
});

test("an address with a clause leads to its row, from either edition", async ({ lens }) => {
  const page = await compare(lens, "/6");
  await arrives(page, "第七条、第八条");
  // The later edition's.
  await page.evaluate((to) => location.assign(to), `#${ids[1]}/vs/${ids[0]}/9`);
  await arrives(page, "第九条");
  expect(await textsOf(page, ".side-word")).toEqual(["前一版", "后一版"]);
  await page.evaluate((to) => location.assign(to), `#${ids[0]}/vs/${ids[1]}/40`);
  await until("a notice", async () =>
    (await textsOf(page, "[role=alert]")).some((text) => text.includes("这一版没有第四十条")),
  );
  await page.close();
});

test("an edition that is not there, or the same twice, is said, with the way to the one that is", async ({
  lens,
}) => {
  const unknown = await open(lens, "/vs/nowhere");
  expect(await textsOf(unknown, "main")).toEqual([
    expect.stringMatching(/文库没有所要对照的两版。\s*青山市公园条例/),
  ]);
  await unknown.close();
  const twice = await open(lens, `/vs/${ids[0]}`);
  expect(await textsOf(twice, "main")).toEqual([expect.stringMatching(/同一版。\s*青山市公园条例/)]);
  await twice.close();
});

test("the reading page leads to the comparison", async ({ lens }) => {
  const page = await open(lens, "");
  await appears(page, ".edition-links");
  expect(await textsOf(page, ".edition-links a")).toEqual(["与 2021 年版对照"]);
  await page.evaluate(() => document.querySelector<HTMLElement>(".edition-links a")?.click(), undefined);
  await until("the counts", async () => (await textsOf(page, ".comparison-counts"))[0] === COUNTS);
  await page.close();
});

const NOTICE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>通知</title>
<p style="margin-top: 60vh">依照《青山市公园条例》（2010年）第六条执行。</p><div style="height: 100vh"></div>`;

test("a clause in the card says what the other edition has for it, below, and leads there", async ({
  lens,
  tab,
}) => {
  lens.site.add("/editions.html", { body: NOTICE });
  await tab.goto(`${lens.site.origin}/editions.html`);
  await until("the mark", () => tab.evaluate(() => CSS.highlights.size > 0, undefined));
  await openCard(tab, "第六条");
  const card = await until("the card's document", () => cardFrame(tab));
  const line = () =>
    card.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>(".other-editions a");
      return { text: link?.textContent ?? "", address: link?.href ?? "" };
    }, undefined);
  await until("the line", async () => (await line()).text === "2021 年版：第七条、第八条（拆分）");
  const { address } = await line();
  expect(address).toBe(`${lens.extensionOrigin}/regulation.html#${ids[0]}/vs/${ids[1]}/6`);
  await card.evaluate(
    () => document.querySelector<HTMLElement>(".clause-nav span:last-child > button")?.click(),
    undefined,
  );
  await until("the next clause's", async () => (await line()).text === "2021 年版：第九条（有修改）");
  await tab.mouse.move(1, 1);
});

const shownInCard = (lens: Lens, ...ordinals: number[]) => ({
  text: "《青山市公园条例》",
  document: { kind: "named" as const, title: "青山市公园条例" },
  resolution: {
    certainty: "explicit" as const,
    regulation: ids[0] ?? "",
    addresses: ordinals.map((ordinal) => ({ ordinal })),
    rule: lens.browser,
  },
});

/** Runs in card.html: keeps where the text and the end of the card are, from when the line is there. */
function keepPlaces(): void {
  const scope = globalThis as unknown as { places: string[] };
  scope.places = [];
  new MutationObserver(() => {
    const topOf = (part: string) => document.querySelector(part)?.getBoundingClientRect().top;
    const place = `${topOf(".clause-text")} ${topOf(".bottom")}`;
    if (document.querySelector(".other-editions") && scope.places.at(-1) !== place) scope.places.push(place);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

test("nothing in the card moves when the other edition is read", async ({ lens }) => {
  const card = await lens.openExtensionPage("card.html");
  await card.bringToFront();
  await card.evaluate(keepPlaces, undefined);
  await showInCard(card, shownInCard(lens, 9));
  await until("the line", async () =>
    (await textsOf(card, ".other-editions a"))[0]?.startsWith("2021 年版：第十一条（有修改）"),
  );
  expect(
    await card.evaluate(() => (globalThis as unknown as { places: string[] }).places.length, undefined),
  ).toBe(1);
  await card.close();
});

test("of several clauses, the card leads to the whole comparison", async ({ lens }) => {
  const card = await lens.openExtensionPage("card.html");
  await showInCard(card, shownInCard(lens, 3, 9));
  await until("the line", async () => (await textsOf(card, ".other-editions a"))[0] === "与 2021 年版对照");
  await card.close();
});

test("in a narrow window both editions stand in one column", async ({ lens }) => {
  const page = await compare(lens);
  await resize(page, { width: 400, height: 800 });
  await until("one column", () =>
    page.evaluate(() => {
      const isShown = (part: string) => document.querySelector(part)?.checkVisibility();
      return isShown(".one-column") && !isShown(".side-by-side");
    }, undefined),
  );
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth, undefined),
  ).toBeLessThanOrEqual(0);
  await page.close();
});

test("the screens have no violations", async ({ lens }) => {
  test.skip(lens.browser !== "chromium", "axe comes with Chromium's driver");
  const check = async (page: PageLike, name: string) => {
    const { violations } = await new AxeBuilder({ page: page as unknown as Page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, name).toEqual([]);
    await page.close();
  };
  for (const place of [`/vs/${ids[1]}/6`, "/vs/nowhere", ""]) await check(await open(lens, place), place);
  const card = await lens.openExtensionPage("card.html");
  await showInCard(card, shownInCard(lens, 9), true);
  await appears(card, ".other-editions");
  await check(card, "card");
});
