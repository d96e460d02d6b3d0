import { i18n } from "#i18n";
import { Key } from "../fields/KeyHints.tsx";

/** Leads from a document that the user chose back to those that it was chosen among. */
export function ChooseAgain({ onChooseAgain }: { onChooseAgain(): void }) {
  return (
    <button type="button" class="is-quiet choose-again" aria-keyshortcuts="Backspace" onClick={onChooseAgain}>
      {i18n.t("card.chooseAgain")}
      <Key name="⌫" />
    </button>
  );
}
