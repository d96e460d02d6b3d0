import { isCardOpen } from "../support/card.ts";
import { everyReference, openAt, settle, siteWithoutLens } from "../support/fixture-pages.ts";
import { pageFrames } from "../support/frames.ts";
import { HOST_RECORD } from "../support/host.ts";
import { type PageLike, until } from "../support/page.ts";
import { portraitOf, recordsOf, watchRecords } from "../support/portrait.ts";
import { serveZoo, ZOO } from "../support/zoo.ts";
import { expect, type Lens, test } from "./lens.ts";
import { clauseText, ordinalOf } from "./library.ts";

/*
 * Every page says which references it holds. Until one of them is pointed at, the page is what it is without the
 * extension: to its own scripts, to its reader, to a screen reader. Then each of them opens its clause.
 */

const papers = new WeakMap<Lens, Promise<PageLike>>();

/** A page to paste into, one for all tests of a worker. */
function paperOf(lens: Lens): Promise<PageLike> {
  const open = async () => {
    lens.site.add("/paper.html", {
      body: "<!doctype html><meta charset=utf-8><title>纸</title><textarea></textarea>",
    });
    const paper = await lens.newPage();
    await paper.goto(`${siteWithoutLens(lens.site)}/paper.html`);
    return paper;
  };
  const paper = papers.get(lens) ?? open();
  papers.set(lens, paper);
  return paper;
}

for (const page of ZOO) {
  test(`${page.name}: as it was, and every reference opens its clause`, async ({ lens, tab }) => {
    serveZoo(lens.site);
    const paper = await paperOf(lens);
    const listening = await everyReference(lens, tab);
    await watchRecords(tab);
    await tab.bringToFront();
    await tab.goto(`${siteWithoutLens(lens.site)}/zoo/${page.name}`);
    await settle(tab, page);
    const without = await portraitOf(tab, paper);

    await tab.goto(`${lens.site.origin}/zoo/${page.name}`);
    await settle(tab, page);
    const wanted = page.expected.map(({ certainty, text }) => `${certainty}: ${text}`).toSorted();
    expect(await listening.equal(wanted)).toEqual(wanted);
    expect(await portraitOf(tab, paper)).toEqual(without);

    const before = await recordsOf(tab);
    const seen = new Map<string, number>();
    for (const { text, label, words } of page.expected) {
      const nth = seen.get(text) ?? 0;
      seen.set(text, nth + 1);
      const { card, box, window } = await openAt(tab, text, nth);
      expect(card.label, text).toBe(label);
      const ordinal = ordinalOf(label);
      if (words !== "") expect(card.text).toContain(words);
      else if (ordinal) expect(card.text).toBe(clauseText(ordinal));
      expect(box.width, "the card's width").toBeGreaterThan(150);
      expect(box.height, "the card's height").toBeGreaterThan(100);
      expect(box.left + box.width).toBeLessThanOrEqual(window.width);
      expect(box.top + box.height).toBeLessThanOrEqual(window.height);
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    }
    const after = (await recordsOf(tab)).slice(before.length);
    expect(after.filter((record) => !HOST_RECORD.test(record))).toEqual([]);
    await tab.mouse.move(1, 799);
    for (const frame of await pageFrames(tab)) {
      await until("the card to go", async () => !(await isCardOpen(frame)));
    }
  });
}
