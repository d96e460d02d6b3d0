import { describe, expect, it } from "vitest";
import { LibraryError } from "../../../utils/library/errors.ts";
import type { Library } from "../../../utils/library/library.ts";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { NO_NEEDS, needsOf, needsOfAll, needsOfId, needsOfView } from "../../../utils/lookup/needs.ts";
import type { Pointed } from "../../../utils/lookup/result.ts";
import { Shelf } from "../../../utils/lookup/shelf.ts";
import { named, type Resolution } from "../../../utils/reference/model.ts";
import { bridges, parks } from "../search/sample.ts";

const pointed = (resolution: Partial<Resolution>, more: Partial<Pointed> = {}): Pointed => ({
  text: "第一条",
  document: named(parks.title),
  resolution: { certainty: "explicit", regulation: null, addresses: [], rule: "test", ...resolution },
  ...more,
});

/** A library that counts the questions, and rejects those that a test names. */
function watched() {
  const { entry, text, entries } = packagedLibrary([parks, bridges]);
  const asked: string[] = [];
  const state = { isBroken: false };
  const note = <T>(what: string, answer: Promise<T>): Promise<T> => {
    asked.push(what);
    return state.isBroken ? Promise.reject(new LibraryError("failed")) : answer;
  };
  const library: Pick<Library, "entry" | "text" | "entries"> = {
    entry: (id) => note(`entry ${id}`, entry(id)),
    text: (id) => note(`text ${id}`, text(id)),
    entries: (names) => note(`entries ${names.join()}`, entries(names)),
  };
  return { library, asked, state };
}

describe("what a reference needs", () => {
  it("is its document, and all that may be meant, each once", () => {
    expect(needsOf(pointed({ regulation: "parks" })).ids).toEqual(["parks"]);
    const candidates = [
      { regulation: "bridges", title: bridges.title },
      { regulation: null, title: "白河县集市管理办法" },
      { regulation: "bridges", title: bridges.title },
    ];
    expect(needsOf(pointed({ certainty: "ambiguous", candidates }))).toEqual({
      ids: ["bridges"],
      titles: [],
    });
  });

  it("is nothing where no text can be shown", () => {
    expect(needsOf(pointed({ certainty: "missing", reason: "document" }))).toEqual(NO_NEEDS);
    expect(needsOfId("")).toEqual(NO_NEEDS);
  });

  it("is, of a page's own clause, every edition of its title", () => {
    const clause = { kind: "clause" as const, ordinal: 1, label: "第一条", paragraphs: [] };
    const own = pointed({ host: 0 }, { pageClauses: [{ title: parks.title, containers: [], clause }] });
    expect(needsOf(own)).toEqual({ ids: [], titles: [parks.title] });
    expect(needsOfAll([own, pointed({ regulation: "parks" })])).toEqual({ ids: ["parks"], titles: [] });
  });

  it("is also the document that was chosen", () => {
    expect(needsOfView({ subject: pointed({}), origin: "page", chosen: "bridges" }).ids).toEqual(["bridges"]);
  });
});

describe("a shelf", () => {
  const needs = { ids: ["parks", "absent"], titles: [bridges.title] };

  it("reads what is needed, whole, and has it at once from then on", async () => {
    const { library, asked } = watched();
    const shelf = new Shelf(library);
    expect(shelf.found(needs)).toBeNull();
    const { find, titled } = await shelf.load(needs);
    expect(find("parks")).toEqual(parks);
    expect(find("absent")).toBeUndefined();
    expect(titled(bridges.title)).toEqual([bridges]);
    expect(titled("公园")).toEqual([]);
    const before = asked.length;
    expect(shelf.found(needs)?.find("parks")).toBe(find("parks"));
    expect(shelf.found({ ids: ["bridges"], titles: [] })?.find("bridges")).toEqual(bridges);
    expect(asked).toHaveLength(before);
  });

  it("knows the editions of a title without their texts, until the library changes", async () => {
    const { library, asked } = watched();
    const shelf = new Shelf(library);
    expect(shelf.editionsRead(parks.title)).toBeNull();
    expect((await shelf.editions(parks.title)).map(({ id }) => id)).toEqual(["parks"]);
    expect(asked).toEqual([`entries ${parks.title}`]);
    expect(shelf.editionsRead(parks.title)).toHaveLength(1);
    shelf.clear();
    expect(shelf.editionsRead(parks.title)).toBeNull();
  });

  it("needs nothing for nothing", () => {
    const shelf = new Shelf(watched().library);
    expect(shelf.found(NO_NEEDS)?.find("parks")).toBeUndefined();
  });

  it("asks once for what is asked for twice at a time", async () => {
    const { library, asked } = watched();
    const shelf = new Shelf(library);
    await Promise.all([shelf.load(needsOfId("parks")), shelf.load(needsOfId("parks"))]);
    expect(asked).toEqual(["entry parks", "text parks"]);
  });

  it("tells a fault, and asks again the next time", async () => {
    const { library, state } = watched();
    const shelf = new Shelf(library);
    state.isBroken = true;
    await expect(shelf.load(needs)).rejects.toMatchObject({ fault: "failed" });
    expect(shelf.found(needs)).toBeNull();
    state.isBroken = false;
    expect((await shelf.load(needs)).find("parks")).toEqual(parks);
  });

  it("forgets those that were not asked for longest, and what was given stays", async () => {
    const { library, asked } = watched();
    const shelf = new Shelf(library, 1);
    const first = await shelf.load(needsOfId("parks"));
    await shelf.load(needsOfId("bridges"));
    expect(shelf.found(needsOfId("parks"))).toBeNull();
    expect(first.find("parks")).toEqual(parks);
    await shelf.load(needsOfId("parks"));
    expect(asked.filter((each) => each === "text parks")).toHaveLength(2);
    // More than it keeps: all of it is given nonetheless.
    const all = await shelf.load({ ids: ["parks", "bridges"], titles: [] });
    expect([all.find("parks"), all.find("bridges")]).toEqual([parks, bridges]);
  });

  it("keeps nothing of the library before, also of what is being read when that changes", async () => {
    const { library } = watched();
    const shelf = new Shelf(library);
    const reading = shelf.load(needsOfId("parks"));
    shelf.clear();
    await reading;
    expect(shelf.found(needsOfId("parks"))).toBeNull();
  });
});
