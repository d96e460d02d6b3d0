/** A portrait of a page, as its scripts and its user see it, to compare it with and without the extension. */
import type { CDPSession, Page } from "@playwright/test";
import { chord, type PageLike } from "./page.ts";

export interface Portrait {
  /** What the page's own observers saw, from its first moment. */
  records: string[];
  html: string;
  innerText: string;
  selected: string;
  copied: string;
  /** Role, name and state of each node in the accessibility tree; only Chromium gives it. */
  accessible: string[];
}

/** Runs in each document before its own scripts. */
function watch(): void {
  const scope = window as unknown as { records: string[] };
  scope.records = [];
  const name = (node: Node) => node.nodeName;
  new MutationObserver((list) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of list) {
      const added = [...addedNodes].map((node) => `+${name(node)}`);
      const removed = [...removedNodes].map((node) => `-${name(node)}`);
      scope.records.push([type, name(target), attributeName ?? "", ...added, ...removed].join(" "));
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  // What the parser does comes in portions that differ from time to time.
  addEventListener("DOMContentLoaded", () => queueMicrotask(() => scope.records.splice(0)));
}

/** From the next document on, notes what the page's own observers see. */
export async function watchRecords(page: PageLike): Promise<void> {
  const driven = page as unknown as Record<string, (work: () => void) => Promise<unknown>>;
  const install = driven.addInitScript ?? driven.evaluateOnNewDocument;
  await install?.call(driven, watch);
}

/** @returns what the page's own observers have seen since its beginning. */
export const recordsOf = (page: PageLike): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { records: string[] }).records, undefined);

/** Everything is selected and copied as a user does, and pasted elsewhere. */
async function copyAll(page: PageLike, paper: PageLike): Promise<string> {
  await paper.evaluate(() => {
    const area = document.querySelector("textarea");
    if (area) area.value = "";
  }, undefined);
  await page.bringToFront();
  await chord(page, "Control", "a");
  await chord(page, "Control", "c");
  await paper.bringToFront();
  await paper.evaluate(() => document.querySelector("textarea")?.focus(), undefined);
  await chord(paper, "Control", "v");
  await page.bringToFront();
  return paper.evaluate(() => document.querySelector("textarea")?.value ?? "", undefined);
}

interface AccessibleNode {
  role?: { value?: unknown };
  name?: { value?: unknown };
  value?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
}

async function accessibleTree(page: PageLike): Promise<string[]> {
  const driven = page as unknown as Page;
  if (!("context" in driven)) return [];
  const session: CDPSession = await driven.context().newCDPSession(driven);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: AccessibleNode[] };
  await session.detach();
  return nodes.map(({ role, name, value, properties = [] }) =>
    JSON.stringify([
      role?.value,
      name?.value,
      value?.value,
      properties.map((property) => [property.name, property.value.value]),
    ]),
  );
}

/** @param paper a page with an empty text area, to paste into. */
export async function portraitOf(page: PageLike, paper: PageLike): Promise<Portrait> {
  const accessible = await accessibleTree(page);
  const copied = await copyAll(page, paper);
  const seen = await page.evaluate(() => {
    const selected = String(getSelection());
    getSelection()?.removeAllRanges();
    const root = document.documentElement;
    const { records } = window as unknown as { records: string[] };
    const innerText = (root as Partial<HTMLElement>).innerText ?? "";
    return { selected, innerText, html: root.outerHTML, records };
  }, undefined);
  // One name is a government's and one is not; that difference is the test's.
  const plain = (text: string) =>
    text.replaceAll(/(blob:)?http:\/\/[^/"\s]+(?:\/[\da-f-]{36})?/g, "$1http://site");
  return { ...seen, html: plain(seen.html), copied, accessible: accessible.map(plain) };
}
