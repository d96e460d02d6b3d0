import { useState } from "preact/hooks";
import type { CopyOutcome } from "./CopyStatus.tsx";
import { type Copyable, copy } from "./copy.ts";

/** Matches no subject, so nothing is shown; the serial continues. */
const CLEARED = {};

export interface Copied {
  outcome: CopyOutcome | null;
  /** Copies, in the handling of a click or key. */
  copyNow(copyable: Copyable): void;
  /** Reports a copy that the page's document made for us. */
  tell(text: string): void;
  /** Hides the report on the last copy. */
  clear(): void;
}

/** Copies, and keeps the outcome for as long as the same subject is shown. */
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
