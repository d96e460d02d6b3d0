import { i18n } from "#i18n";
import { Key } from "../fields/KeyHints.tsx";

interface Props {
  /** What was shown before, as it is written there. */
  words: string;
  onBack(): void;
}

/** Leads back to what was shown before. */
export function BackButton({ words, onBack }: Props) {
  return (
    <button type="button" class="is-quiet back" aria-keyshortcuts="Backspace Alt+ArrowLeft" onClick={onBack}>
      {i18n.t("card.back")}
      <span lang="zh-CN">{words}</span>
      <Key name="⌫" />
    </button>
  );
}
