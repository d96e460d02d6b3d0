import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backgroundMessageFrom, readingRequestFrom } from "../../../utils/validation/requests.ts";

describe("a message of a reading port", () => {
  it("is taken as a content script sends it", () => {
    expect(readingRequestFrom({ type: "texts", texts: ["依照第十八条", ""] })).toEqual({
      type: "texts",
      texts: ["依照第十八条", ""],
    });
    expect(readingRequestFrom({ type: "end", facts: { title: "通知", url: "http://x/" } })).toMatchObject({
      type: "end",
      facts: { title: "通知", url: "http://x/" },
    });
  });

  it("has its facts cut, and those that are no words left out", () => {
    const facts = { title: "字".repeat(9000), url: { toString: 1 }, date: 2026 };
    const request = readingRequestFrom({ type: "end", facts });
    expect(request?.type === "end" && request.facts.title?.length).toBe(2000);
    expect(request?.type === "end" && [request.facts.url, request.facts.date]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["texts that are objects", { type: "texts", texts: [{ toString: 1, valueOf: 1 }] }],
    ["a text longer than any block", { type: "texts", texts: ["字".repeat(50_001)] }],
    ["texts that are no list", { type: "texts", texts: "第十八条" }],
    ["no facts", { type: "end" }],
    ["another type", { type: "begin" }],
    ["nothing", null],
  ])("is refused with %s", (_, message) => {
    expect(readingRequestFrom(message)).toBeNull();
  });
});

describe("a message to the background", () => {
  it.each([
    { name: "count", count: 12 },
    { name: "sample" },
    { name: "nonce" },
    { name: "nonces", frameId: 3 },
    { name: "switch", origins: ["http://www.example.gov.cn"] },
  ])("is taken: %j", (message) => {
    expect(backgroundMessageFrom(message)).toEqual(message);
  });

  it.each([
    { name: "count", count: -1 },
    { name: "count", count: Number.NaN },
    { name: "count", count: "9" },
    { name: "switch", origins: [1] },
    { name: "switch", origins: Array.from({ length: 51 }, () => "http://x") },
    { name: "nonces", frameId: "0" },
    { name: "forget" },
    [],
  ])("is refused: %j", (message) => {
    expect(backgroundMessageFrom(message)).toBeNull();
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        backgroundMessageFrom(value);
        readingRequestFrom(value);
      }),
    );
  });
});
