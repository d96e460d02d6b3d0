import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { CardSubject } from "../../utils/messages.ts";
import { showInCard } from "../support/card.ts";
import { type PageLike, until } from "../support/page.ts";
import { refuseWrites } from "../support/storage.ts";
import { expect, test } from "./lens.ts";

/** What axe can check in card, popup, panel, reading page, welcome and options, in each state that is another screen. Chromium's driver carries it. */

test.skip(() => test.info().project.name !== "chromium", "axe comes with Chromium's driver");

const violations = async (page: PageLike) => {
  const { violations } = await new AxeBuilder({ page: page as unknown as Page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

const SUBJECT: CardSubject = {
  token: 1,
  text: "第八条第二款、第十八条",
  document: { kind: "named", title: "上海市虹口区人民政府工作规则" },
  resolution: {
    certainty: "explicit",
    regulation: "hongkou-work-rules-2018",
    addresses: [{ ordinal: 8, paragraph: 2 }, { ordinal: 18 }],
    rule: "test",
  },
};

/** Runs in card.html: keeps what live regions hold when they appear, which screen readers commonly leave unsaid. */
function keepFilledRegions(): void {
  const scope = globalThis as unknown as { filled: string[] };
  scope.filled = [];
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      const regions = [node, ...node.querySelectorAll("*")].filter((each) => each.matches("[role=status]"));
      scope.filled.push(...regions.map((each) => each.textContent ?? "").filter(Boolean));
    }
  }).observe(document, { childList: true, subtree: true });
}

test("the first card is announced as the later ones are: its live region appears empty", async ({ lens }) => {
  const card = await lens.openExtensionPage("card.html");
  await card.bringToFront();
  await card.evaluate(keepFilledRegions, undefined);
  await showInCard(card, SUBJECT, true);
  await until("the announcement", () =>
    card.evaluate(() => document.querySelector("[role=status]")?.textContent?.includes("第八条"), undefined),
  );
  const filled = () => (globalThis as unknown as { filled: string[] }).filled;
  expect(await card.evaluate(filled, undefined)).toEqual([]);
  await card.close();
});

const MISSING: CardSubject["resolution"] = {
  certainty: "missing",
  regulation: null,
  addresses: [],
  rule: "test",
};

/** Of the documents that may be meant the library has one. */
const OPEN: CardSubject["resolution"] = {
  certainty: "ambiguous",
  regulation: null,
  candidates: [
    { regulation: null, title: "上海市停车场（库）管理办法" },
    { regulation: "hongkou-work-rules-2018", title: "上海市虹口区人民政府工作规则" },
  ],
  addresses: [{ ordinal: 18 }],
  rule: "open",
  reason: "document",
};

const STATES: Record<string, { subject: CardSubject; keys: string[] }> = {
  "the card": { subject: SUBJECT, keys: [] },
  "the card with its menu": { subject: SUBJECT, keys: ["m", "ArrowDown"] },
  "the card with context": { subject: SUBJECT, keys: ["x"] },
  "the card after leafing and copying": { subject: SUBJECT, keys: ["]", "c"] },
  "the choice among documents": { subject: { ...SUBJECT, resolution: OPEN }, keys: ["ArrowDown"] },
  "the card of a document that was chosen": { subject: { ...SUBJECT, resolution: OPEN }, keys: ["1"] },
  "the card of what nothing has": {
    subject: { ...SUBJECT, resolution: { ...OPEN, candidates: [] } },
    keys: [],
  },
  "the card of what is missing": { subject: { ...SUBJECT, resolution: MISSING }, keys: [] },
};

for (const [name, { subject, keys }] of Object.entries(STATES)) {
  test(`${name} has no violations`, async ({ lens }) => {
    const card = await lens.openExtensionPage("card.html");
    await card.bringToFront();
    await showInCard(card, subject, true);
    for (const key of keys) await card.keyboard.press(key);
    expect(await violations(card)).toEqual([]);
    await card.close();
  });
}

/** Screens that are pages of their own: what is typed into them, and what shows that they are ready. */
const SCREENS: Record<string, { address: string; typed?: string; keys?: string[]; ready: string }> = {
  "the options": { address: "options.html", ready: "main" },
  "the welcome page": { address: "welcome.html", ready: "main" },
  "the empty search": { address: "popup.html?q=", ready: "[role=tab]" },
  "the search with results": { address: "popup.html?q=", typed: "行政", ready: "[role=option]" },
  "the search without results": { address: "popup.html?q=", typed: "第九十九条", ready: ".no-results" },
  "a clause in the popup": { address: "popup.html?q=", typed: "十八", keys: ["Enter"], ready: "[data-part]" },
  "a clause in the popup with its menu": {
    address: "popup.html?q=",
    typed: "十八",
    keys: ["Enter", "m"],
    ready: ".copy-menu",
  },
  "the side panel": { address: "sidepanel.html", ready: "[role=tab]" },
  "the reading page": { address: "regulation.html#hongkou-work-rules-2018/18", ready: "article" },
  "the search within": {
    address: "regulation.html#hongkou-work-rules-2018",
    keys: ["/", "2", "0"],
    ready: "article",
  },
};

const TABS = ["page", "text"];

for (const [name, { address, typed = "", keys = [], ready }] of Object.entries(SCREENS)) {
  test(`${name} has no violations`, async ({ lens }) => {
    const page = await lens.openExtensionPage(address);
    await page.bringToFront();
    if (typed !== "") {
      await until("the box", () =>
        page.evaluate(() => document.activeElement?.localName === "input", undefined),
      );
      await page.keyboard.type(typed);
      await until("an answer", () =>
        page.evaluate(() => document.querySelector("[role=option], .no-results") !== null, undefined),
      );
    }
    for (const key of keys) await page.keyboard.press(key);
    await until(name, () => page.evaluate((selector) => document.querySelector(selector) !== null, ready));
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}

test("what the browser does not keep is said without violations", async ({ lens }) => {
  const page = await lens.openExtensionPage("options.html");
  await page.bringToFront();
  await until("the options", () => page.evaluate(() => document.querySelector("main") !== null, undefined));
  await refuseWrites(page, "QuotaExceededError");
  await page.evaluate(
    () => document.querySelector<HTMLInputElement>("[name=copy-full-width]")?.focus(),
    undefined,
  );
  await page.keyboard.press(" ");
  await until("the word", () =>
    page.evaluate(() => document.querySelector("[role=alert] > p") !== null, undefined),
  );
  expect(await violations(page)).toEqual([]);
  await page.close();
});

for (const tab of TABS) {
  test(`the tab of the popup for a ${tab} has no violations`, async ({ lens }) => {
    const page = await lens.openExtensionPage("popup.html");
    await page.bringToFront();
    await until("the tabs", () =>
      page.evaluate(() => document.querySelectorAll("[role=tab]").length === 3, undefined),
    );
    await page.evaluate(
      (at) => document.querySelectorAll<HTMLElement>("[role=tab]")[at]?.click(),
      TABS.indexOf(tab) + 1,
    );
    await until("the panel", () =>
      page.evaluate(
        (at) => document.querySelectorAll("[role=tab]")[at]?.getAttribute("aria-selected") === "true",
        TABS.indexOf(tab) + 1,
      ),
    );
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}
