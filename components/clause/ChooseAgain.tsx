import { i18n } from "#i18n";
import { Key } from "../fields/KeyHints.tsx";

/** Returns from the chosen document to the list of candidates. */
export function ChooseAgain({ onChooseAgain }: { onChooseAgain(): void }) {
  return (
    <button type="button" class="is-quiet choose-again" aria-keyshortcuts="Backspace" onClick={onChooseAgain}>
      {i18n.t("card.chooseAgain")}
      <Key name="⌫" />
    </button>
  );
}
