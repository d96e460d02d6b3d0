import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardCommandFrom } from "../../../utils/validation/cards.ts";

const RESOLUTION = {
  certainty: "explicit",
  regulation: null,
  host: 0,
  rule: "self",
  addresses: [{ ordinal: 2 }],
};

const CLAUSE = {
  title: "古井保护办法",
  containers: [
    { kind: "chapter", ordinal: 1, heading: "总则" },
    { kind: "section", ordinal: 2, label: "二、", heading: "登记" },
  ],
  clause: {
    kind: "clause",
    ordinal: 2,
    label: "第二条",
    paragraphs: [{ text: "古井应当登记：", items: [{ ordinal: 1, text: "（一）位置；", subitems: [] }] }],
  },
};

const show = (subject: object) => ({
  type: "show",
  pinned: false,
  chosen: ["town-rules"],
  subject: {
    token: 1,
    text: "第二条",
    document: { kind: "own" },
    resolution: RESOLUTION,
    pageClauses: [CLAUSE],
    ...subject,
  },
});

describe("a command of the card's host", () => {
  it("is taken as the host sends it, without what the card does not know", () => {
    expect(cardCommandFrom(show({ start: 0, end: 3 }))).toEqual(show({}));
    expect(cardCommandFrom({ type: "focus", extra: 1 })).toEqual({ type: "focus" });
  });

  it("loses what turns the direction of text, in titles and clauses too", () => {
    const turned = { ...CLAUSE, title: "‮古井保护办法", clause: { ...CLAUSE.clause, label: "第⁧二条" } };
    expect(cardCommandFrom(show({ text: "‮第二条", pageClauses: [turned] }))).toEqual(show({}));
  });

  it.each([
    ["no resolution", show({ resolution: null })],
    ["a certainty that there is not", show({ resolution: { ...RESOLUTION, certainty: "sure" } })],
    ["an address that no unit has", show({ resolution: { ...RESOLUTION, addresses: [{ ordinal: 1e9 }] } })],
    [
      "a clause without paragraphs",
      show({ pageClauses: [{ ...CLAUSE, clause: { ...CLAUSE.clause, paragraphs: 1 } }] }),
    ],
    ["clauses without end", show({ pageClauses: Array.from({ length: 2001 }, () => CLAUSE) })],
    ["choices that are no ids", { ...show({}), chosen: [18] }],
    ["another type", { type: "lookUp", id: "x" }],
    ["a handshake", { nonce: "x" }],
  ])("is not heard with %s", (_, command) => {
    expect(cardCommandFrom(command)).toBeNull();
  });

  it("never throws, whatever it is", () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void cardCommandFrom(value)));
  });
});
