/** The page in a tab as HTML, for 收入文库: what the user sees of it, read at the user's request and never before. */
import { browser } from "wxt/browser";

/** A page as it is read: what is hidden on it is left out. */
export interface TabPage {
  /** With the head's meta tags, without scripts and styles. */
  html: string;
  url: string;
  title: string;
}

/** UTF-16 code units; the import refuses larger files. */
const MAX_LENGTH = 20_000_000;

const CLAUSE = /第[一二三四五六七八九十百千零〇\d]+条/g;

/**
 * Runs in the page's isolated world, so it uses nothing from outside. It calls no method of the document itself: a page can
 * put an element under the name of any of them. Cloning would run the page's own elements; reading does not.
 */
function readPage(maxLength: number): TabPage {
  const of = (name: string) => Reflect.get(Document.prototype, name, document);
  const escaped = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  const isLeftOut = (element: Element) => /^(?:script|style|noscript|template|svg|math)$/i.test(element.localName);
  let html = "";
  const read = (node: Node): void => {
    if (html.length > maxLength) return;
    if (node.nodeType === 3) html += escaped((node as Text).data);
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const isSeen = Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
    // display: contents has no box, but what is in it has.
    const isBox = isSeen || getComputedStyle(element).display === "contents";
    if (isLeftOut(element) || !isBox) return;
    html += `<${element.localName}>`;
    const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    const inner = Element.prototype.hasChildNodes.call(element) ? Reflect.get(Node.prototype, "childNodes", element) : [];
    const shown = Reflect.get(Element.prototype, "shadowRoot", element)?.childNodes;
    for (const child of assigned.length > 0 ? assigned : (shown ?? inner)) read(child);
    html += `</${element.localName}>`;
  };
  const head: HTMLElement | null = of("head");
  for (const meta of head?.querySelectorAll("meta") ?? []) html += meta.outerHTML;
  const title = String(of("title"));
  html += `<title>${escaped(title)}</title>`;
  const body: HTMLElement | null = of("body");
  if (body) read(body);
  return { html, url: location.href, title };
}

const clausesIn = ({ html }: TabPage): number => html.match(CLAUSE)?.length ?? 0;

/**
 * @param tab where the user asked for it: a site that is read, or the tab in which the toolbar's icon was pressed.
 * @returns the frame with the most clauses: some sites show the text in a frame.
 * @throws Error where the browser does not let the page be read, or the tab has gone.
 */
export async function readTab(tab: number): Promise<TabPage> {
  const frames = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: readPage,
    args: [MAX_LENGTH],
  });
  const pages = frames.flatMap(({ result }) => (result ? [result as TabPage] : []));
  const [first, ...others] = pages;
  if (!first) throw new Error("The page was not read.");
  return others.reduce((most, page) => (clausesIn(page) > clausesIn(most) ? page : most), first);
}
