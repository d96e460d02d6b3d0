/** What of ours has a name on a page: two pages that see the same name know that they see the same user. */
import { until } from "../../../support/page.ts";
import { type Ground, hostilePage } from "./ground.ts";

/** What every host of the kind has; it tells no user from another. */
const USUAL = new Set(["div", "popover", "manual"]);

/** Shorter pieces recur by chance. */
const PIECE = 6;

/** Runs in the page. @returns names of highlights, of hosts and their attributes, and what looks like a name in sheets. */
function namesOnPage(): string[] {
  const hosts = window.attacker
    .strangers()
    .flatMap(({ localName, attributes }) => [
      localName,
      ...[...attributes].flatMap(({ name, value }) => [name, value]),
    ]);
  const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText),
  );
  const inRules = rules.flatMap((rule) => rule.match(/[\w-]{8,}/g) ?? []).filter((word) => /\d/.test(word));
  return [...CSS.highlights.keys(), ...hosts, ...inRules];
}

/** Opens the hostile page and has the card shown. @returns the names on it, each once. */
export async function namesAt(ground: Ground, origin: string): Promise<string[]> {
  const { lens } = ground;
  lens.site.add("/names.html", hostilePage(ground));
  const tab = await lens.newPage();
  try {
    await tab.bringToFront();
    await tab.goto(`${origin}/names.html`);
    await ground.approach(tab);
    await until("highlights", () => tab.evaluate(() => CSS.highlights.size > 0, undefined));
    const names = await tab.evaluate(namesOnPage, undefined);
    return [...new Set(names)].filter((name) => !USUAL.has(name));
  } finally {
    await tab.close();
  }
}

const piecesOf = (name: string): string[] =>
  name.length <= PIECE
    ? [name]
    : Array.from({ length: name.length - PIECE + 1 }, (_, at) => name.slice(at, at + PIECE));

/** @param loads the names of several loads. @returns what recurs from one name to another. */
export function recurring(loads: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  for (const name of loads.flat()) {
    for (const piece of new Set(piecesOf(name))) seen.set(piece, (seen.get(piece) ?? 0) + 1);
  }
  return [...seen].filter(([, times]) => times > 1).map(([piece]) => piece);
}
