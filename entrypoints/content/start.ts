/** Wires the reader on a page to the extension. */
import type { CommandMessage } from "../../utils/messages.ts";
import { startReader } from "../../utils/page/reader.ts";
import { extension, isAlive, pageSecret, request } from "./extension.ts";

/** Starts when the document is looked at, not when it is prerendered. */
export function startOnPage(): void {
  if ("prerendering" in document && document.prerendering) {
    document.addEventListener("prerenderingchange", start, { once: true });
  } else {
    start();
  }
}

function start(): void {
  const { runtime } = extension;
  const reader = startReader(document, {
    lookup: (names) => request("lookup", { names }),
    card: { url: runtime.getURL("/card.html"), origin: new URL(runtime.getURL("")).origin },
    secret: pageSecret(),
    isAlive,
    onCount: (count) => void request("count", { count }).catch(() => {}),
  });
  if (!reader) return;
  runtime.onMessage.addListener((message: CommandMessage) => {
    // Every frame hears the command; the one with the reader's focus acts on it.
    const active = document.activeElement;
    if (document.hasFocus() && !/^i?frame$/i.test(active?.localName ?? "")) reader.command(message.command);
  });
}
