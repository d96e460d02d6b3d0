import { useEffect, useState } from "preact/hooks";
import { compareEditions, type Row } from "../../utils/comparison/comparison.ts";
import { inTime } from "../../utils/comparison/editions.ts";
import type { Regulation } from "../../utils/regulation/model.ts";

/** What was compared before: leafing from clause to clause compares nothing again. */
const kept = new WeakMap<Regulation, WeakMap<Regulation, readonly Row[]>>();

function compare(one: Regulation, other: Regulation): void {
  const { before, after } = inTime(other, one);
  const ofOne = kept.get(one) ?? new WeakMap();
  kept.set(one, ofOne.set(other, compareEditions(before, after)));
}

/**
 * @param other undefined until it is read.
 * @returns the rows of a comparison; null until it is done, which is after the clause itself is on the screen.
 */
export function useRows(one: Regulation, other: Regulation | undefined): readonly Row[] | null {
  const [, setDone] = useState<object | null>(null);
  const rows = (other && kept.get(one)?.get(other)) ?? null;
  const isDone = rows !== null;
  useEffect(() => {
    if (!other || isDone) return;
    compare(one, other);
    setDone({});
  }, [one, other, isDone]);
  return rows;
}
