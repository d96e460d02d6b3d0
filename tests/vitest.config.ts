import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { regulationsPlugin } from "../utils/library/build.ts";
import { searchTablesPlugin } from "../utils/search/tables/tables.build.ts";
import { findBrowser } from "./support/browsers.ts";

const executablePath = findBrowser("chromium");

/** `unit` runs in Node; `browser` runs what needs a real DOM, layout and styles in the installed Chromium. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  resolve: { alias: { "#i18n": fileURLToPath(new URL("support/i18n.ts", import.meta.url)) } },
  plugins: [regulationsPlugin(), searchTablesPlugin()],
  test: {
    // Limits against a test that hangs, not promises of speed: a laptop that is busy is ten times as slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath && { executablePath }),
                args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
