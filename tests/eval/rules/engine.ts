/** The engine, loaded anew for each variation of it, with its expressions wrapped and a word of its vocabularies left out. */
import fs from "node:fs";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "../../commands/references-page.ts";
import type { PageLibrary } from "../../support/page-library.ts";
import { Rules } from "./rules.ts";
import { type Entry, withoutEntry } from "./vocabulary.ts";
import { ENGINE_FILES, wrapExpressions } from "./wrap.ts";

const ROOT = new URL("../../../", import.meta.url).href;
const VOCABULARIES = fileURLToPath(`${ROOT}assets/references`);
const PAGES = `${ROOT}tests/commands/references-page.ts`;

/** What is to be left out of the engine: an expression by its id, or a word. With neither, nothing is. */
export interface Variation {
  rule?: string;
  entry?: Entry;
}

type Pages = typeof import("../../commands/references-page.ts");

/** The query of modules that are loaded anew. */
const LOAD = /[?&](load=\d+)$/;
/** Modules that other hooks make, from assets for example; those hooks do not know the query. */
const VIRTUAL = "virtual:";

/** Whether a module is one of the project's own. */
const isOwn = (url: string): boolean =>
  url.startsWith(VIRTUAL) || (url.startsWith(ROOT) && !url.includes("/node_modules/"));

/** One a thread: its hooks serve all modules of the thread. */
export class Engine {
  readonly rules = new Rules();
  readonly #sources = new Map<string, string>();
  #entry: Entry | undefined;
  #loads = 0;
  #pages: Pages | undefined;
  readonly #library: PageLibrary;

  /** @param library that references are looked up in: the same for all variations. */
  constructor(library: PageLibrary) {
    this.#library = library;
    Object.assign(globalThis, { __rule: this.rules.wrap });
    this.#hookModules();
    this.#hookFiles();
  }

  /** Modules of the project are loaded anew under a query, which those that they import get too. */
  #hookModules(): void {
    registerHooks({
      resolve: (specifier, context, next) => {
        const found = next(specifier, context);
        const query = LOAD.exec(context.parentURL ?? "")?.[1];
        if (!query || !isOwn(found.url)) return found;
        return { ...found, url: `${found.url}${found.url.includes("?") ? "&" : "?"}${query}` };
      },
      load: (url, context, next) => {
        if (!LOAD.test(url)) return next(url, context);
        if (url.startsWith(VIRTUAL)) return next(url.replace(LOAD, ""), context);
        const file = fileURLToPath(url);
        if (file.endsWith(".txt"))
          return { ...MODULE, source: `export default ${JSON.stringify(fs.readFileSync(file, "utf8"))}` };
        if (file.startsWith(VOCABULARIES)) return { ...DATA, source: fs.readFileSync(file, "utf8") };
        if (!file.endsWith(".ts")) return next(url, context);
        return { ...MODULE, format: "module-typescript", source: this.#sourceOf(url, file) };
      },
    });
  }

  #sourceOf(url: string, file: string): string {
    const known = this.#sources.get(file);
    if (known !== undefined) return known;
    const written = fs.readFileSync(file, "utf8");
    const name = fileURLToPath(url).slice(fileURLToPath(ROOT).length).replaceAll("\\", "/");
    const source = ENGINE_FILES.test(name) ? wrapExpressions(written, name) : written;
    this.#sources.set(file, source);
    return source;
  }

  /** A vocabulary that is read, as a module or as a file, lacks the word that is left out. */
  #hookFiles(): void {
    const read = fs.readFileSync;
    const readFileSync = (path: fs.PathOrFileDescriptor, options?: object | null) => {
      const found = read(path, options);
      const name = path instanceof URL ? fileURLToPath(path) : resolve(String(path));
      if (!this.#entry || name !== join(VOCABULARIES, this.#entry.file)) return found;
      const text = withoutEntry(String(found), this.#entry);
      return typeof found === "string" ? text : Buffer.from(text);
    };
    Object.assign(fs, { readFileSync });
    syncBuiltinESMExports();
  }

  /** Loads the engine anew. @param variation undefined to record where expressions match. */
  async load(variation: Variation | undefined): Promise<void> {
    this.rules.off = variation ? (variation.rule ?? null) : undefined;
    this.rules.document = undefined;
    this.#entry = variation?.entry;
    this.#pages = (await import(`${PAGES}?load=${this.#loads++}`)) as Pages;
  }

  /** @returns all that the engine says of the references of a document. @param number of the document. */
  read(page: Page, number: number): string {
    if (!this.#pages) throw new Error("No engine is loaded");
    this.rules.document = number;
    const { blocks, hosts } = this.#pages.readPage(page, this.#library).reading;
    const isIntoOwn = blocks.some((block) => block.some(({ resolution }) => resolution.host !== undefined));
    return JSON.stringify([blocks, isIntoOwn ? hosts : null]);
  }
}

const DATA = { format: "json", shortCircuit: true } as const;
const MODULE = { format: "module", shortCircuit: true } as const;
