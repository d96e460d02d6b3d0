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

/** The keys of the card. Those for a clause are left to the browser if none is shown. */
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

/** @returns the address on the reading page of the clause that the card shows. */
export function readingUrlOf({ regulation, units: [first] }: LookupResult & { kind: "passages" }): string {
  const at = first?.ordinal === undefined ? targetAnchor(first ?? {}) : first;
  return wholeUrl(readingUrl(regulation.id, at));
}

/** @returns the whole address of a page of the extension: the card's own may be a dynamic one that only it can use. */
export const wholeUrl = (path: string): string => new URL(path, browser.runtime.getURL("/")).href;

/** Opens the whole text in a new tab. Called while a key is handled, or the browser blocks the window. */
function openWholeText(result: LookupResult): void {
  if (result.kind === "passages") window.open(readingUrlOf(result), "_blank", "noreferrer");
}
