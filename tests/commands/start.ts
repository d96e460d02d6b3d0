/**
 * `npm start [-- URL-or-file]`: builds, opens a browser with the extension on a page, shows what it finds. Without a
 * display it runs headless, prints the references as a table, and saves a screenshot.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserName, ensureBrowsers, findBrowser } from "../support/browsers.ts";
import { findReferences, openCard } from "../support/card.ts";
import { launch, type Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import { type ServedPage, type Site, serveSite } from "../support/site.ts";
import { table } from "../support/table.ts";

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
  if (!existsSync(file))
    throw new Error(`There is no file ${file}. Give an address (https://…) or an HTML or text file.`);
  const type = extname(file) === ".txt" ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
  site.add("/page.html", { body: await readFile(file), type });
  return `${site.origin}/page.html`;
}

/** Not a government address, so the extension would rightly stay away from it there. */
async function download(url: URL): Promise<ServedPage> {
  const answer = await fetch(url).catch((cause) => {
    throw new Error(`${url.href} could not be opened: is the address right, and the network there?`, {
      cause,
    });
  });
  if (!answer.ok)
    throw new Error(`${url.href} answered ${answer.status}. Save the page and give the file instead.`);
  return {
    body: Buffer.from(await answer.arrayBuffer()),
    type: answer.headers.get("content-type") ?? "text/html",
  };
}

const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function build(browser: BrowserName): void {
  console.log("Building the extension …");
  execFileSync("wxt", ["build", "--level", "error", ...(browser === "firefox" ? ["-b", "firefox"] : [])], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** What a reader would see of the page, for whoever has no display. */
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

async function main(): Promise<void> {
  const name: BrowserName = findBrowser("chromium") || !findBrowser("firefox") ? "chromium" : "firefox";
  const [installed] = ensureBrowsers([name]);
  if (!installed) return;
  build(name);
  const site = await serveSite(FIXTURES);
  const address = await addressOf(process.argv[2], site);
  const headless = !hasDisplay();
  const session = await launch(installed, { headless, site: null });
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
  await site.close();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
