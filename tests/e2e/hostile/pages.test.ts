import { everyReference, type Listening, siteWithoutLens } from "../../support/fixture-pages.ts";
import { isMarked, soon } from "./card.ts";
import { AT_THE_END } from "./extras.ts";
import { checkCard } from "./outcomes.ts";
import { HOSTILE, type HostilePage } from "./pages.ts";
import { Promises } from "./promises.ts";
import { expect, type Stage, test } from "./stage.ts";
import { type Visit, visit } from "./visit.ts";
import { beginToWatch, unexpected } from "./watch.ts";

/*
 * Each page is opened twice: under a name where the extension does not run, and under one where it does. Until the user
 * points at something, both visits must be the same for the page. Then the card must open, unless the page declares
 * that it prevents it. The page must learn nothing, and no script of the extension may fail.
 */

for (const page of HOSTILE) {
  test(`${page.kind}: ${page.name}`, async ({ stage }, info) => {
    test.skip(
      !page.browsers.includes(stage.lens.browser),
      "The page declares that it is not for this browser.",
    );
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
  // Errors of the page of the last test may have come late.
  await errors.take(aside, asker);

  const alone = await visit(stage, page, siteWithoutLens(lens.site), async () => {});
  const isolated = await isIsolated(stage, page);
  const withLens = await visit(stage, page, lens.site.origin, () =>
    checkReading(stage, page, listening, promises),
  );
  expect([isolated, await isIsolated(stage, page)], "crossOriginIsolated as declared").toEqual([true, true]);
  compare(alone, withLens, page, promises);

  await checkCard(stage, page, promises);
  await checkReading(stage, page, listening, promises);
  checkUnasked(stage, page, promises);
  await AT_THE_END[page.name]?.(stage, promises);
  const later = await errors.take(aside, asker);
  promises.check(
    "our errors",
    "none is uncaught",
    [alone.errors, withLens.errors, later].flatMap(({ ours }) => ours),
    [],
  );
}

/** The page's references must be found. */
async function checkReading(stage: Stage, page: HostilePage, listening: Listening, promises: Promises) {
  if (page.isHuge) {
    promises.check("reading", "the mark", await soon(() => isMarked(stage.aside)), true);
    return;
  }
  const isRead = page.outcome(stage.lens.browser) !== "unread";
  const wanted = (isRead ? page.expected : [])
    .map(({ certainty, text }) => `${certainty}: ${text}`)
    .toSorted();
  promises.check("reading", "the references", await listening.equal(wanted), wanted);
}

/** Until the user points at something, the page must be what it is without the extension. */
function compare(alone: Visit, withLens: Visit, { isRestless }: HostilePage, promises: Promises): void {
  const errorsOf = ({ errors: { page } }: Visit) => (isRestless ? [...new Set(page)] : page).toSorted();
  promises.check(
    "records",
    "those that the page alone does not make",
    unexpected(withLens.records, alone.records, isRestless),
    [],
  );
  promises.check("page errors", "the same", errorsOf(withLens), errorsOf(alone));
  promises.compareTimes(alone, withLens);
}

/** @returns whether `crossOriginIsolated` is as the page declares; true when it declares nothing. */
async function isIsolated({ aside }: Stage, page: HostilePage): Promise<boolean> {
  const said = page.said("isolated");
  return said === null || (await aside.own("crossOriginIsolated")) === (said === "true");
}

/** Some pages would make the browser request something if they reached the card. */
function checkUnasked({ lens: { site } }: Stage, page: HostilePage, promises: Promises): void {
  const path = page.said("unasked");
  if (path) promises.check("caught", `requests for ${path}`, site.asked.includes(path), false);
}
