import { findReferences } from "../support/card.ts";
import { expect, test } from "./lens.ts";

/** Hosts that the browsers themselves call; nothing of ours has any business there. */
const VENDORS =
  /(^|[./])(mozilla\.(com|net|org)|firefox\.com|google(apis)?\.com|gvt1\.com|gstatic\.com)(:|\/|$)/;

test("nothing is requested but the page itself", async ({ lens, tab }) => {
  lens.site.asked.length = 0;
  await tab.goto(`${lens.site.origin}/notice.html`);
  expect(await findReferences(lens, tab)).toHaveLength(7);
  const popup = await lens.openExtensionPage("popup.html");
  await popup.keyboard.type("备案");
  await popup.close();
  expect(lens.site.asked).toEqual(["/notice.html"]);
  expect(lens.site.strays.filter((stray) => !VENDORS.test(stray.split(" ")[1] ?? ""))).toEqual([]);
});
