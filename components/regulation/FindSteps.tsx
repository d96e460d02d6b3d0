import { i18n } from "#i18n";

/** From match to match, without the keyboard. */
export function FindSteps({ onStep }: { onStep(direction: 1 | -1): void }) {
  return (
    <span class="find-steps">
      <button
        type="button"
        class="is-quiet"
        aria-label={i18n.t("regulation.before")}
        onClick={() => onStep(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="is-quiet"
        aria-label={i18n.t("regulation.after")}
        onClick={() => onStep(1)}
      >
        ↓
      </button>
    </span>
  );
}
