/**
 * Copies the open card's citation from a key on the page: the card's frame may not, since the key was not pressed
 * in it, and `navigator.clipboard` does not exist on plain-HTTP pages. The text is set by the last listener that
 * runs, so a page that listens sees a copy event, but not what is copied.
 */
import type { CardEvent } from "../messages.ts";

export type Copyable = Pick<CardEvent & { type: "citation" }, "text" | "html">;

export class Clipboard {
  readonly #document: Document;
  #ready: Copyable | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Sets what the key copies; null for nothing. */
  prepare(copyable: Copyable | null): void {
    this.#ready = copyable;
  }

  /** Copies at once, in the handling of a trusted key. @returns whether the clipboard took it. */
  copy(): boolean {
    const copyable = this.#ready;
    if (!copyable?.text) return false;
    const window = this.#document.defaultView as Window;
    let isTaken = false;
    const onCopy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const { clipboardData } = event;
      clipboardData?.clearData();
      clipboardData?.setData("text/plain", copyable.text);
      if (copyable.html) clipboardData?.setData("text/html", copyable.html);
      isTaken = true;
    };
    window.addEventListener("copy", onCopy, true);
    const isDone = this.#document.execCommand("copy");
    window.removeEventListener("copy", onCopy, true);
    return isDone && isTaken;
  }
}
