/** The storage is full, or holds what no version of the extension wrote: every screen still works. */
import { isDeepStrictEqual } from "node:util";
import type { Session } from "../support/launch.ts";
import { type Area, allStored, clearStorage, fillStorage, putInStorage } from "../support/storage.ts";
import type { Check, Course, Row } from "./check.ts";
import { inWatchedSession, rowOf, visitAll } from "./screens.ts";

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
  "an object": { length: 3, 0: "a", toString: "b", valueOf: 1 },
};

/** Every key with every garbage. */
const CASES = (["local", "session"] as const).flatMap((area) =>
  KEYS[area].flatMap((key) => Object.entries(GARBAGE).map(([kind, value]) => ({ area, key, kind, value }))),
);

async function broken(course: Course, session: Session): Promise<Row> {
  const asker = await session.extensionPage();
  const tried = course.times(CASES.length);
  const faults: string[] = [];
  // In a quick run, a tenth from all over the list.
  const turnOf = (at: number) => Math.floor((at * tried) / CASES.length);
  const cases = CASES.filter((_, at) => turnOf(at) !== turnOf(at - 1));
  for (const { area, key, kind, value } of cases) {
    await clearStorage(asker);
    await putInStorage(asker, area, { [key]: value });
    for (const fault of await visitAll(session)) {
      console.log(`  ${key} is ${kind}: ${fault}`);
      faults.push(fault);
    }
  }
  return rowOf("storage that holds what is not understood", cases.length, faults);
}

/** Another clause than the one that is pinned in the popup: the same key would take its pin away. */
const PINNED = { regulationId: "hongkou-work-rules-2018", ordinal: 5 };

async function full(course: Course, session: Session): Promise<Row> {
  const asker = await session.extensionPage();
  const tried = course.times(10);
  const faults: string[] = [];
  let bytes = 0;
  for (let turn = 0; turn < tried; turn++) {
    await clearStorage(asker);
    await putInStorage(asker, "local", { pinnedClauses: [PINNED] });
    bytes = await fillStorage(asker);
    faults.push(...(await visitAll(session)));
    const { pinnedClauses } = await allStored(asker);
    const pinned = Array.isArray(pinnedClauses) ? pinnedClauses : [];
    if (!pinned.some((one) => isDeepStrictEqual(one, PINNED))) faults.push("what was pinned before is lost");
  }
  for (const fault of faults) console.log(`  full: ${fault}`);
  const figures = `${(bytes / 1e6).toFixed(1)} MB written`;
  return rowOf("storage that is full: search, open, pin, options, card", tried, faults, figures);
}

export const brokenStorage: Check = {
  name: "broken-storage",
  browsers: ["chromium", "firefox"],
  run: (course) => inWatchedSession(course, (session) => broken(course, session)),
};

export const fullStorage: Check = {
  name: "full-storage",
  // Firefox sets no limit that a test could reach.
  browsers: ["chromium"],
  // With this permission only a full disk refuses to keep something.
  run: (course) => inWatchedSession(course, (session) => full(course, session), "unlimitedStorage"),
};
