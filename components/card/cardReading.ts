/** The way from a card to the whole text. */
import { browser } from "wxt/browser";
import { readingUrl, targetAnchor } from "../../utils/lookup/addresses.ts";
import type { Reading } from "../../utils/lookup/reading.ts";

type Found = Reading & { kind: "passages" };

/** @returns the address of what a card shows, in the page on which its regulation is read as a whole. */
export function readingUrlOf({ regulation, units: [first] }: Found): string {
  const at = first?.ordinal === undefined ? targetAnchor(first ?? {}) : first;
  // The card's own address may be one that is valid for it alone.
  return new URL(readingUrl(regulation.id, at), browser.runtime.getURL("/")).href;
}

/** Opens the whole text in a tab of its own, in the handling of a key. */
export function openWholeText(reading: Reading): void {
  if (reading.kind === "passages") window.open(readingUrlOf(reading), "_blank", "noreferrer");
}
