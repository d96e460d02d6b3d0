import { i18n } from "#i18n";
import type { View } from "../../utils/reading/views.ts";
import { Key } from "../fields/Key.tsx";

/** Leads back to what was shown before, by its words. */
export function BackButton({ before, onBack }: { before: View; onBack(): void }) {
  return (
    <button type="button" class="is-quiet back" aria-keyshortcuts="Backspace Alt+ArrowLeft" onClick={onBack}>
      {i18n.t("card.back")}
      <span lang="zh-CN">{before.subject.text}</span>
      <Key name="⌫" />
    </button>
  );
}
