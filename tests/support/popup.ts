/** Opens the popup's document as a page, since drivers cannot reach the toolbar's window, and looks at its lists. */
import type { Browser } from "webextension-polyfill";
import type { Session } from "./launch.ts";
import { chord, type PageLike, until } from "./page.ts";

/** Runs in an extension page. */
async function findTab(url: string): Promise<number> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
  return tabs.find((tab) => tab.url === url)?.id ?? 0;
}

/** Whether the keyboard is in a field. */
export const isFieldFocused = (page: PageLike) =>
  page.evaluate(() => /^(input|textarea)$/.test(document.activeElement?.localName ?? ""), undefined);

/** @returns the id of the tab that shows a page. */
export const tabOf = async (session: Session, page: PageLike): Promise<number> =>
  (await session.extensionPage()).evaluate(findTab, page.url());

/** Opens the popup with the cursor in its field. @param about the page that was in front when it was opened. */
export async function openPopup(session: Session, about?: PageLike): Promise<PageLike> {
  const tab = about && (await tabOf(session, about));
  const popup = await session.openExtensionPage(tab ? `popup.html?tab=${tab}` : "popup.html");
  await popup.bringToFront();
  await until("the cursor in the box", () => isFieldFocused(popup));
  return popup;
}

/** Goes to the nth tab with the keyboard alone: back from the field, along the tabs, and in. */
export async function goToTab(popup: PageLike, nth: number): Promise<void> {
  await chord(popup, "Shift", "Tab");
  for (let at = 0; at < nth; at++) await popup.keyboard.press("ArrowRight");
  await popup.keyboard.press("Enter");
}

/** What a page shows, as lines. */
export const shownText = (page: PageLike) => page.evaluate(() => document.body.innerText, undefined);

export interface SeenOption {
  text: string;
  marked: string[];
  isSelected: boolean;
  /** The heading of its group; empty without one. */
  group: string;
}

/** @returns the options listed, from the first to the last. */
export const readOptions = (page: PageLike): Promise<SeenOption[]> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("[role=listbox] [role=option]")].map((option) => ({
        text: option.textContent ?? "",
        marked: [...option.querySelectorAll("mark")].map((mark) => mark.textContent ?? ""),
        isSelected: option.getAttribute("aria-selected") === "true",
        group: option.closest("[role=group]")?.firstElementChild?.textContent ?? "",
      })),
    undefined,
  );

/** Waits for options that are as they should be. */
export const optionsAppear = (
  page: PageLike,
  areRight = (options: SeenOption[]) => options.length > 0,
): Promise<SeenOption[]> =>
  until("options", async () => {
    const options = await readOptions(page);
    return areRight(options) && options;
  });
