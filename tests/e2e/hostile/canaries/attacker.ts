/** What the hostile page brings with it: ears that are there before any extension, and tools for its attacks. */

/** What `window.attacker` offers to the attacks, which run in the page. */
interface Attacker {
  /** By what it was heard through: all that could be read there, each thing once. */
  heard: Record<string, Set<string>>;
  note(through: string, ...values: unknown[]): void;
  /** All text in a value: a node with its inside, an event with everything that it leads to. */
  told(value: unknown, depth?: number): string;
  /** The elements of the document that the page did not put there. */
  strangers(): Element[];
  /** The middle of what a stranger shows on the screen, or null. */
  strangersPoint(): { x: number; y: number } | null;
}

declare global {
  interface Window {
    attacker: Attacker;
  }
}

/** Runs in the page, first of all scripts. */
export function bringTools(): void {
  const heard: Record<string, Set<string>> = {};
  const own = new WeakSet<Element>();
  /** In a document of a megabyte nobody looks at more. */
  const LONGEST = 200_000;

  const insideOf = (node: Node): string[] => {
    const element = node as HTMLElement;
    const root = element.shadowRoot;
    return [
      node.nodeName,
      node.nodeValue ?? "",
      node.textContent ?? "",
      element.outerHTML ?? "",
      (node as ShadowRoot).innerHTML ?? "",
      root ? insideOf(root).join(" ") : "",
    ];
  };
  const propertiesOf = (value: object, depth: number): string[] => {
    const found: string[] = [];
    for (const key in value) {
      try {
        found.push(`${key}=${told((value as Record<string, unknown>)[key], depth + 1)}`);
      } catch {}
    }
    return found;
  };
  const told = (value: unknown, depth = 0): string => {
    if (value === null || (typeof value !== "object" && typeof value !== "function")) return String(value);
    if (value instanceof Node) return insideOf(value).join(" ").slice(0, LONGEST);
    if (value instanceof Error) return `${value.message} ${value.stack}`;
    if (typeof value === "function") return `${value.name} ${value}`.slice(0, 200);
    if (value === window || depth > 3) return "";
    if (Symbol.iterator in value)
      return [...(value as Iterable<unknown>)].map((one) => told(one, depth + 1)).join(" ");
    return propertiesOf(value, depth).join("; ").slice(0, LONGEST);
  };
  const note = (through: string, ...values: unknown[]) => {
    heard[through] ??= new Set();
    for (const value of values) heard[through].add(told(value));
  };
  const strangers = () => [...document.querySelectorAll("*")].filter((element) => !own.has(element));
  const strangersPoint = () => {
    const all = new Set(strangers());
    for (let y = 5; y < innerHeight; y += 10) {
      for (let x = 5; x < innerWidth; x += 10) {
        const seen = document.elementFromPoint(x, y);
        // Not its edge, and not a link or button in its middle.
        if (seen && all.has(seen)) return { x: x + 30, y: y + 15 };
      }
    }
    return null;
  };
  window.attacker = { heard, note, told, strangers, strangersPoint };
  // What the parser puts here is the page's own; what comes later is not.
  document.addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("*")) own.add(element);
  });
}
