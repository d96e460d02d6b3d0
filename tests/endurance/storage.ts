/** The storage is full, or holds what no version of the extension wrote: every screen still works, and says so. */
import { rm } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { CardSubject } from "../../utils/messages.ts";
import { showInCard } from "../support/card.ts";
import { copyExtension, faultsOf, keepFaults } from "../support/extension-copy.ts";
import type { Session } from "../support/launch.ts";
import { type PageLike, until } from "../support/page.ts";
import { isFieldFocused, shownText } from "../support/popup.ts";
import { type Check, type Course, inSession, type Row } from "./check.ts";
import { type Area, clearKept, fillStorage, keptAll, readKept, writeKept } from "./storage-area.ts";

/** Every key under which something is kept. */
const KEYS: Record<Area, string[]> = {
  local: [
    "copyStyle",
    "template",
    "isCopyFullWidth",
    "isShownFullWidth",
    "pinnedClauses",
    "recentClauses",
    "picks",
    "offSites",
  ],
  session: ["query", "nonces"],
};

const nested = (depth: number): unknown => (depth === 0 ? null : [nested(depth - 1)]);

/** What may stand there for any reason. */
const GARBAGE: Record<string, unknown> = {
  null: null,
  true: true,
  zero: 0,
  "a negative number": -1,
  "a large number": 1e308,
  "an empty string": "",
  "a long string": "第".repeat(100_000),
  markup: "<img src=x onerror=alert(1)>{title",
  "half a character": "\ud800",
  "an empty list": [],
  "a list of nulls": [null, null],
  "a list of lists": [[[]], [{}]],
  "a list of everything": [0, "", true, {}, [], null, "第十八条", { regulationId: 1, ordinal: "十八" }],
  "a deep list": nested(200),
  "a long list": Array.from({ length: 5000 }, (_, at) => ({
    regulationId: `x${at}`,
    ordinal: at,
    query: "第",
    count: 1,
  })),
  "an object": { length: 3, 0: "a", toString: "b", constructor: null },
};

const SUBJECT: Omit<CardSubject, "token"> = {
  text: "第十八条",
  document: null,
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
    await keptAll(page);
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

const SCREEN_COUNT = Object.keys(SCREENS).length;

async function visitAll(session: Session): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, use] of Object.entries(SCREENS)) faults.push(...(await visit(session, name, use)));
  return faults;
}

const rowOf = (what: string, tried: number, visits: number, faults: readonly string[]): Row => {
  const kinds = [...new Set(faults)];
  return {
    what,
    tried: `${tried}`,
    kept: `${faults.length} faults`,
    figures: `${visits} visits${kinds.length > 0 ? `: ${kinds.slice(0, 5).join("; ")}` : ""}`,
    isKept: faults.length === 0,
  };
};

/** Every key with every garbage. */
const CASES = (["local", "session"] as const).flatMap((area) =>
  KEYS[area].flatMap((key) => Object.entries(GARBAGE).map(([kind, value]) => ({ area, key, kind, value }))),
);

async function broken(course: Course, session: Session): Promise<Row> {
  const tried = course.times(CASES.length);
  const faults: string[] = [];
  // In a quick run, a tenth from all over the list.
  const turnOf = (at: number) => Math.floor((at * tried) / CASES.length);
  const cases = CASES.filter((_, at) => turnOf(at) !== turnOf(at - 1));
  for (const { area, key, kind, value } of cases) {
    await clearKept(session);
    await writeKept(session, { [key]: value }, area);
    for (const fault of await visitAll(session)) {
      console.log(`  ${key} is ${kind}: ${fault}`);
      faults.push(fault);
    }
  }
  await clearKept(session);
  return rowOf(
    "storage that holds what is not understood",
    cases.length,
    cases.length * SCREEN_COUNT,
    faults,
  );
}

/** Another clause than the one that is found and pinned in `useSearch`: the same key would take its pin away. */
const PINNED = { regulationId: "hongkou-work-rules-2018", ordinal: 5 };

async function full(course: Course, session: Session): Promise<Row> {
  const tried = course.times(10);
  const faults: string[] = [];
  let bytes = 0;
  for (let turn = 0; turn < tried; turn++) {
    await clearKept(session);
    await writeKept(session, { pinnedClauses: [PINNED] });
    bytes = await fillStorage(session);
    faults.push(...(await visitAll(session)));
    const { pinnedClauses } = await readKept(session);
    const pinned = Array.isArray(pinnedClauses) ? pinnedClauses : [];
    if (!pinned.some((one) => isDeepStrictEqual(one, PINNED))) faults.push("what was pinned before is lost");
  }
  await clearKept(session);
  for (const fault of faults) console.log(`  full: ${fault}`);
  const row = rowOf(
    "storage that is full: search, open, pin, options, card",
    tried,
    tried * SCREEN_COUNT,
    faults,
  );
  return { ...row, figures: `${(bytes / 1e6).toFixed(1)} MB written; ${row.figures}` };
}

async function withFaultsKept(
  course: Course,
  work: (course: Course, session: Session) => Promise<Row>,
): Promise<Row[]> {
  const extension = await copyExtension(course.browser.name);
  await keepFaults(extension);
  try {
    return await inSession(course, { extension }, async (session) => [await work(course, session)]);
  } finally {
    await rm(extension, { recursive: true, force: true });
  }
}

export const brokenStorage: Check = {
  name: "broken-storage",
  browsers: ["chromium", "firefox"],
  run: (course) => withFaultsKept(course, broken),
};

export const fullStorage: Check = {
  name: "full-storage",
  // Firefox sets no limit that a test could reach.
  browsers: ["chromium"],
  run: (course) => withFaultsKept(course, full),
};
