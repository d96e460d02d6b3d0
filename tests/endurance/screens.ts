/** The extension's screens, used one after the other while something is wrong with what is kept. */
import { rm } from "node:fs/promises";
import type { CardSubject } from "../../utils/messages.ts";
import { showInCard } from "../support/card.ts";
import { copyExtension, faultsOf, keepFaults, withoutPermission } from "../support/extension-copy.ts";
import type { Session } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import { isFieldFocused, shownText } from "../support/popup.ts";
import { storageSettles } from "../support/storage.ts";
import { type Course, inSession, type Row } from "./check.ts";

const SUBJECT: Omit<CardSubject, "token"> = {
  text: "第十八条",
  document: { kind: "open" },
  resolution: {
    certainty: "explicit",
    regulation: "hongkou-work-rules-2018",
    addresses: [{ ordinal: 18 }],
    rule: "named",
  },
};

/** Opens a screen and uses it. @returns its uncaught errors, and whether there was nothing to read on it. */
async function visit(
  session: Session,
  name: string,
  use: (page: PageLike) => Promise<unknown>,
): Promise<string[]> {
  const page = await session.newPage();
  const errors: string[] = [];
  try {
    await page.bringToFront();
    await session.goToExtension(page, name);
    await use(page);
    const isReadable = async () => (await shownText(page)).trim().length > 20;
    await until("something to read", isReadable).catch(() => errors.push("nothing to read"));
    await storageSettles(page);
    errors.push(...(await faultsOf(page)));
  } catch (error) {
    errors.push(String(error));
  } finally {
    await page.close();
  }
  return errors.map((error) => `${name}: ${error.split("\n")[0]}`);
}

/** Searches, opens and pins a clause. */
async function useSearch(page: PageLike): Promise<void> {
  await until("the cursor in the box", () => isFieldFocused(page));
  await page.keyboard.type("法律顾问");
  await until("results", () =>
    page.evaluate(() => document.querySelector("[role=option]") !== null, undefined),
  );
  await page.keyboard.press("Enter");
  const isOpen = () => page.evaluate(() => document.querySelector("[data-part=text]") !== null, undefined);
  await until("the clause", isOpen);
  await page.keyboard.press("p");
}

const SCREENS: Record<string, (page: PageLike) => Promise<unknown>> = {
  "popup.html?q=": useSearch,
  "options.html": async () => {},
  "card.html": (page) => showInCard(page, SUBJECT),
};

/** How many screens `visitAll` visits. */
const SCREEN_COUNT = Object.keys(SCREENS).length;

/** Uses popup, options and card as a user does. @returns what went wrong, a line each. */
export async function visitAll(session: Session): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, use] of Object.entries(SCREENS)) faults.push(...(await visit(session, name, use)));
  return faults;
}

/** @returns a row on what went wrong in the screens. */
export function rowOf(what: string, tried: number, faults: readonly string[], figures = ""): Row {
  const kinds = [...new Set(faults)].slice(0, 5);
  return {
    what,
    tried: `${tried}`,
    kept: `${faults.length} faults`,
    figures: [figures, `${tried * SCREEN_COUNT} visits`, ...kinds].filter(Boolean).join("; "),
    isKept: faults.length === 0,
  };
}

/** Works with a copy of the extension whose screens keep their uncaught errors. @param permission is taken from it. */
export async function inWatchedSession(
  course: Course,
  work: (session: Session) => Promise<Row>,
  permission?: string,
): Promise<Row[]> {
  const extension = await copyExtension(course.browser.name);
  await keepFaults(extension);
  if (permission) await withoutPermission(extension, permission);
  try {
    return await inSession(course, { extension }, async (session) => [await work(session)]);
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}
