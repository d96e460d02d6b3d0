/** Looks at marks and card from outside, as a reader does: by the highlights and by pointing. */
import { type FrameLike, type PageLike, until } from "./page.ts";

/** A marked stretch of text and a point on its first line, in viewport coordinates. */
export interface SeenMark {
  text: string;
  x: number;
  y: number;
}

export interface SeenCard {
  title: string;
  number: string;
  label: string;
  certainty: string;
  text: string;
  /** The 款 or 项 that is set off; empty where the whole clause is meant. */
  named: string;
}

/** Runs in the page: the marks in document order, each scrolled to when its turn comes. */
function collectMarks(revealed: number): SeenMark[] {
  const ranges = [...CSS.highlights.entries()]
    .filter(([name]) => !name.endsWith("x"))
    .flatMap(([, highlight]) => [...highlight])
    .map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    })
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  ranges[revealed]?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  return ranges.map((range) => {
    const rect = range.getClientRects()[0] ?? new DOMRect();
    return { text: range.toString(), x: rect.x + Math.min(rect.width / 2, 20), y: rect.y + rect.height / 2 };
  });
}

/** @returns what is marked now; waits for the first scan where something is expected. */
export async function seenMarks(page: FrameLike, revealed = -1): Promise<SeenMark[]> {
  return page.evaluate(collectMarks, revealed);
}

/** @returns the marks, once there are any. */
export const marksAppear = (page: FrameLike): Promise<SeenMark[]> =>
  until("marks", async () => {
    const marks = await seenMarks(page);
    return marks.length > 0 && marks;
  });

/** @returns the card's frame, if there is one. */
export const cardFrame = (page: PageLike): FrameLike | undefined =>
  page.frames().find((frame) => frame.url().includes("/card.html"));

/** Runs in the card. */
function readCardText(): SeenCard | null {
  const part = (name: string) =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, with its line ends, is what is tested.
    document.querySelector<HTMLElement>(`[data-part="${name}"]`)?.innerText.trim() ?? "";
  if (!document.querySelector("[data-part]")) return null;
  return {
    title: part("title"),
    number: part("number"),
    label: part("label"),
    certainty: part("certainty"),
    text: part("text"),
    named: part("named"),
  };
}

/** @returns what the card shows, or null while it is loading. */
export async function readCard(page: PageLike): Promise<SeenCard | null> {
  return (
    (await cardFrame(page)
      ?.evaluate(readCardText, undefined)
      .catch(() => null)) ?? null
  );
}

/** Whether the card is on the screen: a popover of ours under the document element. */
export const isCardOpen = (page: FrameLike): Promise<boolean> =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll(":popover-open")];
    return hosts.some((host) => host.localName.endsWith("-h"));
  }, undefined);

/** Points at the nth mark and waits for its card. */
export async function openCard(page: PageLike, index: number): Promise<SeenCard> {
  await page.mouse.move(1, 1);
  await until("the last card to go", async () => !(await isCardOpen(page)));
  const mark = (await seenMarks(page, index))[index];
  if (!mark) throw new Error(`There is no mark ${index}.`);
  // The scroll moved the text; ask again where it is now.
  const { x, y } = (await seenMarks(page))[index] ?? mark;
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await until(`the card of ${mark.text}`, () => isCardOpen(page));
  return until("the card's text", () => readCard(page));
}

export interface FoundReference extends SeenCard {
  reference: string;
}

/** Every reference of the page with what its card says. */
export async function findReferences(page: PageLike): Promise<FoundReference[]> {
  const marks = await marksAppear(page).catch(() => []);
  const found: FoundReference[] = [];
  for (const [index, mark] of marks.entries()) {
    found.push({ reference: mark.text, ...(await openCard(page, index)) });
  }
  return found;
}
