import { describe, expect, it } from "vitest";
import { summaryOf } from "../../../utils/regulation/entry.ts";
import type { SearchHit } from "../../../utils/search/answer.ts";
import { groupHits } from "../../../utils/search/search.ts";
import { bridges, clause, parks } from "./sample.ts";

describe("results by regulation", () => {
  const hit = (regulationId: string, ordinal: number): SearchHit => ({
    regulationId,
    ordinal,
    clause: 0,
    match: "phrase",
    score: 1,
    text: clause(ordinal, ""),
    containers: [],
    snippet: "",
    ranges: [],
  });

  it("begin with the regulation of the best hit, and keep the order inside", () => {
    const groups = groupHits(
      [hit("bridges", 2), hit("parks", 1), hit("bridges", 1), hit("gone", 1)],
      [parks, bridges].map(summaryOf),
    );
    expect(groups.map(({ regulation, hits }) => [regulation.id, hits.map(({ ordinal }) => ordinal)])).toEqual(
      [
        ["bridges", [2, 1]],
        ["parks", [1]],
      ],
    );
  });
});
