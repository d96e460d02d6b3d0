import { describe, expect, it } from "vitest";
import { beginningOf, isMeant, isPart } from "../../../utils/lookup/passages.ts";
import {
  certaintyOf,
  choosable,
  chosenBefore,
  isChosen,
  type LookupResult,
  resultOf,
  searchWords,
} from "../../../utils/lookup/result.ts";
import type { CardSubject } from "../../../utils/messages.ts";
import { named, OPEN, OTHER, OWN, type Resolution, titleOf } from "../../../utils/reference/model.ts";
import { OWN_PAGE, type Regulation, type UnitAddress } from "../../../utils/regulation/model.ts";
import { bridges, clause, paragraph, parks } from "../search/sample.ts";

const library = new Map<string, Regulation>(
  [parks, bridges].map((regulation) => [regulation.id, regulation]),
);
const find = (id: string) => library.get(id);

const subject = (resolution: Partial<Resolution>, more: Partial<CardSubject> = {}): CardSubject => ({
  token: 1,
  text: "第三条",
  document: OPEN,
  resolution: { certainty: "explicit", regulation: "parks", addresses: [], rule: "test", ...resolution },
  ...more,
});

/** The clauses shown, with the containers above them. */
function shown(result: LookupResult): string[] {
  if (result.kind !== "passages") return [];
  return result.passages.map(
    (passage) => `${passage.containers.map(({ heading }) => heading).join(">")} ${passage.clause.label}`,
  );
}

describe("a reference to a clause of the library", () => {
  it("shows the clause and where it stands", () => {
    expect(shown(resultOf(subject({ addresses: [{ ordinal: 3 }] }), find))).toEqual(["游园秩序 第3条"]);
  });

  it("tells 第三条之一 from 第三条", () => {
    const result = resultOf(subject({ addresses: [{ ordinal: 3, suffix: 1 }] }), find);
    expect(shown(result)).toEqual(["游园秩序 第三条之一"]);
  });

  it("shows each clause of a range or list, in the order written", () => {
    const result = resultOf(subject({ addresses: [{ ordinal: 4 }, { ordinal: 1 }] }), find);
    expect(shown(result)).toEqual(["游园秩序 第4条", "总则 第1条"]);
  });

  it("shows a clause once for several of its units", () => {
    const addresses = [
      { ordinal: 3, paragraph: 1 },
      { ordinal: 3, paragraph: 2, item: 1 },
    ];
    const result = resultOf(subject({ addresses }), find);
    expect(result).toMatchObject({ passages: [{ addresses }] });
  });

  it("shows all clauses of a chapter that is named without a clause", () => {
    const result = resultOf(subject({ containers: [{ chapter: 1 }] }), find);
    expect(shown(result)).toEqual(["总则 第1条", "总则 第2条"]);
  });

  it("shows nothing rather than a part of what is meant", () => {
    const addresses = [{ ordinal: 3 }, { ordinal: 30 }];
    expect(resultOf(subject({ addresses }), find)).toMatchObject({ kind: "missing", reason: "unit" });
    const containers = [{ chapter: 1 }, { chapter: 9 }];
    expect(resultOf(subject({ containers }), find)).toMatchObject({ kind: "missing", reason: "unit" });
  });

  it("shows nothing where the clause has not all that is named, whatever the page says of it", () => {
    const addresses = [{ ordinal: 3, paragraph: 2, item: 9 }];
    expect(resultOf(subject({ addresses }), find)).toMatchObject({ kind: "missing", reason: "unit" });
  });

  it("shows nothing where nothing is pointed at", () => {
    expect(resultOf(subject({}), find).kind).toBe("missing");
  });
});

describe("why it is this text", () => {
  const addresses = [{ ordinal: 3 }];
  const groundOf = (resolution: Partial<Resolution>) => {
    const asked = subject({ addresses, ...resolution });
    const result = resultOf(asked, find);
    return result.kind === "passages" && [certaintyOf(asked, result), result.ground.kind];
  };

  it("is that the page names it", () => {
    expect(groundOf({ certainty: "explicit" })).toEqual(["explicit", "explicit"]);
  });

  it("is the context", () => {
    expect(groundOf({ certainty: "inferred" })).toEqual(["inferred", "inferred"]);
  });

  it("is the reader's default, which comes before everything else that could be said", () => {
    const possibleEdition = { issued: "2022-01-21" };
    expect(groundOf({ certainty: "default", possibleEdition })).toEqual(["default", "default"]);
  });

  it("is that the library lacks the edition that may be meant", () => {
    const possibleEdition = { issued: "2022-01-21" };
    expect(groundOf({ certainty: "inferred", possibleEdition })).toEqual(["inferred", "edition"]);
  });
});

describe("a reference that cannot be shown", () => {
  it("to a document outside the library never shows a clause of it", () => {
    const asked = subject({
      certainty: "missing",
      regulation: null,
      addresses: [{ ordinal: 3 }],
      reason: "document",
    });
    expect(resultOf(asked, find)).toEqual({ kind: "missing", reason: "document", regulation: null });
  });

  it("to another edition or a unit that is not there tells of the document, and shows no clause", () => {
    for (const reason of ["edition", "beyond", "unit"] as const) {
      const asked = subject({ certainty: "missing", reason, addresses: [{ ordinal: 3 }] });
      expect(resultOf(asked, find)).toEqual({ kind: "missing", reason, regulation: parks });
    }
  });

  it("to a document that the library no longer has", () => {
    const asked = subject({ regulation: "gone", addresses: [{ ordinal: 3 }] });
    expect(resultOf(asked, find)).toMatchObject({ kind: "missing", reason: "document" });
  });
});

describe("a reference that may mean several documents", () => {
  const asked = subject({
    certainty: "ambiguous",
    regulation: null,
    candidates: ["parks", "gone", "bridges"].map((id) => ({ regulation: id, title: id })),
    addresses: [{ ordinal: 3 }],
  });

  it("offers each, with what it says there", () => {
    const result = resultOf(asked, find);
    expect(result).toMatchObject({
      kind: "choice",
      candidates: [
        { title: parks.title, regulation: parks, passages: [{ addresses: [{ ordinal: 3 }] }], lacks: null },
        { title: "gone", regulation: null, passages: null, lacks: "document" },
        { title: bridges.title, regulation: bridges, passages: [{ addresses: [{ ordinal: 3 }] }] },
      ],
    });
    expect(certaintyOf(asked, result)).toBe("ambiguous");
  });

  /** Why each candidate cannot be chosen, for units that the second document has only in part. */
  const lacking = (addresses: Resolution["addresses"], second: Regulation) => {
    const result = resultOf(subject({ ...asked.resolution, addresses }), (id) =>
      id === "bridges" ? second : find(id),
    );
    if (result.kind !== "choice") throw new Error("It is open.");
    return [result.candidates.map(({ lacks }) => lacks), choosable(result.candidates)];
  };

  it("says of each that cannot be chosen what it lacks", () => {
    const bare = { ...bridges, units: [clause(3, "桥梁不得拴缆。")] };
    const cut = { ...bare, incomplete: true };
    expect(lacking([{ ordinal: 1 }], bare)).toEqual([[null, "document", "unit"], ["parks"]]);
    expect(lacking([{ ordinal: 3 }, { ordinal: 4 }], bare)).toEqual([[null, "document", "some"], ["parks"]]);
    expect(lacking([{ ordinal: 4 }], cut)).toEqual([[null, "document", "beyond"], ["parks"]]);
  });

  it("offers none where nothing can be read, and is then sure of nothing", () => {
    for (const candidates of [[], [{ regulation: null, title: "集市管理办法" }]]) {
      const open = subject({ ...asked.resolution, candidates });
      const result = resultOf(open, find);
      expect(result).toMatchObject({ kind: "choice", candidates });
      expect(certaintyOf(open, result)).toBe("missing");
    }
  });

  it("tells two editions of one title apart", () => {
    const older = { ...parks, id: "parks-2001", issued: "2001-01-01" };
    const candidates = ["parks", "parks-2001"].map((id) => ({ regulation: id, title: parks.title }));
    const result = resultOf(subject({ ...asked.resolution, reason: "edition", candidates }), (id) =>
      id === "parks-2001" ? older : find(id),
    );
    expect(result).toMatchObject({ candidates: [{ regulation: parks }, { regulation: older }] });
  });

  it("shows the one that the user chose, and says so", () => {
    const result = resultOf(asked, find, "bridges");
    expect(result).toMatchObject({
      kind: "passages",
      regulation: { id: "bridges" },
      ground: { kind: "chosen" },
    });
    expect([isChosen(result), isChosen(resultOf(asked, find)), isChosen(null)]).toEqual([true, false, false]);
  });

  it("means again what was chosen last on the page, of those that it may mean and that can be read", () => {
    expect(chosenBefore(asked, find, ["bridges", "parks"])).toBe("parks");
    expect(chosenBefore(asked, find, ["parks", "gone", "elsewhere"])).toBe("parks");
    expect(chosenBefore(asked, find, ["gone", "elsewhere"])).toBeUndefined();
    expect(chosenBefore(asked, find, [])).toBeUndefined();
    const beyond = subject({ ...asked.resolution, addresses: [{ ordinal: 30 }] });
    expect(chosenBefore(beyond, find, ["parks"])).toBeUndefined();
  });

  it("is not turned by a choice where the page names the document", () => {
    expect(chosenBefore(subject({ addresses: [{ ordinal: 3 }] }), find, ["bridges"])).toBeUndefined();
  });

  const chosenOf = (resolution: Partial<Resolution>) =>
    resultOf(subject({ ...asked.resolution, ...resolution }), find, "bridges");

  it("shows no clause of the chosen one that lacks the 款 asked for, nor a part of a list", () => {
    for (const addresses of [[{ ordinal: 1, paragraph: 9 }], [{ ordinal: 1 }, { ordinal: 30 }]])
      expect(chosenOf({ addresses })).toMatchObject({ kind: "missing", reason: "unit" });
  });

  it("tells what the chosen one lacks from what comes after the text that is here", () => {
    library.set("bridges", { ...bridges, incomplete: true });
    expect(chosenOf({ addresses: [{ ordinal: 30 }] })).toMatchObject({ kind: "missing", reason: "beyond" });
    expect(chosenOf({ addresses: [{ ordinal: 1, paragraph: 9 }] })).toMatchObject({ reason: "unit" });
    library.set("bridges", bridges);
  });
});

describe("a reference into the page itself", () => {
  const pageClauses = [
    {
      title: "白河县集市管理办法",
      containers: [{ kind: "chapter" as const, ordinal: 2, heading: "经营" }],
      clause: clause(5, "经营者应当亮证经营。"),
    },
  ];

  it("shows the page's own clause", () => {
    const asked = subject({ regulation: null, host: 0, addresses: [{ ordinal: 5 }] }, { pageClauses });
    const result = resultOf(asked, find);
    expect(shown(result)).toEqual(["经营 第5条"]);
    expect(result).toMatchObject({
      regulation: { title: "白河县集市管理办法" },
      ground: { kind: "own-page" },
    });
  });

  it("never shows a page's clause under a document of the library, whatever the page sends", () => {
    const forged = subject({ regulation: "parks", host: 0, addresses: [{ ordinal: 5 }] }, { pageClauses });
    expect(resultOf(forged, find)).toMatchObject({
      regulation: { id: OWN_PAGE, title: "白河县集市管理办法" },
      ground: { kind: "own-page" },
    });
    const named = subject({ regulation: OWN_PAGE, addresses: [{ ordinal: 5 }] }, { pageClauses });
    expect(resultOf(named, find)).toEqual({ kind: "missing", reason: "document", regulation: null });
  });

  it("shows nothing where the page's clause did not come with it", () => {
    expect(resultOf(subject({ regulation: null, host: 0, addresses: [{ ordinal: 5 }] }), find).kind).toBe(
      "missing",
    );
  });
});

describe("the part of a clause that is meant", () => {
  const whole = clause(8, "第一段。", paragraph("第二段：", "（一）甲；", "（二）乙。"));
  const single = clause(9, "仅一段。");

  it("is a paragraph with all its items", () => {
    const addresses = [{ ordinal: 8, paragraph: 2 }];
    expect(isPart(whole, addresses)).toBe(true);
    expect(isMeant(addresses, { paragraph: 1 })).toBe(false);
    expect(isMeant(addresses, { paragraph: 2 })).toBe(true);
    expect(isMeant(addresses, { paragraph: 2, item: 1 })).toBe(true);
  });

  it("is an item without the words before it", () => {
    const addresses = [{ ordinal: 8, item: 2 }];
    expect(isPart(whole, addresses)).toBe(true);
    expect(isMeant(addresses, { paragraph: 2 })).toBe(false);
    expect(isMeant(addresses, { paragraph: 2, item: 1 })).toBe(false);
    expect(isMeant(addresses, { paragraph: 2, item: 2 })).toBe(true);
  });

  it("is nothing apart from the rest where the clause as a whole is meant too", () => {
    expect(isPart(whole, [{ ordinal: 8 }])).toBe(false);
    expect(isPart(whole, [{ ordinal: 8, paragraph: 1 }, { ordinal: 8 }])).toBe(false);
  });

  it("is the whole where its only paragraph is named", () => {
    expect(isPart(single, [{ ordinal: 9, paragraph: 1 }])).toBe(false);
  });
});

describe("how the text that is meant begins", () => {
  const whole = clause(8, "第一段：", paragraph("第二段：", "（一）甲；", "（二）乙。"));
  const beginning = (address: Omit<UnitAddress, "ordinal">) =>
    beginningOf({ clause: whole, containers: [], addresses: [{ ordinal: 8, ...address }] });

  it("is the first paragraph of a clause, or what is named in it", () => {
    expect(beginning({})).toBe("第一段：");
    expect(beginning({ paragraph: 2 })).toBe("第二段：");
    expect(beginning({ paragraph: 2, item: 2 })).toBe("（二）乙。");
  });

  it("is an item without a paragraph, in whichever has it", () => {
    expect(beginning({ item: 1 })).toBe("（一）甲；");
  });
});

describe("words to look a reference up with", () => {
  it("name the document, once", () => {
    expect(searchWords({ text: "第三条", document: named("行政许可法") })).toBe("《行政许可法》第三条");
    expect(searchWords({ text: "《行政许可法》第三条", document: named("行政许可法") })).toBe(
      "《行政许可法》第三条",
    );
  });

  it("are the reference alone where the page does not name its document", () => {
    for (const document of [OPEN, OWN, OTHER]) {
      expect(titleOf(document)).toBeNull();
      expect(searchWords({ text: "该办法第三条", document })).toBe("该办法第三条");
    }
  });
});
