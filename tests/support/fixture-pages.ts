/** Drives the pages of tests/fixtures/zoo: lists the references of every frame, points at them, and looks where the card is. */
import type { Browser, Runtime } from "webextension-polyfill";
import type { ListedReference } from "../../utils/messages.ts";
import { isCardOpen, type Point, readCardIn, type SeenCard, tryPointOf } from "./card.ts";
import { type DrivenFrame, offsetOf, pageFrames } from "./frames.ts";
import { HOST } from "./host.ts";
import type { Session } from "./launch.ts";
import { type FrameLike, type PageLike, until } from "./page.ts";
import type { Site } from "./site.ts";
import type { ZooPage } from "./zoo.ts";

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The same site under a name that is not a government's, where the extension does not run. */
export const siteWithoutLens = (site: Site): string => `http://127.0.0.1:${site.port}`;

/** Gives a page what it needs until all of its text is there: time for its timers, a click. */
export async function settle(tab: PageLike, { served, firstClick }: ZooPage): Promise<void> {
  if (/set(Timeout|Interval)/.test(String(served.body))) {
    const look = () => tab.evaluate(() => document.documentElement.outerHTML, undefined);
    let last = "";
    // Longer than any timer of these pages waits.
    const rest = () => new Promise((resolve) => setTimeout(resolve, 1300));
    await until("the page to come to rest", async () => {
      await rest();
      const before = last;
      last = await look();
      return last === before;
    });
  }
  if (!firstClick) return;
  const at = await tab.evaluate((selector) => {
    const rect = document.querySelector(selector)?.getBoundingClientRect();
    return rect ? { x: rect.x + 5, y: rect.y + rect.height / 2 } : { x: 0, y: 0 };
  }, firstClick);
  await tab.mouse.click(at.x, at.y);
}

/** Runs in an extension page: keeps in mind which frames have told that they hold references. */
function listenForFrames(): void {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser> & { told?: Set<string> };
  if (scope.told) return;
  const told = new Set<string>();
  scope.told = told;
  (scope.browser ?? scope.chrome).runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender) => {
      if ((message as { name?: string }).name === "count") told.add(`${sender.tab?.id} ${sender.frameId}`);
      return undefined;
    },
  );
}

/** Runs in an extension page: the references of all frames of a tab, each with its certainty. */
async function askFrames(url: string): Promise<string[]> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser> & { told?: Set<string> };
  const { tabs } = scope.browser ?? scope.chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  const frames = [...(scope.told ?? [])].map((line) => line.split(" ").map(Number));
  const lists = frames
    .filter(([id]) => id === tab?.id)
    .map(([id = 0, frameId = 0]) =>
      (
        tabs.sendMessage(id, { name: "list", inFrame: true }, { frameId }) as Promise<ListedReference[]>
      ).catch(() => []),
    );
  // As texts: what several references share, Firefox's driver gives only once.
  const references = (await Promise.all(lists)).flat();
  return references.map(({ text, resolution: { certainty } }) => `${certainty}: ${text.replace(/\s/g, "")}`);
}

export interface Listening {
  /** Asks until the answer is the one wanted, as long as `until` waits. @returns the last answer, sorted. */
  equal(wanted: string[]): Promise<string[]>;
}

/** Starts listening. Call it before the page is opened. */
export async function everyReference(session: Session, tab: PageLike): Promise<Listening> {
  const asker = await session.extensionPage();
  await asker.evaluate(listenForFrames, undefined);
  const list = async () => (await asker.evaluate(askFrames, tab.url())).toSorted();
  return {
    equal: async (wanted) => {
      // An empty answer counts only after some time.
      if (wanted.length === 0) await new Promise((resolve) => setTimeout(resolve, 700));
      const isRight = async () => JSON.stringify(await list()) === JSON.stringify(wanted);
      await until("the list", isRight).catch(() => {});
      return list();
    },
  };
}

/** Runs in a frame; see seenBox. */
function findSeenBox(host: string): Box {
  const isCard = (x: number, y: number) => {
    let seen = document.elementFromPoint(x, y);
    while (seen?.shadowRoot instanceof ShadowRoot) {
      const inner = seen.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === seen) break;
      seen = inner;
    }
    // A form control may shadow the method.
    return seen !== null && Element.prototype.matches.call(seen, host);
  };
  const points: [number, number][] = [];
  for (let x = 2; x < innerWidth; x += 10)
    for (let y = 2; y < innerHeight; y += 10) if (isCard(x, y)) points.push([x, y]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** @returns the part of a frame's viewport in which a pointer would be on the card; of no size where there is none. */
export const seenBox = (frame: FrameLike): Promise<Box> => frame.evaluate(findSeenBox, HOST);

async function cardOf(tab: PageLike, parent: DrivenFrame): Promise<SeenCard | null> {
  for (const frame of tab.frames() as DrivenFrame[]) {
    if (frame.parentFrame() !== parent) continue;
    const card = await readCardIn(frame);
    if (card) return card;
  }
  return null;
}

/** Points at the nth occurrence of some words in whichever frame holds it. @returns the card, and where it is. */
export async function openAt(tab: PageLike, text: string, nth: number) {
  const frames = await pageFrames(tab);
  const place = await placeOf(frames, text, nth);
  if (!place) throw new Error(`No frame shows “${text}”.`);
  const { frame, point } = place;
  await tab.mouse.move(1, 799);
  for (const each of frames) await until("the last card to go", async () => !(await isCardOpen(each)));
  const offset = await offsetOf(frame);
  await tab.mouse.move(offset.x + point.x - 3, offset.y + point.y);
  await tab.mouse.move(offset.x + point.x, offset.y + point.y);
  await until(`the card of ${text}`, () => isCardOpen(frame));
  const card = await until("the card's text", () => cardOf(tab, frame));
  const inFrame = await seenBox(frame);
  const window = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }), undefined);
  const box = { ...inFrame, left: inFrame.left + offset.x, top: inFrame.top + offset.y };
  // A frame of another process hears of a driven pointer only while it is inside.
  await tab.mouse.move(Math.max(offset.x + 2, 2), Math.max(offset.y + 2, 2));
  return { card, box, window };
}

async function placeOf(
  frames: DrivenFrame[],
  text: string,
  nth: number,
): Promise<{ frame: DrivenFrame; point: Point } | null> {
  let left = nth;
  for (const frame of frames) {
    for (let at = 0; ; at++) {
      const point = await tryPointOf(frame, text, at);
      if (!point) break;
      if (left-- === 0) return { frame, point };
    }
  }
  return null;
}
