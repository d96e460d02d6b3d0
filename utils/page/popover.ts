/** What we put on a page stands in the top layer, in a closed shadow root that no style of the page's gets through to. */

import { sheetOf } from "./styles.ts";

/**
 * The host is a point, and what is shown stands fixed beside it: its place changes without a record for the page's
 * observers. Sizes are px everywhere, since rem would follow the page's root.
 */
const HOST_STYLE =
  ":host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;" +
  "width:0!important;height:0!important}:host::backdrop{display:none!important}";

/** @returns a new HTML element: createElement gives none in some XML documents. */
export const make = <K extends string>(
  document: Document,
  name: K,
): K extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[K] : HTMLElement =>
  document.createElementNS("http://www.w3.org/1999/xhtml", name) as never;

/**
 * @param name of the host's tag.
 * @param rules CSS of what is inside.
 * @returns a host, to be put into the document and shown.
 */
export function makePopover(
  document: Document,
  name: string,
  rules: string,
  ...inside: Element[]
): HTMLElement {
  const host: HTMLElement = make(document, name);
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  // A <style> would be forbidden by the policy of the extension's own pages.
  root.adoptedStyleSheets = [sheetOf(HOST_STYLE + rules)];
  root.append(...inside);
  return host;
}

/** Places a fixed element, in CSS px of the viewport. */
export function putAt(
  element: HTMLElement,
  box: Partial<Record<"left" | "top" | "width" | "height", number>>,
) {
  for (const [side, value] of Object.entries(box)) element.style.setProperty(side, `${value}px`);
}
