/** A reference that may mean several documents: the card asks which. */
import type { CardSubject } from "../../utils/messages.ts";
import { preparedIn, readCardIn, showInCard } from "../support/card.ts";
import { type PageLike, until } from "../support/page.ts";
import { shows, tabTo } from "./in-card.ts";
import { expect, type Lens, test } from "./lens.ts";
import { RULES } from "./library.ts";

/** As the resolver answers for a title that several editions bear; of these the library has one. */
const AMBIGUOUS: Omit<CardSubject, "token"> = {
  text: `${RULES}第十八条`,
  document: "上海市虹口区人民政府工作规则",
  resolution: {
    certainty: "ambiguous",
    regulation: null,
    candidates: [{ regulation: "hongkou-work-rules-2018", title: "上海市虹口区人民政府工作规则" }],
    addresses: [{ ordinal: 18 }],
    rule: "named",
    reason: "edition",
  },
};

const said = (card: PageLike) =>
  card.evaluate(() => document.querySelector("[role=status]")?.textContent ?? "", undefined);

/** Opens the card of an ambiguous reference. */
async function ask(lens: Lens, subject = AMBIGUOUS): Promise<PageLike> {
  const card = await lens.openExtensionPage("card.html");
  await card.bringToFront();
  await showInCard(card, subject, true);
  await shows(card, subject.text);
  return card;
}

/** And chooses the document with the keyboard. */
async function choose(lens: Lens, subject = AMBIGUOUS): Promise<PageLike> {
  const card = await ask(lens, subject);
  await tabTo(card, card, "虹府发〔2018〕20号");
  await card.keyboard.press("Enter");
  return card;
}

test("of the document that was chosen, all that is cited is shown, and nothing is said to be left to choose or to lack", async ({
  lens,
}) => {
  const card = await choose(lens);
  await shows(card, "第十八条");
  expect(await readCardIn(card)).toMatchObject({ word: "", certainty: "由您从几部文件中选定。" });
  expect(await said(card)).toBe(`${RULES}（虹府发〔2018〕20号）第十八条。由您从几部文件中选定。`);
  await card.close();
});

test("each document has a key of its own, seen on it and told of; a key of none does nothing", async ({
  lens,
}) => {
  const card = await ask(lens);
  const keys = () =>
    card.evaluate(
      () =>
        [...document.querySelectorAll(".choice button")].map((button) => [
          button.getAttribute("aria-keyshortcuts"),
          button.querySelector("kbd")?.textContent,
        ]),
      undefined,
    );
  expect(await keys()).toEqual([["1", "1"]]);
  await card.keyboard.press("2");
  expect((await readCardIn(card))?.word).toBe("待选");
  await card.keyboard.press("1");
  await shows(card, "第十八条");
  await card.keyboard.press("Backspace");
  await shows(card, AMBIGUOUS.text);
  await card.close();
});

test("Backspace leads back to the choice, and the page's own key no longer copies what was chosen", async ({
  lens,
}) => {
  const card = await choose(lens);
  await until("the citation", async () => (await preparedIn(card))?.endsWith("第十八条"));
  expect(await card.evaluate(() => document.querySelector(".back")?.textContent, undefined)).toContain(
    "重新选择",
  );
  await card.keyboard.press("Backspace");
  await shows(card, AMBIGUOUS.text);
  expect((await readCardIn(card))?.word).toBe("待选");
  await until("nothing to copy", async () => (await preparedIn(card)) === "");
  await card.close();
});

test("a chosen document without the 款 that is cited shows no clause", async ({ lens }) => {
  const addresses = [{ ordinal: 8, paragraph: 9 }];
  const card = await choose(lens, {
    ...AMBIGUOUS,
    text: `${RULES}第八条第九款`,
    resolution: { ...AMBIGUOUS.resolution, addresses },
  });
  await until("an answer", async () => (await readCardIn(card))?.word === "未收录");
  expect(await readCardIn(card)).toMatchObject({
    certainty: expect.stringContaining("里没有“第八条第九款”"),
    text: "",
  });
  await card.close();
});
