import type { Reading } from "../../utils/lookup/reading.ts";
import { clauseView, neighboursOf } from "../../utils/lookup/views.ts";
import type { CardEvent } from "../../utils/messages.ts";
import type { Clause } from "../../utils/regulation/model.ts";
import type { Copying } from "../copying/useCopying.ts";
import { useKeys } from "../fields/useKeys.ts";
import { openWholeText } from "./cardReading.ts";
import type { Extras } from "./useExtras.ts";
import type { Views } from "./useViews.ts";

/** What the keys in a card do; those that are for a clause do nothing where none is shown. */
export function useCardKeys(
  reading: Reading,
  { before, open, back }: Views,
  { isMenuOpen, toggleContext, closeMenu }: Extras,
  { favourite, toggleMenu, copyAs }: Copying,
  send: (event: CardEvent) => void,
): void {
  const found = reading.kind === "passages" ? reading : null;
  const neighbours = neighboursOf(reading);
  const leafTo = (clause: Clause | undefined) =>
    found && clause ? () => open(clauseView(found.regulation, clause)) : undefined;
  const [previous, next] = [leafTo(neighbours.previous), leafTo(neighbours.next)];
  const isAmong = previous || next;
  useKeys({
    c: () => copyAs(favourite),
    m: found ? toggleMenu : undefined,
    x: isAmong ? toggleContext : undefined,
    r: isAmong ? () => openWholeText(reading) : undefined,
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
