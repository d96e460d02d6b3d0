/** Checks the promises about the card on a hostile page, by the outcome that the page declares. */
import { isDeepStrictEqual } from "node:util";
import type { SeenCard } from "../../support/card.ts";
import { press } from "../../support/commands.ts";
import type { Expected } from "../../support/declared.ts";
import { openAt } from "../../support/fixture-pages.ts";
import { clauseText, ordinalOf } from "../library.ts";
import {
  countHighlights,
  isOpen,
  type Look,
  lookAtCard,
  pointOnce,
  pointUntil,
  soon,
  UNTOUCHED,
  wordsOfCard,
} from "./card.ts";
import { pressOn, WHILE_OPEN } from "./extras.ts";
import type { HostilePage, Outcome } from "./pages.ts";
import type { Promises } from "./promises.ts";
import type { Stage } from "./stage.ts";

type Work = (stage: Stage, page: HostilePage, promises: Promises) => Promise<void>;

/** The least number of points on the card, 40 px apart: 160 by 120 px. */
const ENOUGH_POINTS = 12;

const isSeen = ({ points, style }: Look) =>
  points.length >= ENOUGH_POINTS && isDeepStrictEqual(style, UNTOUCHED);

/** Pages declare the reference to be pointed at first. */
function pointedAt({ name, expected: [first] }: HostilePage): Expected {
  if (!first) throw new Error(`${name} declares no reference.`);
  return first;
}

/** Pages that attack the card count in `fought` how often they did. @returns whether the attack has happened. */
const hasFought = async ({ aside }: Stage, { served }: HostilePage): Promise<boolean> =>
  !/fought\+\+/.test(String(served.body)) || aside.own<boolean>("fought > 0");

function checkWords(card: SeenCard | null, { label, words }: Expected, promises: Promises): void {
  promises.check("card", "the clause", card?.label, label);
  promises.check("card", "its text", card?.text, words || clauseText(ordinalOf(label) ?? 0));
}

/** Makes the page look for traces of the card, such as the first words of the clause. */
async function checkTraces({ aside }: Stage, page: HostilePage, promises: Promises): Promise<void> {
  const words = page.isHuge ? "" : clauseText(ordinalOf(page.expected[0]?.label ?? "") ?? 1).slice(0, 10);
  const look = `typeof lookForTraces === "function" ? lookForTraces(${JSON.stringify(words)}) : []`;
  promises.check("caught", "nothing", await aside.own<string[]>(look), []);
}

async function close({ tab, aside }: Stage, how: "by leaving" | "by key", promises: Promises): Promise<void> {
  if (how === "by key") await tab.keyboard.press("Escape");
  else await tab.mouse.move(1, 799);
  promises.check("card", `it closes ${how}`, await soon(async () => !(await isOpen(aside))), true);
}

/** Pointing opens the card. */
async function opened(stage: Stage, page: HostilePage, promises: Promises, isGood: (look: Look) => boolean) {
  const { aside } = stage;
  const reference = pointedAt(page);
  let last: Look | null = null;
  const look = await pointUntil(stage, async () => {
    last = await lookAtCard(aside);
    return last && isGood(last) && (await hasFought(stage, page)) ? last : null;
  });
  promises.check("card", "it opens and is seen", look ? "seen" : (last ?? "no card"), "seen");
  if (look) {
    checkWords(await wordsOfCard(stage, reference.label), reference, promises);
    await pressOn(stage, page.said("press"), look);
  }
  await checkTraces(stage, page, promises);
  await WHILE_OPEN[page.name]?.(stage, promises);
  await close(stage, "by leaving", promises);
}

/** The page stops pointing; the keyboard command opens the card. */
const byKey: Work = async (stage, page, promises) => {
  const reference = pointedAt(page);
  await pointOnce(stage);
  await press(stage.lens, stage.tab, "next-reference");
  promises.check("card", "a key opens it", await soon(() => isOpen(stage.aside)), true);
  checkWords(await wordsOfCard(stage, reference.label), reference, promises);
  await checkTraces(stage, page, promises);
  await close(stage, "by key", promises);
};

/** The page closes the card each time, and nothing else goes wrong. */
const prevented: Work = async (stage, page, promises) => {
  await pointUntil(stage, () => hasFought(stage, page));
  await press(stage.lens, stage.tab, "next-reference");
  promises.check("card", "the page has closed it", await hasFought(stage, page), true);
  await checkTraces(stage, page, promises);
};

/** The page is not read. */
const unread: Work = async (stage, page, promises) => {
  promises.check("card", "nothing is marked", await countHighlights(stage.aside), 0);
  await pointOnce(stage);
  await checkTraces(stage, page, promises);
};

/** The references are in a frame of the page. */
const inFrame: Work = async (stage, page, promises) => {
  const reference = pointedAt(page);
  const opened = await openAt(stage.tab, reference.text, 0).catch(String);
  promises.check("card", "it opens", typeof opened === "string" ? opened : "open", "open");
  if (typeof opened !== "string") checkWords(opened.card, reference, promises);
  await checkTraces(stage, page, promises);
};

const WORK: Record<Outcome, Work> = {
  opens: (stage, page, promises) => opened(stage, page, promises, isSeen),
  covered: (stage, page, promises) => opened(stage, page, promises, () => true),
  "by-key": byKey,
  prevented,
  unread,
};

/** Opens and closes the card as a user does, and checks what the page declares about it. */
export const checkCard: Work = (stage, page, promises) =>
  (page.said("frame") ? inFrame : WORK[page.outcome(stage.lens.browser)])(stage, page, promises);
