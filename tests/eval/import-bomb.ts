/** Imports one file and prints as JSON how it ended, its time, and the most memory that this process had. */
import { openAsBlob, readFileSync } from "node:fs";
import { basename } from "node:path";
import { importFiles } from "../../utils/import/import.ts";

/** In megabytes. Linux counts the parent's memory into maxRSS of a process; VmHWM begins with the process. */
function mostMemory(): number {
  const { maxRSS } = process.resourceUsage();
  if (process.platform !== "linux") return Math.round(maxRSS / 1024);
  const [, kilobytes = maxRSS] = /VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

const [path = ""] = process.argv.slice(2);
const blob = await openAsBlob(path);
const file = { name: basename(path), size: blob.size, arrayBuffer: () => blob.arrayBuffer() };
const start = performance.now();
let refused = "";
for await (const step of importFiles([file])) if (step.type === "failed") refused = step.error.code;
const time = Math.round(performance.now() - start);
console.log(JSON.stringify({ refused, time, memory: mostMemory() }));
