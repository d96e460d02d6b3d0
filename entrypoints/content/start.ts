/** Wires the reader on a page to the extension. */
import type { Runtime } from "webextension-polyfill";
import type { CountMessage, ListedReference, PageRequest } from "../../utils/messages.ts";
import { type PageReader, startReader } from "../../utils/page/reader.ts";
import { beginReading, extension, isAlive, pageSecret } from "./extension.ts";
import { followSwitch } from "./switch.ts";

/** Starts when the document is looked at, not when it is prerendered. */
export function startOnPage(): void {
  // Unknown in Firefox.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener("prerenderingchange", start, { once: true });
  } else {
    start();
  }
}

/** Where a running copy of this script is found by a second one: scripts of a site just allowed may come twice. */
const COPY = Symbol.for("clause-lens");

function start(): void {
  const scope = globalThis as { [COPY]?: () => boolean };
  if (scope[COPY]?.()) return;
  scope[COPY] = isAlive;
  let reader: PageReader | null = null;
  followSwitch((isOn) => {
    if (isOn) reader ??= read();
    else if (reader) {
      reader.stop();
      reader = null;
      tellCount(0);
    }
  });
  // Chrome before 144 takes no promise for an answer, and nothing is to be kept open where there is none.
  const onRequest = (request: unknown, _sender: unknown, respond: (list: ListedReference[]) => void) => {
    if (reader) answer(reader, request as PageRequest, respond);
  };
  extension.runtime.onMessage.addListener(onRequest as Runtime.OnMessageListenerNoResponse);
}

function read(): PageReader | null {
  const { runtime } = extension;
  return startReader(document, {
    begin: beginReading,
    card: { url: runtime.getURL("/card.html"), origin: runtime.getURL("").slice(0, -1) },
    secret: pageSecret(),
    isAlive,
    hint: () => extension.i18n.getMessage("reading_updated"),
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

/** Every frame hears a request; who has nothing to say stays silent, so that another frame's answer is heard. */
function answer(reader: PageReader, request: PageRequest, respond: (list: ListedReference[]) => void): void {
  if (request.name === "list" && (request.inFrame || window === window.top)) respond(reader.list());
  if (request.name === "reveal" && window === window.top) reader.reveal(request.index);
  if (request.name === "command" && hasFocus()) reader.command(request.command);
}

/** Whether the keyboard is in this frame and not in one inside it; the card's own frame does not count. */
function hasFocus(): boolean {
  return document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? "");
}
