/**
 * Tags and text of HTML and XML, in one pass. The same scanner reads saved pages, pages that are open (as the markup
 * that the browser writes of them) and the parts of Word files: a worker and Node have no DOMParser, and one reader
 * gives one answer everywhere. It does not build a tree and closes nothing by itself.
 */
import { ImportError } from "./import-error.ts";

export interface Tag {
  type: "open" | "close" | "empty";
  /** As written in XML, in lower case in HTML. */
  name: string;
  /** Between the name and the end of the tag. */
  attributes: string;
}

export type Token = Tag | { type: "text"; text: string };

/** HTML elements whose content is no markup. */
const RAW = new Set(["script", "style", "textarea", "title", "iframe", "noscript", "xmp"]);

const isLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** @returns the offset of the > that ends a tag, quoted values skipped; -1 where the text ends before. */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return index;
    else if ((character === '"' || character === "'") && text.charAt(index - 1) === "=") quote = character;
  }
  return -1;
}

const CDATA = "<![CDATA[";

/** @returns the offset after a comment, declaration, CDATA or instruction that begins at `at`. */
function endOfDeclaration(text: string, at: number): number {
  const closer = text.startsWith("<!--", at) ? "-->" : text.startsWith(CDATA, at) ? "]]>" : ">";
  const end = text.indexOf(closer, at + 2);
  return end < 0 ? text.length : end + closer.length;
}

const NAME = /[^\s/>]*/y;

function readTag(text: string, at: number, isXml: boolean): { tag: Tag; end: number } | null {
  const isClose = text.charAt(at + 1) === "/";
  const nameAt = at + (isClose ? 2 : 1);
  const end = endOfTag(text, nameAt);
  if (end < 0) return null;
  NAME.lastIndex = nameAt;
  const written = NAME.exec(text)?.[0] ?? "";
  const isEmpty = text.charAt(end - 1) === "/";
  const attributes = text.slice(nameAt + written.length, isEmpty ? end - 1 : end);
  const name = isXml ? written : written.toLowerCase();
  return { tag: { type: isClose ? "close" : isEmpty ? "empty" : "open", name, attributes }, end: end + 1 };
}

/** The end of an element whose content is no markup: where its closing tag begins. */
function endOfRaw(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, "gi");
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? text.length;
}

/** @returns the next < that begins markup: in HTML, < 10% is text. -1 where there is none. */
function nextTag(text: string, from: number, isXml: boolean): number {
  let open = text.indexOf("<", from);
  while (open >= 0 && !isXml) {
    const code = text.charCodeAt(open + 1);
    if (isLetter(code) || code === 0x2f || code === 0x21 || code === 0x3f) break;
    open = text.indexOf("<", open + 1);
  }
  return open;
}

/** Reads a comment, declaration, CDATA or instruction; of them only CDATA holds text. */
function readDeclaration(text: string, at: number, isXml: boolean): { text: string; end: number } {
  if (isXml && /^<!(?:doctype|entity|element|attlist|notation)/i.test(text.slice(at, at + 12)))
    throw new ImportError("xml-dtd");
  const end = endOfDeclaration(text, at);
  const isData = isXml && text.startsWith(CDATA, at);
  return { text: isData ? text.slice(at + CDATA.length, Math.max(at + CDATA.length, end - 3)) : "", end };
}

/**
 * @param language XML refuses declarations of document types; HTML knows elements without markup inside.
 * @returns the tags and texts in order, entities decoded. Comments are left out. Linear in the length.
 * @throws ImportError xml-dtd.
 */
export function* scanMarkup(text: string, language: "xml" | "html"): Generator<Token> {
  const isXml = language === "xml";
  let at = 0;
  while (at < text.length) {
    const open = nextTag(text, at, isXml);
    const textEnd = open < 0 ? text.length : open;
    if (textEnd > at) yield { type: "text", text: decodeEntities(text.slice(at, textEnd)) };
    if (open < 0) return;
    if ("!?".includes(text.charAt(open + 1) || " ")) {
      const declaration = readDeclaration(text, open, isXml);
      if (declaration.text !== "") yield { type: "text", text: declaration.text };
      at = declaration.end;
      continue;
    }
    const read = readTag(text, open, isXml);
    // The file breaks off within a tag.
    if (!read) return;
    yield read.tag;
    at = read.end;
    if (isXml || read.tag.type !== "open" || !RAW.has(read.tag.name)) continue;
    const end = endOfRaw(text, read.tag.name, at);
    if (end > at) yield { type: "text", text: decodeEntities(text.slice(at, end)) };
    at = end;
  }
}

/** Those that Chinese pages use. The spaces are kept apart from the plain one: lines are trimmed later. */
const ENTITIES = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    zwnj: "",
    zwj: "",
    ldquo: "“",
    rdquo: "”",
    lsquo: "‘",
    rsquo: "’",
    laquo: "«",
    raquo: "»",
    lang: "〈",
    rang: "〉",
    middot: "·",
    bull: "•",
    mdash: "—",
    ndash: "–",
    hellip: "…",
    times: "×",
    divide: "÷",
    plusmn: "±",
    le: "≤",
    ge: "≥",
    deg: "°",
    permil: "‰",
    copy: "©",
    reg: "®",
    sect: "§",
    yen: "¥",
    radic: "√",
    alpha: "α",
    beta: "β",
    mu: "μ",
  }),
);

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** @returns the text with numeric and the usual named entities as characters; others stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g,
    (whole, decimal, hex, name) => {
      if (decimal) return characterOf(Number(decimal));
      if (hex) return characterOf(Number.parseInt(hex, 16));
      return ENTITIES.get(name) ?? whole;
    },
  );
}

const attributePatterns = new Map<string, RegExp>();

/** @returns the value of an attribute, without quotes and entities; undefined where the tag has none of that name. */
export function attribute(tag: Tag, name: string): string | undefined {
  let pattern = attributePatterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");
    attributePatterns.set(name, pattern);
  }
  const [found, double, single, bare] = pattern.exec(tag.attributes) ?? [];
  return found === undefined ? undefined : decodeEntities(double ?? single ?? bare ?? "");
}
