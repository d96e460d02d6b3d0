/** `npm run screenshots`: card, popup, reading page and library page as users see them in both browsers, in .output/screenshots/, to be looked at. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileRegulations } from "../../utils/library/build.ts";
import { ensureBrowsers, type InstalledBrowser } from "../support/browsers.ts";
import { openCard, referencesAppear } from "../support/card.ts";
import { runCommand } from "../support/command-line.ts";
import { importEditions } from "../support/editions.ts";
import { type Colours, launch, type Session } from "../support/launch.ts";
import { appears, dropFiles, emptyLibrary, openLibraryPage, press } from "../support/library-page.ts";
import { packBytes } from "../support/packs.ts";
import { chord, type PageLike, resize, until } from "../support/page.ts";
import { goToTab, openPopup, optionsAppear } from "../support/popup.ts";
import { type Site, serveSite } from "../support/site.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, ".output/screenshots");

const NOTICE_18 = "《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号，以下简称《工作规则》）第十八条";
const PARAGRAPH = "《工作规则》第八条第二款";
const MISSING = "《中华人民共和国行政许可法》第十八条";
const RANGE = "《上海市虹口区人民政府工作规则》第十五条至第十七条";

interface Size {
  width: number;
  height: number;
}

/** A browser zoom of 200 % halves the window in CSS px, one of 400 % quarters it; narrow is a phone's width. */
const SIZES = {
  "zoom-200": { width: 600, height: 400 },
  "zoom-400": { width: 300, height: 200 },
  narrow: { width: 360, height: 640 },
};

const POPUP: Size = { width: 384, height: 600 };

type Show = (session: Session, site: Site) => Promise<PageLike>;

async function openNotice(session: Session, site: Site, size?: Size): Promise<PageLike> {
  const page = await session.newPage();
  if (size) await resize(page, size);
  await page.goto(`${site.origin}/notice.html`);
  await referencesAppear(session, page);
  await page.bringToFront();
  return page;
}

const card =
  (words: string, size?: Size): Show =>
  async (session, site) => {
    const page = await openNotice(session, site, size);
    await openCard(page, words);
    return page;
  };

const results =
  (query: string): Show =>
  async (session) => {
    const popup = await openPopup(session);
    await resize(popup, POPUP);
    await popup.keyboard.type(query);
    return popup;
  };

const references: Show = async (session, site) => {
  const notice = await openNotice(session, site);
  const popup = await openPopup(session, notice);
  await resize(popup, POPUP);
  await goToTab(popup, 1);
  await optionsAppear(popup);
  return popup;
};

/** A list with a missing part. */
const partial: Show = async (session, site) => {
  const words = "《上海市虹口区人民政府工作规则》第六条、第二十五条";
  site.add("/partial.html", {
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>通知</title><p>依照${words}执行。</p>`,
  });
  const page = await session.newPage();
  await page.goto(`${site.origin}/partial.html`);
  await referencesAppear(session, page);
  await page.bringToFront();
  await openCard(page, words);
  return page;
};

/** The reading page in a low window, with the menu of styles. */
const readingMenu: Show = async (session) => {
  const page = await session.openExtensionPage("regulation.html#hongkou-work-rules-2018/18");
  await resize(page, { width: 600, height: 400 });
  await page.bringToFront();
  await until("the clause", () => page.evaluate(() => document.activeElement?.id === "18", undefined));
  await page.keyboard.press("m");
  return page;
};

const imported = new WeakMap<Session, Promise<string[]>>();

/** Two editions beside each other; the library has them from then on. */
const comparison =
  (size: Size): Show =>
  async (session) => {
    const importing = imported.get(session) ?? importEditions(session);
    imported.set(session, importing);
    const [older, later] = await importing;
    const page = await session.openExtensionPage(`regulation.html#${older}/vs/${later}`);
    await resize(page, size);
    await page.bringToFront();
    await until("the rows", () => page.evaluate(() => document.querySelector("article") !== null, undefined));
    await page.keyboard.press("n");
    return page;
  };

const RULES_OF_CARS = [
  "某市机动车停放管理办法",
  "（2021年3月5日某市人民政府第8次常务会议通过，自2021年5月1日起施行）",
  "第一条　为了规范机动车停放，维护城市交通秩序，根据有关法律、法规，制定本办法。",
  "第二条　本市行政区域内机动车的停放及其管理，适用本办法。",
  "第四条　公安机关交通管理部门负责道路停车泊位的设置和管理。",
  "第五条　停车场应当公示收费标准。",
].join("\n");

/** The page of the library with two regulations read: the preview, or what follows it. */
const library =
  (goOn: (page: PageLike) => Promise<unknown>, size?: Size): Show =>
  async (session) => {
    const page = await openLibraryPage(session);
    if (size) await resize(page, size);
    const pack = await packBytes(
      compileRegulations().map((each) => ({ ...each, id: "pack", title: "某区人民政府工作规则" })),
    );
    await dropFiles(page, [
      { name: "停放办法.txt", content: RULES_OF_CARS },
      { name: "某区规则.条文包.gz", content: pack },
      { name: "扫描件.pdf", content: "%PDF-1.7" },
    ]);
    await appears(page, ".preview .fate[data-fate]");
    await goOn(page);
    return page;
  };

const openDraft = (page: PageLike) => press(page, "某市机动车停放管理办法");

const saveDrafts = async (page: PageLike) => {
  await chord(page, "Control", "Enter");
  await appears(page, ".report");
};

/** The list, with one entry opened. */
const openEntry = async (page: PageLike) => {
  await saveDrafts(page);
  await press(page, "查看文库");
  await press(page, "《某市机动车停放管理办法》的详情");
  await appears(page, ".names-form");
};

/** In all colours. The last ones come after the library has got more. */
const EVERYWHERE: Record<string, Show> = {
  "card-paragraph": card(PARAGRAPH),
  "card-partial": partial,
  "reading-menu": readingMenu,
  "popup-results": results("规范性文件备案"),
  "popup-nothing": results("“备案规范性文件”"),
  "popup-references": references,
  comparison: comparison({ width: 1200, height: 800 }),
  "comparison-narrow": comparison({ width: 400, height: 800 }),
  "library-preview": library(openDraft),
  "library-report": library(saveDrafts),
  "library-list": library(openEntry),
};

const IN_LIGHT: Record<string, Show> = {
  "card-clause": card(NOTICE_18),
  "card-range": card(RANGE),
  "card-missing": card(MISSING),
  "library-preview-narrow": library(openDraft, SIZES.narrow),
  "library-list-narrow": library(openEntry, SIZES.narrow),
  ...Object.fromEntries(Object.entries(SIZES).map(([name, size]) => [`card-${name}`, card(NOTICE_18, size)])),
};

/** @param wanted how the names of those begin that are shot; all where it is empty. */
async function shoot(browser: InstalledBrowser, site: Site, colours: Colours, wanted: string): Promise<void> {
  const session = await launch(browser, { headless: true, site, colours });
  await session.extensionPage();
  for (const [name, show] of Object.entries({ ...(colours === "light" && IN_LIGHT), ...EVERYWHERE })) {
    if (!name.startsWith(wanted)) continue;
    const page = await show(session, site);
    // What fades in is there.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const path = join(FOLDER, `${browser.name}-${colours}-${name}.png`);
    await page.screenshot({ path });
    console.log(path);
    await page.close();
    if (name.startsWith("library")) await emptyLibrary(session);
  }
  await session.close();
}

await runCommand("npm run screenshots -- [BEGINNING OF NAMES]     after `npm run build`", async () => {
  const [wanted = ""] = process.argv.slice(2);
  await mkdir(FOLDER, { recursive: true });
  const site = await serveSite(join(ROOT, "tests/fixtures/pages"));
  for (const browser of ensureBrowsers(["chromium", "firefox"])) {
    for (const colours of ["light", "dark", "forced"] as const) await shoot(browser, site, colours, wanted);
  }
  await site.close();
});
