/** Pages that cite the bundled regulation, and whether what the card says of them is right. */
import { toChineseNumeral } from "../../utils/text/numerals.ts";
import { clauseText, RULES } from "../e2e/library.ts";
import { openCard, type SeenCard } from "../support/card.ts";
import type { PageLike } from "../support/page.ts";
import type { ServedPage } from "../support/site.ts";

/** Clauses that the library has in full. */
const CLAUSES = 18;

/** @returns the number of a clause, another one each turn. */
export const clauseOf = (turn: number): number => (turn % CLAUSES) + 1;

/** @returns how a clause is cited. */
export const reference = (clause: number): string => `${RULES}第${toChineseNumeral(clause)}条`;

/** @returns a page with these paragraphs. */
export const notice = (paragraphs: readonly string[]): ServedPage => ({
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title></head><body>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join("")}</body></html>`,
});

/** Between paragraphs a screen has more lines than the source. */
const words = (text: string) => text.replace(/\s/g, "");

/** @returns whether a card shows a clause of the regulation, word for word. */
export const isRight = (card: SeenCard, clause: number): boolean =>
  card.label === `第${toChineseNumeral(clause)}条` && words(card.text) === words(clauseText(clause));

/** Points at the citation of a clause. @returns whether its card is right; what is wrong is printed. */
export async function answersRight(page: PageLike, clause: number): Promise<boolean> {
  try {
    const card = await openCard(page, reference(clause));
    if (isRight(card, clause)) return true;
    console.log(`  ${reference(clause)}: the card shows ${card.label} ${card.text.slice(0, 40)}`);
  } catch (error) {
    console.log(`  ${reference(clause)}: ${error instanceof Error ? error.message : error}`);
  }
  return false;
}

/**
 * Runs in the page: gives its first paragraph another text.
 * @returns milliseconds until the words in it are marked, or -1 where they never are.
 */
export async function changeUntilMarked({ text, marked }: { text: string; marked: string }): Promise<number> {
  const paragraph = document.querySelector("p");
  if (!paragraph) return -1;
  const begun = performance.now();
  paragraph.textContent = text;
  const isMarked = () =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some(
        ({ startContainer, startOffset, endOffset }) =>
          paragraph.contains(startContainer) &&
          (startContainer as Text).data.slice(startOffset, endOffset) === marked,
      ),
    );
  while (!isMarked()) {
    if (performance.now() - begun > 30_000) return -1;
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - begun;
}
