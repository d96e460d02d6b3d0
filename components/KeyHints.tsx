import { i18n } from "#i18n";
import type { CopyStyle } from "./copying/citations.ts";
import { copyStyleName } from "./copying/copystyles.ts";

interface Props {
  /** What Enter does, in a word. */
  keyOpen: string;
  copyStyle: CopyStyle;
}

/** The keys of a list under a field, where they are needed. */
export function KeyHints({ keyOpen, copyStyle }: Props) {
  return (
    <footer class="key-hints">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd>
        {i18n.t("popup.keySelect")}
      </span>
      <span>
        <kbd>Enter</kbd>
        {keyOpen}
      </span>
      <span>
        <kbd>Ctrl+Enter</kbd>
        {i18n.t("popup.keyCopy", { style: copyStyleName(copyStyle) })}
      </span>
    </footer>
  );
}
