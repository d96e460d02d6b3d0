/** The search within a regulation: where it leads, and what is read, copied and focused then. */
import { pastedText } from "../support/clipboard.ts";
import { chord, type PageLike, resize, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";
import { CITATION_18 } from "./library.ts";
import { clauseAppears, ID, openReading } from "./reading-page.ts";

test("search within marks every match, Enter goes from one to the next, a number goes to its clause", async ({
  lens,
}) => {
  const page = await openReading(lens, "");
  await page.keyboard.press("/");
  await page.keyboard.type("行政复议");
  const found = await until("the count", () =>
    page.evaluate(() => {
      const size = CSS.highlights.get("found")?.size ?? 0;
      return size > 0 && { size, said: document.querySelector(".find-status")?.textContent };
    }, undefined),
  );
  expect(found.said).toBe(`${found.size} 处`);
  await page.keyboard.press("Enter");
  const here = await until("the first match", () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get("found-here") ?? [];
      const { top = -1 } = range instanceof Range ? range.getBoundingClientRect() : {};
      return top > 0 && top < innerHeight && String(range);
    }, undefined),
  );
  expect(here).toBe("行政复议");
  await page.keyboard.press("Escape");
  await page.keyboard.type("十八");
  await page.keyboard.press("Enter");
  await clauseAppears(page, "第十八条");
  await page.close();
});

async function goToMatch(page: PageLike, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await until("the match", () =>
    page.evaluate(() => CSS.highlights.get("found-here")?.size === 1, undefined),
  );
}

/** @returns the clause of the match that was gone to, by its anchor. */
const clauseOfMatch = (page: PageLike) =>
  page.evaluate(() => {
    const [match] = CSS.highlights.get("found-here") ?? [];
    return (match as Range | undefined)?.startContainer.parentElement?.closest("article")?.id;
  }, undefined);

/** @returns the clause that the bar below copies. */
const namedBelow = (page: PageLike) =>
  page.evaluate(() => document.querySelector(".copy-buttons strong")?.textContent, undefined);

test("a search goes on from where the reader is, round and round, and the bar with it", async ({ lens }) => {
  const page = await openReading(lens, "/19");
  await clauseAppears(page, "第十九条");
  await goToMatch(page, "行政");
  expect(Number(await clauseOfMatch(page))).toBeGreaterThanOrEqual(19);
  await page.keyboard.down("Shift");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Shift");
  await until("the match before", async () => (await clauseOfMatch(page)) === "18");
  await until("the bar", async () => (await namedBelow(page)) === "第十八条");
  for (let turn = 0; turn < 40 && (await clauseOfMatch(page)) !== "2"; turn++) {
    await page.keyboard.press("Enter");
  }
  expect(await clauseOfMatch(page)).toBe("2");
  await until("the bar", async () => (await namedBelow(page)) === "第二条");
  // All that was passed is one step of the browser's history.
  await page.evaluate(() => history.back(), undefined);
  await clauseAppears(page, "第十九条");
  await page.close();
});

test("the search within says where Enter leads and where it has led, and is stepped with the pointer too", async ({
  lens,
}) => {
  const page = await openReading(lens, "/1");
  const says = (words: RegExp) =>
    until(String(words), async () =>
      words.test(
        (await page.evaluate(() => document.querySelector("search [role=status]")?.textContent, undefined)) ??
          "",
      ),
    );
  await page.keyboard.press("/");
  await page.keyboard.type("18");
  await says(/^Enter → 第十八条$/);
  await page.keyboard.press("Escape");
  await page.keyboard.type("99");
  await says(/^收录至第二十条$/);
  // Where Enter leads nowhere, it is not offered.
  expect(await page.evaluate(() => document.querySelector("search .key-on"), undefined)).toBeNull();
  await page.keyboard.press("Escape");
  await page.keyboard.type("规范性文件");
  await says(/^\d+ 处$/);
  const press = (button: string) =>
    page.evaluate((name) => document.querySelector<HTMLElement>(`[aria-label=${name}]`)?.click(), button);
  await press("下一处");
  await says(/^1 \/ \d+，第十八条$/);
  await press("上一处");
  await says(/^(\d+) \/ \1，第/);
  await page.close();
});

test("the search within offers Enter only while the keyboard is in its field", async ({ lens }) => {
  const page = await openReading(lens, "/1");
  const seen = () =>
    page.evaluate(
      () => document.querySelector<HTMLElement>("search [role=status]")?.innerText.trim(),
      undefined,
    );
  await page.keyboard.press("/");
  await page.keyboard.type("18");
  await until("the offer", async () => (await seen()) === "Enter → 第十八条");
  await page.keyboard.press("Enter");
  await clauseAppears(page, "第十八条");
  await until("the clause alone", async () => (await seen()) === "第十八条");
  await page.close();
});

test("in a small window, each match stands between the bars", async ({ lens }) => {
  const page = await openReading(lens, "/18");
  await resize(page, { width: 280, height: 500 });
  await goToMatch(page, "行政");
  const passed = new Set<string>();
  for (let turn = 0; turn < 20; turn++) {
    await until("the match between the bars", () =>
      page.evaluate(() => {
        const edgeOf = (bar: string) => document.querySelector(bar)?.getBoundingClientRect();
        const [match] = CSS.highlights.get("found-here") ?? [];
        const { top, bottom } = (match as Range).getBoundingClientRect();
        return top >= (edgeOf(".reading-head")?.bottom ?? 0) && bottom <= (edgeOf(".reading-bar")?.top ?? 0);
      }, undefined),
    );
    passed.add(
      await page.evaluate(
        () => document.querySelector(".find-bar [role=status]")?.textContent ?? "",
        undefined,
      ),
    );
    await page.keyboard.press("Enter");
  }
  expect(passed.size).toBeGreaterThan(10);
  await page.close();
});

test("at 400 % the search comes to the reader, and goes on from there", async ({ lens }) => {
  const page = await openReading(lens, "");
  await resize(page, { width: 300, height: 200 });
  await page.evaluate((to) => location.assign(to), `#${ID}/18`);
  await clauseAppears(page, "第十八条");
  await page.keyboard.press("/");
  await page.keyboard.type("行政");
  const field = () =>
    page.evaluate(() => document.querySelector("search input")?.getBoundingClientRect().top ?? -1, undefined);
  expect(await page.evaluate(() => scrollY, undefined)).toBeGreaterThan(1000);
  expect(await field()).toBeGreaterThanOrEqual(0);
  expect(await field()).toBeLessThan(100);
  await page.keyboard.press("Enter");
  await until("a match of the clause", () =>
    page.evaluate(
      () => document.querySelector("search [role=status]")?.textContent?.endsWith("，第十八条"),
      undefined,
    ),
  );
  await page.close();
});

test("what a search went to is what is read then: the key copies that clause", async ({ lens }) => {
  const page = await openReading(lens, "/1");
  await clauseAppears(page, "第一条");
  await goToMatch(page, "规范性文件");
  const ordinal = await page.evaluate(() => {
    const [range] = CSS.highlights.get("found-here") ?? [];
    return range?.startContainer.parentElement?.closest("article")?.id;
  }, undefined);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await until("the clause", () => page.evaluate((id) => location.hash.endsWith(`/${id}`), ordinal));
  await page.keyboard.press("c");
  await until("the copy", () => page.evaluate(() => document.body.innerText.includes("已复制"), undefined));
  expect(await pastedText(lens)).toBe(CITATION_18);
  await page.close();
});

/** Runs in the page: puts the number of a clause where a bar is over it, at the upper or lower edge of the window. */
function putUnderBar({ clause, edge }: { clause: string; edge: "top" | "bottom" }): void {
  const number = document.getElementById(clause)?.querySelector(".clause-number");
  const { top = 0, bottom = 0 } = number?.getBoundingClientRect() ?? {};
  scrollBy(0, edge === "top" ? top - 4 : bottom - innerHeight + 4);
}

test("what takes the focus in the text comes out from under the bars", async ({ lens }) => {
  const page = await openReading(lens, "/8");
  await clauseAppears(page, "第八条");
  const focused = () =>
    page.evaluate(() => {
      const [head, bar] = [".reading-head", ".actions"].map((name) => document.querySelector(name));
      const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      return {
        name: document.activeElement?.textContent,
        isBelowHead: top >= (head?.getBoundingClientRect().bottom ?? 0),
        isAboveBar: bottom <= (bar?.getBoundingClientRect().top ?? 0),
      };
    }, undefined);
  await page.keyboard.press("Tab");
  await page.evaluate(putUnderBar, { clause: "9", edge: "bottom" as const });
  await page.keyboard.press("Tab");
  expect(await focused()).toEqual({ name: "第九条", isBelowHead: true, isAboveBar: true });
  await page.evaluate(putUnderBar, { clause: "8", edge: "top" as const });
  await chord(page, "Shift", "Tab");
  expect(await focused()).toEqual({ name: "第八条", isBelowHead: true, isAboveBar: true });
  await page.close();
});

test("the keyboard leaves a search with Tab: the match that is seen is copied, and nothing moves", async ({
  lens,
}) => {
  const page = await openReading(lens, "/1");
  await clauseAppears(page, "第一条");
  await goToMatch(page, "规范性文件");
  // Not scrollY: what is laid out above only when it is needed changes that, and the browser makes up for it.
  const placeOfMatch = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get("found-here") ?? [];
      return (range as Range | undefined)?.getBoundingClientRect().top ?? 0;
    }, undefined);
  let place = -1;
  const isAtRest = async () => {
    const last = place;
    place = await placeOfMatch();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return place === last;
  };
  await until("the match at rest", isAtRest);
  const before = place;
  await page.keyboard.press("Tab");
  await clauseAppears(page, "第十八条");
  const after = await page.evaluate(
    () => ({
      focused: document.activeElement?.localName,
      named: document.querySelector(".copy-buttons > legend")?.textContent,
    }),
    undefined,
  );
  await until("the match at rest", isAtRest);
  expect(Math.abs(place - before)).toBeLessThan(2);
  expect(after).toEqual({ focused: "button", named: "复制 第十八条" });
  await page.keyboard.press("c");
  await until("the copy", () => page.evaluate(() => document.body.innerText.includes("已复制"), undefined));
  expect(await pastedText(lens)).toBe(CITATION_18);
  // Another address that is gone to amid a search is not taken back.
  await page.keyboard.press("/");
  await page.keyboard.press("Enter");
  await page.evaluate((to) => location.assign(to), `#${ID}/2`);
  await clauseAppears(page, "第二条");
  await page.close();
});
