/**
 * `npm run zip`: the store zips for Chrome/Edge and Firefox, with the sources that Mozilla asks for, linted. Ends with 1
 * where the linter reports an error, a warning or a notice for either.
 */
import { execSync, spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = join(ROOT, ".output");

const zips = () => {
  try {
    return readdirSync(OUT).filter((name) => name.endsWith(".zip"));
  } catch {
    return [];
  }
};

interface Message {
  code: string;
  message: string;
  file: string;
}

/**
 * Mozilla's linter asks of the Chromium manifest what only Firefox reads; its rules for code and files hold there too.
 * By code of the rule, what it says where it does not apply.
 */
const FIREFOX_ONLY: Record<string, RegExp> = {
  BACKGROUND_SERVICE_WORKER_NOFALLBACK: /service_worker/,
  ADDON_ID_REQUIRED: /add-on ID/,
  MISSING_DATA_COLLECTION_PERMISSIONS: /data_collection_permissions/,
  // Chromium's own permission.
  MANIFEST_PERMISSIONS: /^\/permissions: Invalid permissions "sidePanel" at \d+\.$/,
};

function lint(zip: string): Message[] {
  const { stdout } = spawnSync("addons-linter", [join(OUT, zip), "--output", "json"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  const { errors, warnings, notices }: Record<string, Message[]> = JSON.parse(stdout);
  return [errors, warnings, notices].flatMap((messages = []) => messages);
}

/** Lints a zip and prints the messages. @returns whether there are none. */
function isClean(zip: string, applies: (message: Message) => boolean): boolean {
  const messages = lint(zip);
  const found = messages.filter(applies);
  for (const { code, message, file } of found) console.log(`${code}: ${message} (${file})`);
  const others = messages.length - found.length;
  console.log(
    `addons-linter, ${zip}: ${found.length} found${others > 0 ? `, ${others} for Firefox alone` : ""}`,
  );
  return found.length === 0;
}

function zipOf(browser: string): string {
  const zip = zips().find((name) => name.endsWith(`-${browser}.zip`));
  if (!zip) throw new Error(`wxt zip made no zip for ${browser}.`);
  return zip;
}

for (const name of zips()) rmSync(join(OUT, name));
execSync("wxt zip --level warn && wxt zip -b firefox --level warn", { cwd: ROOT, stdio: "inherit" });
console.log(`.output/: ${zips().join(", ")}`);
const areClean = [
  isClean(zipOf("firefox"), () => true),
  isClean(zipOf("chrome"), ({ code, message }) => !FIREFOX_ONLY[code]?.test(message)),
];
process.exit(areClean.every(Boolean) ? 0 : 1);
