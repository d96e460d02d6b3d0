/** `npm run zip`: the store zips for Chrome/Edge and Firefox, with the sources that Mozilla asks for, linted. */
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

for (const name of zips()) rmSync(join(OUT, name));
execSync("wxt zip --level warn && wxt zip -b firefox --level warn", { cwd: ROOT, stdio: "inherit" });
console.log(`.output/: ${zips().join(", ")}`);

const firefox = zips().find((name) => name.endsWith("-firefox.zip"));
if (!firefox) throw new Error("wxt zip made no zip for Firefox.");
const { stdout } = spawnSync("addons-linter", [join(OUT, firefox), "--output", "json"], {
  cwd: ROOT,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === "win32",
});
const { summary, errors, warnings } = JSON.parse(stdout);
for (const { code, message, file } of [...errors, ...warnings]) console.log(`${code}: ${message} (${file})`);
console.log(
  `addons-linter: ${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`,
);
process.exit(summary.errors === 0 ? 0 : 1);
