/** The page in a tab, for 收入文库: read at the user's request and never before. */
import { browser } from "wxt/browser";

interface ReadPage {
  /** What the user sees of it, with the head's meta tags. */
  html: string;
  title: string;
  url: string;
  /** How many lines begin with the number of a clause: 第十八条. */
  clauses: number;
}

/** UTF-16 code units; the import refuses larger files. */
const MAX_LENGTH = 20_000_000;

/** A page with fewer clauses only quotes some. */
const FEWEST_CLAUSES = 3;

/**
 * Runs in the page's isolated world, so it uses nothing from outside. It calls no method of the document itself: a page can
 * put an element under the name of any of them. Cloning would run the page's own elements; reading does not.
 */
function readPage(maxLength: number): ReadPage {
  const of = (name: string) => Reflect.get(Document.prototype, name, document);
  const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const isUnread = ({ localName }: Element) =>
    /^(?:script|style|noscript|template|svg|math|img|input)$/.test(localName);
  const isLineBreak = ({ localName }: Element) => /^(?:br|hr)$/.test(localName);
  const childrenOf = (element: Element): Iterable<Node> => {
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    if (assigned.length > 0) return assigned;
    return (element.shadowRoot ?? element).childNodes;
  };
  let html = "";
  const read = (node: Node, isVisible: boolean): void => {
    if (html.length > maxLength) return;
    if (node instanceof Text && isVisible) html += escaped(node.data);
    if (!(node instanceof Element) || isUnread(node)) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === "none") return;
    html += `<${node.localName}>`;
    if (isLineBreak(node)) return;
    for (const child of childrenOf(node)) read(child, visibility === "visible");
    html += `</${node.localName}>`;
  };
  const head: HTMLElement | null = of("head");
  for (const { name, content } of head?.querySelectorAll("meta") ?? []) {
    html += `<meta name="${escaped(name)}" content="${escaped(content)}">`;
  }
  const title = String(of("title"));
  html += `<title>${escaped(title)}</title>`;
  const body: HTMLElement | null = of("body");
  if (body) read(body, true);
  const clauses = body?.innerText.match(/^[\s\u3000]*第[一二三四五六七八九十百千零〇\d]+条/gm) ?? [];
  return { html, title, url: location.href, clauses: clauses.length };
}

/** @returns the frame with the most clauses: some sites show the text in a frame. */
async function readFrames(tab: number, maxLength: number): Promise<ReadPage> {
  const frames = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: readPage,
    args: [maxLength],
  });
  const [first, ...others] = frames.flatMap(({ result }) => (result ? [result as ReadPage] : []));
  if (!first) throw new Error("The page was not read.");
  return others.reduce((most, page) => (page.clauses > most.clauses ? page : most), first);
}

/**
 * @param tab of a site that is read, or in which the toolbar's icon was pressed.
 * @returns how many clauses of a regulation its page has; 0 where it is none, or cannot be read.
 */
export async function clausesOnPage(tab: number): Promise<number> {
  const { clauses } = await readFrames(tab, 0).catch(() => ({ clauses: 0 }));
  return clauses < FEWEST_CLAUSES ? 0 : clauses;
}

/**
 * @param tab as above.
 * @returns its page as a file for the import, named by its title, and its address, which a page does not decide itself.
 * @throws Error where the browser does not let the page be read, or the tab has gone.
 */
export async function readTab(tab: number): Promise<{ file: File; url: string }> {
  const { html, title, url } = await readFrames(tab, MAX_LENGTH);
  const file = new File([html], `${title.trim().slice(0, 80) || "page"}.html`, { type: "text/html" });
  return { file, url };
}
