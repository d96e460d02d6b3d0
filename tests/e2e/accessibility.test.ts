import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { CardSubject } from "../../utils/messages.ts";
import { type PageLike, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";

/** What axe can tell of card and options, in each state that is another screen. Chromium's driver carries it. */

test.skip(() => test.info().project.name !== "chromium", "axe comes with Chromium's driver");

const violations = async (page: PageLike) => {
  const { violations } = await new AxeBuilder({ page: page as unknown as Page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

const SUBJECT: CardSubject = {
  token: 1,
  text: "第八条第二款、第十八条",
  document: "上海市虹口区人民政府工作规则",
  resolution: {
    certainty: "explicit",
    regulation: "hongkou-work-rules-2018",
    addresses: [{ ordinal: 8, paragraph: 2 }, { ordinal: 18 }],
    rule: "test",
  },
};

/** Runs in card.html: shows a subject as the page's host does. */
function show(subject: CardSubject): void {
  const { port1, port2 } = new MessageChannel();
  window.postMessage("clause-lens-card", "*", [port2]);
  port1.postMessage({ type: "show", subject, pinned: true });
}

const MISSING: CardSubject["resolution"] = {
  certainty: "missing",
  regulation: null,
  addresses: [],
  rule: "test",
};

const STATES: Record<string, { subject: CardSubject; keys: string[] }> = {
  "the card": { subject: SUBJECT, keys: [] },
  "the card with its menu": { subject: SUBJECT, keys: ["m", "ArrowDown"] },
  "the card with context": { subject: SUBJECT, keys: ["x"] },
  "the card after leafing and copying": { subject: SUBJECT, keys: ["]", "c"] },
  "the card of what is missing": { subject: { ...SUBJECT, resolution: MISSING }, keys: [] },
};

for (const [name, { subject, keys }] of Object.entries(STATES)) {
  test(`${name} has no violations`, async ({ lens }) => {
    const card = await lens.openExtensionPage("card.html");
    await card.bringToFront();
    await card.evaluate(show, subject);
    await until("the card", () =>
      card.evaluate(() => document.querySelector("[data-part]") !== null, undefined),
    );
    for (const key of keys) await card.keyboard.press(key);
    expect(await violations(card)).toEqual([]);
    await card.close();
  });
}

test("the options have no violations", async ({ lens }) => {
  const options = await lens.openExtensionPage("options.html");
  expect(await violations(options)).toEqual([]);
  await options.close();
});
