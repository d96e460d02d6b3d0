/** A key that does what a control does: seen on it, and told of by its aria-keyshortcuts; no part of its name. */
export function Key({ name }: { name: string }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus.
  return <kbd aria-hidden="true">{name}</kbd>;
}
