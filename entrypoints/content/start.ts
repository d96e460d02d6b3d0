/** Wires the reader on a page to the extension. */
import type { CommandMessage, CountMessage } from "../../utils/messages.ts";
import { startReader } from "../../utils/page/reader.ts";
import { beginReading, extension, isAlive, pageSecret } from "./extension.ts";

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
    begin: beginReading,
    card: { url: runtime.getURL("/card.html"), origin: new URL(runtime.getURL("")).origin },
    secret: pageSecret(),
    isAlive,
    onCount: (count) => {
      const message: CountMessage = { name: "count", count };
      runtime.sendMessage(message).catch(() => {});
    },
  });
  if (!reader) return;
  runtime.onMessage.addListener((message: unknown) => {
    // Every frame hears the command; the one with the reader's focus acts on it.
    const active = document.activeElement;
    const isHere = document.hasFocus() && !/^i?frame$/i.test(active?.localName ?? "");
    if (isHere) reader.command((message as CommandMessage).command);
    return undefined;
  });
}
