import { defineConfig } from "@playwright/test";

/** Every test runs in each browser; a session of the browser is shared by the tests of a worker. */
export default defineConfig({
  testDir: "./e2e",
  // They have a command of their own: hostile.config.ts.
  testIgnore: "hostile/**",
  outputDir: "../test-results",
  timeout: 120_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  projects: [{ name: "chromium" }, { name: "firefox" }],
});
