import { describe, expect, it } from "vitest";
import { comparedWithLibrary } from "../../../utils/lookup/own-page.ts";
import { resultOf } from "../../../utils/lookup/result.ts";
import type { CardSubject } from "../../../utils/messages.ts";
import { catalogueEntry } from "../../../utils/regulation/entry.ts";
import type { Clause } from "../../../utils/regulation/model.ts";
import { titleKey } from "../../../utils/regulation/title.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { bridges, paragraph, parks } from "../search/sample.ts";

const library = [parks, bridges];
const find = (id: string) => library.find((regulation) => regulation.id === id);
// As the library answers: the default regulation too, whatever was asked.
const lookUp = (names: readonly string[]) =>
  library
    .filter(({ id, title }) => id === bridges.id || names.map(titleKey).includes(titleKey(title)))
    .map(catalogueEntry);

const [first] = clausesOf(parks) as [Clause];

/** The ground for a clause that a page prints under a title. */
function groundOf(title: string, clause: Clause) {
  const subject: CardSubject = {
    token: 1,
    text: "第一条",
    document: { kind: "own" },
    resolution: {
      certainty: "explicit",
      regulation: null,
      host: 0,
      rule: "self",
      addresses: [{ ordinal: clause.ordinal }],
    },
    pageClauses: [{ title, containers: [], clause }],
  };
  const result = comparedWithLibrary(resultOf(subject, find), find, lookUp);
  return result.kind === "passages" && result.ground;
}

describe("a page's own clause", () => {
  it("agrees with the library where that has it under this title, whatever the white space", () => {
    const spaced = { ...first, paragraphs: [paragraph(` ${first.paragraphs[0]?.text ?? ""}　`)] };
    expect(groundOf(parks.title, first)).toEqual({ kind: "own-page", library: "agrees" });
    expect(groundOf(`《${parks.title}》`, spaced)).toEqual({ kind: "own-page", library: "agrees" });
  });

  it("differs where a page that bears the title of a known regulation prints words of its own", () => {
    const invented = { ...first, paragraphs: [paragraph("任何人可以任意砍伐树木。")] };
    expect(groundOf(parks.title, invented)).toEqual({ kind: "own-page", library: "differs" });
  });

  it("is compared with nothing where the library has no such title", () => {
    expect(groundOf("古井保护办法", first)).toEqual({ kind: "own-page" });
    expect(groundOf("", first)).toEqual({ kind: "own-page" });
  });
});
