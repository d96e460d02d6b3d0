/** The card's box: next to the line of the reference under the pointer, never off the screen. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between card and line, and between card and the edge of what is seen, in CSS px. */
const GAP = 6;
const MARGIN = 8;

/** With less room than this above and below, a line of vertical text has its card at its side. */
const LEAST_HEIGHT = 160;

/** Keeps a margin on either side; where the room is too small, at the start. */
const clamp = (value: number, from: number, room: number) =>
  from + Math.max(MARGIN, Math.min(value - from, room - MARGIN));

/**
 * @param line the rectangle of the reference's line under the pointer, in viewport coordinates (CSS px).
 * @param size the card's wish.
 * @param view the part of the viewport that is seen: of a frame, what its parents leave of it.
 * @returns the card's box: below the line if it fits there, else above, else on the roomier side and cut to it.
 */
export function placeCard(line: Box, size: { width: number; height: number }, view: Box): Box {
  const width = Math.min(size.width, view.width - 2 * MARGIN);
  const below = view.top + view.height - line.top - line.height - GAP - MARGIN;
  const above = line.top - view.top - GAP - MARGIN;
  const isVertical = line.height > line.width && Math.max(below, above) < Math.min(size.height, LEAST_HEIGHT);
  if (isVertical) return besideLine(line, { ...size, width }, view);
  const isBelow = size.height <= below || below >= above;
  // Where neither side has room, the card covers the line rather than vanish.
  const room = Math.max(isBelow ? below : above, LEAST_HEIGHT);
  const height = Math.min(size.height, room, view.height - 2 * MARGIN);
  const top = isBelow ? line.top + line.height + GAP : line.top - GAP - height;
  return inside({ left: line.left, top, width, height }, view);
}

/** Left of the line, because vertical text continues there; else right of it. */
function besideLine(line: Box, size: { width: number; height: number }, view: Box): Box {
  const isLeft = line.left - view.left >= view.left + view.width - line.left - line.width;
  const left = isLeft ? line.left - GAP - size.width : line.left + line.width + GAP;
  const height = Math.min(size.height, view.height - 2 * MARGIN);
  return inside({ left, top: line.top, width: size.width, height }, view);
}

const inside = (box: Box, view: Box): Box => ({
  ...box,
  left: clamp(box.left, view.left, view.width - box.width),
  top: clamp(box.top, view.top, view.height - box.height),
});

/** @returns how far a point is from a box, 0 inside. */
export const distance = (box: Box, x: number, y: number): number =>
  Math.hypot(
    Math.max(box.left - x, 0, x - box.left - box.width),
    Math.max(box.top - y, 0, y - box.top - box.height),
  );
