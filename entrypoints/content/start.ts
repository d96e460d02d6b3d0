/** Wires the reader on a page to the extension. */
import type { Runtime } from "webextension-polyfill";
import type { CountMessage, PageRequest } from "../../utils/messages.ts";
import { matches, unclobbered } from "../../utils/page/elements.ts";
import { type PageReader, startReader } from "../../utils/page/reader.ts";
import type { Begin } from "../../utils/page/scan.ts";
import { beginReading, cardNonce, extension, isAlive, isSwitchedOn } from "./extension.ts";

const page = unclobbered(document);

/** Starts when the document is looked at, not when it is prerendered. */
export function startOnPage(): void {
  // A page's <iframe name="chrome"> makes Chromium give us no API at all.
  if (!extension?.runtime?.connect) return;
  // Unknown in Firefox.
  if ((page as { prerendering?: boolean }).prerendering) {
    page.addEventListener("prerenderingchange", start, { once: true });
  } else {
    start();
  }
}

/** Where a running copy of this script is found by a second one: scripts of a site just allowed may come twice. */
const COPY = Symbol.for("clause-lens");

interface Copy {
  isAlive(): boolean;
  /** Takes everything of the copy from the page. */
  stop(): void;
}

function start(): void {
  const scope = globalThis as { [COPY]?: Copy };
  if (scope[COPY]?.isAlive()) return;
  scope[COPY]?.stop();
  let reader: PageReader | null = null;
  const stop = () => {
    reader?.stop();
    reader = null;
  };
  /** Asked only where there is something to read: other pages do not wake the worker. */
  const begin = async () => {
    if (await isSwitchedOn()) return beginReading();
    stop();
    return null;
  };
  const turn = async () => {
    if (await isSwitchedOn()) reader ??= read(begin);
    else if (reader) {
      stop();
      void tellCount(0);
    }
  };
  scope[COPY] = { isAlive, stop };
  reader = read(begin);
  // Chrome before 144 accepts no promise as an answer, and without an answer the channel must not stay open.
  const onRequest = (request: PageRequest, _sender: unknown, respond: (answer: unknown) => void) => {
    if (request.name === "switched") void turn();
    else if (reader) answer(reader, request, respond);
  };
  extension.runtime.onMessage.addListener(onRequest as Runtime.OnMessageListenerNoResponse);
}

function read(begin: Begin): PageReader | null {
  const { runtime, i18n } = extension;
  return startReader(document, {
    begin,
    card: { url: runtime.getURL("/card.html"), origin: runtime.getURL("").slice(0, -1), nonce: cardNonce },
    isAlive,
    // Asked for now: after an update nothing can be asked.
    hint: i18n.getMessage("reading_updated"),
    onCount: tellCount,
  });
}

/** After an update there is nobody to tell, and telling throws at once. */
async function tellCount(count: number): Promise<void> {
  const message: CountMessage = { name: "count", count };
  try {
    await extension.runtime.sendMessage(message);
  } catch {}
}

/** Every frame hears a request; one with nothing to say stays silent, so that another frame's answer is heard. */
function answer(reader: PageReader, request: PageRequest, respond: (answer: unknown) => void): void {
  const isTop = window === window.top;
  if (request.name === "list" && (request.inFrame || isTop)) respond(reader.list());
  if (request.name === "hindrance" && isTop) respond(reader.hindrance);
  if (request.name === "reveal" && isTop) reader.reveal(request.index);
  if (request.name === "command" && hasFocus()) reader.command(request.command);
}

/** Whether the keyboard is in this frame and not in one inside it; the card's own frame does not count. */
function hasFocus(): boolean {
  return page.hasFocus() && !(page.activeElement && matches(page.activeElement, "iframe,frame"));
}
