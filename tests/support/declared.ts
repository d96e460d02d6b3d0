/** Test pages in files: <meta> elements declare what must be found on them, a file beside them the HTTP headers. */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { ServedPage } from "./site.ts";

/** A reference that a page declares. */
export interface Expected {
  certainty: string;
  /** How the card names the first clause that it shows; empty where it shows none. */
  label: string;
  /** The reference as the page writes it, white space left out. */
  text: string;
  /** Words of the clause, where it is not of the bundled regulation. */
  words: string;
}

export interface DeclaredPage {
  name: string;
  expected: Expected[];
  /** @returns the content of the first <meta> of this name; null when there is none. */
  said(name: string): string | null;
  served: ServedPage;
}

/** Ending of the file of headers, one a line. Those that begin with "X-Expected" are declarations and not sent. */
const HEADERS = ".headers";

/** @returns the names of the files in a folder, without those of folders in it. */
export const filesOf = (folder: URL): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** @returns all pages of a folder. */
export function declaredPages(folder: URL): DeclaredPage[] {
  const names = filesOf(folder);
  return names
    .filter((name) => extname(name) !== HEADERS)
    .map((name) => {
      const headers = names.includes(name + HEADERS)
        ? readFileSync(new URL(name + HEADERS, folder), "utf8")
        : "";
      return declaredPage(name, readFileSync(new URL(name, folder)), headers);
    });
}

/**
 * @param headers lines like "Content-Type: text/plain".
 * @returns a page with what it declares.
 */
export function declaredPage(name: string, body: Buffer, headers = ""): DeclaredPage {
  const all = headersOf(headers);
  const sent = Object.fromEntries(all.filter(([key]) => !/^(x-expected|content-type)/i.test(key)));
  const type = all.find(([key]) => /^content-type$/i.test(key))?.[1];
  const text = new TextDecoder(/charset=([\w-]+)/i.exec(type ?? "")?.[1] ?? "utf-8").decode(body);
  const saidOf = (meta: string) =>
    [...text.matchAll(new RegExp(`<meta name="${meta}" content="([^"]*)"`, "g"))].map(
      ([, said = ""]) => said,
    );
  const inHeaders = all.filter(([key]) => /^x-expected-reference$/i.test(key)).map(([, value]) => value);
  return {
    name,
    expected: [...saidOf("expected-reference"), ...inHeaders].map(expectedOf),
    said: (meta) => saidOf(meta)[0] ?? null,
    served: { body, headers: sent, ...(type && { type }) },
  };
}

const headersOf = (text: string): [string, string][] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]);

function expectedOf(line: string): Expected {
  const [certainty = "", label = "", text = "", words = ""] = line.split("|").map((part) => part.trim());
  return { certainty, label, text: text.replace(/\s/g, ""), words };
}
