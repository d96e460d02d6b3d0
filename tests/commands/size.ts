/** `npm run size`: the size gates, in bytes after gzip, as a table. Exits 1 when one is passed. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { runCommand } from "../support/command-line.ts";
import { builtExtension } from "../support/launch.ts";
import { table } from "../support/table.ts";

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** kB of 1,000 bytes, as stores and budgets count. */
const GATES = [
  {
    what: "content script",
    limit: 13_000,
    bytes: (root: string) => gzipped(join(root, "content-scripts/content.js")),
  },
  {
    what: "whole extension",
    limit: 450_000,
    bytes: (root: string) => filesIn(root).reduce((sum, path) => sum + gzipped(path), 0),
  },
];

await runCommand("npm run size     after `npm run build`", () => {
  let isOver = false;
  const rows = (["chromium", "firefox"] as const).flatMap((browser) =>
    GATES.map(({ what, limit, bytes }) => {
      const size = bytes(builtExtension(browser));
      isOver ||= size > limit;
      return [browser, what, `${size}`, `${limit}`, size > limit ? "OVER" : "ok"];
    }),
  );
  console.log(table(["browser", "part", "bytes, gzip", "gate", ""], rows));
  if (isOver) process.exitCode = 1;
});
