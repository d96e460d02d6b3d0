/** Where an attack takes place: a hostile page on which the extension shows secrets, or the leaky control. */
import { cardFrame, openCard, referencesAppear } from "../../../support/card.ts";
import { press } from "../../../support/commands.ts";
import { siteWithoutLens } from "../../../support/fixture-pages.ts";
import { type PageLike, until } from "../../../support/page.ts";
import type { ServedPage } from "../../../support/site.ts";
import { bringTools } from "./attacker.ts";
import { listen } from "./ears.ts";
import { bringForger } from "./forged.ts";
import { leak, leakedText, leakyFiles } from "./leak.ts";
import { OWN_TITLE, type SecretLens } from "./lens.ts";
import { askFromContentScript, askLibrary, requestsFor } from "./requests.ts";
import { secretsIn } from "./secrets.ts";

export interface Ground {
  /** What is added to the browser's name where results are told. */
  name: string;
  lens: SecretLens;
  /** Where the hostile page is served. */
  origin: string;
  /** The head of the hostile page, behind the attacker's tools. */
  head: string;
  /** The address of the card's document; any page may learn it. */
  card: string;
  /** Addresses under which the extension's files might be found. */
  bases: string[];
  files: readonly string[];
  /** Ids of regulations that the attacker knows or guesses. */
  regulations: readonly string[];
  /** Asks for the library as a content script does whose renderer was taken over. @returns all that was answered. */
  askLibrary(tab: PageLike): Promise<unknown>;
  /** Has the secrets shown on the open page. */
  reveal(tab: PageLike): Promise<void>;
  /** Does what has them shown, whether they are or not. */
  approach(tab: PageLike): Promise<void>;
  /** Moves the keyboard to where they are shown. */
  enter(tab: PageLike): Promise<void>;
}

const REFERENCE = `《${OWN_TITLE}》第十八条`;

/** Ids of regulations: that of the bundled one is public, others are guessed, and that of the imported one is given away. */
const idsFor = ({ ownId }: SecretLens) => [
  ...["hongkou-work-rules-2018", "default", "self", "own", "1"],
  ownId,
];

/** Runs under a page's strict policy too, which asks for a nonce. */
const inline = (...scripts: string[]) => `<script nonce="attacker">${scripts.join(";\n")}</script>`;

/** @returns the hostile page. @param script runs after the attacker's tools, before all else. */
export function hostilePage(
  ground: Pick<Ground, "head" | "regulations">,
  { headers = {}, script = () => {} }: { headers?: Record<string, string>; script?: () => void } = {},
): ServedPage {
  const tools = inline(
    `(${bringTools})()`,
    `(${listen})()`,
    `(${bringForger})(${JSON.stringify({ regulations: ground.regulations })})`,
    `(${script})()`,
  );
  return {
    headers,
    body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>${tools}${ground.head}</head><body><h1>通知</h1><p>依照${REFERENCE}执行。</p></body></html>`,
  };
}

/** Points at something of the page's that is no card yet. */
async function point(tab: PageLike): Promise<void> {
  const at = await tab.evaluate(() => {
    const rect = document.querySelector("body > p")?.getBoundingClientRect();
    return { x: (rect?.x ?? 0) + 60, y: (rect?.y ?? 0) + 10 };
  }, undefined);
  await tab.mouse.move(at.x - 3, at.y);
  await tab.mouse.move(at.x, at.y);
}

const strangersAppear = (tab: PageLike) =>
  until("something that the page did not put there", () =>
    tab.evaluate(() => window.attacker.strangers().length > 0, undefined),
  );

/** @returns the page with the extension. Its card shows the imported text, and what was copied with the template. */
export function realGround(lens: SecretLens): Ground {
  const isShown = async (tab: PageLike) => {
    const frame = await cardFrame(tab);
    const shown = await frame?.evaluate(() => document.body.innerText, undefined).catch(() => "");
    const secrets = secretsIn(shown ?? "");
    return secrets.includes("text of the user's own") && secrets.includes("template");
  };
  return {
    name: "",
    lens,
    origin: lens.site.origin,
    head: "",
    card: lens.cardAddress,
    bases: [...new Set([lens.extensionOrigin, new URL(lens.cardAddress).origin])],
    files: lens.files,
    regulations: idsFor(lens),
    async askLibrary(tab) {
      const given = { url: tab.url(), requests: requestsFor(lens.ownId, OWN_TITLE) };
      return (await lens.extensionPage()).evaluate(askFromContentScript, given);
    },
    async reveal(tab) {
      await referencesAppear(lens, tab);
      await openCard(tab, REFERENCE);
      // Until the user's settings are read, it copies in the default style.
      await until("the secrets in the card", async () => {
        await tab.keyboard.press("c");
        return isShown(tab);
      });
    },
    async approach(tab) {
      await referencesAppear(lens, tab);
      await point(tab);
      await strangersAppear(tab);
    },
    enter: (tab) => press(lens, tab, "pin-card"),
  };
}

/** @returns the page without the extension, with the secrets in every wrong place. */
export function leakyGround(lens: SecretLens): Ground {
  const text = leakedText(lens.canaries);
  const files = leakyFiles(text);
  const origin = siteWithoutLens(lens.site);
  const base = `${origin}/leaky`;
  for (const [name, body] of Object.entries(files)) {
    const type = name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
    lens.site.add(`/leaky/${name}`, { body, type, headers: OPEN_TO_ALL });
  }
  const card = `${base}/card.html`;
  const reveal = async (tab: PageLike) => {
    await strangersAppear(tab);
    const at = await until("the leak", () => tab.evaluate(() => window.attacker.strangersPoint(), undefined));
    await tab.mouse.move(at.x, at.y);
    await tab.keyboard.press("c");
  };
  return {
    name: ", where they leak",
    lens,
    origin,
    head: `${inline(`(${leak})(${JSON.stringify({ text, card })})`)}<script nonce="attacker" src="/leaky/busy.js"></script>`,
    card,
    bases: [base],
    files: Object.keys(files),
    regulations: idsFor(lens),
    askLibrary: (tab) => tab.evaluate(askLibrary, requestsFor(lens.ownId, OWN_TITLE)),
    reveal,
    approach: reveal,
    enter: (tab) => tab.evaluate(() => document.querySelector<HTMLElement>("[popover]")?.focus(), undefined),
  };
}

/** The control shows its card on every page, as the extension does. */
const OPEN_TO_ALL = {
  "cross-origin-resource-policy": "cross-origin",
  "cross-origin-embedder-policy": "require-corp",
  "access-control-allow-origin": "*",
};
