/**
 * Finds the browsers of this machine, and on Debian as root installs what is missing. Says plainly what it does.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

export interface InstalledBrowser {
  name: BrowserName;
  executablePath: string;
}

/** Program names on the PATH, the most faithful to what readers use first. */
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

const DEBIAN_PACKAGE: Record<BrowserName, string> = { chromium: "chromium", firefox: "firefox-esr" };

/** @returns the path of an installed browser, or null. CHROMIUM_PATH and FIREFOX_PATH come first. */
export function findBrowser(name: BrowserName): string | null {
  const wish = process.env[name === "chromium" ? "CHROMIUM_PATH" : "FIREFOX_PATH"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = PROGRAMS[name].flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...(wish ? [wish] : []), ...onPath, ...PLACES[name]].find((path) => existsSync(path)) ?? null;
}

/**
 * @param names the browsers needed; of several, all.
 * @returns them, installed where they were missing.
 * @throws Error that says what to install by hand.
 */
export function ensureBrowsers(names: BrowserName[]): InstalledBrowser[] {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0 || !hasChineseFont()) install(missing);
  return names.map((name) => {
    const executablePath = findBrowser(name);
    if (!executablePath) {
      throw new Error(`No ${name} was found. Install it, or give its path in ${name.toUpperCase()}_PATH.`);
    }
    console.log(`Browser: ${executablePath}`);
    return { name, executablePath };
  });
}

/** The package lists are fetched only when something is to be installed. */
function install(missing: BrowserName[]): void {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return;
  const packages = [...missing.map((name) => DEBIAN_PACKAGE[name]), "fonts-noto-cjk"];
  console.log(`Installing with apt-get: ${packages.join(" ")} (takes a minute or two)`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
}

/** Without one, Chinese text on screenshots is a row of boxes. Only Debian's package is looked for. */
function hasChineseFont(): boolean {
  return (
    !existsSync("/etc/debian_version") || existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
  );
}
