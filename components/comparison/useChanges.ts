import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { isOfInterest, type Row } from "../../utils/comparison/comparison.ts";
import { rowName } from "../clause/rowWords.ts";
import { bringIntoView } from "../fields/view.ts";
import { rowId } from "./rowId.ts";

export interface Changes {
  count: number;
  /** Which of them was gone to, from 0; -1 before any was. */
  at: number;
  /** What that one is called by. */
  name: string;
  /** Goes to the next change or the one before, round and round, from where the user is. */
  step(direction: 1 | -1): void;
}

/** The rows with changes, and the way from one to the next. */
export function useChanges(text: RefObject<HTMLElement | null>, rows: readonly Row[]): Changes {
  const [at, setAt] = useState(-1);
  const changed = rows.flatMap((row, index) => (isOfInterest(row) ? [{ row, id: rowId(index) }] : []));
  const step = (direction: 1 | -1) => {
    const from = placeOf(
      text.current,
      changed.map(({ id }) => id),
    );
    const next = (nextAfter(from, direction) + changed.length) % changed.length;
    const place = document.getElementById(changed[next]?.id ?? "");
    setAt(next);
    place?.focus({ preventScroll: true });
    bringIntoView(() => place?.getBoundingClientRect(), "middle");
  };
  const here = changed[at];
  return { count: changed.length, at: here ? at : -1, name: here ? rowName(here.row) : "", step };
}

/** Where the user is among the changes: on one, or between two. */
interface Where {
  at: number;
  isOn: boolean;
}

const nextAfter = ({ at, isOn }: Where, direction: 1 | -1): number =>
  direction < 0 ? at - 1 : isOn ? at + 1 : at;

/** The row that has the keyboard, if it is on the screen, else the first one there. */
function placeOf(text: HTMLElement | null, ids: readonly string[]): Where {
  const isSeen = (row: Element) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const all = [...(text?.querySelectorAll("article") ?? [])];
  const own = document.activeElement?.closest("article");
  const here = own && isSeen(own) ? own : all.find(isSeen);
  const on = ids.indexOf(here?.id ?? "");
  if (on >= 0 && here === own) return { at: on, isOn: true };
  const before = new Set(all.slice(0, here ? all.indexOf(here) : 0).map(({ id }) => id));
  return { at: ids.filter((id) => before.has(id)).length, isOn: false };
}
