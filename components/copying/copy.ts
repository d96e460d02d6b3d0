/**
 * Copying from an extension page. `execCommand` with a `copy` listener works in a frame on a plain-HTTP page, in
 * both browsers and without permission, where `navigator.clipboard` is refused or absent; elsewhere it works too.
 */

/** What goes to the clipboard: plain text, and the same formatted, for word processors. */
export interface Copyable {
  text: string;
  html?: string;
}

/**
 * Copies at once, in the handling of a click or key pressed in this document.
 * @returns whether the clipboard took it.
 */
export function copy({ text, html }: Copyable, document: Document = globalThis.document): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener("copy", onCopy, true);
  try {
    return document.execCommand("copy") && isTaken;
  } finally {
    document.removeEventListener("copy", onCopy, true);
  }
}
