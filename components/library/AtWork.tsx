import { i18n } from "#i18n";
import type { News } from "../../utils/intake/protocol.ts";
import { progressWords } from "./words.ts";

interface Props {
  progress: (News & { type: "progress" }) | null;
  onCancel(): void;
}

/** How far a reading or a saving is, and its end. Screen readers hear the sentence where it changes in kind, not each number. */
export function AtWork({ progress, onCancel }: Props) {
  const words = progressWords(progress);
  return (
    <section class="at-work">
      <p class="only-spoken" role="status" key={progress?.stage}>
        {words}
      </p>
      <p aria-hidden="true">{words}</p>
      <progress
        aria-label={words}
        {...(progress && progress.total > 0 && { value: progress.done, max: progress.total })}
      />
      <button type="button" onClick={onCancel} disabled={progress?.stage === "write"}>
        {i18n.t("library.cancel")}
      </button>
    </section>
  );
}
