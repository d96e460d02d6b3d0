import { i18n } from "#i18n";

interface Props {
  /** What Enter does, in a word. */
  keyOpen: string;
  /** The name of the style that Ctrl+Enter copies. */
  copyStyle: string;
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
        {i18n.t("popup.keyCopy", { style: copyStyle })}
      </span>
    </footer>
  );
}
