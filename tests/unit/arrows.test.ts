/** Who may know whom. Arrows run downwards only: a row names nothing that stands above it in this table. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

const WORK =
  "citation comparison library lookup reference regulation text search sites messages office storage turns validation";
const SCREEN = `${WORK} clause copying fields state preact wxt #i18n`;

/** By part of utils and components: the other parts, and the packages, that it may import. */
const KNOWS: Record<string, string> = {
  "components/popup": `${SCREEN} components/references components/search`,
  "components/card": SCREEN,
  "components/library": `${SCREEN} import intake`,
  "components/options": SCREEN,
  "components/references": SCREEN,
  "components/regulation": `${SCREEN} components/comparison`,
  "components/comparison": SCREEN,
  "components/search": SCREEN,
  "components/welcome": SCREEN,
  "components/copying": `${WORK} clause fields state preact #i18n`,
  "components/clause": `${WORK} fields state preact #i18n`,
  "components/state": `${WORK} preact wxt #i18n`,
  "components/fields": "preact #i18n",
  "utils/storage": "citation library regulation text search sites valibot",
  "utils/intake": "library import messages regulation",
  "utils/page": "messages reference regulation text",
  "utils/lookup": "library/library messages citation reference regulation text search turns",
  "utils/library":
    "library/own library/pack library/names library/errors library/library office validation messages regulation text search turns wxt virtual:regulations",
  "utils/library/own": "library/names library/hash library/errors library/library regulation search idb",
  "utils/library/pack": "library/hash validation regulation",
  "utils/library/names": "regulation",
  "utils/library/hash": "regulation",
  "utils/library/errors": "messages",
  "utils/library/library": "regulation",
  "utils/validation": "validation/regulation messages reference regulation text valibot",
  "utils/messages": "reference regulation",
  "utils/office": "sites valibot wxt",
  "utils/search":
    "search/find search/names search/query search/rank search/learn search/sound search/tables search/index regulation text turns",
  "utils/search/find":
    "search/names search/query search/rank search/learn search/sound search/index regulation text",
  "utils/search/names": "search/query search/sound search/index regulation text",
  "utils/search/query": "search/index regulation text",
  "utils/search/rank": "search/learn search/index regulation text minisearch",
  "utils/search/learn": "search/index regulation text",
  "utils/search/sound": "search/index regulation text",
  "utils/search/tables": "virtual:search-tables",
  "utils/search/index": "regulation text minisearch",
  "utils/import": "validation/regulation regulation text valibot",
  "utils/validation/regulation": "regulation text valibot",
  "utils/citation": "regulation text",
  "utils/comparison": "regulation text diff-match-patch-es",
  "utils/reference": "reference/page reference/block reference/model regulation text",
  "utils/reference/page":
    "reference/block reference/document reference/grammar reference/model regulation text turns",
  "utils/reference/block": "reference/document reference/grammar reference/model regulation text",
  "utils/reference/document": "reference/grammar reference/model regulation text",
  "utils/reference/grammar": "reference/model regulation text",
  "utils/reference/model": "regulation",
  "utils/regulation/source": "regulation text",
  // The names of laws are data, which references and search share.
  "utils/regulation": "text assets/laws.json",
  "utils/text": "",
  "utils/turns": "",
  "utils/sites": "",
};

/** Of two parts with one name, the one in components is called by its folder. */
const SHORT = Object.fromEntries(Object.keys(KNOWS).map((part) => [part.slice(part.indexOf("/") + 1), part]));

/** What makes tables and texts, and changes packages, when the extension is built: it runs in Node, and knows packages of its own. */
const isOfBuild = (file: string) => /(?:^|[/.])build\.ts$/.test(file);

/** utils/search/find for utils/search/find/by-name.ts, utils/search for utils/search/engine.ts, utils/messages for itself. */
function partOf(file: string): string {
  const path = file.replace(/\.tsx?$/, "").split("/");
  const room = path.slice(0, 3).join("/");
  return room in KNOWS ? room : path.slice(0, 2).join("/");
}

/** What a file of a part imports from elsewhere: parts, and packages by their name. */
function importsOf(file: string, source: string): string[] {
  const named = [...source.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name = ""]) => name);
  const parts = named.map((name) =>
    name.startsWith(".") ? partOf(posix.join(posix.dirname(file), name)) : name.replace(/(?<!:)\/.*/, ""),
  );
  // Data knows nobody.
  return parts.filter((part) => part !== partOf(file) && !part.startsWith("assets/"));
}

/** What a part may import. Who knows a part from outside knows its rooms. */
const knownTo = (part: string): string[] =>
  (KNOWS[part] ?? "").split(" ").flatMap((name) => {
    const whole = SHORT[name] ?? name;
    const rooms = part.startsWith(whole)
      ? []
      : Object.keys(KNOWS).filter((each) => each.startsWith(`${whole}/`));
    return [whole, ...rooms];
  });

/** What a file imports and may not. */
function forbidden(file: string, source: string): string[] {
  const allowed = knownTo(partOf(file));
  return importsOf(file, source)
    .filter((part) => !allowed.includes(part))
    .map((part) => `${file} → ${part}`);
}

const files = ["components", "utils"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(root, name.replaceAll("\\", "/")))
    .filter((name) => /\.tsx?$/.test(name)),
);

describe("arrows", () => {
  it("are drawn for each part", () => {
    const drawn = files.filter((file) => !isOfBuild(file));
    expect([...new Set(drawn.map(partOf))].sort()).toEqual(Object.keys(KNOWS).sort());
  });

  it("run downwards in the table", () => {
    const parts = Object.keys(KNOWS);
    const upwards = parts.flatMap((part, at) =>
      knownTo(part).filter((known) => parts.slice(0, at + 1).includes(known)),
    );
    expect(upwards).toEqual([]);
  });

  it("run so in the code", () => {
    const checked = files.filter((file) => !isOfBuild(file));
    expect(checked.flatMap((file) => forbidden(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  it("lead no content script to what checks messages and storage, of which it would carry every byte", () => {
    const scripts = readdirSync("entrypoints/content").map((name) => `entrypoints/content/${name}`);
    const imported = scripts.flatMap((file) => importsOf(file, readFileSync(file, "utf8")));
    expect(imported).toContain("utils/page");
    expect(imported.filter((part) => /^(?:utils\/(?:validation|storage)|valibot)$/.test(part))).toEqual([]);
  });

  it.each([
    ["utils/regulation/a.ts", 'import { b } from "../search/b.ts";', "utils/search"],
    ["utils/reference/a.ts", 'import type { b } from "../search/b.ts";', "utils/search"],
    ["utils/search/a.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["utils/page/a.ts", 'await import("wxt/browser");', "wxt"],
    ["utils/reference/grammar/a.ts", 'import { b } from "../document/b.ts";', "utils/reference/document"],
    ["utils/reference/model.ts", 'import { b } from "./session.ts";', "utils/reference"],
    ["utils/search/index/a.ts", 'import { b } from "../rank/b.ts";', "utils/search/rank"],
    ["utils/messages.ts", 'export { b } from "./library/b.ts";', "utils/library"],
    ["components/clause/a.tsx", 'import {\n  b,\n} from "../copying/b.tsx";', "components/copying"],
    ["components/card/a.tsx", 'import { b } from "../popup/b.tsx";', "components/popup"],
    ["components/fields/a.tsx", 'import { b } from "../../utils/regulation/b.ts";', "utils/regulation"],
    ["components/card/a.tsx", 'import "../../entrypoints/card/main.tsx";', "entrypoints/card"],
  ])("of %s may not be %j", (file, source, to) => {
    expect(forbidden(file, source)).toEqual([`${file} → ${to}`]);
  });
});
