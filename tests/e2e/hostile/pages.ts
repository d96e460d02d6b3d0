/**
 * The hostile pages. Each declares in <meta> what kind of attack it is, which references it holds, and what becomes of
 * the card. Firefox's driver takes longer, so only pages that may end differently there are opened in it.
 */
import type { Browser } from "webextension-polyfill";
import type { BrowserName } from "../../support/browsers.ts";
import { type DeclaredPage, declaredPages } from "../../support/declared.ts";
import type { Session } from "../../support/launch.ts";
import type { Site } from "../../support/site.ts";
import { generatedPages } from "./generated.ts";

/**
 * What becomes of the card:
 * - opens: pointing opens it, and it is seen whole;
 * - covered: pointing opens it, and the page lays something over it;
 * - by-key: the page stops pointing, and the keyboard command opens it;
 * - prevented: the page closes it each time;
 * - unread: the page is not read, so nothing is marked.
 */
const OUTCOMES = ["opens", "covered", "by-key", "prevented", "unread"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface HostilePage extends DeclaredPage {
  /** The kind of attack: "clobbering". */
  kind: string;
  browsers: BrowserName[];
  /** The browsers can differ: `card-in-firefox` takes precedence over `card`. */
  outcome(browser: BrowserName): Outcome;
  /** The page changes all the time, so kinds of mutation records are compared, not their number. */
  isRestless: boolean;
  /** The page holds too many references to list them; the one to be pointed at must be marked. */
  isHuge: boolean;
}

const FOLDER = new URL("../../fixtures/hostile/", import.meta.url);
const FRAMES = new URL("frames/", FOLDER);

function hostilePage(page: DeclaredPage): HostilePage {
  const kind = page.said("attack");
  if (!kind) throw new Error(`${page.name} declares no attack.`);
  const outcome = (browser: BrowserName): Outcome => {
    const said = page.said(`card-in-${browser}`) ?? page.said("card") ?? "opens";
    const known = OUTCOMES.find((one) => one === said);
    if (!known) throw new Error(`${page.name} declares an unknown outcome: ${said}`);
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

/** Everything, in place of what is tried every day. */
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

/** Serves what any page may know of the extension: it is published, and the card's address is not a secret. */
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
