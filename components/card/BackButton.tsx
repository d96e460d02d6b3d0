import { i18n } from "#i18n";
import { Key } from "../fields/KeyHints.tsx";

interface Props {
  /** The reference that was shown before, as written. */
  words: string;
  onBack(): void;
}

/** Returns to the previous view. */
export function BackButton({ words, onBack }: Props) {
  return (
    <button type="button" class="is-quiet back" aria-keyshortcuts="Backspace Alt+ArrowLeft" onClick={onBack}>
      {i18n.t("card.back")}
      <span lang="zh-CN">{words}</span>
      <Key name="⌫" />
    </button>
  );
}
