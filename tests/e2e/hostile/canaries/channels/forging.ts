/** Pages that say they are the card's host. The card's address is taken for public. */
import type { BrowserName } from "../../../../support/browsers.ts";
import { siteWithoutLens } from "../../../../support/fixture-pages.ts";
import type { PageLike } from "../../../../support/page.ts";
import { OTHER_HOST } from "../../../../support/site.ts";
import { hostilePage } from "../ground.ts";
import type { Attack, Channel } from "./channel.ts";

type Forms = "string" | "object";
const BOTH: readonly Forms[] = ["string", "object"];

interface Told {
  card: string;
  forms: readonly Forms[];
  attributes?: Record<string, string>;
}

/** Runs in a page: puts the card's document into it and asks it. */
async function embed({ card, forms, attributes = {} }: Told): Promise<string> {
  const { forger } = window;
  const answers = forms.map(async (form) => forger.interrogate(await forger.embed(card, attributes), form));
  return (await Promise.all(answers)).join("\n");
}

/** Runs in a page: has a frame of the page's own do it. */
async function embedBelow({ card, forms, inner }: Told & { inner: string }): Promise<string> {
  const below = await window.forger.embed(inner);
  const answers = forms.map(async (form) => below.forger.interrogate(await below.forger.embed(card), form));
  return (await Promise.all(answers)).join("\n");
}

/** Runs in a page: opens the card's document as a window, and asks it. */
async function openWindow({ card, forms }: Told): Promise<string> {
  const opened = window.open(card);
  if (!opened) return "";
  const answers = await Promise.all(forms.map((form) => window.forger.interrogate(opened, form)));
  opened.close();
  return answers.join("\n");
}

/** Opens another hostile page, and does something in it. */
async function elsewhere<A>(
  attack: Attack,
  origin: string,
  work: (told: A) => Promise<string>,
  told: A,
): Promise<string> {
  const tab: PageLike = await attack.lens.newPage();
  try {
    await tab.goto(`${origin}${INNER}`);
    return await tab.evaluate(work, told);
  } finally {
    await tab.close();
  }
}

const INNER = "/hostile-inner.html";

/** @returns the attack, with another hostile page to be had under each name of the site. */
function withInner(attack: Attack): Attack {
  attack.lens.site.add(INNER, hostilePage({ head: "", regulations: attack.regulations }));
  return attack;
}

const embedding = (
  name: string,
  forms: readonly Forms[],
  attributes: Record<string, string> = {},
): Channel => ({
  name,
  read: ({ tab, card }) => tab.evaluate(embed, { card, forms, attributes }),
});

/** Runs in the page before its own scripts: defines names that the host might have, and inspects each element made of one. */
function takeHost(): void {
  const { note, strangers } = window.attacker;
  const taken = new Set<string>();
  const look = (internals: ElementInternals | null) => {
    const frame = internals?.shadowRoot?.querySelector("iframe");
    note("taken", internals?.shadowRoot, frame?.src);
    if (!frame) return;
    const ask = () => {
      if (!frame.contentWindow) return;
      for (const form of ["string", "object"] as const) {
        void window.forger.interrogate(frame.contentWindow, form).then((answer) => note("taken", answer));
      }
    };
    ask();
    frame.addEventListener("load", ask, true);
  };
  const define = (name: string, options?: ElementDefinitionOptions) => {
    const key = `${name} ${options?.extends}`;
    if (taken.has(key)) return;
    taken.add(key);
    const Base = options ? HTMLDivElement : HTMLElement;
    try {
      customElements.define(
        name,
        class extends Base {
          #internals: ElementInternals | null = null;
          constructor() {
            super();
            try {
              this.#internals = this.attachInternals();
            } catch {}
          }
          connectedCallback() {
            look(this.#internals);
          }
        },
        options,
      );
    } catch {}
  };
  const namesFrom = (name: string) => {
    const stem = name.replace(/\d+$/, "");
    return [name, stem, stem.replace(/-$/, "")].flatMap((start) =>
      ["", "h", "-h", "--h", "-0", "-host", "-card"].map((end) => start + end),
    );
  };
  setInterval(() => {
    const hosts = strangers();
    for (const name of [...CSS.highlights.keys(), ...hosts.map(({ localName }) => localName)].flatMap(
      namesFrom,
    ))
      define(name);
  }, 10);
  define("taken-div", { extends: "div" });
}

/** Runs in the page. @returns the addresses that a measurement of memory gives. */
async function measureMemory(): Promise<string> {
  type Measuring = Performance & { measureUserAgentSpecificMemory(): Promise<object> };
  return JSON.stringify(await (performance as Measuring).measureUserAgentSpecificMemory());
}

const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const CHROMIUM: readonly BrowserName[] = ["chromium"];

export const FORGING: Channel[] = [
  embedding("the card's document embedded, handshakes of a string", ["string"]),
  embedding("the card's document embedded, handshakes of an object with guessed nonces", ["object"]),
  embedding("the card's document in a sandbox", BOTH, { sandbox: "allow-scripts allow-same-origin" }),
  {
    name: "the card's document in a frame of a frame",
    read: (attack) =>
      withInner(attack).tab.evaluate(embedBelow, { card: attack.card, forms: BOTH, inner: INNER }),
  },
  {
    name: "the card's document as a window that the page opens",
    read: ({ tab, card }) => tab.evaluate(openWindow, { card, forms: BOTH }),
  },
  {
    name: "the card's document embedded by another government's page",
    read: (attack) =>
      elsewhere(withInner(attack), `http://${OTHER_HOST}:${attack.lens.site.port}`, embed, {
        card: attack.card,
        forms: BOTH,
      }),
  },
  {
    name: "the card's document embedded where the extension does not run",
    read: (attack) =>
      elsewhere(withInner(attack), siteWithoutLens(attack.lens.site), embed, {
        card: attack.card,
        forms: BOTH,
      }),
  },
  {
    name: "other documents of the extension embedded and asked",
    read: async ({ tab, bases, files }) => {
      const documents = bases.flatMap((base) =>
        files.filter((file) => /\.html$/.test(file)).map((file) => `${base}/${file}`),
      );
      const asked = documents.map((card) => tab.evaluate(embed, { card, forms: BOTH }));
      return Promise.all(asked);
    },
  },
  {
    name: "ElementInternals of an element that the page defines by the host's name",
    page: { script: takeHost },
    needsCard: false,
    read: async ({ tab, approach }) => {
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3500)), undefined);
      await tab.mouse.move(1, 1);
      // A host that was there before its name was known is taken away: the next one is made under it.
      await tab.evaluate(() => {
        for (const host of window.attacker.strangers()) host.remove();
      }, undefined);
      await approach(tab).catch(() => {});
      return tab.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 3500));
        return [...(window.attacker.heard.taken ?? [])];
      }, undefined);
    },
  },
  {
    name: "measureUserAgentSpecificMemory for the card's address, which is then embedded",
    browsers: CHROMIUM,
    page: { headers: ISOLATED },
    needsCard: false,
    read: async (attack) => {
      const measured = await attack.tab.evaluate(measureMemory, undefined);
      const cards = [...new Set(measured.match(/[^"\s]+\/card\.html/g) ?? [])];
      const asked = cards.map((card) =>
        elsewhere(withInner(attack), attack.origin, embed, { card, forms: BOTH }),
      );
      return [measured, await Promise.all(asked)];
    },
  },
];
