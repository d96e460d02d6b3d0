import { describe, expect, it } from "vitest";
import { libraryAnswerFrom, libraryMarkFrom, libraryRequestFrom } from "../../../utils/validation/library.ts";

describe("a request to the library", () => {
  it.each([
    { name: "library", ask: "entries", names: ["《甲法》"] },
    { name: "library", ask: "entry", id: "parks" },
    { name: "library", ask: "all" },
    { name: "library", ask: "text", id: "parks" },
    { name: "library", ask: "clauses", id: "parks", numbers: [{ ordinal: 3, suffix: 1 }, { ordinal: 4 }] },
    { name: "library", ask: "clausesAt", id: "parks", places: [0, 64] },
  ])("is copied without what is not known of it: $ask", (request) => {
    const given = JSON.parse(JSON.stringify({ ...request, more: 1 }));
    expect(libraryRequestFrom(given)).toEqual(request);
    expect(libraryRequestFrom({ ...request, name: "count" })).toBeNull();
  });
});

describe("an answer of the library", () => {
  it("is a value or a fault that is known", () => {
    for (const answer of [{ value: null }, { value: [] }, { value: { id: "parks" } }, { fault: "newer" }])
      expect(libraryAnswerFrom(answer)).toEqual(answer);
    for (const other of [undefined, null, {}, { value: "x" }, { fault: "other" }, []])
      expect(libraryAnswerFrom(other)).toBeNull();
  });
});

describe("the mark of a library", () => {
  it("is understood only whole", () => {
    const mark = { count: 2, hash: "00", generation: 3 };
    expect(libraryMarkFrom({ ...mark, more: 1 })).toEqual(mark);
    for (const other of [undefined, null, "2", { ...mark, count: -1 }, { count: 2 }])
      expect(libraryMarkFrom(other)).toBeNull();
  });
});
