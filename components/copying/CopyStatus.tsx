import { i18n } from "#i18n";

/** What came of a copy. */
export interface CopyOutcome {
  /** The text itself when it is on the clipboard, null when the clipboard refused it. */
  copied: string | null;
  /** Counts copies, so that the second copy of one text is announced as well. */
  serial: number;
}

/** Says aloud and on the screen exactly what was copied. The element itself stays, so that changes are announced. */
export function CopyStatus({ outcome }: { outcome: CopyOutcome | null }) {
  return (
    <div class="copy-status" role="status">
      {outcome && (
        <p class="copy-outcome" key={outcome.serial}>
          <strong>
            {outcome.copied === null
              ? i18n.t("copy.failed")
              : i18n.t("copy.done", { count: [...outcome.copied].length })}
          </strong>
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
