import { defineConfig } from "@playwright/test";
import shared from "./playwright.config.ts";

/** The hostile pages, with a table of what is promised of them at the end. */
export default defineConfig({
  ...shared,
  testDir: "./e2e/hostile",
  testIgnore: [],
  reporter: [
    ["dot"],
    ["json", { outputFile: "../test-results/hostile.json" }],
    ["./e2e/hostile/table-reporter.ts"],
  ],
});
