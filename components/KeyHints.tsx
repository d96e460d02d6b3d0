import { i18n } from "#i18n";
import { copyStyleName } from "./CopyButtons.tsx";
import type { CopyStyle } from "./citations.ts";

/** The keys of the search, where they are needed. */
export function KeyHints({ copyStyle }: { copyStyle: CopyStyle }) {
  return (
    <footer class="key-hints">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        {i18n.t("popup.keySelect")}
      </span>
      <span>
        <kbd>Enter</kbd>
        {i18n.t("popup.keyOpen")}
      </span>
      <span>
        <kbd>Ctrl+Enter</kbd>
        {i18n.t("popup.keyCopy", { style: copyStyleName(copyStyle) })}
      </span>
    </footer>
  );
}
