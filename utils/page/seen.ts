/**
 * Whether people can see a text. What a page hides as small, white or clipped would be read as the page's own clause,
 * and shown to somebody who takes it for what the page says. Asked only of pages that number clauses.
 */
import { inherited, isElement, rectOf } from "./elements.ts";

/** Fainter, smaller or nearer to the colour behind it than this, a text is not seen: of 1, in CSS px, of 765. */
const LEAST_OPACITY = 0.1;
const LEAST_SIZE = 4;
const LEAST_CONTRAST = 40;

/** From any channel of a colour. */
const FAR = 999;

const WHITE = "rgb(255, 255, 255)";

/** The colour behind an element's text, empty where it cannot be told; null where the element is not seen. */
type Ground = string | null;

/** What was found out of the elements of a page, while it is walked. */
const grounds = new Map<Node, Ground>();

/** Forgets what elements looked like: the page may change between one walk and the next. */
export const forgetLooks = (): void => grounds.clear();

/** Red, green, blue and, where it is not 1, alpha; nothing of a colour that is written in another way. */
const channels = (colour: string): number[] =>
  /^rgb/.test(colour) ? (colour.match(/[\d.]+/g) ?? []).map(Number) : [];

const isTiny = ({ width, height }: DOMRect) => Math.min(width, height) < LEAST_SIZE;

function groundOn(element: Element, above: Ground): Ground {
  const style = getComputedStyle(element);
  const isCut = style.overflowX !== "visible" && isTiny(rectOf(element));
  const isFaint = Number(style.opacity) < LEAST_OPACITY || /opacity/.test(style.filter);
  if (isCut || isFaint || style.clip !== "auto" || style.clipPath !== "none") return null;
  if (style.backgroundImage !== "none") return "";
  const [, , , alpha = 1] = channels(style.backgroundColor);
  return alpha > 0.5 ? style.backgroundColor : above;
}

/** A page that says it can be dark has a ground of its own where it paints none. */
const canvas = () => (/dark/.test(getComputedStyle(document.documentElement).colorScheme) ? "" : WHITE);

/** @returns whether text that stands directly in an element is seen. */
export function isSeen(element: Element): boolean {
  const ground = inherited<Ground>(
    element,
    grounds,
    (node) => (node ? undefined : canvas()),
    (node, above) => (above === null || !isElement(node) ? above : groundOn(node, above)),
  );
  if (ground === null) return false;
  const { fontSize, textIndent, webkitTextFillColor } = getComputedStyle(element);
  const { right, bottom } = rectOf(element);
  const left = Math.min(right + scrollX, bottom + scrollY, right + scrollX + Number.parseFloat(textIndent));
  if (Number.parseFloat(fontSize) < LEAST_SIZE || left <= 0) return false;
  const [text, behind] = [channels(webkitTextFillColor), channels(ground)];
  if ((text[3] ?? 1) < LEAST_OPACITY) return false;
  // A colour that is written in another way is taken for one that is seen.
  const contrast = text.slice(0, 3).reduce((sum, each, at) => sum + Math.abs(each - (behind[at] ?? FAR)), 0);
  return text.length === 0 || contrast >= LEAST_CONTRAST;
}
