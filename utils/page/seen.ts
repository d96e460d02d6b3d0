/**
 * Whether people can see a text. What a page hides as small, white or clipped would be read as the page's own clause,
 * and shown to somebody who takes it for what the page says. Asked only of pages that number clauses.
 */
import { inherited, isElement, rectOf } from "./elements.ts";

/** Fainter, smaller or nearer to the colour behind it than this, a text is not seen: of 1, in CSS px, of 765. */
const LEAST_OPACITY = 0.1;
const LEAST_SIZE = 4;
const LEAST_CONTRAST = 40;

const WHITE = [255, 255, 255];

/** The channels of the colour behind an element's text, none where it cannot be told; null where it is not seen. */
type Ground = readonly number[] | null;

/** What was found out of the elements of a page, while it is walked. */
const grounds = new Map<Node, Ground>();
const seen = new Map<Element, boolean>();

/** Forgets what elements looked like: the page may change between one walk and the next. */
export function forgetLooks(): void {
  grounds.clear();
  seen.clear();
}

/** Red, green, blue and, where it is not 1, alpha; nothing of a colour that is written in another way. */
const channels = (colour: string): number[] =>
  /^rgb/.test(colour) ? (colour.match(/[\d.]+/g) ?? []).map(Number) : [];

/** Whether a box clips its content to nothing, or is where no scrolling reaches. */
function isAway(element: Element, { overflowX, textIndent }: CSSStyleDeclaration): boolean {
  const { width, height, right, bottom } = rectOf(element);
  const isCut = overflowX !== "visible" && Math.min(width, height) < LEAST_SIZE;
  return isCut || bottom + scrollY <= 0 || right + scrollX + Math.min(0, Number.parseFloat(textIndent)) <= 0;
}

function groundOn(element: Element, above: Ground): Ground {
  const style = getComputedStyle(element);
  const isFaint = Number(style.opacity) < LEAST_OPACITY || /opacity/.test(style.filter);
  if (isFaint || style.clip !== "auto" || style.clipPath !== "none") return null;
  // The box of what is in a line is that of its text; measuring it costs as much as all the text in it.
  const isBox = style.display !== "inline" || style.position !== "static";
  if (isBox && isAway(element, style)) return null;
  if (style.backgroundImage !== "none") return [];
  const colour = channels(style.backgroundColor);
  return (colour[3] ?? 1) > 0.5 ? colour : above;
}

/** A page that says it can be dark has a ground of its own where it paints none. */
const canvas = () => (/dark/.test(getComputedStyle(document.documentElement).colorScheme) ? [] : WHITE);

/** @returns whether the text directly in an element is visible. */
export function isSeen(element: Element): boolean {
  const known = seen.get(element);
  if (known !== undefined) return known;
  const ground = inherited<Ground>(
    element,
    grounds,
    (node) => (node ? undefined : canvas()),
    (node, above) => (above === null || !isElement(node) ? above : groundOn(node, above)),
  );
  const { fontSize, webkitTextFillColor } = getComputedStyle(element);
  const isLarge = Number.parseFloat(fontSize) >= LEAST_SIZE;
  const now = ground !== null && isLarge && isApart(channels(webkitTextFillColor), ground);
  seen.set(element, now);
  return now;
}

/** Whether a text can be told from what is behind it. A colour that is written in another way is taken to be so. */
function isApart(text: readonly number[], behind: readonly number[]): boolean {
  if ((text[3] ?? 1) < LEAST_OPACITY) return false;
  const contrast = text.slice(0, 3).reduce((sum, each, at) => sum + Math.abs(each - (behind[at] ?? 999)), 0);
  return text.length === 0 || contrast >= LEAST_CONTRAST;
}
