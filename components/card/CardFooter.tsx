import { i18n } from "#i18n";
import type { Reading } from "../clause/reading.ts";
import { CopyButtons } from "../copying/CopyButtons.tsx";
import { type CopyOutcome, CopyStatus } from "../copying/CopyStatus.tsx";
import type { CopyStyle } from "../copying/citations.ts";

interface Props {
  reading: Reading;
  favourite: CopyStyle;
  outcome: CopyOutcome | null;
  isMenuOpen: boolean;
  isPinned: boolean;
  onCopy(style: CopyStyle): void;
  onMenu(): void;
  onPin(): void;
  onClose(): void;
}

/** What is always in reach, in the order in which Tab goes: copying, then the card itself. */
export function CardFooter(props: Props) {
  const { reading, favourite, outcome, isMenuOpen, isPinned, onCopy, onMenu, onPin, onClose } = props;
  return (
    <div class="bottom">
      <CopyStatus outcome={outcome} />
      <footer class="actions">
        {reading.kind === "passages" && (
          <CopyButtons favourite={favourite} isMenuOpen={isMenuOpen} onCopy={onCopy} onMenu={onMenu} />
        )}
        {reading.kind === "missing" && (
          <button type="button" onClick={() => onCopy(favourite)}>
            {i18n.t("missing.copyReference")}
            <kbd>C</kbd>
          </button>
        )}
        <div class="window-buttons">
          <button type="button" class="is-quiet" aria-pressed={isPinned} onClick={onPin}>
            {i18n.t("card.pin")}
            <kbd>P</kbd>
          </button>
          <button type="button" class="is-quiet" onClick={onClose}>
            {i18n.t("card.close")}
            <kbd>Esc</kbd>
          </button>
        </div>
      </footer>
    </div>
  );
}
