import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { readHash } from "../../utils/lookup/addresses.ts";
import { clauseKey } from "../../utils/regulation/units.ts";
import { bringIntoView } from "../fields/view.ts";
import { passTo } from "./useHash.ts";

/** The part of a clause that is set off, or else the clause. */
const SET_OFF = ".set-off";

/**
 * Goes where the address points, and takes the keyboard along, so that a screen reader reads on from there.
 * @returns changes the address to a place that is on the screen already: neither text nor keyboard is moved.
 */
export function useReadingPlace(hash: string, text: RefObject<HTMLElement | null>): (url: string) => void {
  const settled = useRef<string | null>(null);
  useLayoutEffect(() => {
    const isThere = settled.current === hash;
    settled.current = null;
    if (isThere) return;
    const { unit, container } = readHash(hash);
    const anchor = unit ? clauseKey(unit) : container;
    const place = anchor === null ? null : text.current?.querySelector<HTMLElement>(`[id="${anchor}"]`);
    if (!place) return;
    place.focus({ preventScroll: true });
    const meant = place.querySelector(SET_OFF) ?? place;
    bringIntoView(() => meant.getBoundingClientRect(), unit ? "middle" : "beginning");
  }, [hash, text]);
  return (url) => {
    settled.current = new URL(url, location.href).hash;
    passTo(url);
  };
}
