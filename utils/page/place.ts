/** Where the card stands: beside the line of the reference that is pointed at, never off the screen. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between card and line, and between card and the window's edge, in CSS px. */
const GAP = 6;
const MARGIN = 8;

/** Where neither side has room (a line as tall as the window), the card covers the line rather than vanish. */
const LEAST_HEIGHT = 160;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/**
 * @param line the rectangle of the reference's line under the pointer, in viewport coordinates (CSS px).
 * @param size the card's wish.
 * @param view the viewport's size.
 * @returns the card's box: below the line if it fits there, else above, else on the roomier side and cut to it.
 */
export function placeCard(
  line: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
): Box {
  const width = Math.min(size.width, view.width - 2 * MARGIN);
  const below = view.height - (line.top + line.height) - GAP - MARGIN;
  const above = line.top - GAP - MARGIN;
  const isBelow = size.height <= below || below >= above;
  const room = Math.max(isBelow ? below : above, LEAST_HEIGHT);
  const height = Math.min(size.height, room, view.height - 2 * MARGIN);
  const top = isBelow ? line.top + line.height + GAP : line.top - GAP - height;
  return {
    left: clamp(line.left, MARGIN, Math.max(MARGIN, view.width - width - MARGIN)),
    top: clamp(top, MARGIN, Math.max(MARGIN, view.height - height - MARGIN)),
    width,
    height,
  };
}
