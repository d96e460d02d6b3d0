/** The browser is killed in the middle of an import: all of it is in the library then, or nothing, and what was there is as it was. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileRegulations } from "../../utils/library/build.ts";
import type { Session } from "../support/launch.ts";
import { appears, dropFiles, openLibraryPage, press, textsOf } from "../support/library-page.ts";
import { packBytes } from "../support/packs.ts";
import { chord, type PageLike, until } from "../support/page.ts";
import { type Check, type Course, counted, inSession, type Row, timing } from "./check.ts";

/** Regulations in the library before. */
const EARLIER = 20;
const IMPORTED = 200;
/** Kills in a quick run. */
const FEWEST = 5;

/** Regulations with the clauses of the bundled one. */
const packOf = (count: number, name: string) => {
  const [bundled] = compileRegulations();
  if (!bundled) throw new Error("Nothing is bundled.");
  const { laterEditions: _, ...regulation } = bundled;
  return packBytes(
    Array.from({ length: count }, (_each, at) => ({
      ...regulation,
      id: `${name}-${at}`,
      title: `${name}第${at}号工作规则`,
      documentNumber: `${name}发〔2020〕${at}号`,
      laterEditions: [],
    })),
  );
};

interface Found {
  /** Of regulations in the catalogue. */
  count: number;
  /** Of all that is kept of the earlier ones. */
  hash: string;
  /** Records that are missing, or that nothing names. */
  odd: string[];
}

/** Runs in an extension page: reads the database as it is. @param earlier how many regulations were there first. */
async function readDatabase(earlier: number): Promise<Found> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open("library"));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const all = async (name: string) => {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return keys.map((key, at) => [key, values[at]] as const);
  };
  const [entries = [], outlines = [], texts = [], segments = [], meta = []] = await Promise.all(
    ["entries", "outlines", "texts", "segments", "meta"].map(all),
  );
  database.close();
  const blob = new Map(meta).get("catalogue") as Blob | undefined;
  const records = JSON.parse((await blob?.text()) ?? "[]") as { key: number; segment: number }[];
  const keys = new Set(records.map(({ key }) => key));
  const odd: string[] = [];
  const kept = { entries, outlines, texts: texts.filter(([key]) => (key as unknown[])[1] === "rest") };
  for (const [name, pairs] of Object.entries(kept)) {
    const there = new Set(pairs.map(([key]) => (Array.isArray(key) ? (key[0] as number) : (key as number))));
    for (const key of keys) if (!there.has(key)) odd.push(`${name} without ${key}`);
    for (const key of there) if (!keys.has(key)) odd.push(`${name} with ${key}`);
  }
  const bytes = new Map(segments.map(([number, record]) => [number, record.bytes as Blob]));
  for (const { segment } of records) if (!bytes.has(segment)) odd.push(`no segment ${segment}`);
  for (const [number, each] of bytes)
    if ((await each.arrayBuffer().catch(() => null))?.byteLength !== each.size)
      odd.push(`segment ${number} is cut`);
  const first = records.slice(0, earlier).map(({ key }) => key);
  const isFirst = ([key]: readonly [IDBValidKey, unknown]) =>
    first.includes((Array.isArray(key) ? key[0] : key) as number);
  const content = JSON.stringify([entries, outlines, texts].map((pairs) => pairs.filter(isFirst)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { count: records.length, hash, odd };
}

const read = async (session: Session): Promise<Found> =>
  (await session.extensionPage()).evaluate(readDatabase, EARLIER);

/** Drops a pack and waits until it can be saved. */
async function preview(session: Session, pack: Uint8Array): Promise<PageLike> {
  const page = await openLibraryPage(session);
  await dropFiles(page, [{ name: "规则.条文包.gz", content: pack }]);
  await appears(page, ".preview");
  await until("a comparison", async () => !(await textsOf(page, ".fate")).includes("正在比对…"));
  await page.bringToFront();
  return page;
}

/** @returns milliseconds from the key to the report. */
async function save(page: PageLike): Promise<number> {
  const begun = performance.now();
  await chord(page, "Control", "Enter");
  await appears(page, ".report");
  return performance.now() - begun;
}

/** Takes the last import back. */
async function undo(session: Session): Promise<void> {
  const page = await openLibraryPage(session);
  await until("the list", async () => (await textsOf(page, ".changed > button")).length > 0);
  await press(page, "撤销");
  await until("the library before", async () => (await read(session)).count === EARLIER);
  await page.close();
}

/** What a session is asked to do with the library before it ends. */
interface Setting {
  /** As it was before the first import. */
  before: Found;
  imported: Uint8Array;
}

/** @returns the library with the earlier regulations, and how long saving the others takes. */
async function prepare(session: Session, earlier: Uint8Array, imported: Uint8Array) {
  await save(await preview(session, earlier));
  const before = await read(session);
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    times.push(await save(await preview(session, imported)));
    await undo(session);
  }
  return { before, times };
}

/** Begins an import and kills the browser so many milliseconds after the key. */
async function killWhileSaving(session: Session, { imported }: Setting, moment: number): Promise<void> {
  const page = await preview(session, imported);
  await chord(page, "Control", "Enter");
  await new Promise((resolve) => setTimeout(resolve, moment));
  await session.kill();
}

/** @returns what is in the library after a kill, and what of it should not be. */
async function inspect(session: Session, { before }: Setting) {
  const found = await read(session);
  const isAll = found.count === EARLIER + IMPORTED;
  const wrong = [
    ...(isAll || found.count === EARLIER ? [] : [`${found.count} regulations`]),
    ...(found.hash === before.hash ? [] : ["earlier ones changed"]),
    ...found.odd.slice(0, 3),
  ];
  if (isAll) await undo(session);
  return { isAll, wrong };
}

async function run(course: Course): Promise<Row[]> {
  const profile = await mkdtemp(join(tmpdir(), "clause-lens-profile-"));
  const [earlier, imported] = await Promise.all([packOf(EARLIER, "甲市"), packOf(IMPORTED, "乙市")]);
  const kills = Math.max(course.times(20), FEWEST);
  const options = { profile };
  const results: Awaited<ReturnType<typeof inspect>>[] = [];
  try {
    const { before, times } = await inSession(course, options, (session) =>
      prepare(session, earlier, imported),
    );
    const setting = { before, imported };
    for (let turn = 0; turn <= kills; turn++) {
      await inSession(course, options, async (session) => {
        if (turn > 0) results.push(await inspect(session, setting));
        // All over the time that it takes, and somewhat later.
        const moment = (Math.max(...times) * 1.2 * (turn + Math.random())) / kills;
        if (turn < kills) await killWhileSaving(session, setting, moment);
      });
    }
    const wrong = results.flatMap((each) => each.wrong);
    const all = results.filter(({ isAll }) => isAll).length;
    const figures = `${IMPORTED} regulations; then all: ${all}, nothing: ${kills - all}; ${wrong.length ? wrong.join(", ") : "earlier ones identical"}; ${timing("saving", times)}`;
    const right = results.filter((each) => each.wrong.length === 0).length;
    return [counted("browser killed while it saves an import", kills, right, figures)];
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const importKills: Check = { name: "import", browsers: ["chromium", "firefox"], run };
