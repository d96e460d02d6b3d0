/** The hostile pages: each says in <meta> what it does, what is to be found on it, and how far it gets. */
import type { Browser } from "webextension-polyfill";
import type { BrowserName } from "../../support/browsers.ts";
import { type DeclaredPage, declaredPages } from "../../support/declared.ts";
import type { Session } from "../../support/launch.ts";
import type { Site } from "../../support/site.ts";
import { generatedPages } from "./generated.ts";

/**
 * What becomes of the card: it opens and is seen; it opens under something of the page's; only the keyboard's command
 * opens it; nothing does; or the page is not read at all.
 */
const OUTCOMES = ["opens", "covered", "by-key", "prevented", "unread"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface HostilePage extends DeclaredPage {
  /** The kind of attack: "clobbering". */
  kind: string;
  browsers: BrowserName[];
  /** @returns what becomes of the card in a browser. */
  outcome(browser: BrowserName): Outcome;
  /** It changes all the time: which records its observers see can be compared, not how many. */
  isRestless: boolean;
  /** Too many references to list: it is looked whether the one that is pointed at is marked. */
  isHuge: boolean;
}

/** Served by all names of the site, beside their scripts. */
const FOLDER = new URL("../../fixtures/hostile/", import.meta.url);
const FRAMES = new URL("frames/", FOLDER);

function hostilePage(page: DeclaredPage): HostilePage {
  const kind = page.said("attack");
  if (!kind) throw new Error(`${page.name} does not say what its attack is.`);
  const outcome = (browser: BrowserName): Outcome => {
    const said = page.said(`card-in-${browser}`) ?? page.said("card") ?? "opens";
    const known = OUTCOMES.find((one) => one === said);
    if (!known) throw new Error(`${page.name} says “${said}” of the card.`);
    return known;
  };
  return {
    ...page,
    kind,
    browsers: (page.said("browsers") ?? "chromium firefox").split(" ") as BrowserName[],
    outcome,
    isRestless: page.said("pace") === "restless",
    isHuge: page.said("size") === "huge",
  };
}

const isPage = ({ name }: DeclaredPage) => name.endsWith(".html");

const FILES = declaredPages(FOLDER);

/** Everything, in place of what is tried every day: an hour's patience is not everybody's. */
const ALL = process.env.HOSTILE === "all";

/** Of each kind, every other page is tried every day, and those by which a defence is proved. */
const isOfEveryDay = ({ kind, name }: HostilePage, at: number, pages: readonly HostilePage[]): boolean => {
  const first = pages.findIndex((page) => page.kind === kind);
  return (at - first) % 2 === 0 || PROVING.test(name);
};

/** The guards of `npm run test:mutations`. */
const PROVING = /custom-element-of-seen-host|handshake-card-embedded|marks-recognised|forged-pointer/;

/** Hundreds of frames are more than a busy machine opens in time. */
const IS_HEAVY = /size-frames/;

/** All hostile pages, those of one kind side by side. */
const PAGES: HostilePage[] = [...FILES.filter(isPage), ...generatedPages()]
  .map(hostilePage)
  .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name));

/** The pages to be tried: those of every day, or all with HOSTILE=all. */
export const HOSTILE: HostilePage[] = ALL
  ? PAGES
  : PAGES.filter((page) => !IS_HEAVY.test(page.name)).filter(isOfEveryDay);

/** Serves the pages, their scripts and their frames under /hostile/. */
export function serveHostile(site: Site): void {
  for (const { name, served } of [...FILES, ...PAGES]) site.add(`/hostile/${name}`, served);
  for (const { name, served } of declaredPages(FRAMES)) site.add(`/hostile/frames/${name}`, served);
}

/** Serves to pages what they may know: the extension is published, and the address of its card is no secret. */
export async function serveKnowledge(site: Site, session: Session): Promise<void> {
  const asker = await session.extensionPage();
  const card = await asker.evaluate(() => {
    const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
    return (scope.browser ?? scope.chrome).runtime.getURL("/card.html");
  }, undefined);
  const { host: id, origin } = new URL(session.extensionOrigin);
  const body = `const KNOWN = ${JSON.stringify({ id, origin, card })};`;
  site.add("/hostile/known.js", { body, type: "text/javascript" });
}
