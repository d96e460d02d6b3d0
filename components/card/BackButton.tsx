import { i18n } from "#i18n";
import type { View } from "../../utils/lookup/views.ts";
import { Key } from "../fields/KeyHints.tsx";

interface Props {
  view: View;
  before: View;
  onBack(): void;
}

/** Leads back to what was shown before, by its words; from a document that was chosen, to the choice. */
export function BackButton({ view, before, onBack }: Props) {
  return (
    <button type="button" class="is-quiet back" aria-keyshortcuts="Backspace Alt+ArrowLeft" onClick={onBack}>
      {view.subject === before.subject ? (
        i18n.t("card.chooseAgain")
      ) : (
        <>
          {i18n.t("card.back")}
          <span lang="zh-CN">{before.subject.text}</span>
        </>
      )}
      <Key name="⌫" />
    </button>
  );
}
