/**
 * `npm run test:endurance`: what a long life brings. Workers are killed, versions updated, storage is full or broken,
 * thousands of references are pointed at, a renderer is taken over. Promised are counts and right answers, not times.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Check, Course, Row } from "../endurance/check.ts";
import { hovers } from "../endurance/hovers.ts";
import { importKills } from "../endurance/import-kills.ts";
import { renderer } from "../endurance/renderer.ts";
import { restart } from "../endurance/restart.ts";
import { brokenStorage, fullStorage } from "../endurance/storage.ts";
import { updates } from "../endurance/updates.ts";
import { workerKills } from "../endurance/worker-kills.ts";
import { type BrowserName, ensureBrowsers } from "../support/browsers.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { serveSite } from "../support/site.ts";
import { table } from "../support/table.ts";

const USAGE = `npm run test:endurance -- [--quick] [--browser chromium|firefox] [CHECK…]     after \`npm run build\`

--quick does everything a tenth as often.`;

const CHECKS: readonly Check[] = [
  workerKills,
  hovers,
  updates,
  renderer,
  restart,
  importKills,
  fullStorage,
  brokenStorage,
];

/** @returns the rows of a check; one that breaks off has broken its promise. */
async function attempt(check: Check, course: Course): Promise<Row[]> {
  console.log(`▶ ${check.name}, ${course.browser.name}`);
  try {
    return await check.run(course);
  } catch (error) {
    console.error(error);
    const [line = ""] = String(error).split("\n");
    return [{ what: check.name, tried: "", kept: "broke off", figures: line, isKept: false }];
  }
}

function chosen(names: readonly string[]): readonly Check[] {
  const unknown = names.find((name) => !CHECKS.some((check) => check.name === name));
  if (unknown) {
    const known = CHECKS.map(({ name }) => name).join(", ");
    throw new UsageError(`There is no check ${unknown}. Give one of ${known}.`);
  }
  return names.length > 0 ? CHECKS.filter(({ name }) => names.includes(name)) : CHECKS;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean" }, browser: { type: "string" } },
  });
  const checks = chosen(positionals);
  const names = (["chromium", "firefox"] as const).filter(
    (name) => !values.browser || name === values.browser,
  );
  const site = await serveSite(fileURLToPath(new URL("../fixtures/pages", import.meta.url)));
  const times = (full: number) => (values.quick ? Math.max(2, Math.round(full / 10)) : full);
  const rows: (Row & { browser: BrowserName })[] = [];
  for (const browser of ensureBrowsers([...names])) {
    for (const check of checks.filter(({ browsers }) => browsers.includes(browser.name))) {
      for (const row of await attempt(check, { browser, site, times })) {
        rows.push({ ...row, browser: browser.name });
        console.log(`${row.isKept ? "✓" : "✗"} ${row.what}: ${row.kept}; ${row.figures}`);
      }
    }
  }
  await site.close();
  const cells = rows.map((row) => [
    row.isKept ? "✓" : "✗",
    row.browser,
    row.what,
    row.tried,
    row.kept,
    row.figures,
  ]);
  console.log(`\n${table(["", "browser", "what", "tried", "kept", "figures"], cells, 140)}`);
  const broken = rows.filter(({ isKept }) => !isKept).length;
  console.log(`\n${rows.length - broken} of ${rows.length} promises kept`);
  process.exitCode = broken === 0 && rows.length > 0 ? 0 : 1;
}

await runCommand(USAGE, main);
