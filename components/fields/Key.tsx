/** A key that does what a control does: seen on it, and told of by its aria-keyshortcuts; no part of its name. */
export function Key({ name, class: kind }: { name: string; class?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus.
    <kbd aria-hidden="true" class={kind}>
      {name}
    </kbd>
  );
}
