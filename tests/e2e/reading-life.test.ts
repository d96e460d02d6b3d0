import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { isCardOpen, openCard, pointOf, referencesAppear } from "../support/card.ts";
import { type PageLike, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";

const REFERENCE = "《上海市虹口区人民政府工作规则》第十八条";
const NOTICE = {
  body: `<!doctype html><html lang="zh-CN"><head><meta charset=utf-8><title>通知</title></head><body><main><h1>通知</h1><p>依照${REFERENCE}执行。</p></main></body></html>`,
};

async function open(lens: Parameters<Parameters<typeof test>[2]>[0]["lens"], tab: PageLike) {
  lens.site.add("/life.html", NOTICE);
  await tab.goto(`${lens.site.origin}/life.html`);
  await referencesAppear(lens, tab);
  await tab.bringToFront();
}

/** Ends the extension's worker, as browsers do when it idles. */
async function killWorker(tab: PageLike): Promise<number> {
  const browser = await (tab as unknown as Page).context().browser()?.newBrowserCDPSession();
  const { targetInfos } = (await browser?.send("Target.getTargets")) ?? { targetInfos: [] };
  const workers = targetInfos.filter(({ type }) => type === "service_worker");
  for (const { targetId } of workers) await browser?.send("Target.closeTarget", { targetId });
  await browser?.detach();
  return workers.length;
}

test("the worker is killed 20 times in a row, and pointing still answers", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "No driver ends Firefox's event page.");
  await open(lens, tab);
  let killed = 0;
  for (let turn = 0; turn < 20; turn++) {
    killed += await killWorker(tab);
    expect((await openCard(tab, REFERENCE)).label).toBe("第十八条");
    // What is read anew needs the worker, which wakes for it.
    await tab.evaluate((text) => document.querySelector("h1")?.replaceChildren(text), `第${turn}次通知`);
  }
  expect(killed).toBeGreaterThan(0);
  expect(await referencesAppear(lens, tab)).toHaveLength(1);
});

test("a life-cycle event that the page forges changes nothing", async ({ lens, tab }) => {
  await open(lens, tab);
  const id = new URL(lens.extensionOrigin).host;
  await tab.evaluate((extension) => {
    const type = `${extension}:content:wxt:content-script-started`;
    const detail = { contentScriptName: "content", messageId: "x" };
    for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail }));
    window.postMessage({ type, contentScriptName: "content", messageId: "x" }, "*");
  }, id);
  expect((await openCard(tab, REFERENCE)).label).toBe("第十八条");
});

test("nothing opens while text is selected", async ({ lens, tab }) => {
  await open(lens, tab);
  const { x, y } = await pointOf(tab, REFERENCE);
  await tab.mouse.move(x - 10, y);
  await tab.mouse.down();
  await tab.mouse.move(x + 60, y, { steps: 5 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await isCardOpen(tab)).toBe(false);
  expect(await tab.evaluate(() => String(getSelection()).length, undefined)).toBeGreaterThan(0);
  await tab.mouse.up();
});

test("a tap opens the card, and a tap elsewhere closes it", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "Its driver has no finger.");
  await open(lens, tab);
  const session = await (tab as unknown as Page).context().newCDPSession(tab as unknown as Page);
  const tap = async (x: number, y: number) => {
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  const { x, y } = await pointOf(tab, REFERENCE);
  await tap(x, y);
  await until("the card", () => isCardOpen(tab));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await isCardOpen(tab)).toBe(true);
  await tap(600, 700);
  await until("the card to go", async () => !(await isCardOpen(tab)));
});

test("axe finds nothing to mend in card, popup and welcome page", async ({ lens, tab }) => {
  test.skip(lens.browser === "firefox", "The rules are the same; one driver suffices.");
  test.setTimeout(90_000);
  await open(lens, tab);
  await openCard(tab, REFERENCE);
  const found: string[] = [];
  const check = async (name: string, page: PageLike) => {
    const { violations } = await new AxeBuilder({ page: page as unknown as Page }).setLegacyMode().analyze();
    found.push(
      ...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html).join(" ")}`),
    );
  };
  for (const name of ["card.html", "popup.html", "welcome.html"]) {
    const page = await lens.openExtensionPage(name);
    if (name === "card.html") await fillCard(page);
    await check(name, page);
    await page.close();
  }
  expect(found).toEqual([]);
});

/** The card's document by itself, told what to show as its host would tell it. */
async function fillCard(page: PageLike): Promise<void> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.type !== "ready") return;
      const resolution = {
        certainty: "explicit",
        regulation: "hongkou-work-rules-2018",
        addresses: [{ ordinal: 8, paragraph: 2 }],
        rule: "title",
      };
      const subject = {
        token: 1,
        text: "第八条第二款",
        document: "上海市虹口区人民政府工作规则",
        resolution,
      };
      port1.postMessage({ type: "show", subject, pinned: false });
    };
    window.postMessage("clause-lens-card", location.origin, [port2]);
  }, undefined);
  await until("the card's text", () =>
    page.evaluate(() => document.querySelector("[data-part]") !== null, undefined),
  );
}
