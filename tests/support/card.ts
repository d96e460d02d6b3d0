/** Looks at references and card from outside, as a user does: by the list and by pointing. */
import type { Browser } from "webextension-polyfill";
import type { CardSubject, ListedReference } from "../../utils/messages.ts";
import { HOST } from "./host.ts";
import type { Session } from "./launch.ts";
import { type FrameLike, type PageLike, until } from "./page.ts";

export interface SeenCard {
  certainty: string;
  /** The certainty in a word. */
  word: string;
  title: string;
  number: string;
  label: string;
  text: string;
  /** The 款 or 项 that is set off; empty where the whole clause is meant. */
  named: string;
}

/** A point of the viewport, in CSS px. */
export interface Point {
  x: number;
  y: number;
}

/** Runs in an extension page: asks a tab for its references. Typed loosely, since it is sent as text. */
async function askTab({
  url,
  request,
}: {
  url: string;
  request: unknown;
}): Promise<ListedReference[] | null> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { tabs } = scope.browser ?? scope.chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) return null;
  return tabs.sendMessage(tab.id, request).catch(() => null) as Promise<ListedReference[] | null>;
}

/** @returns the references that the content script has found, by asking as the popup does. */
export async function listReferences(session: Session, page: PageLike): Promise<ListedReference[]> {
  const asker = await session.extensionPage();
  return (await asker.evaluate(askTab, { url: page.url(), request: { name: "list" } })) ?? [];
}

/** @returns the references once there are any. */
export const referencesAppear = (session: Session, page: PageLike): Promise<ListedReference[]> =>
  until("references", async () => {
    const list = await listReferences(session, page);
    return list.length > 0 && list;
  });

/**
 * Runs in the page: where the nth occurrence of some words is, split over elements or not, in view after this. What
 * is not displayed does not count, nor does white space, as for users; open shadow roots do.
 */
function findWords({ words, nth }: { words: string; nth: number }): Point | null {
  const at: { node: Text; offset: number }[] = [];
  let text = "";
  const range = document.createRange();
  const add = (node: Text) => {
    range.selectNodeContents(node);
    if (/^(script|style|textarea|rt|rp)$/i.test(node.parentElement?.localName ?? "")) return;
    if (range.getClientRects().length === 0) return;
    for (const [offset, char] of node.data.split("").entries()) {
      if (!/\S/.test(char)) continue;
      text += char;
      at.push({ node, offset });
    }
  };
  const walk = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Text) add(node);
      else if (node instanceof HTMLElement && node.shadowRoot instanceof ShadowRoot) walk(node.shadowRoot);
    }
  };
  walk(document);
  const wanted = words.replace(/\s/g, "");
  let from = -1;
  for (let turn = 0; turn <= nth; turn++) {
    from = text.indexOf(wanted, from + 1);
    if (from < 0) return null;
  }
  const [first, last] = [at[from], at[from + wanted.length - 1]];
  if (!first || !last) return null;
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  let rect = range.getClientRects()[0];
  const root = first.node.getRootNode() as Document | ShadowRoot;
  const middle = rect && root.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
  // Of a frame, only its parents know what is seen.
  const isSeen = window === top && middle && first.node.parentElement?.contains(middle);
  if (!rect || !isSeen || rect.top < 0 || rect.bottom > innerHeight) {
    first.node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    rect = range.getClientRects()[0];
  }
  return rect
    ? { x: rect.x + Math.min(rect.width / 2, 20), y: rect.y + Math.min(rect.height / 2, 40) }
    : null;
}

/** @returns a point of the nth occurrence as pointOf does, or null where the frame does not show it. */
export const tryPointOf = (frame: FrameLike, words: string, nth = 0): Promise<Point | null> =>
  frame.evaluate(findWords, { words, nth });

/** @returns a point on the first line of the nth occurrence of some words, scrolled into view. */
export async function pointOf(page: FrameLike, words: string, nth = 0): Promise<Point> {
  const point = await tryPointOf(page, words, nth);
  if (!point) throw new Error(`The page does not show “${words}”.`);
  return point;
}

/** @returns the card's frame, if there is one. Firefox's driver does not tell its address; the frame itself does. */
export async function cardFrame(page: PageLike): Promise<FrameLike | null> {
  for (const frame of page.frames().slice(1)) {
    const address = await frame.evaluate(() => location.pathname, undefined).catch(() => "");
    if (address === "/card.html") return frame;
  }
  return null;
}

/** Runs in the card. */
function readCardText(): SeenCard | null {
  const part = (name: string) =>
    document.querySelector<HTMLElement>(`[data-part="${name}"]`)?.innerText.trim() ?? "";
  // While the text is read, the card shows the reference alone.
  if (!document.querySelector("[data-part=certainty]")) return null;
  return {
    certainty: part("certainty"),
    word: document.querySelector(".certainty-word")?.textContent ?? "",
    title: part("title"),
    number: part("number"),
    label: [...document.querySelectorAll("[data-part=label]")].map((label) => label.textContent).join("、"),
    text: part("text"),
    named: part("named"),
  };
}

/** @returns what the card shows, or null while it is loading. */
export async function readCard(page: PageLike): Promise<SeenCard | null> {
  const frame = await cardFrame(page);
  return frame && readCardIn(frame);
}

/** @returns what a card's own frame shows. */
export const readCardIn = (frame: FrameLike): Promise<SeenCard | null> =>
  frame.evaluate(readCardText, undefined).catch(() => null);

/** Runs in the page: whether a popover of ours is open under any open root. */
function findOpenHost(host: string): boolean {
  const isIn = (root: Document | ShadowRoot): boolean =>
    root.querySelector(`${host}:popover-open`) !== null ||
    [...root.querySelectorAll("*")].some(
      (element) => element.shadowRoot instanceof ShadowRoot && isIn(element.shadowRoot),
    );
  return isIn(document);
}

/** Whether the card is on the screen. */
export const isCardOpen = (page: FrameLike): Promise<boolean> => page.evaluate(findOpenHost, HOST);

/** Points at the nth occurrence of some words and waits for the card. */
export async function openCard(page: PageLike, words: string, nth = 0): Promise<SeenCard> {
  await page.mouse.move(1, 1);
  await until("the last card to go", async () => !(await isCardOpen(page)));
  const { x, y } = await pointOf(page, words, nth);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await until(`the card of ${words}`, () => isCardOpen(page));
  return until("the card's text", () => readCard(page));
}

export interface FoundReference extends SeenCard {
  reference: string;
}

/** Every reference of the page with what its card says. */
export async function findReferences(session: Session, page: PageLike): Promise<FoundReference[]> {
  const list = await referencesAppear(session, page).catch(() => []);
  await page.bringToFront();
  const found: FoundReference[] = [];
  const seen = new Map<string, number>();
  for (const { text } of list) {
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    found.push({ reference: text, ...(await openCard(page, text, nth)) });
  }
  return found;
}

/** Runs in the card's document: shows a subject as its host does, and keeps what the card tells the host to copy. */
async function show({
  subject,
  pinned,
  chosen,
}: {
  subject: CardSubject;
  pinned: boolean;
  chosen: string[];
}): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser> & {
    prepared?: string;
    chosen?: string;
  };
  const nonce = await (scope.browser ?? scope.chrome).runtime.sendMessage({ name: "nonce" });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data.type === "ready") port1.postMessage({ type: "show", subject, pinned, chosen });
    if (data.type === "citation") scope.prepared = data.text;
    if (data.type === "chosen") scope.chosen = data.id;
  };
  window.postMessage({ nonce }, location.origin, [port2]);
}

/** Tells the card's document, opened as a page, what to show, as its host would tell it. */
export async function showInCard(
  page: PageLike,
  subject: Omit<CardSubject, "token">,
  pinned = false,
  chosen: string[] = [],
): Promise<void> {
  await page.evaluate(show, { subject: { token: 1, ...subject }, pinned, chosen });
  await until("the card's content", () =>
    page.evaluate(() => document.querySelector("[data-part]") !== null, undefined),
  );
}

/** @returns what a card that is shown so would have its host copy. */
export const preparedIn = (card: PageLike) =>
  card.evaluate(() => (globalThis as unknown as { prepared?: string }).prepared, undefined);

/** @returns the document that was chosen in a card that is shown so, as it told its host. */
export const chosenIn = (card: PageLike) =>
  card.evaluate(() => (globalThis as unknown as { chosen?: string }).chosen, undefined);
