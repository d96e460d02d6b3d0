import { isCardOpen, openCard, pointOf } from "../support/card.ts";
import { until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { RULES } from "./library.ts";
import { openBody, pageOf } from "./pages.ts";

/** Browsers do not keep a page for Back while a frame of an extension is in it. */

const PAGE = `<p>依照${RULES}第十八条办理。</p><a href="/next.html">下一页</a>
  <script>addEventListener("pageshow", ({ persisted }) => { document.title = String(persisted); });</script>`;

test("after a card was shown, Back finds the page as it was left, and its references open again", async ({
  lens,
  tab,
}) => {
  lens.site.add("/next.html", pageOf("<p>另一页</p>"));
  await openBody(lens, tab, PAGE);
  await openCard(tab, "第十八条");
  await tab.mouse.move(900, 700);
  await until("the card to go", async () => !(await isCardOpen(tab)));
  const { x, y } = await pointOf(tab, "下一页");
  await tab.mouse.click(x, y);
  await until("the next page", async () => tab.url().endsWith("/next.html"));
  // The old document does not answer while it goes.
  const title = () => tab.evaluate(() => document.title, undefined).catch(() => "");
  await until("its document", async () => (await title()) === "通知");
  await tab.evaluate(() => history.back(), undefined).catch(() => {});
  expect(await until("the page again", async () => /true|false/.exec(await title())?.[0])).toBe("true");
  expect((await openCard(tab, "第十八条")).label).toBe("第十八条");
});

test("some seconds after the card has closed, nothing of it is in the page", async ({ lens, tab }) => {
  await openBody(lens, tab, PAGE);
  await openCard(tab, "第十八条");
  await tab.mouse.move(900, 700);
  const popovers = () => tab.evaluate(() => document.querySelectorAll("[popover]").length, undefined);
  expect(await popovers()).toBe(1);
  await until("the host to go", async () => (await popovers()) === 0, 20_000);
  expect((await openCard(tab, "第十八条")).label).toBe("第十八条");
});
