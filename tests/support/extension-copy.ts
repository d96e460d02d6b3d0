/** Copies of the built extension that differ from it: another version, a text of the user's own. */
import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "./browsers.ts";
import { builtExtension } from "./launch.ts";
import type { PageLike } from "./page.ts";

/** @returns a folder with a copy, to be removed by the caller. To Chromium the same folder is the same extension. */
export async function copyExtension(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "clause-lens-copy-"));
  await cp(builtExtension(browser), folder, { recursive: true });
  return folder;
}

async function changeManifest(
  folder: string,
  to: (manifest: { permissions: string[]; version: string }) => object,
): Promise<void> {
  const path = join(folder, "manifest.json");
  await writeFile(path, JSON.stringify(to(JSON.parse(await readFile(path, "utf8")))));
}

/** Gives a copy another version: installed again, it updates the extension. */
export const setVersion = (folder: string, version: string): Promise<void> =>
  changeManifest(folder, (manifest) => ({ ...manifest, version }));

/** Takes a permission from a copy. */
export const withoutPermission = (folder: string, permission: string): Promise<void> =>
  changeManifest(folder, (manifest) => ({
    ...manifest,
    permissions: manifest.permissions.filter((each) => each !== permission),
  }));

/** @returns the paths of all files in a copy, relative to it. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Keeps what nobody catches in a page, from its first script on. */
const KEEP_FAULTS = `globalThis.faults = [];
addEventListener("error", ({ message }) => faults.push(message));
addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));`;

/** Has the copy's own pages keep their uncaught errors in \`faults\`: Firefox's driver does not report them there. */
export async function keepFaults(folder: string): Promise<void> {
  await writeFile(join(folder, "faults.js"), KEEP_FAULTS);
  for (const name of await filesOf(folder)) {
    if (!name.endsWith(".html")) continue;
    const path = join(folder, name);
    const page = await readFile(path, "utf8");
    await writeFile(path, page.replace("<head>", '<head><script src="/faults.js"></script>'));
  }
}

/** @returns the uncaught errors of a page of such a copy. */
export const faultsOf = (page: PageLike): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { faults: string[] }).faults, undefined);

/**
 * Replaces words wherever the copy's scripts and data hold them.
 * @throws Error where none does: the build must have changed its form.
 */
export async function replaceWords(folder: string, words: string, by: string): Promise<void> {
  let found = 0;
  for (const name of await filesOf(folder)) {
    if (!/\.(?:js|json)$/.test(name)) continue;
    const text = await readFile(join(folder, name), "utf8");
    if (!text.includes(words)) continue;
    found++;
    await writeFile(join(folder, name), text.replaceAll(words, by));
  }
  if (found === 0) throw new Error(`No file of the built extension holds “${words}”.`);
}
