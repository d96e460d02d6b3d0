/**
 * Finds the browsers of this machine, and on Debian as root installs what is missing. Says plainly what it does.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { UsageError } from "./command-line.ts";

export type BrowserName = "chromium" | "firefox";

export interface InstalledBrowser {
  name: BrowserName;
  executablePath: string;
}

/** Program names on the PATH, the closest to what users have first. */
const PROGRAMS: Record<BrowserName, string[]> = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
  ],
  firefox: ["firefox-esr", "firefox"],
};

/** Where installers put them on macOS and Windows, which leave the PATH alone. */
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

/** With the browsers' Chinese interface, which ours follows, and a Chinese font. A file of each tells it is there. */
const DEBIAN_PACKAGES: Record<BrowserName, Record<string, string>> = {
  chromium: {
    chromium: "/usr/bin/chromium",
    "chromium-l10n": "/usr/lib/chromium/locales/zh-CN.pak",
    "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  },
  firefox: {
    "firefox-esr": "/usr/bin/firefox-esr",
    "firefox-esr-l10n-zh-cn": "/usr/share/doc/firefox-esr-l10n-zh-cn",
  },
};

/** Where a program of some name is on the PATH. */
const onPath = (program: string): string[] =>
  (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, program));

/** @returns the path of a program that is on the PATH, or undefined. */
const findProgram = (name: string): string | undefined => onPath(name).find((path) => existsSync(path));

/** @returns the path that CHROMIUM_PATH or FIREFOX_PATH gives, else of an installed browser, or null. */
export function findBrowser(name: BrowserName): string | null {
  const wish = process.env[`${name.toUpperCase()}_PATH`];
  if (wish && !existsSync(wish)) throw new UsageError(`${name.toUpperCase()}_PATH is ${wish}: no such file.`);
  return (
    wish || ([...PROGRAMS[name].flatMap(onPath), ...PLACES[name]].find((path) => existsSync(path)) ?? null)
  );
}

/**
 * @param names the browsers needed; of several, all.
 * @returns them, installed where they were missing.
 * @throws UsageError that says what to install by hand.
 */
export function ensureBrowsers(names: BrowserName[]): InstalledBrowser[] {
  if (isDebianRoot()) installMissing(names);
  return names.map((name) => {
    const executablePath = findBrowser(name);
    if (!executablePath) {
      throw new UsageError(
        `No ${name} was found. Install it, or give its path in ${name.toUpperCase()}_PATH.`,
      );
    }
    console.log(`Browser: ${executablePath}`);
    return { name, executablePath };
  });
}

const isDebianRoot = () => existsSync("/etc/debian_version") && process.getuid?.() === 0;

/** Debian's packages, where the machine has no browser of that kind or has Debian's without its Chinese parts. */
function installMissing(names: BrowserName[]): void {
  const packages = names.flatMap((name) => {
    const isForeign =
      findBrowser(name) !== null && !existsSync(Object.values(DEBIAN_PACKAGES[name])[0] ?? "");
    if (isForeign) return [];
    return Object.entries(DEBIAN_PACKAGES[name]).flatMap(([name, file]) => (existsSync(file) ? [] : [name]));
  });
  install(packages);
}

const DESKTOP_PROGRAMS = ["Xvfb", "openbox", "xdotool"];

/** @returns the programs that are missing for a screen of one's own. */
export const missingForDesktop = (): string[] => DESKTOP_PROGRAMS.filter((name) => !findProgram(name));

/** A screen for tests that press real keys (tests/support/desktop.ts), where it can be installed. */
export function ensureDesktop(): void {
  const missing = missingForDesktop();
  if (isDebianRoot()) install(missing.map((program) => program.toLowerCase()));
  else if (missing.length > 0)
    console.log(`Shortcuts, menus and the address bar are not tested: no ${missing.join(", ")} here.`);
}

function install(packages: readonly string[]): void {
  if (packages.length === 0) return;
  console.log(`Installing with apt-get: ${packages.join(" ")} (takes a minute or two)`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
}
