/**
 * npm run -s bench:library -- [--laws DIR] [--clauses N] [--browser NAME]
 *
 * What the user's own library costs in real browsers, in a worker of a page: importing a pack of a national library, adding
 * one regulation to it, reading from it.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { build } from "vite";
import { writePack } from "../../utils/library/pack/pack.ts";
import { ensureBrowsers, type InstalledBrowser } from "../support/browsers.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { type Site, serveSite } from "../support/site.ts";
import { table } from "../support/table.ts";
import { manyRegulations } from "./library-texts.ts";
import type { LibraryTimes } from "./library-worker.ts";

const USAGE = `npm run -s bench:library -- [options]
  --laws DIR       the texts of the library (default: the bundled one, again and again)
  --clauses N      how many clauses (default: 143000)
  --browser NAME   chromium or firefox (default: both)`;

const MOST_MS = 600_000;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** @returns the script of the worker, bundled. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: here("library-worker.ts"), formats: ["iife"], name: "bench" } },
  });
  const [output] = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  return output?.type === "chunk" ? output.code : "";
}

async function serve(laws: string | undefined, clauses: number): Promise<Site> {
  const regulations = manyRegulations(laws, clauses);
  const facts = { id: "bench", title: "bench", made: "2026-01-01", count: regulations.length };
  const pack = Buffer.from(await new Response(writePack(facts, regulations)).arrayBuffer());
  console.log(`Pack: ${regulations.length} regulations, ${(pack.length / 1e6).toFixed(1)} MB`);
  const site = await serveSite(here("../fixtures/pages"));
  site.add("/library.gz", { body: pack, type: "application/octet-stream" });
  site.add("/worker.js", { body: await bundle(), type: "text/javascript" });
  site.add("/bench.html", { body: "<!doctype html><meta charset=utf-8><title>t</title>" });
  return site;
}

/** In the page. */
const runWorker = () =>
  new Promise<LibraryTimes | { failure: string }>((resolve) => {
    const worker = new Worker("/worker.js");
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failure: message });
  });

async function measure({ name, executablePath }: InstalledBrowser, site: Site): Promise<LibraryTimes> {
  const browser = await puppeteer.launch({
    browser: name === "firefox" ? "firefox" : "chrome",
    executablePath,
    headless: true,
    protocolTimeout: MOST_MS,
    args: name === "chromium" && process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${site.port}/bench.html`);
    const times = await page.evaluate(runWorker);
    if ("failure" in times) throw new Error(`${name}: ${times.failure}`);
    return times;
  } finally {
    await browser.close();
  }
}

const ms = (time: number) => (time < 100 ? time.toFixed(1) : time.toFixed(0));

function rowsOf(times: readonly LibraryTimes[]): string[][] {
  const row = (what: string, value: (each: LibraryTimes) => string, gate = "") => [
    what,
    ...times.map(value),
    gate,
  ];
  const perSecond = ({ clauses, imported }: LibraryTimes) => (clauses / (imported / 1000)).toFixed(0);
  return [
    row("clauses", ({ clauses }) => String(clauses)),
    row("pack read and checked, ms", ({ packRead }) => ms(packRead)),
    row("compared and indexed, ms", ({ indexed }) => ms(indexed)),
    row("written, ms", ({ written }) => ms(written)),
    row("import, clauses/s", perSecond, "10000, Firefox 5000"),
    row("one regulation added, ms", ({ added }) => ms(added), "1000"),
    row("one replaced, ms", ({ replaced }) => ms(replaced)),
    row("one removed, ms", ({ removed }) => ms(removed)),
    row("undone, ms", ({ undone }) => ms(undone)),
    row("opened, catalogue read, ms", ({ opened }) => ms(opened)),
    row("search index read, ms", ({ collection }) => ms(collection)),
    row("entry, p50 / p95 ms", ({ entryP50, entryP95 }) => `${ms(entryP50)} / ${ms(entryP95)}`),
    row("clause, p50 / p95 ms", ({ clauseP50, clauseP95 }) => `${ms(clauseP50)} / ${ms(clauseP95)}`),
    row("text, p50 / p95 ms", ({ textP50, textP95 }) => `${ms(textP50)} / ${ms(textP95)}`),
  ];
}

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      laws: { type: "string" },
      clauses: { type: "string", default: "143000" },
      browser: { type: "string" },
    },
  });
  const { laws, browser } = values;
  const clauses = Number(values.clauses);
  if (!Number.isInteger(clauses) || clauses < 1) throw new UsageError("--clauses takes a number from 1 on.");
  if (browser !== undefined && browser !== "chromium" && browser !== "firefox")
    throw new UsageError("--browser takes chromium or firefox.");
  const installed = ensureBrowsers(browser ? [browser] : ["chromium", "firefox"]);
  const site = await serve(laws, clauses);
  const times: LibraryTimes[] = [];
  for (const each of installed) times.push(await measure(each, site));
  await site.close();
  console.log(table(["", ...installed.map(({ name }) => name), "gate"], rowsOf(times)));
});
