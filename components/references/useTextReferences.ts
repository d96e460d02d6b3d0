import { useEffect, useMemo, useState } from "preact/hooks";
import { type PageReference, readReferences } from "../../utils/lookup/references.ts";
import type { FindRegulation, LookUp } from "../../utils/lookup/result.ts";
import { readText, type TextReference, textSteps } from "../../utils/lookup/text.ts";
import { TooLong, Turns } from "../../utils/turns.ts";

/** UTF-16 units, some pages: parsed at once. A longer text is parsed in steps, so that the window stays responsive. */
const MAX_AT_ONCE = 20_000;

const turns = new Turns();

/**
 * The references of a text, as it is typed or pasted.
 * @param chosen ids of the documents that the user chose for this text.
 * @returns the references; "reading" while a long text is parsed; "too long" if parsing took too long.
 */
export function useTextReferences(
  text: string,
  find: FindRegulation,
  lookUp: LookUp,
  defaultId: string,
  chosen: readonly string[],
): PageReference[] | "reading" | "too long" {
  const [slow, setSlow] = useState<{ text: string; list: TextReference[] | "too long" } | null>(null);
  const isShort = text.length <= MAX_AT_ONCE;
  useEffect(() => {
    if (isShort) return;
    let isWanted = true;
    const show = (list: TextReference[] | "too long") => isWanted && setSlow({ text, list });
    turns
      .run("text", textSteps(text, lookUp, defaultId), () => isWanted)
      .then(show, (error: unknown) => {
        if (!(error instanceof TooLong)) throw error;
        show("too long");
      });
    return () => {
      isWanted = false;
    };
  }, [text, lookUp, defaultId]);
  const list = useMemo(() => {
    if (isShort) return readText(text, lookUp, defaultId);
    return slow?.text === text ? slow.list : "reading";
  }, [text, lookUp, defaultId, slow]);
  return useMemo(
    () => (typeof list === "string" ? list : readReferences(list, find, chosen)),
    [list, find, chosen],
  );
}
