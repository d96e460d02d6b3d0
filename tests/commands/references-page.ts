/** Texts and files as pages: paragraphs are blocks, the bundled regulations are the library. */
import { extname } from "node:path";
import { compileRegulations } from "../../utils/library/build.ts";
import { type ParsedBlock, parseSent } from "../../utils/reference/block/parse.ts";
import type { PageFacts, PageReading } from "../../utils/reference/model.ts";
import { documentNames, resolvePage } from "../../utils/reference/page/resolve.ts";
import { readGiven } from "../support/command-line.ts";
import { PageLibrary } from "../support/page-library.ts";

export interface Page {
  /** One string a paragraph. */
  lines: string[];
  facts: PageFacts;
}

export interface ReadPage extends Page {
  blocks: ParsedBlock[];
  reading: PageReading;
}

/** @returns the library as it is installed. */
export function bundledLibrary(): PageLibrary {
  return new PageLibrary(compileRegulations());
}

/** Reads a page as the extension does. @param library null for none. */
export function readPage({ lines, facts }: Page, library: PageLibrary | null): ReadPage {
  const blocks = lines.map(parseSent);
  const known = library?.lookUp(documentNames(blocks, facts)) ?? [];
  const reading = resolvePage(blocks, facts, known, library?.defaultId ?? null);
  return { lines, facts, blocks, reading };
}

const ENTITIES: Record<string, string> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
  ldquo: "“",
  rdquo: "”",
};
const BLOCK_TAG =
  /<\/?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|br|blockquote|title)\b[^>]*>/gi;

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal || hex) return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
    return ENTITIES[name] ?? whole;
  });
}

function htmlPage(source: string): Page {
  const title =
    /<meta[^>]+name="ArticleTitle"[^>]+content="([^"]*)"/i.exec(source)?.[1] ??
    /<title[^>]*>([^<]*)/i.exec(source)?.[1];
  const date = /<meta[^>]+name="PubDate"[^>]+content="(\d{4}-\d{2}-\d{2})/i.exec(source)?.[1];
  const text = source
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|textarea|head)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/\s*\n\s*/g, "")
    .replace(/<\/t[dh]>\s*<t[dh]\b[^>]*>(?:<(?:p|div|span|b|strong)\b[^>]*>|\s)*(?=第)/gi, "\n\t")
    .replace(BLOCK_TAG, "\n")
    .replace(/<[^>]*>/g, "");
  const facts = { ...(title && { title: decode(title.trim()) }), ...(date && { date }) };
  return { lines: decode(text).split("\n"), facts };
}

/** Markdown of a statute: headings are lines, emphasis is dropped. */
function markdownPage(source: string): Page {
  const lines = source.split(/\r?\n/).map((line) => line.replace(/^#+\s*/, "").replaceAll("**", ""));
  return { lines, facts: {} };
}

/** @returns a .txt, .md or .html file as a page. */
export function filePage(path: string): Page {
  const source = readGiven(path, "Give a .txt, .md or .html file.").toString("utf8");
  const kind = extname(path).toLowerCase();
  if (kind === ".html" || kind === ".htm") return htmlPage(source);
  if (kind === ".md") return markdownPage(source);
  return { lines: source.split(/\r?\n/), facts: {} };
}
