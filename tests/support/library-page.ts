/** The page of the library as a user finds it: files are dropped on it, and what it shows is read. */
import type { Session } from "./launch.ts";
import { chord, type PageLike, until } from "./page.ts";

export interface DroppedFile {
  name: string;
  content: string | Uint8Array;
}

/** Runs in the page. */
function dropThere(files: { name: string; base64: string }[]): void {
  const transfer = new DataTransfer();
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], name));
  }
  const given = { dataTransfer: transfer, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new DragEvent("drop", given));
}

/** Drops files on the page. */
export const dropFiles = (page: PageLike, files: readonly DroppedFile[]): Promise<void> =>
  page.evaluate(
    dropThere,
    files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString("base64") })),
  );

/** @returns the page of the library, with its list. */
export async function openLibraryPage(session: Session): Promise<PageLike> {
  const page = await session.openExtensionPage("library.html");
  await page.bringToFront();
  await appears(page, ".entries");
  return page;
}

/** Waits for an element. */
export const appears = (page: PageLike, selector: string): Promise<true> =>
  until(selector, () =>
    page.evaluate((asked) => document.querySelector(asked) !== null, selector),
  ) as Promise<true>;

/** @returns the texts of all elements that fit. */
export const textsOf = (page: PageLike, selector: string): Promise<string[]> =>
  page.evaluate(
    (asked) => [...document.querySelectorAll<HTMLElement>(asked)].map((each) => each.innerText.trim()),
    selector,
  );

/** Presses a button that has this name, as soon as there is one. */
export async function press(page: PageLike, name: string): Promise<void> {
  const isPressed = (asked: string) => {
    const controls = [...document.querySelectorAll<HTMLElement>("button, summary")];
    const named = controls.find(
      (each) => each.getAttribute("aria-label") === asked || each.innerText.trim().startsWith(asked),
    );
    named?.click();
    return named !== undefined;
  };
  await until(`the button ${name}`, () => page.evaluate(isPressed, name));
}

/** Saves what was dropped, once it is compared with the library. */
export async function saveDrafts(page: PageLike): Promise<void> {
  // Not innerText, which a row that is not painted yet has none of.
  await until("a comparison", () =>
    page.evaluate(() => {
      const fates = [...document.querySelectorAll(".fate")].map(({ textContent }) => textContent);
      return fates.length > 0 && !fates.includes("正在比对…");
    }, undefined),
  );
  await chord(page, "Control", "Enter");
  await appears(page, ".report");
}

/** Takes everything out of the user's own library, so that tests of one browser do not meet. */
export async function emptyLibrary(session: Session): Promise<void> {
  const page = await openLibraryPage(session);
  const hasOwn = () =>
    page.evaluate(
      () => document.querySelector("[data-row] [data-control=select]:enabled") !== null,
      undefined,
    );
  if (await hasOwn()) {
    await page.evaluate(() => document.querySelector<HTMLElement>("[name=select-all]")?.click(), undefined);
    await press(page, "删除所选");
    await until("an empty library", async () => !(await hasOwn()));
  }
  // A library that a test has lost is reported until the user has read it, in all screens.
  const isMissed = () => page.evaluate(() => document.querySelector(".troubles button") !== null, undefined);
  if (await isMissed()) {
    await press(page, "知道了");
    await until("silence", async () => !(await isMissed()));
  }
  await page.close();
}

/** A text with a gap in its numbers. */
export const PARKS: DroppedFile = {
  name: "公园.txt",
  content: [
    "某市公园管理办法",
    "（2021年3月5日某市人民政府第8次常务会议通过）",
    "第一条　为了管理公园，制定本办法。",
    "第二条　公园免费开放。",
    "第四条　园内不得露营。",
    "第五条　本办法自2021年5月1日起施行。",
  ].join("\n"),
};

const titles = (page: PageLike) => textsOf(page, ".entry-head > a");
/** Rows out of view have no text yet, and those that just came. */
export const listed = (page: PageLike, count: number) =>
  until(`${count} rows`, async () => {
    const shown = await titles(page);
    return shown.length === count && shown.every(Boolean);
  });
