/** Frames as both drivers give them, and their places on the screen. */
import type { Point } from "./card.ts";
import type { FrameLike, PageLike } from "./page.ts";

/** What page.frames() really gives, in both drivers; a page itself is none. */
export interface DrivenFrame extends FrameLike {
  parentFrame(): DrivenFrame | null;
  frameElement(): Promise<{ evaluate<R>(work: (element: Element) => R): Promise<R> } | null>;
}

/** @returns whether a frame shows one of the extension's own documents. */
async function isOurs(frame: FrameLike): Promise<boolean> {
  const protocol = await frame.evaluate(() => location.protocol, undefined).catch(() => "");
  return /-extension:$/.test(protocol);
}

/** @returns the frames of a page that are the page's own, outermost first. */
export async function pageFrames(page: PageLike): Promise<DrivenFrame[]> {
  const frames = page.frames() as DrivenFrame[];
  const ours = await Promise.all(frames.map(isOurs));
  return frames.filter((_, index) => !ours[index]);
}

/** @returns where a frame's viewport begins in the window's. */
export async function offsetOf(frame: DrivenFrame): Promise<Point> {
  let [x, y] = [0, 0];
  for (let at: DrivenFrame | null = frame; at?.parentFrame(); at = at.parentFrame()) {
    const element = await at.frameElement();
    const corner = await element?.evaluate((frame) => {
      const rect = frame.getBoundingClientRect();
      return { x: rect.x + frame.clientLeft, y: rect.y + frame.clientTop };
    });
    x += corner?.x ?? 0;
    y += corner?.y ?? 0;
  }
  return { x, y };
}
