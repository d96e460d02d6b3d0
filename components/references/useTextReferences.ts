import { useEffect, useState } from "preact/hooks";
import { type LookUp, type Run, readText, type TextReference } from "../../utils/lookup/text.ts";
import { atOnce, TooLong, Turns } from "../../utils/turns.ts";
import { useLibrary } from "../state/library.tsx";

/** UTF-16 units, some pages: parsed at once. A longer text is parsed in steps, so that the window stays responsive. */
const MAX_AT_ONCE = 20_000;

const turns = new Turns();

export interface TextReferences {
  /** Those of the text; of a short one for a moment still those of the text before. */
  list: readonly TextReference[];
  /** "asked": they are there at once; "reading": it takes a while; "too long": parsing took too long. */
  state: "read" | "asked" | "reading" | "too long";
}

const NONE: readonly TextReference[] = [];

/** Reads a text as it is typed or pasted, and again when the library changes. @returns its references. */
export function useTextReferences(text: string, lookUp: LookUp): TextReferences {
  const { version } = useLibrary();
  const [read, setRead] = useState<{ text: string; list: readonly TextReference[] | "too long" }>({
    text: "",
    list: NONE,
  });
  const isShort = text.length <= MAX_AT_ONCE;
  useEffect(() => {
    let isWanted = true;
    const show = (list: readonly TextReference[] | "too long") => isWanted && setRead({ text, list });
    const run: Run = isShort ? atOnce : (steps) => turns.run("text", steps, () => isWanted);
    readText(text, lookUp, run).then(show, (error: unknown) => {
      if (!(error instanceof TooLong)) throw error;
      show("too long");
    });
    return () => {
      isWanted = false;
    };
  }, [text, lookUp, version]);
  if (read.text !== text && !isShort) return { list: NONE, state: "reading" };
  if (read.list === "too long") return { list: NONE, state: read.text === text ? "too long" : "asked" };
  return { list: read.list, state: read.text === text ? "read" : "asked" };
}
