import { readFileSync } from "node:fs";
import { CITATION_STYLES, type CitationStyle } from "../../utils/citation/cite.ts";
import { paste } from "../support/clipboard.ts";
import { chord, type FrameLike, type PageLike, resize, until } from "../support/page.ts";
import { isFieldFocused, openPopup, optionsAppear } from "../support/popup.ts";
import { storedUnder } from "../support/storage.ts";
import { enterCard } from "./in-card.ts";
import { expect, type Lens, test } from "./lens.ts";
import { RULES } from "./library.ts";
import { openBody } from "./pages.ts";

/** Copying, with the keyboard alone, on a plain-HTTP page. */

const GOLDEN = new Map(
  readFileSync(new URL("../unit/citation/golden/clause.txt", import.meta.url), "utf8")
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const [style = "", ...lines] = section.trim().split("\n");
      return [style, lines.join("\n").split("\n-- text/html\n")[0]] as const;
    }),
);

async function openCard(lens: Lens, tab: PageLike): Promise<FrameLike> {
  await openBody(lens, tab, `<p>依照${RULES}第十八条执行。</p>`);
  return enterCard(lens, tab);
}

const isMenuOpen = (frame: FrameLike) =>
  frame.evaluate(() => document.activeElement?.matches("[role=listbox]") ?? false, undefined);

/** Opens the menu with its key and goes to a style with the arrow keys. */
async function goToStyle(page: PageLike, frame: FrameLike, style: CitationStyle): Promise<void> {
  await page.keyboard.press("m");
  await until("the menu", () => isMenuOpen(frame));
  for (let turn = 0; turn < CITATION_STYLES.indexOf(style); turn++) await page.keyboard.press("ArrowDown");
  const id = `copy-as-${style}`;
  await until(style, () =>
    frame.evaluate((wanted) => document.activeElement?.getAttribute("aria-activedescendant") === wanted, id),
  );
}

const preview = (frame: FrameLike) =>
  frame.evaluate(() => document.querySelector(".copy-preview-text")?.textContent ?? "", undefined);

/** The description of the selected style, which a screen reader says after its name. */
const description = (frame: FrameLike) =>
  frame.evaluate(() => {
    const id = document.querySelector("[aria-selected=true]")?.getAttribute("aria-describedby") ?? "";
    const described = document.getElementById(id);
    return described?.getAttribute("aria-label") ?? described?.textContent;
  }, undefined);

const outcome = (frame: FrameLike) =>
  frame.evaluate(() => document.querySelector(".copied-text")?.textContent ?? "", undefined);

test("C copies the citation, exactly, and says so", async ({ lens, tab }) => {
  const card = await openCard(lens, tab);
  await tab.keyboard.press("c");
  expect(await until("what was copied", () => outcome(card))).toBe(GOLDEN.get("official"));
  expect((await paste(lens)).text).toBe(GOLDEN.get("official"));
});

for (const style of ["official-carrier", "court", "gbt7714-2025", "markdown"] as const) {
  test(`M and Enter copy ${style}, exactly as the preview shows it`, async ({ lens, tab }) => {
    const card = await openCard(lens, tab);
    await goToStyle(tab, card, style);
    expect(await preview(card)).toBe(GOLDEN.get(style));
    expect(await description(card)).toBe(GOLDEN.get(style));
    await tab.keyboard.press("Enter");
    expect(await until("what was copied", () => outcome(card))).toBe(GOLDEN.get(style));
    expect(await isMenuOpen(card)).toBe(false);
    expect((await paste(lens)).text).toBe(GOLDEN.get(style));
  });
}

test("what was copied stands over the buttons, none of the text, and goes when the menu opens", async ({
  lens,
  tab,
}) => {
  const card = await openCard(lens, tab);
  await tab.keyboard.press("c");
  await until("what was copied", () => outcome(card));
  const [message, bar] = await card.evaluate(
    () =>
      [".copy-outcome", ".actions"].map((name) => {
        const { top, bottom } = (document.querySelector(name) as Element).getBoundingClientRect();
        return { top, bottom };
      }),
    undefined,
  );
  expect(message?.top).toBeGreaterThanOrEqual(bar?.top ?? Number.NaN);
  expect(message?.bottom).toBeLessThanOrEqual(bar?.bottom ?? Number.NaN);
  await tab.keyboard.press("m");
  await until("the menu", () => isMenuOpen(card));
  await tab.keyboard.press("Escape");
  expect(await outcome(card)).toBe("");
});

test("a formatted document gets paragraphs, quotation and source", async ({ lens, tab }) => {
  const card = await openCard(lens, tab);
  await goToStyle(tab, card, "html");
  await tab.keyboard.press("Enter");
  await until("what was copied", () => outcome(card));
  const { text, html } = await paste(lens);
  expect(text).toBe(GOLDEN.get("plain"));
  expect(html).toMatch(/<blockquote[^>]*>[\s\S]*<p[^>]*>.*区政府及各部门[\s\S]*<cite[^>]*>第十八条<\/cite>/);
});

test("Esc closes the menu, then the card; nothing is copied", async ({ lens, tab }) => {
  const card = await openCard(lens, tab);
  await goToStyle(tab, card, "court");
  await tab.keyboard.press("Escape");
  await until("the text", () =>
    card.evaluate(() => document.querySelector("[data-part=text]") !== null, undefined),
  );
  expect(await outcome(card)).toBe("");
});

test("Ctrl+C copies what the reader selected", async ({ lens, tab }) => {
  const card = await openCard(lens, tab);
  await card.evaluate(() => {
    const text = document.querySelector("[data-part=text] p")?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 9);
  }, undefined);
  await chord(tab, "Control", "c");
  expect((await paste(lens)).text).toBe("区政府及各部门、各");
  expect(await outcome(card)).toBe("");
});

test("the clause that the popup opened copies in every style too", async ({ lens }) => {
  const popup = await openPopup(lens);
  await popup.keyboard.type("第十八条");
  await optionsAppear(popup);
  await popup.keyboard.press("Enter");
  await until("the clause", () =>
    popup.evaluate(() => document.querySelector("[data-part=text]") !== null, undefined),
  );
  await goToStyle(popup, popup, "legal-handbook");
  await popup.keyboard.press("Enter");
  await until("what was copied", () => outcome(popup));
  expect((await paste(lens)).text).toBe(GOLDEN.get("legal-handbook"));
  await popup.close();
});

test("in a narrow panel the preview is in view with whatever style is selected, and hides none", async ({
  lens,
}) => {
  const panel = await lens.openExtensionPage("sidepanel.html?q=");
  await panel.bringToFront();
  await resize(panel, { width: 280, height: 420 });
  await until("the cursor in the box", () => isFieldFocused(panel));
  await panel.keyboard.type("第十八条");
  await optionsAppear(panel);
  await panel.keyboard.press("Enter");
  for (const style of ["official", "template"] as const) {
    if (style === "official") await panel.keyboard.press("m");
    else await panel.keyboard.press("ArrowUp");
    await until(style, () =>
      panel.evaluate((id) => {
        const [option, preview, bar] = [`#copy-as-${id}[aria-selected=true]`, ".copy-preview", ".bottom"].map(
          (name) => document.querySelector(name)?.getBoundingClientRect(),
        );
        if (!option || !preview || !bar) return false;
        return option.top >= 0 && option.bottom <= preview.top && preview.bottom <= bar.top + 1;
      }, style),
    );
  }
  await panel.close();
});

test("the reader's own template: an unknown field is named, a good one is copied at once", async ({
  lens,
  tab,
}) => {
  const options = await lens.openExtensionPage("options.html");
  await options.bringToFront();
  const shown = (selector: string) =>
    options.evaluate((query) => document.querySelector(query)?.textContent ?? "", selector);
  const field = () => options.evaluate(() => document.activeElement?.localName === "textarea", undefined);
  for (let turn = 0; turn < 40 && !(await field()); turn++) await options.keyboard.press("Tab");
  await chord(options, "Control", "a");
  await options.keyboard.type("{title}{klause}");
  expect(await until("the error", () => shown(".template-error"))).toContain("{klause}");
  await chord(options, "Control", "a");
  await options.keyboard.type("{clause}: {number}");
  await until("the preview", async () =>
    (await shown(".template .copy-preview-text")).endsWith(": 虹府发〔2018〕20号"),
  );
  expect(await shown(".template-error")).toBe("");

  const card = await openCard(lens, tab);
  await tab.keyboard.press("m");
  await until("the menu", () => isMenuOpen(card));
  await tab.keyboard.press("ArrowUp");
  await tab.keyboard.press("Enter");
  expect(await until("what was copied", () => outcome(card))).toBe("第十八条: 虹府发〔2018〕20号");
  await options.close();
});

test("a template that is too long is said to be so, and not kept", async ({ lens }) => {
  const options = await lens.openExtensionPage("options.html");
  const before = await storedUnder(options, "local", "template");
  await until("the field", () =>
    options.evaluate(() => document.querySelector(".template textarea") !== null, undefined),
  );
  await options.evaluate(
    (pasted) => {
      const field = document.querySelector<HTMLTextAreaElement>(".template textarea");
      if (field) field.value = pasted;
      field?.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    `（${"{".repeat(40_000)}`,
  );
  await until("the word", () =>
    options.evaluate(
      () =>
        document
          .querySelector(".template-error")
          ?.textContent?.startsWith("格式最长 2000 个字符，现有 40001 个"),
      undefined,
    ),
  );
  expect(await storedUnder(options, "local", "template")).toBe(before);
  await options.close();
});

test("the options choose what C copies, and how punctuation is shown and copied", async ({ lens, tab }) => {
  const options = await lens.openExtensionPage("options.html");
  const press = async (name: string, value?: string) => {
    await options.bringToFront();
    await options.evaluate(
      ([wanted, one]) =>
        [...document.querySelectorAll("input")]
          .find((input) => input.name === wanted && (one === undefined || input.value === one))
          ?.focus(),
      [name, value] as const,
    );
    await options.keyboard.press(" ");
  };
  await press("copy-style", "court");
  await press("copy-full-width");
  await press("shown-full-width");
  const card = await openCard(lens, tab);
  const text = () => card.evaluate(() => document.querySelector("[data-part=text]")?.textContent, undefined);
  await until("the text as published", async () => (await text())?.includes("的规定,严格"));
  await tab.keyboard.press("c");
  expect(await until("what was copied", () => outcome(card))).toContain("的规定，严格");
  await press("copy-style", "official");
  await press("copy-full-width");
  await press("shown-full-width");
  await tab.bringToFront();
  await until("the text in full width", async () => (await text())?.includes("的规定，严格"));
  await options.close();
});
