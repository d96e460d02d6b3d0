/** The key of a control, shown on it. Hidden from its accessible name: aria-keyshortcuts announces it. */
export function Key({ name, class: kind }: { name: string; class?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus.
    <kbd aria-hidden="true" class={kind}>
      {name}
    </kbd>
  );
}
