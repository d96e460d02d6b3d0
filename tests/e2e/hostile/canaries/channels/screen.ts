/** What is at points of the screen, and which letters are drawn on it. */
import { LETTERS } from "../secrets.ts";
import type { Channel } from "./channel.ts";

const GRID = 10;

/** Runs in the page. @returns all elements at the points of a grid, in open roots too. */
function elementsAtPoints(grid: number): string {
  const found = new Set<Element>();
  const look = (root: Document | ShadowRoot, x: number, y: number) => {
    for (const element of root.elementsFromPoint(x, y)) {
      if (found.has(element)) continue;
      found.add(element);
      if (element.shadowRoot) look(element.shadowRoot, x, y);
    }
  };
  for (let x = 1; x < innerWidth; x += grid) for (let y = 1; y < innerHeight; y += grid) look(document, x, y);
  return [...found].map((element) => window.attacker.told(element)).join("\n");
}

/** Runs in the page. @returns all nodes that would get the caret at the points of a grid. */
function caretsAtPoints(grid: number): string {
  const shadowRoots = window.attacker.strangers().flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const found = new Set<Node | null>();
  for (let x = 1; x < innerWidth; x += grid) {
    for (let y = 1; y < innerHeight; y += grid) {
      found.add(document.caretPositionFromPoint?.(x, y, { shadowRoots })?.offsetNode ?? null);
      found.add(document.caretRangeFromPoint?.(x, y)?.startContainer ?? null);
    }
  }
  return [...found].map((node) => window.attacker.told(node)).join("\n");
}

const FAMILIES = [
  "system-ui",
  "PingFang SC",
  "Microsoft YaHei",
  "Noto Sans CJK SC",
  "Source Han Sans SC",
  "sans-serif",
  "serif",
  "monospace",
  "Noto Serif CJK SC",
  "SimSun",
  "Arial",
  "DejaVu Sans",
];

/** Runs in the page: a font for each letter in each family; the server sees which are asked for. */
async function bringFonts({
  letters,
  families,
}: {
  letters: readonly string[];
  families: string[];
}): Promise<void> {
  const style = document.createElement("style");
  const fonts = families.flatMap((family) =>
    letters.map((letter) => {
      const code = letter.codePointAt(0)?.toString(16);
      return `@font-face{font-family:"${family}";unicode-range:U+${code};src:url("/font/${code}/${encodeURIComponent(family)}")}`;
    }),
  );
  const list = families.map((family) => JSON.stringify(family)).join();
  style.textContent = `${fonts.join("")}*,*::part(text){font-family:${list}!important}`;
  document.head.append(style);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await document.fonts.ready;
}

const FONT = /^\/font\/([0-9a-f]+)\//;

export const SCREEN: Channel[] = [
  {
    name: "elementsFromPoint over the whole screen",
    read: ({ tab }) => tab.evaluate(elementsAtPoints, GRID),
  },
  {
    name: "caretPositionFromPoint, caretRangeFromPoint over the whole screen",
    read: ({ tab }) => tab.evaluate(caretsAtPoints, GRID),
  },
  {
    name: `fonts of ${FAMILIES.length} families with a unicode-range each letter`,
    read: async ({ tab, lens }) => {
      await tab.evaluate(bringFonts, { letters: LETTERS, families: FAMILIES });
      const codes = lens.site.asked.flatMap((path) => FONT.exec(path)?.[1] ?? []);
      return codes.map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
    },
  },
];
