import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";

interface Props {
  isPinned: boolean;
  onPin(): void;
  onClose(): void;
  /** Buttons that copy. */
  children: ComponentChildren;
}

/** The card's buttons, in the order in which Tab goes. */
export function CardActions({ isPinned, onPin, onClose, children }: Props) {
  return (
    <footer class="actions">
      {children}
      <div class="window-buttons">
        <button type="button" class="is-quiet" aria-pressed={isPinned} onClick={onPin}>
          {isPinned ? i18n.t("card.pinned") : i18n.t("card.pin")}
          <kbd>P</kbd>
        </button>
        <button type="button" class="is-quiet" onClick={onClose}>
          {i18n.t("card.close")}
          <kbd>Esc</kbd>
        </button>
      </div>
    </footer>
  );
}
