import { until } from "../support/page.ts";
import { goToTab, openPopup, optionsAppear, shownText } from "../support/popup.ts";
import { expect, test } from "./lens.ts";

/** Long texts and lists: the popup answers while they are read, and builds no more rows than somebody reads. */

test("a pasted text of thousands of references is read while the window answers", async ({ lens }) => {
  const popup = await openPopup(lens);
  await goToTab(popup, 2);
  await popup.evaluate((text) => {
    const field = document.querySelector("textarea") as HTMLTextAreaElement;
    const scope = window as unknown as { turns: number };
    scope.turns = 0;
    setInterval(() => scope.turns++, 1);
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, "依照第三条办理。\n".repeat(4000));
  await until("to say that it is read", async () => (await shownText(popup)).includes("正在读这段文本"));
  const options = await optionsAppear(popup);
  expect(options).toHaveLength(1000);
  expect(await shownText(popup)).toContain("只显示前 1000 处");
  const turns = await popup.evaluate(() => (window as unknown as { turns: number }).turns, undefined);
  expect(turns).toBeGreaterThan(3);
  await popup.close();
});
