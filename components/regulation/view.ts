/** What is seen of the text. */

/** @returns the clause that is read, while any of it is on the screen. */
export function clauseOnScreen(text: HTMLElement): HTMLElement | null {
  const clause = text.querySelector<HTMLElement>("article[aria-current]");
  const { top = 0, bottom = 0 } = clause?.getBoundingClientRect() ?? {};
  return top < innerHeight && bottom > 0 ? clause : null;
}
