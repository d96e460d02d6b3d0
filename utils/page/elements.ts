/**
 * What kinds of elements there are, as far as the text of a page is concerned. Decided by tag name first:
 * asking for computed styles on every element would cost more than the whole scan.
 */

const words = (text: string) => new Set(text.split(" "));

/** Inline elements that are not text, or not ours to read: they end the line, and their content is skipped. */
const STRANGE = "audio canvas code embed iframe input kbd math object samp select svg textarea video";

/**
 * Elements that end a line of text, as browsers render them by default. Everything else runs on: <font>, Word's
 * <o:p>, the <ucap> that reading aids wrap around words, and custom elements. (What pages hardly use, <dir> or <hgroup>,
 * is cut by its style where it may matter.)
 */
const LINE_ENDS = words(
  `${STRANGE} address article aside blockquote body br button caption center dd details dialog div dl dt ` +
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html img legend li " +
    "main marquee menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
);

/** Elements whose text is not the page's prose. */
const SKIPPED = words(`${STRANGE} script style noscript template option datalist head rp rt`);

/** Old pages put whole articles into <form> fields by name; these getters cannot be shadowed by them. */
const getter = <T>(prototype: object, name: string) =>
  (Object.getOwnPropertyDescriptor(prototype, name)?.get ?? (() => null)) as (this: Node) => T;

const parentOf = getter<Node | null>(Node.prototype, "parentNode");
const elementNameOf = getter<string>(Element.prototype, "localName");
const shadowOf = getter<ShadowRoot | null>(Element.prototype, "shadowRoot");
/** The getter of a node's whole text. (Only a document has none, and none is asked.) */
export const textOf = getter<string>(Node.prototype, "textContent");

/** @returns the element's shadow root, if it is an open one. */
export const shadowRoot = (element: Element): ShadowRoot | null => shadowOf.call(element);

/** @returns the parent, even where `<input name="parentNode">` shadows the property; of a shadow root, its host. */
export const parent = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : parentOf.call(node);

/** @returns whether a selector fits the element, even where a form control shadows `matches`. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/**
 * @returns a document whose own properties are not shadowed by `<form name="body">` and its like. Not a node: where
 * one is asked for, take its getRootNode().
 */
export function unclobbered(document: Document): Document {
  return new Proxy(document, {
    get(target, key) {
      const value = Reflect.get(Document.prototype, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(Document.prototype, key, value, target),
  });
}

/** @returns the lower-case tag name, even where a form control shadows the property. */
const tagName = (element: Element): string => elementNameOf.call(element).toLowerCase();

/** @returns whether a node contains another or is the same, even where a form control shadows `contains`. */
export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** @returns the rectangle of an element in the viewport, even where a form control shadows the method. */
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

const { ELEMENT_NODE } = Node;
const typeOf = getter<number>(Node.prototype, "nodeType");

/** @returns whether a node is an element, even where a form control shadows `nodeType`. */
export const isElement = (node: Node | null): node is Element =>
  node !== null && typeOf.call(node) === ELEMENT_NODE;

/** What a tag name says of an element. */
export interface Traits {
  /** Whether a line of text runs on through it. */
  isInline: boolean;
  /** Whether the text inside is not prose. */
  isSkipped: boolean;
  /** Whether it is a custom element, whose script may come later. */
  isCustom: boolean;
}

function traitsOfName(name: string): Traits {
  return { isInline: !LINE_ENDS.has(name), isSkipped: SKIPPED.has(name), isCustom: name.includes("-") };
}

/** A scan asks for every element: one look-up answers all. */
const KNOWN = new Map([...LINE_ENDS, ...SKIPPED].map((name) => [name, traitsOfName(name)]));

/** @returns what the tag name says, in any case of letters. */
export const traitsOf = (element: Element): Traits =>
  // A control of that name in a form is no key of the map.
  KNOWN.get(element.localName) ?? traitsOfName(tagName(element));

/** A note mark, <sup>5</sup>, <sup><a>[5]</a></sup> or <sup>①</sup>: no text of its sentence. */
const NOTE = /^\W?[\d①-⑳]+\W?$/;

/** Text that a person can edit. */
const EDITABLE = "[contenteditable]:not([contenteditable=false i])";

/**
 * @param root a document's element or a shadow root; hardly any holds a text to edit, so that is asked once.
 * @returns tells which elements in it are left alone: code, controls, and everything a person can edit.
 */
export function skippedIn(root: Node): (element: Element, traits: Traits) => boolean {
  const hasEditable = (root.parentNode ?? (root as Node & ParentNode)).querySelector(EDITABLE);
  return (element, { isSkipped }) =>
    isSkipped ||
    (element.localName === "sup" && NOTE.test(textOf.call(element))) ||
    (hasEditable !== null && matches(element, EDITABLE));
}

/**
 * Computes a value of a node from the values of its ancestors, from the top down. Climbs only to the nearest ancestor
 * whose value is known: siblings share all ancestors, so a deep page is not climbed again for each of them.
 * @param known the cached values by node; new values are added.
 * @param root gives the value of a node at which the climb ends, or undefined to climb on; called with null above the
 *   document.
 * @param step gives the value of a node from that of its parent.
 */
export function inherited<T>(
  from: Node | null,
  known: Map<Node, T>,
  root: (node: Node | null) => T | undefined,
  step: (node: Node, above: T) => T,
): T {
  const climbed: Node[] = [];
  let node = from;
  const valueAt = () => (node && known.has(node) ? known.get(node) : root(node));
  let value = valueAt();
  while (node && value === undefined) {
    climbed.push(node);
    node = parent(node);
    value = valueAt();
  }
  for (const each of climbed.reverse()) {
    value = step(each, value as T);
    known.set(each, value);
  }
  return value as T;
}
