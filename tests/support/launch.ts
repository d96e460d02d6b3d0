/** Starts a real browser with the built extension, as a reader would have it. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser } from "puppeteer-core";
import type { InstalledBrowser } from "./browsers.ts";
import type { PageLike } from "./page.ts";
import { SITE_HOST, type Site } from "./site.ts";

/** Where `wxt build` puts the extension for a browser. */
export function builtExtension(browser: InstalledBrowser["name"]): string {
  const folder = fileURLToPath(
    new URL(`../../.output/${browser === "firefox" ? "firefox-mv3" : "chrome-mv3"}`, import.meta.url),
  );
  if (!existsSync(folder)) throw new Error("The extension is not built: run `npm run build` first.");
  return folder;
}

/** A container's root has no user namespaces for Chromium's sandbox. */
const SANDBOX = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** No chatter of the browser's own: what is requested then is the page's or ours. */
const QUIET = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

export function chromiumArguments(site: Site | null): string[] {
  return [
    ...SANDBOX,
    ...QUIET,
    "--disable-gpu",
    `--host-resolver-rules=MAP ${SITE_HOST} 127.0.0.1`,
    ...(site ? [`--proxy-server=127.0.0.1:${site.recorderPort}`, "--proxy-bypass-list=*.gov.cn"] : []),
  ];
}

export function firefoxPreferences(site: Site | null): Record<string, unknown> {
  return {
    "network.dns.localDomains": SITE_HOST,
    "app.normandy.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "dom.disable_open_during_load": false,
    ...(site && {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": site.recorderPort,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": site.recorderPort,
      "network.proxy.no_proxies_on": ".gov.cn,127.0.0.1",
    }),
  };
}

export interface Launched {
  browser: Browser;
  newPage(): Promise<PageLike>;
  /** Origin of the extension's own pages, "chrome-extension://…" or "moz-extension://…". */
  extensionOrigin: string;
  close(): Promise<void>;
}

/**
 * @param site where the browser finds SITE_HOST, with everything else going to its recorder; null for the
 * network as it is.
 */
export async function launch(
  installed: InstalledBrowser,
  site: Site | null,
  { headless }: { headless: boolean },
): Promise<Launched> {
  const profile = await mkdtemp(join(tmpdir(), "clause-lens-"));
  const isFirefox = installed.name === "firefox";
  const browser = await puppeteer.launch({
    browser: isFirefox ? "firefox" : "chrome",
    executablePath: installed.executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    ...(isFirefox
      ? { extraPrefsFirefox: firefoxPreferences(site) }
      : { pipe: true, enableExtensions: true, args: chromiumArguments(site) }),
  });
  const id = await browser.installExtension(builtExtension(installed.name));
  const extensionOrigin = isFirefox ? await firefoxOrigin(browser) : `chrome-extension://${id}`;
  return {
    browser,
    // Both drivers' pages do what PageLike says; their own types are too particular to agree.
    newPage: async () => (await browser.newPage()) as unknown as PageLike,
    extensionOrigin,
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox gives each installation a random address; the welcome page, which opens by itself, shows it. */
async function firefoxOrigin(browser: Browser): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const page of await browser.pages()) {
      if (page.url().startsWith("moz-extension:")) return new URL(page.url()).origin;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The welcome page did not open.");
}
