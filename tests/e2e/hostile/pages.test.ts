import { everyReference, type Listening, siteWithoutLens } from "../../support/zookeeper.ts";
import { isMarked, soon } from "./card.ts";
import { AT_THE_END } from "./extras.ts";
import { checkCard } from "./outcomes.ts";
import { HOSTILE, type HostilePage } from "./pages.ts";
import { Promises } from "./promises.ts";
import { expect, type Stage, test } from "./stage.ts";
import { type Visit, visit } from "./visit.ts";
import { beginToWatch, unexpected } from "./watch.ts";

/*
 * Every page does its worst, first under a name where the extension does not run. Under the other name it is to be the
 * same page until something is pointed at; then the card opens, unless the page says that it prevents it; and at no
 * time has the page learnt anything, or has a script of ours failed.
 */

for (const page of HOSTILE) {
  test(`${page.kind}: ${page.name}`, async ({ stage }, info) => {
    test.skip(!page.browsers.includes(stage.lens.browser), "This browser does not know what the page does.");
    const promises = new Promises(info, page);
    try {
      await tryOut(stage, page, promises);
    } finally {
      promises.close();
    }
  });
}

async function tryOut(stage: Stage, page: HostilePage, promises: Promises): Promise<void> {
  const { lens, tab, aside, errors } = stage;
  const asker = await lens.extensionPage();
  const listening = await everyReference(lens, tab);
  await tab.bringToFront();
  await beginToWatch(aside);
  // What the page before this one has thrown is not this one's.
  await errors.take(aside, asker);

  const alone = await visit(stage, page, siteWithoutLens(lens.site), async () => {});
  const isolated = await isIsolated(stage, page);
  const withLens = await visit(stage, page, lens.site.origin, () =>
    checkReading(stage, page, listening, promises),
  );
  expect([isolated, await isIsolated(stage, page)], "isolated as the page says").toEqual([true, true]);
  compare(alone, withLens, page, promises);

  await checkCard(stage, page, promises);
  await checkReading(stage, page, listening, promises);
  checkUnasked(stage, page, promises);
  await AT_THE_END[page.name]?.(stage, promises);
  const later = await errors.take(aside, asker);
  promises.check("our errors", "none is uncaught", [...withLens.errors.ours, ...later.ours], []);
}

/** The page's references are found, whatever it does. */
async function checkReading(stage: Stage, page: HostilePage, listening: Listening, promises: Promises) {
  if (page.isHuge) {
    promises.check("reading", "the mark", await soon(() => isMarked(stage.aside)), true);
    return;
  }
  const isRead = page.outcome(stage.lens.browser) !== "unread";
  const wanted = (isRead ? page.expected : [])
    .map(({ certainty, text }) => `${certainty}: ${text}`)
    .toSorted();
  promises.check("reading", "the references", await listening.equal(wanted, 10_000), wanted);
}

/** Until something is pointed at, the page is what it is without us. */
function compare(alone: Visit, withLens: Visit, { isRestless }: HostilePage, promises: Promises): void {
  const errorsOf = ({ errors: { page } }: Visit) => (isRestless ? [...new Set(page)] : page).toSorted();
  promises.check(
    "records",
    "more than of the page",
    unexpected(withLens.records, alone.records, isRestless),
    [],
  );
  promises.check("page errors", "the same", errorsOf(withLens), errorsOf(alone));
  promises.compareTimes(alone, withLens);
}

/** @returns whether the page is isolated from other origins, where it says that it is or is not. */
async function isIsolated({ aside }: Stage, page: HostilePage): Promise<boolean> {
  const said = page.said("isolated");
  return said === null || (await aside.own("crossOriginIsolated")) === (said === "true");
}

/** Some pages would have something fetched, if they got at the card. */
function checkUnasked({ lens: { site } }: Stage, page: HostilePage, promises: Promises): void {
  const path = page.said("unasked");
  if (path) promises.check("caught", `requests for ${path}`, site.asked.includes(path), false);
}
