import { browser } from "wxt/browser";
import { readingUrl, targetAnchor } from "../../utils/lookup/addresses.ts";
import type { LookupResult } from "../../utils/lookup/result.ts";
import { clauseView, neighboursOf } from "../../utils/lookup/views.ts";
import type { CardEvent } from "../../utils/messages.ts";
import type { Clause } from "../../utils/regulation/model.ts";
import type { Copying } from "../copying/useCopying.ts";
import { useKeys } from "../fields/useKeys.ts";
import type { Extras } from "./useExtras.ts";
import type { Views } from "./useViews.ts";

/** What the keys in a card do; those that are for a clause do nothing where none is shown. */
export function useCardKeys(
  result: LookupResult,
  { before, open, back }: Views,
  { isMenuOpen, toggleContext, closeMenu }: Extras,
  { favourite, toggleMenu, copyAs }: Copying,
  send: (event: CardEvent) => void,
): void {
  const found = result.kind === "passages" ? result : null;
  const neighbours = neighboursOf(result);
  const leafTo = (clause: Clause | undefined) =>
    found && clause ? () => open(clauseView(found.regulation, clause)) : undefined;
  const [previous, next] = [leafTo(neighbours.previous), leafTo(neighbours.next)];
  const isAmong = previous || next;
  useKeys({
    c: () => copyAs(favourite),
    m: found ? toggleMenu : undefined,
    x: isAmong ? toggleContext : undefined,
    r: isAmong ? () => openWholeText(result) : undefined,
    "[": previous,
    arrowleft: previous,
    "]": next,
    arrowright: next,
    backspace: before && back,
    back: before && back,
    p: () => send({ type: "pin" }),
    n: () => send({ type: "step", direction: 1 }),
    b: () => send({ type: "step", direction: -1 }),
    escape: isMenuOpen ? closeMenu : () => send({ type: "close" }),
  });
}

/** @returns the address of what a card shows, in the page on which its regulation is read as a whole. */
export function readingUrlOf({ regulation, units: [first] }: LookupResult & { kind: "passages" }): string {
  const at = first?.ordinal === undefined ? targetAnchor(first ?? {}) : first;
  // The card's own address may be one that is valid for it alone.
  return new URL(readingUrl(regulation.id, at), browser.runtime.getURL("/")).href;
}

/** Opens the whole text in a tab of its own, in the handling of a key. */
function openWholeText(result: LookupResult): void {
  if (result.kind === "passages") window.open(readingUrlOf(result), "_blank", "noreferrer");
}
