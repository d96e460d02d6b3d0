import { i18n } from "#i18n";

/** What came of a copy. */
export interface CopyOutcome {
  /** The text itself when it is on the clipboard, null when the clipboard refused it. */
  copied: string | null;
  /** Whether the page's document copied it: the page may have put something else there since. */
  isByPage?: boolean;
  /** Counts copies, so that the second copy of one text is announced as well. */
  serial: number;
}

/** Says aloud and on the screen exactly what was copied. The element itself stays, so that changes are announced. */
export function CopyStatus({ outcome }: { outcome: CopyOutcome | null }) {
  return (
    <div class="copy-status" role="status">
      {outcome && (
        <p class="copy-outcome" key={outcome.serial}>
          <strong>{said(outcome)}</strong>
          {outcome.copied !== null && (
            <span class="copied-text" lang="zh-CN">
              {outcome.copied}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function said({ copied, isByPage }: CopyOutcome): string {
  if (copied === null) return i18n.t("copy.failed");
  const count = [...copied].length;
  return isByPage ? i18n.t("copy.handedOver", { count }) : i18n.t("copy.done", { count });
}
