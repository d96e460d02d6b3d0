/** The page zoo: pages as governments serve them, each of which says what is to be found on it. */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { ServedPage, Site } from "./site.ts";

/** A reference that a page of the zoo says it holds. */
interface Expected {
  certainty: string;
  /** How the card names the first clause that it shows; empty where it shows none. */
  label: string;
  /** The reference as the page writes it, white space left out. */
  text: string;
  /** Words of the clause, where it is not of the bundled regulation. */
  words: string;
}

export interface ZooPage {
  name: string;
  expected: Expected[];
  /** What is to be clicked before all of them are shown. */
  firstClick: string | null;
  served: ServedPage;
}

const FOLDER = new URL("../fixtures/zoo/", import.meta.url);

/** Beside a page, the headers it is served with, one a line; those beginning with "X-Expected" are ours alone. */
const HEADERS = ".headers";

const files = (folder: string) =>
  readdirSync(new URL(folder, FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => folder + name);

function headersOf(name: string): [string, string][] {
  const text = files("./").includes(`./${name}${HEADERS}`)
    ? readFileSync(new URL(`${name}${HEADERS}`, FOLDER), "utf8")
    : "";
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]);
}

function expectedOf(line: string): Expected {
  const [certainty = "", label = "", text = "", words = ""] = line.split("|").map((part) => part.trim());
  return { certainty, label, text: text.replace(/\s/g, ""), words };
}

function zooPage(name: string): ZooPage {
  const body = readFileSync(new URL(name, FOLDER));
  const all = headersOf(name);
  const headers = Object.fromEntries(all.filter(([key]) => !/^(x-expected|content-type)/i.test(key)));
  const type = all.find(([key]) => /^content-type$/i.test(key))?.[1];
  const text = new TextDecoder(/charset=([\w-]+)/i.exec(type ?? "")?.[1] ?? "utf-8").decode(body);
  const stated = [...text.matchAll(/<meta name="expected-reference" content="([^"]*)"/g)].map(
    ([, content = ""]) => content,
  );
  const sent = all.filter(([key]) => /^x-expected-reference$/i.test(key)).map(([, value]) => value);
  return {
    name,
    expected: [...stated, ...sent].map(expectedOf),
    firstClick: /<meta name="first-click" content="([^"]*)"/.exec(text)?.[1] ?? null,
    served: { body, headers, ...(type && { type }) },
  };
}

/** All pages of the zoo by name; the documents of their frames are not pages of their own. */
export const ZOO: ZooPage[] = files("./")
  .filter((name) => extname(name) !== HEADERS)
  .map((name) => zooPage(name.slice(2)));

/** Serves the zoo under /zoo/. */
export function serveZoo(site: Site): void {
  for (const { name, served } of ZOO) site.add(`/zoo/${name}`, served);
  for (const name of files("frames/")) {
    site.add(`/zoo/${name}`, { body: readFileSync(new URL(name, FOLDER)) });
  }
}
