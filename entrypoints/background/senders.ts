/** Who sent a message, as the browser reports it: the sender cannot forge it. */
import { browser } from "wxt/browser";

export interface Sender {
  id?: string | undefined;
  /** Of the document that sent it: for a content script, the page's. */
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
}

/** @returns whether an address is of the extension's own origin; its host may be the dynamic one in Chromium. */
export function isOurs(url: string): boolean {
  const given = URL.parse(url);
  const ours = [browser.runtime.getURL("/"), browser.runtime.getURL("/card.html")].map(
    (each) => new URL(each),
  );
  return ours.some(({ protocol, host }) => given?.protocol === protocol && given.host === host);
}

/**
 * @returns whether the card sent a message. A content script has the extension's id too, but the address of the page that it
 *   is in.
 */
export const isCard = ({ id, url }: Sender): boolean =>
  id === browser.runtime.id && url !== undefined && URL.parse(url)?.pathname === "/card.html" && isOurs(url);
