/** The popup treats the answers of a page and the words of its address as untrusted. */
import type { Browser, Runtime } from "webextension-polyfill";
import { pastedText } from "../support/clipboard.ts";
import { chord, until } from "../support/page.ts";
import { goToTab, isFieldFocused, openPopup, optionsAppear, shownText } from "../support/popup.ts";
import { expect, test } from "./lens.ts";
import { openBody } from "./pages.ts";

test("characters by which a page turns the direction of text are neither shown nor copied", async ({
  lens,
  tab,
}) => {
  await openBody(
    lens,
    tab,
    `<p>依照\u202e《中华人民共和国\u2067行政许可法》第三\u200f十八条\u2069办理。</p>`,
  );
  const popup = await openPopup(lens, tab);
  await goToTab(popup, 1);
  const [only] = await optionsAppear(popup);
  expect(only?.text).toContain("《中华人民共和国行政许可法》第三十八条");
  expect(only?.group).toContain("《中华人民共和国行政许可法》");
  await popup.keyboard.press("Tab");
  await popup.keyboard.press("Enter");
  await until("the copy", async () => (await shownText(popup)).includes("已复制"));
  expect(await pastedText(lens)).toContain("| 《中华人民共和国行政许可法》第三十八条 |");
  expect(await shownText(popup)).not.toMatch(/[\u200f\u202e\u2067\u2069]/);
  await popup.close();
});

/** Runs in an extension page, in the place of a page whose renderer was taken over: answers what it likes. @returns its tab. */
async function answerJunk(): Promise<number | undefined> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const listed = (text: unknown, resolution: unknown) => ({ text, document: { kind: "open" }, resolution });
  const missing = { certainty: "missing", regulation: null, addresses: [], rule: "", reason: "document" };
  const list = [
    null,
    7,
    "第三条",
    {},
    listed("第一条", null),
    listed({ toString: 1 }, missing),
    listed("第二条", { ...missing, addresses: [{ ordinal: 1e99 }] }),
    listed("第三条<b>第四条</b>", missing),
    listed("第五条", { ...missing, certainty: "toString" }),
    listed("第六条", {
      ...missing,
      certainty: "explicit",
      regulation: "hongkou-work-rules-2018",
      addresses: [{ ordinal: 6, item: 99 }],
    }),
  ];
  (scope.browser ?? scope.chrome).runtime.onMessage.addListener(((
    request: { name?: string },
    _: unknown,
    respond: (answer: unknown) => void,
  ) => {
    if (request.name === "list") respond(list);
  }) as Runtime.OnMessageListenerNoResponse);
  return (await (scope.browser ?? scope.chrome).tabs.getCurrent())?.id;
}

test("of what a page answers only what is a reference is listed, and nothing of it is markup", async ({
  lens,
}) => {
  const page = await lens.openExtensionPage("options.html");
  await until("the page", () => page.evaluate(() => document.querySelector("main") !== null, undefined));
  const popup = await lens.openExtensionPage(`popup.html?tab=${await page.evaluate(answerJunk, undefined)}`);
  await popup.bringToFront();
  await until("the cursor in the box", () => isFieldFocused(popup));
  await goToTab(popup, 1);
  const options = await optionsAppear(popup);
  expect(options.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^第三条<b>第四条<\/b>，未收录$/),
    expect.stringMatching(/^第六条，未收录$/),
  ]);
  await chord(popup, "Control", "Enter");
  await popup.keyboard.press("Tab");
  await popup.keyboard.press("Enter");
  await until("the copy", async () => (await shownText(popup)).includes("已复制"));
  expect((await pastedText(lens)).split("\n")).toHaveLength(4);
  await popup.close();
  await page.close();
});

test("a tab in the address that cannot be is none", async ({ lens }) => {
  const popup = await lens.openExtensionPage("popup.html?tab=1e99");
  await popup.bringToFront();
  await until("the cursor in the box", () => isFieldFocused(popup));
  await goToTab(popup, 1);
  await until("to say so", async () => (await shownText(popup)).includes("这个页面读不到"));
  await popup.close();
});
