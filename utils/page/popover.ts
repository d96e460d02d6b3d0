/** The elements we add to a page: in the top layer, in a closed shadow root that page styles do not reach. */

import { sheetOf } from "./styles.ts";

/**
 * The host is a point and its content has fixed positions, so that moving the content creates no record for the page's
 * observers. All sizes are px, because rem would follow the page's root.
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
 * @param rules CSS of what is inside.
 * @returns a host, to be put into the document and shown. It is a built-in element: of a tag that a page can define as
 *   a custom element, ElementInternals would give the page our closed root.
 */
export function makePopover(document: Document, rules: string, ...inside: Element[]): HTMLElement {
  const host = make(document, "div");
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  // A <style> would be forbidden by the policy of the extension's own pages.
  root.adoptedStyleSheets = [sheetOf(HOST_STYLE + rules)];
  root.append(...inside);
  return host;
}

/**
 * Shows a host above everything, or hides it.
 * @returns whether it is so now: a page can forbid it in `beforetoggle`, or take the attribute away.
 */
export function setShown(host: HTMLElement, isShown: boolean): boolean {
  try {
    restore(host);
    if (isShown) host.showPopover();
    else host.hidePopover();
  } catch {}
  return host.matches(":popover-open") === isShown;
}

/** Takes from a host what a page has put on it: `inert` would let clicks through, an animation moves the card away. */
export function restore(host: HTMLElement): void {
  for (const { name } of [...host.attributes]) if (name !== "popover") host.removeAttribute(name);
  for (const animation of host.getAnimations()) animation.cancel();
  if (host.popover !== "manual") host.popover = "manual";
}

/** Places a fixed element, in CSS px of the viewport. */
export function putAt(
  element: HTMLElement,
  box: Partial<Record<"left" | "top" | "width" | "height", number>>,
) {
  for (const [side, value] of Object.entries(box)) element.style.setProperty(side, `${value}px`);
}
