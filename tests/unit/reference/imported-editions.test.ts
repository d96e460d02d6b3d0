/** A library in which the user has put the later edition, or given a document another name. */
import { expect, test } from "vitest";
import { compileRegulations } from "../../../utils/library/build.ts";
import { readPage } from "../../commands/references-page.ts";
import { PageLibrary } from "../../support/page-library.ts";

const [bundled] = compileRegulations();
const [notice] = bundled?.laterEditions ?? [];
if (!bundled || !notice) throw new Error("The bundled regulation names no later edition.");
const { documentNumber: _, carrier: __, ...body } = bundled;
const later = { ...body, ...notice, id: "later", laterEditions: [] };

const shown = (library: PageLibrary, text: string, facts = {}) =>
  readPage({ lines: [text], facts }, library)
    .reading.blocks.flat()
    .map(({ resolution: { certainty, regulation } }) => `${certainty} ${regulation ?? "–"}`);

test("the newest edition is the later one, once it is here", () => {
  const text = `按照新修订的《${bundled.title}》第八条办理。`;
  const facts = { date: "2026-01-05" };
  expect(shown(new PageLibrary([bundled]), text, facts)).toEqual([`missing ${bundled.id}`]);
  expect(shown(new PageLibrary([bundled, later], bundled.id), text, facts)).toEqual(["explicit later"]);
});

test("a document is found by the name that the user gave it", () => {
  const library = new PageLibrary([{ ...bundled, aliases: ["虹口工作规则"] }]);
  expect(shown(library, "按照《虹口工作规则》第八条办理。")).toEqual([`explicit ${bundled.id}`]);
});
