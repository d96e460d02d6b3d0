/** Starts a real browser with the built extension, as a user would have it. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "@playwright/test";
import puppeteer from "puppeteer-core";
import type { BrowserName, InstalledBrowser } from "./browsers.ts";
import { UsageError } from "./command-line.ts";
import { type PageLike, until } from "./page.ts";
import { OTHER_HOST, SITE_HOST, type Site } from "./site.ts";

export interface Session {
  /** Folder of the browser's profile. */
  profile: string;
  /** Origin of the extension's own pages, "chrome-extension://…" or "moz-extension://…". */
  extensionOrigin: string;
  newPage(): Promise<PageLike>;
  /** Opens one of the extension's own pages, "popup.html" or another. */
  openExtensionPage(name: string): Promise<PageLike>;
  /** Takes a page that is open already to one of the extension's own pages. */
  goToExtension(page: PageLike, name: string): Promise<unknown>;
  /** A page of the extension's that stays in the background, to ask things from. */
  extensionPage(): Promise<PageLike>;
  /** Installs what is in the extension's folder now, as an update does. */
  reinstall(): Promise<void>;
  /** Resolves when the user closes the browser. */
  closed: Promise<void>;
  close(): Promise<void>;
  /** Ends the browser as a crash of the machine does: it can neither finish nor save anything. The profile stays. */
  kill(): Promise<void>;
}

export type Colours = "light" | "dark" | "forced";

interface LaunchOptions {
  headless: boolean;
  /** Where everything but government sites is sent and noted; null for the network as it is. */
  site: Site | null;
  /** The user's own colours, regardless of the system's. */
  colours?: Colours;
  /** Folder of another extension to compare with; in Chromium only. */
  rival?: string;
  /** Folder of the extension; by default as it is built. */
  extension?: string;
  /** Folder of a profile that stays; by default each session has a new one. */
  profile?: string;
  /** Whether pages of the site get what browsers keep for HTTPS, and memory measurements at once. */
  isSiteTrusted?: boolean;
  /** More of the command line, for Chromium. */
  switches?: readonly string[];
  /** More of about:config, for Firefox. */
  preferences?: Readonly<Record<string, string>>;
}

/** Where `wxt build` puts the extension for a browser. */
export function builtExtension(browser: BrowserName): string {
  const folder = fileURLToPath(
    new URL(`../../.output/${browser === "firefox" ? "firefox-mv3" : "chrome-mv3"}`, import.meta.url),
  );
  if (!existsSync(folder)) throw new UsageError("The extension is not built: run `npm run build` first.");
  return folder;
}

/** Starts a browser. Unless a profile is given, it has one of its own, which goes when the session is closed. */
export async function launch(browser: InstalledBrowser, options: LaunchOptions): Promise<Session> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "clause-lens-")));
  const start = browser.name === "firefox" ? launchFirefox : launchChromium;
  const session = await start(browser.executablePath, profile, options);
  const openExtensionPage = async (name: string) => {
    const page = await session.newPage();
    await session.goToExtension(page, name);
    return page;
  };
  let asker: Promise<PageLike> | undefined;
  return {
    ...session,
    profile,
    openExtensionPage,
    reinstall: async () => {
      await session.reinstall();
      // An update closes the extension's pages.
      asker = undefined;
    },
    extensionPage: () => {
      asker ??= openExtensionPage("options.html");
      return asker;
    },
    close: async () => {
      await session.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const VIEWPORT = { width: 1200, height: 800 };

/** No chatter of the browser's own: what is requested then is the page's or ours. */
const QUIET = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

async function launchChromium(
  executablePath: string,
  profile: string,
  {
    headless,
    site,
    colours,
    rival,
    extension = builtExtension("chromium"),
    isSiteTrusted = false,
    switches = [],
  }: LaunchOptions,
) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    env: { ...process.env, LANGUAGE: "zh_CN" },
    viewport: headless ? VIEWPORT : null,
    ...(colours && {
      colorScheme: colours === "dark" ? "dark" : "light",
      forcedColors: colours === "forced" ? "active" : "none",
    }),
    // Readers have extensions, and pages that come back as they were left.
    ignoreDefaultArgs: ["--disable-extensions", "--disable-back-forward-cache"],
    args: [
      ...QUIET,
      ...switches,
      "--lang=zh-CN",
      "--enable-unsafe-extension-debugging",
      `--host-resolver-rules=MAP ${SITE_HOST} 127.0.0.1,MAP ${OTHER_HOST} 127.0.0.1`,
      ...(headless ? ["--headless=new", "--disable-gpu"] : []),
      // A container's root has no user namespaces for Chromium's sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(site ? [`--proxy-server=127.0.0.1:${site.recorderPort}`, "--proxy-bypass-list=*.gov.cn"] : []),
      ...(site && isSiteTrusted ? trusting(site) : []),
    ],
  });
  const extensionOrigin = `chrome-extension://${await installInChromium(context, extension)}`;
  if (rival) await installInChromium(context, rival);
  const closed = new Promise<void>((resolve) => context.once("close", () => resolve()));
  const pid = await browserPid(context);
  return {
    extensionOrigin,
    kill: async () => {
      process.kill(pid, "SIGKILL");
      await closed;
    },
    goToExtension: (page: PageLike, name: string) => page.goto(`${extensionOrigin}/${name}`),
    reinstall: async () => void (await installInChromium(context, extension)),
    // Both drivers' pages do what PageLike says; their own types are too particular to agree.
    newPage: async () => (await context.newPage()) as unknown as PageLike,
    closed,
    close: () => context.close(),
  };
}

/** @returns the id of the browser's own process, whose others end with it. */
async function browserPid(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  const own = processInfo.find(({ type }) => type === "browser");
  if (!own) throw new Error("The browser does not say which its process is.");
  return own.id;
}

/** Pages get all that browsers keep for HTTPS; a measurement of memory is not put off for half a minute. */
const trusting = ({ origin }: Site): string[] => [
  `--unsafely-treat-insecure-origin-as-secure=${origin}`,
  "--enable-blink-features=ForceEagerMeasureMemory",
];

/** Chrome and Edge no longer take --load-extension; every Chromium takes this. */
async function installInChromium(context: BrowserContext, path: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("This Playwright does not give the browser of a persistent context.");
  const send = session.send.bind(session) as (method: string, params: object) => Promise<{ id: string }>;
  return (await send("Extensions.loadUnpacked", { path })).id;
}

/** Firefox gives each installation a random address; here it is told which. */
const FIREFOX_ID = "clause-lens@clause-lens.example";
const FIREFOX_UUID = "c1a05e1e-0000-4000-8000-000000000018";

/** Of `browser.display.document_color_use`: the user's colours always, or only if the user has high contrast. */
const ALWAYS = 2;
const AS_THE_SYSTEM = 0;

/** Of `layout.css.prefers-color-scheme.content-override`. */
const DARK = 0;
const LIGHT = 1;

async function launchFirefox(
  executablePath: string,
  profile: string,
  {
    headless,
    site,
    colours,
    extension = builtExtension("firefox"),
    isSiteTrusted = false,
    preferences = {},
  }: LaunchOptions,
) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? VIEWPORT : null,
    // Without it, the extension's own pages can neither be opened nor looked into.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      ...preferences,
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      "intl.accept_languages": "zh-CN, zh",
      "intl.locale.requested": "zh-CN",
      "network.dns.localDomains": `${SITE_HOST},${OTHER_HOST}`,
      ...(colours && {
        "layout.css.prefers-color-scheme.content-override": colours === "dark" ? DARK : LIGHT,
        "browser.display.document_color_use": colours === "forced" ? ALWAYS : AS_THE_SYSTEM,
      }),
      ...(isSiteTrusted && { "dom.securecontext.allowlist": SITE_HOST }),
      "app.normandy.enabled": false,
      "extensions.webextOptionalPermissionPrompts": false,
      "browser.shell.checkDefaultBrowser": false,
      ...(site && {
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": site.recorderPort,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": site.recorderPort,
        "network.proxy.no_proxies_on": ".gov.cn,127.0.0.1",
      }),
    },
  });
  await browser.installExtension(extension);
  const extensionOrigin = `moz-extension://${FIREFOX_UUID}`;
  const closed = new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
  return {
    extensionOrigin,
    kill: async () => {
      browser.process()?.kill("SIGKILL");
      await closed;
      // The driver puts the user's preferences back when it sees that, which must not meet the next start.
      const isRestored = async () =>
        !["user.js", "prefs.js"].some((name) => existsSync(join(profile, `${name}.puppeteer`)));
      await until("the preferences", isRestored, 5000).catch(() => undefined);
    },
    // The driver hears of no load event there; the page is complete all the same when it answers.
    goToExtension: (page: PageLike, name: string) =>
      page.goto(`${extensionOrigin}/${name}`, { waitUntil: [] }),
    reinstall: async () => void (await browser.installExtension(extension)),
    newPage: async () => (await browser.newPage()) as unknown as PageLike,
    closed,
    close: () => browser.close(),
  };
}
