import { describe, expect, it } from "vitest";
import {
  chosenReference,
  filterReferences,
  groupReferences,
  openReference,
  type PageReference,
  readReferences,
  tableRows,
} from "../../../utils/lookup/references.ts";
import { unitsOf } from "../../../utils/lookup/result.ts";
import type { ListedReference } from "../../../utils/messages.ts";
import { type DocumentName, named, OPEN, OWN, type Resolution } from "../../../utils/reference/model.ts";
import type { UnitAddress } from "../../../utils/regulation/model.ts";
import { bridges, parks } from "../search/sample.ts";

const find = (id: string) => [parks, bridges].find((regulation) => regulation.id === id);

const listed = (
  text: string,
  resolution: Partial<Resolution>,
  document: DocumentName = OPEN,
): ListedReference => ({
  text,
  document,
  resolution: { certainty: "explicit", regulation: "parks", addresses: [], rule: "test", ...resolution },
});

const CLAUSE_3 = listed("第三条", { addresses: [{ ordinal: 3 }] });
const BRIDGES_1 = listed("第一条", { regulation: "bridges", addresses: [{ ordinal: 1 }] });
const UNKNOWN = listed(
  "《白河县集市管理办法》第二条",
  { certainty: "missing", regulation: null, reason: "document", addresses: [{ ordinal: 2 }] },
  named("白河县集市管理办法"),
);
const BEYOND = listed("第九十条", { certainty: "missing", reason: "beyond", addresses: [{ ordinal: 90 }] });
const OTHER_EDITION = listed(
  "第三条",
  { certainty: "missing", reason: "edition", addresses: [{ ordinal: 3 }] },
  named(parks.title),
);
const OWN_CLAUSE = listed("本办法第五条", { regulation: null, host: 0, addresses: [{ ordinal: 5 }] }, OWN);

describe("the references of a page", () => {
  it("stand under their documents, in the order in which the page first names each", () => {
    const groups = groupReferences(readReferences([CLAUSE_3, UNKNOWN, BRIDGES_1, CLAUSE_3], find));
    expect(groups.map(({ title, references }) => [title, references.map(({ index }) => index)])).toEqual([
      [parks.title, [0, 3]],
      ["白河县集市管理办法", [1]],
      [bridges.title, [2]],
    ]);
  });

  it("keep their indexes on the page where some are left out", () => {
    const left = [
      { ...CLAUSE_3, index: 4 },
      { ...UNKNOWN, index: 7 },
    ];
    expect(readReferences(left, find).map(({ index, subject }) => [index, subject.token])).toEqual([
      [4, 4],
      [7, 7],
    ]);
  });

  it("to a clause that the document lacks stand under it all the same", () => {
    const [group] = groupReferences(readReferences([BEYOND], find));
    expect(group).toMatchObject({ regulation: parks, references: [{ certainty: "missing" }] });
  });

  it("to another edition never stand under the one of the library", () => {
    const groups = groupReferences(readReferences([CLAUSE_3, OTHER_EDITION], find));
    expect(groups.map(({ regulation }) => regulation)).toEqual([parks, null]);
  });

  it("to the page itself are sure, and apart", () => {
    const [group] = groupReferences(readReferences([OWN_CLAUSE], find));
    expect(group).toMatchObject({ isOwn: true, references: [{ certainty: "explicit", result: null }] });
  });

  it("of which only a part was found say so; what is missing altogether is no part", () => {
    const part = listed("第三条、第九十条", { addresses: [{ ordinal: 3 }], reason: "unit" });
    const ownPart = listed("本办法第五条、第九十条", { regulation: null, host: 0, reason: "unit" }, OWN);
    const references = readReferences([part, ownPart, CLAUSE_3, BEYOND], find);
    expect(references.map(({ isPartial }) => isPartial)).toEqual([true, true, false, false]);
  });

  it("name the units that are shown, none where nothing is", () => {
    const units = readReferences(
      [listed("三至四条", { addresses: [{ ordinal: 3, paragraph: 1 }, { ordinal: 4 }] }), UNKNOWN],
      find,
    ).map(({ result }) => unitsOf(result));
    expect(units).toEqual(["第三条第一款、第四条", ""]);
  });

  it("name a range by its ends, and never a 之一 that is not meant", () => {
    const numbers = (...addresses: UnitAddress[]) =>
      readReferences([listed("", { addresses })], find).map(({ result }) => unitsOf(result))[0];
    expect(numbers({ ordinal: 1 }, { ordinal: 2 }, { ordinal: 3 })).toBe("第一条至第三条");
    expect(numbers({ ordinal: 2 }, { ordinal: 3 }, { ordinal: 4 })).toBe("第二条、第三条、第四条");
    expect(numbers({ ordinal: 3 }, { ordinal: 3, suffix: 1 }, { ordinal: 4 })).toBe(
      "第三条、第三条之一、第四条",
    );
  });
});

describe("the filter", () => {
  const references = readReferences([CLAUSE_3, UNKNOWN, BRIDGES_1], find);
  const found = (query: string) =>
    filterReferences(references, query, ({ certainty }) => (certainty === "missing" ? "未收录" : "明确")).map(
      ({ index }) => index,
    );

  it("is passed by all while it is empty", () => {
    expect(found(" ")).toEqual([0, 1, 2]);
  });

  it("looks at words, document and certainty, and wants every word", () => {
    expect(found("第三条")).toEqual([0]);
    expect(found("集市")).toEqual([1]);
    expect(found("明确")).toEqual([0, 2]);
    expect(found("明确 第一条")).toEqual([2]);
    expect(found("未收录 第一条")).toEqual([]);
    expect(found("青府发")).toEqual([0]);
  });

  it("reads digits as the number of a unit", () => {
    expect(found("3")).toEqual([0]);
    expect(found("2020")).toEqual([]);
    const range = readReferences(
      [listed("前三条", { addresses: [1, 2, 3].map((ordinal) => ({ ordinal })) })],
      find,
    );
    expect(filterReferences(range, "2", () => "")).toEqual(range);
  });
});

describe("a reference that may mean several documents", () => {
  const AMBIGUOUS = listed("第三条", {
    certainty: "ambiguous",
    regulation: null,
    reason: "edition",
    candidates: ["parks", "bridges"].map((id) => ({ regulation: id, title: id })),
    addresses: [{ ordinal: 3 }],
  });
  const [reference] = readReferences([AMBIGUOUS], find);
  if (!reference) throw new Error("It is listed.");

  it("offers them", () => {
    expect(reference).toMatchObject({
      certainty: "ambiguous",
      isPartial: false,
      result: { kind: "choice", candidates: [{ regulation: parks }, { regulation: bridges }] },
    });
  });

  it("is read in the one that is chosen, and nothing of it is lacking", () => {
    const chosen = chosenReference(reference, "parks", find);
    expect(chosen).toMatchObject({
      isPartial: false,
      result: { kind: "passages", regulation: parks, ground: { kind: "chosen" } },
    });
    expect(openReference(chosen, find)).toEqual(reference);
  });

  it("is read at once in the one that was chosen for the same text", () => {
    const [again] = readReferences([AMBIGUOUS], find, ["parks", "bridges"]);
    expect(again).toMatchObject({ isPartial: false, result: { regulation: bridges } });
    expect(groupReferences([again as PageReference])).toMatchObject([{ title: bridges.title }]);
  });

  it("is found by the titles that it may mean", () => {
    expect(filterReferences([reference], bridges.title, () => "")).toEqual([reference]);
  });

  it("stands under the title whose edition is open, or among those without a document", () => {
    const bare = listed("第三条", { ...AMBIGUOUS.resolution, reason: "document" });
    const titled = { ...AMBIGUOUS, document: named(parks.title) };
    const groups = groupReferences(readReferences([bare, titled], find));
    expect(groups.map(({ title, regulation }) => [title, regulation])).toEqual([
      [null, null],
      [parks.title, null],
    ]);
  });
});

describe("the table", () => {
  it("has a row for each reference, and a clause only where one is shown", () => {
    const rows = tableRows(
      readReferences([CLAUSE_3, UNKNOWN, OWN_CLAUSE], find),
      ({ certainty }) => certainty,
    );
    expect(rows).toEqual([
      { text: "第三条", certainty: "explicit", target: { regulation: parks, units: [{ ordinal: 3 }] } },
      { text: "《白河县集市管理办法》第二条", certainty: "missing" },
      { text: "本办法第五条", certainty: "explicit" },
    ]);
  });
});
