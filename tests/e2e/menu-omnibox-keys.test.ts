/** Entry points other than the toolbar: context menu, omnibox, keys, side panel. Real keys are pressed in desktop.test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "webextension-polyfill";
import { referencesAppear } from "../support/card.ts";
import { builtExtension } from "../support/launch.ts";
import { until } from "../support/page.ts";
import { goToTab, optionsAppear, tabOf } from "../support/popup.ts";
import { expect, test } from "./lens.ts";

test("the manifest declares menu, omnibox, keys and panel", ({ lens }) => {
  const manifest = JSON.parse(readFileSync(join(builtExtension(lens.browser), "manifest.json"), "utf8"));
  expect(manifest.omnibox).toEqual({ keyword: "tw" });
  expect(manifest.commands._execute_action.suggested_key.default).toBe("Alt+Shift+L");
  expect(manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel).toBe("sidepanel.html");
  // A sidebar that opens by itself is nobody's wish.
  if (lens.browser === "firefox") expect(manifest.sidebar_action.open_at_install).toBe(false);
  // Chrome takes four suggestions at most, and else refuses the extension.
  const suggested = Object.values<{ suggested_key?: object }>(manifest.commands).filter(
    (command) => command.suggested_key,
  );
  expect(suggested.length).toBeLessThanOrEqual(4);
});

test("every key that the extension suggests is given to it", async ({ lens }) => {
  const page = await lens.extensionPage();
  // A key that the browser keeps for itself is left out without a word.
  const keys = await page.evaluate(async () => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    const commands = await (scope.browser ?? scope.chrome).commands.getAll();
    return Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  }, undefined);
  expect(keys).toEqual({
    "next-reference": "Alt+Shift+J",
    "previous-reference": "Alt+Shift+K",
    "pin-card": "Alt+Shift+O",
    "open-card": "",
    _execute_action: "Alt+Shift+L",
  });
});

test("the menu of a selection is there", async ({ lens }) => {
  const page = await lens.extensionPage();
  await until("the menu", () =>
    page.evaluate(async () => {
      const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
      const { contextMenus } = scope.browser ?? scope.chrome;
      // Only what was made can be updated.
      return contextMenus.update("look-up", { contexts: ["selection"] }).then(
        () => true,
        () => false,
      );
    }, undefined),
  );
});

test("words from outside are asked in the popup when it opens as a tab", async ({ lens }) => {
  const popup = await lens.openExtensionPage(`popup.html?q=${encodeURIComponent("第十八条")}`);
  const [first] = await optionsAppear(popup);
  expect(first?.text).toContain("第十八条");
  await popup.close();
});

test("the panel shows what the popup shows, and stays open when it shows a reference", async ({
  lens,
  tab,
}) => {
  await tab.goto(`${lens.site.origin}/notice.html`);
  const list = await referencesAppear(lens, tab);
  const panel = await lens.openExtensionPage(`sidepanel.html?tab=${await tabOf(lens, tab)}`);
  await panel.bringToFront();
  await until("the field", () =>
    panel.evaluate(() => document.activeElement?.localName === "input", undefined),
  );
  await goToTab(panel, 1);
  const options = await optionsAppear(panel);
  expect(options).toHaveLength(list.length);
  await panel.keyboard.press("Enter");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await panel.evaluate(() => document.querySelectorAll("[role=option]").length, undefined)).toBe(
    list.length,
  );
  await panel.close();
});
