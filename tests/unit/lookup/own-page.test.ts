import { describe, expect, it } from "vitest";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { needsOf } from "../../../utils/lookup/needs.ts";
import { comparedWithLibrary } from "../../../utils/lookup/own-page.ts";
import { resultOf } from "../../../utils/lookup/result.ts";
import { Shelf } from "../../../utils/lookup/shelf.ts";
import type { CardSubject } from "../../../utils/messages.ts";
import type { Clause } from "../../../utils/regulation/model.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { bridges, paragraph, parks } from "../search/sample.ts";

const shelf = new Shelf(packagedLibrary([parks, bridges]));

const [first] = clausesOf(parks) as [Clause];

/** The ground for a clause that a page prints under a title. */
async function groundOf(title: string, clause: Clause) {
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
  const found = await shelf.load(needsOf(subject));
  const result = comparedWithLibrary(resultOf(subject, found.find), found);
  return result.kind === "passages" && result.ground;
}

describe("a page's own clause", () => {
  it("agrees with the library where that has it under this title, whatever the white space", async () => {
    const spaced = { ...first, paragraphs: [paragraph(` ${first.paragraphs[0]?.text ?? ""}　`)] };
    expect(await groundOf(parks.title, first)).toEqual({ kind: "own-page", library: "agrees" });
    expect(await groundOf(`《${parks.title}》`, spaced)).toEqual({ kind: "own-page", library: "agrees" });
  });

  it("differs where a page that bears the title of a known regulation prints words of its own", async () => {
    const invented = { ...first, paragraphs: [paragraph("任何人可以任意砍伐树木。")] };
    expect(await groundOf(parks.title, invented)).toEqual({ kind: "own-page", library: "differs" });
  });

  it("is compared with nothing where the library has no such title", async () => {
    expect(await groundOf("古井保护办法", first)).toEqual({ kind: "own-page" });
    expect(await groundOf("", first)).toEqual({ kind: "own-page" });
  });
});
