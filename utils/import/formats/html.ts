/**
 * Pages as HTML → the lines of the regulation on them, without menus and footers. Saved pages and open ones (as the
 * markup that the browser writes of them) are read by the same scanner of tags: a worker has no DOMParser, and so a
 * page gives the same text wherever it is read. No list of sites: the text is where its numbered clauses are.
 */
import { endOfText, skipSpaces } from "../../text/scan.ts";
import { LIMITS } from "../limits.ts";
import { attribute, scanMarkup, type Tag } from "../markup.ts";
import { checkLength, type SourceText } from "../source-text.ts";
import { TableLines } from "../table-lines.ts";
import { bodyOf } from "./html-body.ts";
import { factsOnPage } from "./html-facts.ts";

/** An element that holds lines. */
export interface Box {
  parent: Box | undefined;
  depth: number;
}

interface PageLine {
  /** Cells of one row are parted by tabs. */
  text: string;
  /** The innermost element. */
  box: Box;
}

/** What a page says of itself. */
export interface Page {
  lines: readonly PageLine[];
  /** Titles, the most trusted first: ArticleTitle, first h1, title. */
  titles: string[];
  meta: ReadonlyMap<string, string>;
}

const words = (list: string) => new Set(list.split(" "));

/** Elements that begin and end lines. */
const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul ucapcontent ucaptitle founder-content",
);
/** Their content is not printed, or is no text of the page. */
const UNREAD = words(
  "script style textarea iframe noscript xmp template select option svg canvas object audio video button",
);
/** These end where the next of their kind begins. */
const ENDED_BY_NEXT = words("p li td th tr dt dd");

/** Longer ones are no titles, and not worth a look. */
const LONGEST_TITLE = 200;

interface OpenBox extends Box {
  name: string;
}

/** Spaces as a browser prints them; line ends between Chinese characters print nothing. */
function collapsed(text: string): string {
  return text
    .replace(/([\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u3000-\u9fff\uff00-\uffef])/g, "$1")
    .replace(/[ \t\r\n\f]+/g, " ");
}

const trimmed = (text: string) =>
  text.slice(skipSpaces(text, 0), Math.max(skipSpaces(text, 0), endOfText(text)));

class PageReader {
  readonly lines = new TableLines<PageLine>("\t");
  readonly meta = new Map<string, string>();
  readonly headings: string[] = [];
  title = "";
  #boxes: OpenBox[] = [{ name: "", parent: undefined, depth: 0 }];
  #text: string[] = [];
  /** The element whose content is not read, and how often it is open. */
  #unread: { name: string; depth: number } | undefined;
  #inTitle = false;

  read(html: string): void {
    for (const token of scanMarkup(html, "html")) {
      if (token.type !== "text") this.#tag(token);
      else if (this.#inTitle) this.title += token.text;
      else if (!this.#unread) this.#text.push(token.text);
    }
    this.#endLine();
  }

  #tag(tag: Tag): void {
    const { name } = tag;
    if (this.#unread) this.#passOver(tag, this.#unread);
    else if (name === "title") this.#inTitle = tag.type === "open" && this.title === "";
    else if (name === "meta") this.#addMeta(tag);
    else if (name === "br" || name === "hr") this.#endLine();
    else if (BLOCKS.has(name)) {
      if (tag.type === "close") this.#close(name);
      else this.#open(name);
    } else if (UNREAD.has(name) && tag.type === "open") this.#unread = { name, depth: 1 };
  }

  #passOver({ name, type }: Tag, unread: { name: string; depth: number }): void {
    if (name !== unread.name || type === "empty") return;
    unread.depth += type === "close" ? -1 : 1;
    if (unread.depth <= 0) this.#unread = undefined;
  }

  #addMeta(tag: Tag): void {
    const name = attribute(tag, "name")?.toLowerCase();
    const content = attribute(tag, "content")?.trim();
    if (name && content && !this.meta.has(name)) this.meta.set(name, content);
  }

  #open(name: string): void {
    this.#endLine();
    const top = this.#boxes.at(-1);
    if (top?.name === name && ENDED_BY_NEXT.has(name)) this.#close(name);
    const parent = this.#boxes.at(-1);
    if (parent && this.#boxes.length < LIMITS.htmlDepth)
      this.#boxes.push({ name, parent, depth: parent.depth + 1 });
    if (name === "tr") this.lines.openRow();
    if (name === "td" || name === "th") this.lines.openCell();
  }

  /** Closing tags without an opening one are passed over; what is open inside is closed too. */
  #close(name: string): void {
    this.#endLine();
    if (name === "tr") this.lines.closeRow();
    const at = this.#boxes.findLastIndex((box) => box.name === name);
    if (at > 0) this.#boxes.length = at;
  }

  #endLine(): void {
    if (this.#text.length === 0) return;
    const text = trimmed(collapsed(this.#text.join("")));
    this.#text = [];
    const box = this.#boxes.at(-1);
    if (text === "" || !box) return;
    if (box.name === "h1" || box.name === "ucaptitle") this.headings.push(text);
    this.lines.add({ text, box });
  }
}

function readPage(html: string): Page {
  const reader = new PageReader();
  reader.read(html);
  const titles = [reader.meta.get("articletitle"), reader.headings[0], trimmed(collapsed(reader.title))];
  return {
    lines: reader.lines.lines,
    titles: titles.flatMap((title) => (title && title.length <= LONGEST_TITLE ? title : [])),
    meta: reader.meta,
  };
}

/** @returns the regulation on a page, and what the page says of it. Lines are counted among those of the text. */
export function readHtml(html: string): SourceText {
  const page = readPage(html);
  const body = bodyOf(page);
  checkLength(body.lines);
  const facts = factsOnPage(page, body.start);
  return {
    ...(body.title && { title: body.title }),
    lines: body.lines,
    unit: "paragraph",
    facts,
    warnings: [],
  };
}
