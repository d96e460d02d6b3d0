/** The same comparison in a real Chromium: indexes that lie in IndexedDB, opened by a page and typed to. */
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { clausesOf } from "../../utils/regulation/units.ts";
import { packStored } from "../../utils/search/stored.ts";
import { searchTablesPlugin } from "../../utils/search/tables/tables.build.ts";
import type { Texts } from "../commands/search-texts.ts";
import { ensureBrowsers } from "../support/browsers.ts";
import { type Site, serveSite } from "../support/site.ts";
import { table } from "../support/table.ts";
import type { Times } from "./search-page.ts";
import type { Kind } from "./search-page-store.ts";
import { buildPacked, buildStock } from "./search-speed.ts";

const RUNS = 9;
/** The process of a page that held a large heap takes a while to end, and the next page would pay for it. */
const AFTER_PAGE_MS = 2000;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** @returns a script of the page, bundled. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [searchTablesPlugin()],
    build: {
      write: false,
      lib: { entry: here(entry), formats: ["iife"], name: "bench" },
    },
  });
  const [output] = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  return output?.type === "chunk" ? output.code : "";
}

async function serve({ regulations }: Texts): Promise<Site> {
  const site = await serveSite(here("../fixtures/pages"));
  const add = (path: string, body: string | Buffer) => site.add(path, { body });
  const packed = packStored(buildPacked(regulations), [regulations.flatMap(clausesOf)]);
  add("/packed.bin", Buffer.from(packed.buffer));
  add("/stock.json", JSON.stringify(buildStock(regulations)));
  const scripts = ["search-page-early", "search-page"];
  for (const name of scripts)
    site.add(`/${name}.js`, { body: await bundle(`${name}.ts`), type: "text/javascript" });
  const tags = scripts.map((name) => `<script src=${name}.js></script>`).join("");
  add("/bench.html", `<!doctype html><meta charset=utf-8><title>t</title>${tags}`);
  return site;
}

type Scope = { fill(): Promise<void>; times: Promise<Times> };

const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

/** Prints how long a page takes from its opening to first results, and a keystroke after that. */
export async function inBrowser(texts: Texts): Promise<void> {
  const [installed] = ensureBrowsers(["chromium"]);
  const site = await serve(texts);
  const browser = await chromium.launch({
    ...(installed && { executablePath: installed.executablePath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const context = await browser.newContext();
  const inPage = async <T>(hash: string, work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${site.port}/bench.html${hash}`);
    const result = await work(page);
    await page.close();
    await setTimeout(AFTER_PAGE_MS);
    return result;
  };
  await inPage("", (page) => page.evaluate(() => (globalThis as unknown as Scope).fill()));
  const runs: Record<Kind, Times[]> = { packed: [], stock: [] };
  for (let turn = 0; turn < RUNS; turn++) {
    for (const kind of ["packed", "stock"] as const) {
      const times = await inPage(`#${kind}`, (page) =>
        page.evaluate(() => (globalThis as unknown as Scope).times),
      );
      runs[kind].push(times);
    }
  }
  await browser.close();
  await site.close();
  const opened = (kind: Kind) =>
    at(
      runs[kind].map((each) => each.opened),
      0.5,
    );
  const key = (kind: Kind, share: number) =>
    at(
      runs[kind].flatMap(({ keys }) => keys),
      share,
    );
  const rows: [string, number, number][] = [
    ["page opened → first results, ms", opened("packed"), opened("stock")],
    ["keystroke p50, ms", key("packed", 0.5), key("stock", 0.5)],
    ["keystroke p95, ms (gate 16)", key("packed", 0.95), key("stock", 0.95)],
    ["keystroke max, ms", key("packed", 1), key("stock", 1)],
  ];
  const cells = rows.map(([what, a, b]) => [what, a.toFixed(1), b.toFixed(1), (b / a).toFixed(1)]);
  console.log(
    table(["Chromium, from IndexedDB, ten keys a second", "packed", "MiniSearch", "times less"], cells),
  );
}
