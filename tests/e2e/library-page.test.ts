import { gunzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { compileRegulations } from "../../utils/library/build.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import {
  appears,
  dropFiles,
  emptyLibrary,
  listed,
  openLibraryPage,
  PARKS,
  press,
  saveDrafts,
  textsOf,
} from "../support/library-page.ts";
import { packBytes } from "../support/packs.ts";
import { chord, type PageLike, until } from "../support/page.ts";
import { expect, test } from "./lens.ts";

test.describe.configure({ mode: "serial" });
test.beforeEach(({ lens }) => emptyLibrary(lens));
test.afterAll(({ lens }) => emptyLibrary(lens));

/** Regulations for a pack: the bundled one under other names. */
function packed(...titles: string[]): Regulation[] {
  const [bundled] = compileRegulations();
  if (!bundled) throw new Error("Nothing is bundled.");
  return titles.map((title, at) => ({
    ...bundled,
    id: `packed-${at}`,
    title,
    documentNumber: `某府发〔2020〕${at}号`,
  }));
}

test("a file that is dropped is shown with its facts, corrected, saved and found", async ({ lens }) => {
  const page = await openLibraryPage(lens);
  await dropFiles(page, [PARKS, { name: "扫描.pdf", content: "%PDF-1.4" }, { name: "空.txt", content: "" }]);
  await appears(page, ".preview");
  expect(await textsOf(page, ".failures li")).toEqual([
    expect.stringMatching(/^扫描\.pdf.*PDF.*请改用/),
    expect.stringMatching(/^空\.txt.*是空的.*请确认/),
  ]);
  await appears(page, ".draft-details .clause-beginnings li");
  expect(await textsOf(page, ".draft-head")).toEqual([
    expect.stringMatching(
      /某市公园管理办法[\s\S]*4 条[\s\S]*第一条–第五条[\s\S]*第二条之后是第四条（第 5 行）/,
    ),
  ]);
  expect(await textsOf(page, ".warning-text")).toEqual(["第四条　园内不得露营。"]);
  expect(await textsOf(page, ".fact-place")).toContain("题注，第 2 行");

  await page.evaluate(() => document.querySelector<HTMLElement>("[id$=-issued]")?.focus(), undefined);
  await chord(page, "Control", "a");
  await page.keyboard.type("2021年2月30日");
  expect(await textsOf(page, ".fact-fault")).toEqual([expect.stringContaining("请填写日期")]);
  await chord(page, "Control", "Enter");
  expect(await textsOf(page, ".report")).toEqual([]);
  await chord(page, "Control", "a");
  await page.keyboard.type("2021年4月1日");
  await saveDrafts(page);
  expect(await textsOf(page, ".report-counts li")).toEqual(["新收入 1 部", "未能读取 2 个文件"]);
  await listed(page, 2);
  expect(await textsOf(page, ".entry-head")).toContainEqual(
    expect.stringMatching(/某市公园管理办法[\s\S]*2021-04-01 发布[\s\S]*4 条/),
  );
  await page.close();
});

test("an import is undone, also after the page was opened anew", async ({ lens }) => {
  const page = await openLibraryPage(lens);
  await dropFiles(page, [PARKS]);
  await appears(page, ".preview");
  await saveDrafts(page);
  await listed(page, 2);
  await page.close();
  const again = await openLibraryPage(lens);
  await listed(again, 2);
  await press(again, "撤销");
  await listed(again, 1);
  expect(await textsOf(again, ".changed")).toEqual(["已撤销。"]);
  await again.close();
});

/** Keeps what the page hands to the browser as a download. */
function keepDownloads(): void {
  const scope = globalThis as unknown as { kept: Promise<number[]>[] };
  scope.kept = [];
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    scope.kept.push(blob.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)]));
    return create(blob);
  };
}

const keptDownload = async (page: PageLike): Promise<Uint8Array> => {
  const kept = () =>
    page.evaluate(() => (globalThis as unknown as { kept: Promise<number[]>[] }).kept[0] ?? null, undefined);
  return Uint8Array.from(await until("a download", kept));
};

/** @returns the hash with which a pack ends: of all its lines. */
const hashOf = (pack: Uint8Array): string => {
  const end = gunzipSync(pack).toString("utf8").trim().split("\n").at(-1) ?? "";
  return (JSON.parse(end) as { sha256: string }).sha256;
};

test("a pack is imported, left as a pack and comes back equal; what is deleted is restored", async ({
  lens,
}) => {
  const page = await openLibraryPage(lens);
  const pack = await packBytes(packed("甲市工作规则", "乙市工作规则", "丙市工作规则"));
  await dropFiles(page, [{ name: "工作规则.条文包.gz", content: pack }]);
  await appears(page, ".preview");
  await saveDrafts(page);
  expect(await textsOf(page, ".report-counts li")).toEqual(["新收入 3 部"]);
  await listed(page, 4);
  const before = await textsOf(page, ".entry-head");

  await page.evaluate(keepDownloads, undefined);
  await press(page, "全部导出为条文包");
  const exported = await keptDownload(page);
  await page.evaluate(() => document.querySelector<HTMLElement>("[name=select-all]")?.click(), undefined);
  await press(page, "删除所选");
  await listed(page, 1);
  await press(page, "撤销");
  await listed(page, 4);
  expect(await textsOf(page, ".entry-head")).toEqual(before);

  await page.evaluate(() => document.querySelector<HTMLElement>("[name=select-all]")?.click(), undefined);
  await press(page, "删除所选");
  await listed(page, 1);
  await dropFiles(page, [{ name: "我的文库.gz", content: exported }]);
  await appears(page, ".preview");
  await saveDrafts(page);
  await listed(page, 4);
  expect(await textsOf(page, ".entry-head")).toEqual(before);
  await page.evaluate(keepDownloads, undefined);
  await press(page, "全部导出为条文包");
  expect(hashOf(await keptDownload(page))).toBe(hashOf(exported));
  await page.close();
});

test("everything is done by keyboard: pasting, checking, saving, deleting, restoring", async ({ lens }) => {
  const page = await openLibraryPage(lens);
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute("name") ?? at?.getAttribute("data-control") ?? at?.id ?? at?.className ?? "";
    }, undefined);
  const tabTo = (name: string) =>
    until(name, async () => {
      await page.keyboard.press("Tab");
      return (await focused()) === name;
    });
  await page.evaluate(() => document.querySelector<HTMLElement>(".add-ways > button")?.focus(), undefined);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo("pasted");
  await page.keyboard.type(String(PARKS.content));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // Focus follows the painting.
  const isFocused = (name: string) => until(name, async () => (await focused()) === name);
  await isFocused("preview-heading");
  await tabTo("include-0");
  await page.keyboard.press("Tab");
  // A single draft is open; Esc closes it, Enter opens it.
  await page.keyboard.press("Escape");
  await until("closed", async () => (await textsOf(page, ".draft-details")).length === 0);
  await page.keyboard.press("Enter");
  await appears(page, ".draft-details");
  await tabTo("draft-0-status");
  await page.keyboard.type("现行有效");
  await saveDrafts(page);
  await isFocused("report-heading");
  await listed(page, 2);
  await tabTo("read");
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  const row = () =>
    page.evaluate(
      () => document.activeElement?.closest("[data-row]")?.querySelector("a")?.textContent ?? "",
      undefined,
    );
  if ((await row()) !== "某市公园管理办法") await page.keyboard.press("ArrowDown");
  expect(await row()).toBe("某市公园管理办法");
  await page.keyboard.press("Delete");
  await listed(page, 1);
  expect(await row()).toBe("上海市虹口区人民政府工作规则");
  const isOnUndo = () => page.evaluate(() => document.activeElement?.textContent === "撤销", undefined);
  await until("the way back", async () => {
    await chord(page, "Shift", "Tab");
    return isOnUndo();
  });
  await page.keyboard.press("Enter");
  await listed(page, 2);
  await page.close();
});

test("names are added, and another default is chosen; what is bundled cannot be deleted", async ({
  lens,
}) => {
  const page = await openLibraryPage(lens);
  await dropFiles(page, [PARKS]);
  await appears(page, ".preview");
  await saveDrafts(page);
  await listed(page, 2);
  await press(page, "《某市公园管理办法》的详情");
  await appears(page, ".names-form");
  await page.evaluate(() => document.querySelector<HTMLElement>(".names-form textarea")?.focus(), undefined);
  await page.keyboard.type("公园办法");
  await press(page, "保存更改");
  await until("saved", async () => (await textsOf(page, ".changed > p"))[0] === "已保存。");
  await press(page, "设为默认文件");
  await until("the default", async () =>
    (await textsOf(page, ".entry-head")).some((row) => /某市公园[\s\S]*默认文件/.test(row)),
  );
  await press(page, "《上海市虹口区人民政府工作规则》的详情");
  await until("why", async () => (await textsOf(page, ".entry-details"))[0]?.includes("不能删除"));
  await press(page, "设为默认文件");
  await page.close();
});

for (const colours of ["light", "dark"] as const) {
  test(`the screens have no violations: ${colours}`, async ({ lens }) => {
    test.skip(lens.browser !== "chromium", "axe comes with Chromium's driver");
    const page = await openLibraryPage(lens);
    await (page as unknown as Page).emulateMedia({ colorScheme: colours });
    await checkScreens(page);
    await page.close();
  });
}

/** List, preview and report, with all that can be opened in them. */
async function checkScreens(page: PageLike): Promise<void> {
  const violations = async () => {
    const builder = new AxeBuilder({ page: page as unknown as Page }).setLegacyMode();
    return (await builder.analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
  };
  expect(await violations()).toEqual([]);
  await dropFiles(page, [PARKS, { name: "空.txt", content: "" }]);
  await appears(page, ".preview .draft-details li");
  expect(await violations()).toEqual([]);
  await saveDrafts(page);
  expect(await violations()).toEqual([]);
  await listed(page, 2);
  await press(page, "《某市公园管理办法》的详情");
  await appears(page, ".names-form");
  expect(await violations()).toEqual([]);
}
