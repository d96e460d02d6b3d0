import { referencesAppear } from "../../support/card.ts";
import { RULES } from "../library.ts";
import { pageOf } from "../pages.ts";
import { expect, test } from "./stage.ts";

/** A background that compares each reference with all blocks takes 20 s for so many. */
const MANY = 10_000;

test("while a page with very many bare references is read, one in another tab is read too", async ({
  stage,
}) => {
  const { lens, tab } = stage;
  const many = "<p>依照第三条办理。</p>".repeat(MANY);
  lens.site.add("/many.html", pageOf(many));
  lens.site.add("/few.html", pageOf(`<p>依照${RULES}第十八条办理。</p>`));
  const other = await lens.newPage();
  await tab.bringToFront();
  await tab.goto(`${lens.site.origin}/many.html`);
  // Hidden pages are not read: the reading must have begun before the other tab comes to the front.
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)), undefined);
  await other.bringToFront();
  await other.goto(`${lens.site.origin}/few.html`);
  const references = await referencesAppear(lens, other);
  expect(references.map(({ text }) => text)).toEqual([`${RULES}第十八条`]);
  await other.close();
});
