/** Imports one file and prints as JSON how it ended, its time, and the most memory that this process had. */
import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { importFiles } from "../../utils/import/import.ts";

const [path = ""] = process.argv.slice(2);
const blob = await openAsBlob(path);
const file = { name: basename(path), size: blob.size, arrayBuffer: () => blob.arrayBuffer() };
const start = performance.now();
let refused = "";
for await (const step of importFiles([file])) if (step.type === "failed") refused = step.error.code;
const time = Math.round(performance.now() - start);
console.log(JSON.stringify({ refused, time, memory: Math.round(process.resourceUsage().maxRSS / 1024) }));
