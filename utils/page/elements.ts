/**
 * What kinds of elements there are, as far as the text of a page is concerned. Decided by tag name first:
 * asking for computed styles on every element would cost more than the whole scan.
 */

/** Elements that do not end a line of text, as browsers render them by default, and old ones like <font>. */
const INLINE = new Set(
  (
    "a abbr acronym b basefont bdi bdo big cite data del dfn em font i ins label mark nobr q s small span " +
    "strike strong sub sup time tt u var wbr o:p st1:chsdate st1:personname slot rb rp rt rtc ruby"
  ).split(" "),
);

/** Elements whose text is not the page's prose, or not ours to read. */
const SKIPPED = new Set(
  (
    "script style noscript template textarea input select option datalist code kbd samp svg math canvas " +
    "video audio object embed iframe frame head title rp rt"
  ).split(" "),
);

/** Old pages put whole articles into <form> fields by name; these getters cannot be shadowed by them. */
const getter = <T>(prototype: object, name: string) =>
  (Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => null)) as (this: Node) => T;

const parentOf = getter<Node | null>(Node.prototype, "parentNode");
const elementNameOf = getter<string>(Element.prototype, "localName");

/** @returns the parent, even where `<input name="parentNode">` shadows the property. */
export const parent = (node: Node): Node | null => parentOf.call(node);

/** @returns the lower-case tag name, even where a form control shadows the property. */
export const tagName = (element: Element): string => elementNameOf.call(element).toLowerCase();

export const isElement = (node: Node | null): node is Element => node instanceof Element;

/** @returns whether text runs on through this element, going by its tag name. */
export const isInline = (element: Element): boolean => INLINE.has(tagName(element));

/** @returns whether the text inside is left alone: code, controls, and everything a person can edit. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(tagName(element))) return true;
  const editable = Element.prototype.getAttribute.call(element, "contenteditable");
  return editable !== null && editable.toLowerCase() !== "false";
}
