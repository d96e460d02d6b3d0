import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { clauseAnchor, readHash } from "../clause/addresses.ts";

/** The part of a clause that is set off, or else the clause. */
const SET_OFF = ".set-off";

/** Goes where the address points, and takes the keyboard along, so that a screen reader reads on from there. */
export function useReadingPlace(hash: string, text: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { unit, container } = readHash(hash);
    const anchor = unit ? clauseAnchor(unit) : container;
    const place = anchor === null ? null : text.current?.querySelector<HTMLElement>(`[id="${anchor}"]`);
    if (!place) return;
    place.focus({ preventScroll: true });
    (place.querySelector(SET_OFF) ?? place).scrollIntoView({ block: unit ? "center" : "start" });
  }, [hash, text]);
}
