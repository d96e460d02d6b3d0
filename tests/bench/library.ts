/**
 * npm run -s bench:library -- [--laws DIR] [--clauses N] [--browser NAME]
 *
 * What the user's own library costs in the built extension in real browsers: importing a pack of a national library in a
 * worker, adding one regulation to it, reading from it; the popup that searches it, and the background.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { writePack } from "../../utils/library/pack/pack.ts";
import { type BrowserName, ensureBrowsers, type InstalledBrowser } from "../support/browsers.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { copyExtension } from "../support/extension-copy.ts";
import { launch } from "../support/launch.ts";
import { table } from "../support/table.ts";
import { type BackgroundFigures, backgroundHeap, benchBackground } from "./library-background.ts";
import { withMemory } from "./library-memory.ts";
import { benchPopup, type PopupFigures } from "./library-popup.ts";
import { manyRegulations } from "./library-texts.ts";
import type { LibraryTimes } from "./library-worker.ts";
import { median } from "./page-figures.ts";

const USAGE = `npm run -s bench:library -- [options]
  --laws DIR       the texts of the library, each once (default: the bundled one, again and again)
  --clauses N      how many clauses, at least: the texts again and again, under other titles (default: 143000)
  --browser NAME   chromium or firefox (default: both)`;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** @returns a script of the benchmark, bundled. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: here(entry), formats: ["iife"], name: "bench" } },
  });
  const [output] = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  return output?.type === "chunk" ? output.code : "";
}

/** @returns a pack of a national library. */
async function packOf(laws: string | undefined, clauses: number): Promise<Uint8Array> {
  const regulations = manyRegulations(laws, clauses);
  const facts = { id: "bench", title: "bench", made: "2026-01-01", count: regulations.length };
  const pack = new Uint8Array(await new Response(writePack(facts, regulations)).arrayBuffer());
  console.log(`Pack: ${regulations.length} regulations, ${(pack.length / 1e6).toFixed(1)} MB`);
  return pack;
}

/** @returns a folder with the built extension, which also has the pack, a page to import it in, and a popup that is timed. */
async function extensionFor(browser: BrowserName, pack: Uint8Array): Promise<string> {
  const folder = await copyExtension(browser);
  const popup = await readFile(join(folder, "popup.html"), "utf8");
  const files: [string, string | Uint8Array][] = [
    ["library.gz", pack],
    ["bench.html", "<!doctype html><meta charset=utf-8><title>t</title>"],
    ["bench-worker.js", await bundle("library-worker.ts")],
    ["bench-watch.js", await bundle("library-popup-watch.ts")],
    ["popup.html", popup.replace("<head>", '<head><script src="/bench-watch.js"></script>')],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  return folder;
}

/** In the page. */
const runWorker = () =>
  new Promise<LibraryTimes | { failure: string }>((resolve) => {
    const worker = new Worker("/bench-worker.js");
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failure: message });
  });

interface Figures extends LibraryTimes {
  /** Bytes: on the disk, and by how much the browser grew while it imported, where that is known. */
  stored: number;
  memory: number | null;
  popup: PopupFigures;
  /** Of Chromium. */
  background?: BackgroundFigures & { grown: number };
}

async function measure(browser: InstalledBrowser, pack: Uint8Array): Promise<Figures> {
  const extension = await extensionFor(browser.name, pack);
  const session = await launch(browser, { headless: true, site: null, extension });
  const isChromium = browser.name === "chromium";
  try {
    const heap = isChromium ? await backgroundHeap(session) : 0;
    const page = await session.openExtensionPage("bench.html");
    const [times, memory] = await withMemory(session.profile, () => page.evaluate(runWorker, undefined));
    if ("failure" in times) throw new Error(`${browser.name}: ${times.failure}`);
    const { usage: stored = 0 } = await page.evaluate(() => navigator.storage.estimate(), undefined);
    await page.close();
    const popup = await benchPopup(session);
    if (!isChromium) return { ...times, stored, memory, popup };
    const background = await benchBackground(session);
    const grown = (await backgroundHeap(session)) - heap;
    return { ...times, stored, memory, popup, background: { ...background, grown } };
  } finally {
    await session.close();
    await rm(extension, { recursive: true });
  }
}

const ms = (time: number) => (time < 100 ? time.toFixed(1) : time.toFixed(0));

function rowsOf(times: readonly Figures[]): string[][] {
  const row = (what: string, value: (each: Figures) => string, gate = "") => [
    what,
    ...times.map(value),
    gate,
  ];
  const mb = (bytes: number | null | undefined) =>
    bytes === null || bytes === undefined ? "–" : (bytes / 1e6).toFixed(1);
  const both = (times?: readonly [number, number]) => (times ? times.map(ms).join(" / ") : "–");
  const perSecond = ({ clauses, imported }: LibraryTimes) => (clauses / (imported / 1000)).toFixed(0);
  return [
    row("clauses", ({ clauses }) => String(clauses)),
    row("pack read and checked, ms", ({ packRead }) => ms(packRead)),
    row("compared and indexed, ms", ({ indexed }) => ms(indexed)),
    row("written, ms", ({ written }) => ms(written)),
    row("import, clauses/s", perSecond, "10000, Firefox 5000"),
    row("browser's memory grows while importing by, MB", ({ memory }) => mb(memory)),
    row("on the disk, MB", ({ stored }) => mb(stored)),
    row("one regulation added, ms", ({ added }) => ms(added), "1000"),
    row("one replaced, ms", ({ replaced }) => ms(replaced)),
    row("one removed, ms", ({ removed }) => ms(removed)),
    row("undone, ms", ({ undone }) => ms(undone)),
    row("opened, catalogue read, ms", ({ opened }) => ms(opened)),
    row("search index read, ms", ({ collection }) => ms(collection)),
    row("entry, p50 / p95 ms", ({ entryP50, entryP95 }) => `${ms(entryP50)} / ${ms(entryP95)}`),
    row("clause, p50 / p95 ms", ({ clauseP50, clauseP95 }) => `${ms(clauseP50)} / ${ms(clauseP95)}`),
    row("text, p50 / p95 ms", ({ textP50, textP95 }) => `${ms(textP50)} / ${ms(textP95)}`),
    row("popup: first paint, ms", ({ popup }) => ms(popup.painted)),
    row(
      "popup: first hits, median (worst) ms",
      ({ popup }) => `${ms(median(popup.firstHits))} (${ms(Math.max(...popup.firstHits))})`,
      "300",
    ),
    row("popup: a key, p50 / max ms", ({ popup }) => `${ms(popup.keyP50)} / ${ms(popup.keyMax)}`),
    row("popup: a key, p95 ms", ({ popup }) => ms(popup.keyP95), "25"),
    row("card: a regulation by message, p50 / p95 ms", ({ background }) => both(background?.warm)),
    row("… the worker just stopped, p50 / p95 ms", ({ background }) => both(background?.killed), "150 (p95)"),
    row("background: heap above an empty library's, MB", ({ background }) => mb(background?.grown), "5"),
  ];
}

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      laws: { type: "string" },
      clauses: { type: "string" },
      browser: { type: "string" },
    },
  });
  const { laws, browser } = values;
  const clauses = Number(values.clauses ?? (laws === undefined ? "143000" : "1"));
  if (!Number.isInteger(clauses) || clauses < 1) throw new UsageError("--clauses takes a number from 1 on.");
  if (browser !== undefined && browser !== "chromium" && browser !== "firefox")
    throw new UsageError("--browser takes chromium or firefox.");
  const installed = ensureBrowsers(browser ? [browser] : ["chromium", "firefox"]);
  const pack = await packOf(laws, clauses);
  const times: Figures[] = [];
  for (const each of installed) times.push(await measure(each, pack));
  console.log(table(["", ...installed.map(({ name }) => name), "gate"], rowsOf(times)));
});
