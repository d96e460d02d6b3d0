/**
 * `npm test`: everything, in the order of what fails soonest. Ends with the sum of what passed and failed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowsers, ensureDesktop } from "../support/browsers.ts";
import { runCommand } from "../support/command-line.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Step {
  name: string;
  command: string;
  /** Where the runner leaves its counts; a step without them counts as one. */
  counts?: () => { passed: number; failed: number };
}

const report = (name: string) => JSON.parse(readFileSync(join(ROOT, "test-results", name), "utf8"));

/** What a browser runner counted. */
const browserCounts = (name: string) => () => {
  const { expected, unexpected, flaky } = report(name).stats;
  return { passed: expected + flaky, failed: unexpected };
};

const STEPS: Step[] = [
  { name: "types", command: "npm run -s types" },
  { name: "lint, format, dead code, exports that only tests use", command: "npm run -s lint" },
  {
    name: "unit",
    command: "npm run -s unit -- --reporter=default --reporter=json --outputFile=test-results/unit.json",
    counts: () => {
      const { numPassedTests, numFailedTests } = report("unit.json");
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  { name: "build", command: "npm run -s build" },
  { name: "sizes", command: "npm run -s size" },
  { name: "store zips", command: "npm run -s zip" },
  { name: "both browsers", command: "npm run -s e2e", counts: browserCounts("e2e.json") },
  { name: "hostile pages", command: "npm run -s test:hostile", counts: browserCounts("hostile.json") },
];

await runCommand("npm test     everything", () => {
  ensureBrowsers(["chromium", "firefox"]);
  ensureDesktop();
  rmSync(join(ROOT, "test-results"), { recursive: true, force: true });

  let passed = 0;
  let failed = 0;
  for (const { name, command, counts } of STEPS) {
    console.log(`\n▶ ${name}: ${command}`);
    const begun = Date.now();
    const { status } = spawnSync(command, { cwd: ROOT, stdio: "inherit", shell: true });
    console.log(`${status === 0 ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    let sum = { passed: 0, failed: 0 };
    try {
      sum = counts?.() ?? sum;
    } catch {
      // The runner ended before it could report; its exit status says that it failed.
    }
    passed += sum.passed + (counts || status !== 0 ? 0 : 1);
    failed += status === 0 ? sum.failed : Math.max(sum.failed, 1);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
});
