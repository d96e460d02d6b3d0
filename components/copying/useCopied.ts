import { useState } from "preact/hooks";
import type { CopyOutcome } from "./CopyStatus.tsx";
import { type Copyable, copy } from "./copy.ts";

/** What no copy is of; the count goes on. */
const CLEARED = {};

export interface Copied {
  outcome: CopyOutcome | null;
  /** Copies, in the handling of a click or key. */
  copyNow(copyable: Copyable): void;
  /** Tells of a copy that the page's document made for us. */
  tell(text: string): void;
  /** Takes back what is said of the last copy. */
  clear(): void;
}

/** Copying, and what came of it: shown for as long as the same subject is. */
export function useCopied(subject: unknown): Copied {
  const [last, setLast] = useState<{ subject: unknown; outcome: CopyOutcome } | null>(null);
  const show = (copied: string | null, isByPage = false) =>
    setLast((before) => ({
      subject,
      outcome: { copied, isByPage, serial: (before?.outcome.serial ?? 0) + 1 },
    }));
  return {
    outcome: last && last.subject === subject ? last.outcome : null,
    copyNow: (copyable) => show(copy(copyable) ? copyable.text : null),
    tell: (text) => show(text, true),
    clear: () => setLast((before) => before && { ...before, subject: CLEARED }),
  };
}
