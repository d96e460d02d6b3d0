/** A browser is closed and started again: what the user set and pinned is there. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openPath } from "../e2e/pages.ts";
import type { Session } from "../support/launch.ts";
import { until } from "../support/page.ts";
import { openPopup, shownText } from "../support/popup.ts";
import { allStored, putInStorage } from "../support/storage.ts";
import { type Check, type Course, counted, inSession, type Row } from "./check.ts";
import { notice, reference } from "./notices.ts";

const ID = "hongkou-work-rules-2018";

const SETTINGS: Record<string, unknown> = {
  copyStyle: "court",
  template: "{title}{clause}",
  isCopyFullWidth: true,
  isShownFullWidth: false,
  pinnedClauses: [{ regulationId: ID, ordinal: 16 }],
  recentClauses: [{ regulationId: ID, ordinal: 17 }],
  picks: [{ regulationId: ID, ordinal: 16, query: "法律顾问", count: 2 }],
  offSites: ["www.switched-off.gov.cn"],
};

const PATH = "/restart.html";

/** @returns the names of what is not as it was set. */
async function lost(session: Session): Promise<string[]> {
  const kept = await allStored(await session.extensionPage());
  return Object.keys(SETTINGS).filter((key) => !isDeepStrictEqual(kept[key], SETTINGS[key]));
}

/** @returns what the user does not see of what was kept. */
async function unseen(course: Course, session: Session): Promise<string[]> {
  const popup = await openPopup(session);
  const isThere = async (words: string) => (await shownText(popup)).includes(words);
  const pin = await until("the pin", () => isThere("第十六条")).catch(() => false);
  await popup.close();
  const page = await session.newPage();
  const lens = { ...session, site: course.site, browser: course.browser.name };
  const list = await openPath(lens, page, PATH).catch(() => []);
  return [pin ? "" : "pin in the popup", list.length === 1 ? "" : "marks"].filter(Boolean);
}

async function run(course: Course): Promise<Row[]> {
  course.site.add(PATH, notice([`依照${reference(18)}执行。`]));
  const profile = await mkdtemp(join(tmpdir(), "clause-lens-profile-"));
  const restarts = course.times(5);
  let right = 0;
  const missed = new Set<string>();
  try {
    await inSession(course, { profile }, async (session) =>
      putInStorage(await session.extensionPage(), "local", SETTINGS),
    );
    for (let turn = 0; turn < restarts; turn++) {
      const faults = await inSession(course, { profile }, async (session) => [
        ...(await lost(session)),
        ...(await unseen(course, session)),
      ]);
      for (const fault of faults) missed.add(fault);
      if (faults.length === 0) right++;
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const figures = `${Object.keys(SETTINGS).length} settings and lists; ${missed.size ? `lost: ${[...missed].join(", ")}` : "nothing lost"}`;
  return [counted("browser closed and started again", restarts, right, figures)];
}

export const restart: Check = { name: "restart", browsers: ["chromium"], run };
