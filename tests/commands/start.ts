/**
 * `npm start [-- URL-or-file]`: builds, opens a browser with the extension on a page, shows what it finds. Without a
 * display it runs headless, prints the references as a table, and saves a screenshot.
 */
import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserName, ensureBrowsers, findBrowser, type InstalledBrowser } from "../support/browsers.ts";
import { findReferences, openCard } from "../support/card.ts";
import { readGiven, runCommand, UsageError } from "../support/command-line.ts";
import { launch, type Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import { type ServedPage, type Site, serveSite } from "../support/site.ts";
import { table } from "../support/table.ts";

const USAGE = `npm start                     on a sample notice
npm start -- FILE.html        on any page: an HTML or text file
npm start -- https://…        or an address`;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FIXTURES = join(ROOT, "tests/fixtures/pages");
const SCREENSHOT = join(ROOT, ".output/start.png");

/** A page for the browser: government addresses are opened as they are, everything else under a name of ours. */
async function addressOf(what: string | undefined, site: Site): Promise<string> {
  if (!what) return `${site.origin}/notice.html`;
  if (/^https?:/i.test(what)) {
    const url = new URL(what);
    if (/\.gov\.cn$|\.xn--zfr164b(\.cn)?$/.test(url.hostname)) return url.href;
    site.add("/page.html", await download(url));
    return `${site.origin}/page.html`;
  }
  const file = resolve(what);
  const body = readGiven(file, "Give an address (https://…) or an HTML or text file.");
  const type = extname(file) === ".txt" ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
  site.add("/page.html", { body, type });
  return `${site.origin}/page.html`;
}

/** Not a government address, so the extension would rightly stay away from it there. */
async function download(url: URL): Promise<ServedPage> {
  const answer = await fetch(url).catch(() => {
    throw new UsageError(`${url.href} could not be opened: is the address right, and the network there?`);
  });
  if (!answer.ok)
    throw new UsageError(`${url.href} answered ${answer.status}. Save the page and give the file instead.`);
  return {
    body: Buffer.from(await answer.arrayBuffer()),
    type: answer.headers.get("content-type") ?? "text/html",
  };
}

const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const WXT_NAMES: Record<BrowserName, string> = { chromium: "chrome", firefox: "firefox" };

function build(browser: BrowserName): void {
  console.log("Building the extension …");
  const { status } = spawnSync("wxt", ["build", "--level", "error", "-b", WXT_NAMES[browser]], {
    cwd: ROOT,
    // Its progress is drawn for a terminal only.
    stdio: ["inherit", process.stdout.isTTY ? "inherit" : "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new UsageError("The extension could not be built; the reason stands above.");
}

/** What a user would see of the page, as text: for machines without a display. */
async function report(session: Session, page: PageLike): Promise<void> {
  const references = await findReferences(session, page);
  const rows = references.map(({ reference, title, label, word, text }) => [
    reference,
    title,
    label,
    word,
    text,
  ]);
  console.log(table(["引用", "文件", "条款", "把握", "条文"], rows));
  console.log(`${references.length} references.`);
  const [first] = references;
  if (first) await openCard(page, first.reference);
  await mkdir(join(ROOT, ".output"), { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  console.log(`Screenshot: ${SCREENSHOT}`);
}

await runCommand(USAGE, async () => {
  const name: BrowserName = findBrowser("chromium") || !findBrowser("firefox") ? "chromium" : "firefox";
  const [installed] = ensureBrowsers([name]);
  if (!installed) return;
  const site = await serveSite(FIXTURES);
  try {
    await show(installed, await addressOf(process.argv[2], site));
  } finally {
    await site.close();
  }
});

/** Until the reader closes the browser, or without a display until all is printed. */
async function show(browser: InstalledBrowser, address: string): Promise<void> {
  build(browser.name);
  const headless = !hasDisplay();
  const session = await launch(browser, { headless, site: null });
  console.log(`Opening ${address}`);
  const page = await session.newPage();
  await page.goto(address);
  if (headless) {
    await report(session, page);
    await session.close();
  } else {
    console.log("Point at an underlined reference. Close the browser to end.");
    await session.closed;
  }
}
