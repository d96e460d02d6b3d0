import { i18n } from "#i18n";

/** The key of a control, shown on it. Hidden from its accessible name: aria-keyshortcuts announces it. */
export function Key({ name, class: kind }: { name: string; class?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus.
    <kbd aria-hidden="true" class={kind}>
      {name}
    </kbd>
  );
}

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
