import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { searchAtOnce } from "../../support/search-at-once.ts";
import { bridges, clause, parks } from "./sample.ts";

const { search } = searchAtOnce([parks, bridges]);
const found = (query: string) => search(query).map((hit) => `${hit.regulationId} ${hit.ordinal}`);
const first = (query: string) => search(query)[0];

describe("search by number", () => {
  it("finds the clause of every regulation", () => {
    expect(found("2").slice(0, 2)).toEqual(["parks 2", "bridges 2"]);
  });

  it("keeps to the regulation that is named, by title, part of a title or document number", () => {
    for (const query of [
      "《青山市公园管理办法》第二条",
      "公园管理办法2",
      "《青山市公园管理办法》（青府发〔2020〕3号）第二条",
    ]) {
      expect(search(query).filter(({ match }) => match === "number")).toMatchObject([
        { regulationId: "parks", ordinal: 2 },
      ]);
    }
  });

  it("never takes another title for a part of its own", () => {
    expect(search("山市公园管理条例第二条").filter(({ match }) => match === "number")).toEqual([]);
  });

  it("gives the paragraph that is named, with its text", () => {
    expect(first("第二条第二款")).toMatchObject({
      regulationId: "parks",
      ordinal: 2,
      paragraph: 2,
      snippet: "郊野公园另有规定的，从其规定。",
    });
  });

  it("finds the paragraph of an item", () => {
    expect(first("第三条第（二）项")).toMatchObject({ ordinal: 3, paragraph: 2, item: 2 });
  });

  it("says which level is not there, and puts clauses that have it first", () => {
    const hits = search("第二条第二款");
    expect(hits[1]).toMatchObject({ regulationId: "bridges", ordinal: 2, absent: "paragraph" });
    expect(hits[1]).not.toHaveProperty("paragraph");
    expect(first("第三条第三项")).toMatchObject({ ordinal: 3, absent: "item" });
  });

  it("tells 第三条之一 from 第三条", () => {
    expect(first("第三条之一")).toMatchObject({ ordinal: 3, suffix: 1 });
    expect(first("公园第三条")).not.toHaveProperty("suffix");
  });

  it("reads 3-1 behind a name as 第三条之一, and as the clause itself where there is no such", () => {
    expect(search("公园管理办法3-1")).toMatchObject([{ ordinal: 3, suffix: 1 }]);
    expect(found("公园管理办法4-1")).toEqual(["parks 4"]);
  });

  it("finds each of several references, in their order", () => {
    expect(found("桥梁养护规定第3条和公园管理办法第1条")).toEqual(["bridges 3", "parks 1"]);
  });

  it("shows the whole clause where two of its paragraphs are asked for", () => {
    const hits = search("公园管理办法第二条第一款、第二款");
    expect(hits).toHaveLength(1);
    expect(hits[0]).not.toHaveProperty("paragraph");
  });

  it("finds the clause whose number stands behind the name, among words", () => {
    expect(found("绿地 公园管理办法4")[0]).toBe("parks 4");
  });

  it("finds nothing by a number that no clause has", () => {
    expect(search("第二十五条")).toEqual([]);
  });

  it("goes on with clauses that hold the number as a word", () => {
    expect(found("15")).toEqual(["parks 3"]);
  });
});

describe("search by words", () => {
  it("finds the words as typed, wherever they stand", () => {
    expect(search("爱护绿地")).toMatchObject([{ match: "phrase", ordinal: 3 }, { match: "words" }]);
  });

  it("does not care about full width, case and punctuation", () => {
    expect(first("管理，保护")).toMatchObject({ match: "phrase", regulationId: "parks", ordinal: 1 });
    expect(first("１５分钟")).toMatchObject({ match: "phrase", ordinal: 3 });
  });

  it("takes a word that was typed twice as typed once", () => {
    expect(search("桥梁养护规定 桥梁养护规定")).toEqual(search("桥梁养护规定"));
  });

  it("takes several words in any order", () => {
    expect(first("记录 检查")).toMatchObject({ match: "phrase", regulationId: "bridges", ordinal: 3 });
  });

  it("does not join characters over punctuation or a new paragraph", () => {
    // 第二条: "…适用本办法。" and, in a paragraph of its own, "郊野公园…".
    expect(search("办法郊野").filter(({ match }) => match === "phrase")).toEqual([]);
  });

  it("finds clauses by the headings they stand under, after those that say it themselves", () => {
    expect(found("秩序")).toEqual(["parks 3", "parks 3", "parks 4"]);
  });

  it("puts a heading that says more than was typed after clauses that say it in other words", () => {
    const offences = (ordinal: number, heading: string, text: string) => ({
      kind: "chapter" as const,
      ordinal,
      heading,
      units: [clause(ordinal, text)],
    });
    const units = [
      offences(1, "摘花罪", "在公园内行走的，处罚款。"),
      offences(2, "夜间摘花罪", "在夜间行走的，处罚款。"),
      offences(3, "其他", "摘花的，处罚款；摘花二次的，并处警告。"),
    ];
    const { search } = searchAtOnce([{ ...parks, units }]);
    expect(search("摘花罪").map(({ ordinal }) => ordinal)).toEqual([1, 3, 2]);
  });

  it("finds what shares most words when none has them all", () => {
    expect(first("桥梁养护检查记录")).toMatchObject({ match: "words", regulationId: "bridges" });
  });

  it("counts no clause that shares only single characters with the query", () => {
    expect(search("绿园桥")).toEqual([]);
  });

  it("finds a single character", () => {
    expect(found("夜")).toEqual(["parks 3"]);
  });

  it("gives no clause twice and no more than the limit", () => {
    const hits = search("公园");
    expect(new Set(hits.map((hit) => JSON.stringify([hit.regulationId, hit.ordinal, hit.suffix]))).size).toBe(
      hits.length,
    );
    expect(search("公园", 2)).toHaveLength(2);
  });

  it("marks the words that were found", () => {
    const hit = first("爱护绿地");
    expect(hit?.ranges.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(["爱护绿地"]);
  });
});

describe("search by name", () => {
  it("shows the beginning of the regulation that is named", () => {
    expect(found("公园管理办法").slice(0, 2)).toEqual(["parks 1", "parks 2"]);
    expect(found("青府发〔2020〕3号")[0]).toBe("parks 1");
  });

  it.each(["公园管理办法第二章", "公园管理办法 第2章", "公园管理办法游园秩序章"])(
    "%s: the beginning of the part that is named",
    (query) => {
      expect(found(query).slice(0, 3)).toEqual(["parks 3", "parks 3", "parks 4"]);
    },
  );

  it("shows the regulation where it has no such part", () => {
    expect(found("公园管理办法第九章")[0]).toBe("parks 1");
  });

  it("puts its clauses first where words go with the name", () => {
    expect(found("桥梁养护规定 制定")[0]).toBe("bridges 1");
    expect(found("公园管理办法 制定")[0]).toBe("parks 1");
  });

  it("lists every regulation that the end of a name fits", () => {
    const rules = { ...bridges, id: "other", title: "白水市桥梁养护规定" };
    const hits = searchAtOnce([parks, bridges, rules]).search("养护规定2");
    expect(hits.map(({ regulationId }) => regulationId)).toEqual(["bridges", "other"]);
  });
});

describe("a narrowed search", () => {
  it("keeps to a regulation or a chapter", () => {
    expect(found("制定 in:桥梁养护规定")).toEqual(["bridges 1"]);
    expect(found("in:游园秩序 绿地")).toEqual(["parks 3"]);
    expect(found("in: 游园秩序 绿地")).toEqual(["parks 3"]);
    expect(found("in:游园秩序 2")).toEqual([]);
    expect(found("公园管理办法4 in:总则")).toEqual([]);
  });

  it("keeps to a chapter by its number, alone or behind the name of its regulation", () => {
    expect(found("绿地 in:第二章")).toEqual(["parks 3"]);
    expect(found("绿地 in:公园管理办法第2章")).toEqual(["parks 3"]);
    expect(found("绿地 in:第一章")).toEqual(["parks 1"]);
    expect(found("记录 in:公园管理办法第二章")).toEqual([]);
    expect(found("绿地 in:游园秩序章")).toEqual(["parks 3"]);
  });

  it("of one clause is that clause", () => {
    expect(found("in:桥梁养护规定2")).toEqual(["bridges 2"]);
    expect(found("in:公园管理办法第4条 开放")[0]).toBe("parks 4");
    expect(found("in:2")).toEqual([]);
  });

  it("tells chapters apart that have no headings", () => {
    const chapter = (ordinal: number) => ({
      kind: "chapter" as const,
      ordinal,
      heading: "",
      units: [clause(ordinal, "甲。")],
    });
    const bare: Regulation = { ...bridges, id: "bare", units: [chapter(1), chapter(2)] };
    const hits = searchAtOnce([bare]).search("in:第二章");
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([2]);
  });

  it("lists the whole of it in order where nothing else is asked", () => {
    expect(found("in:桥梁养护规定")).toEqual(["bridges 1", "bridges 2", "bridges 3"]);
    expect(found("in:总则")).toEqual(["parks 1", "parks 2"]);
    expect(search("in:桥梁养护规定", 2)).toHaveLength(2);
    expect(found("in:第九章")).toEqual([]);
    expect(found("in:章")).toEqual([]);
  });

  it("finds quoted words only where they stand so", () => {
    expect(found("“爱护绿地”")).toEqual(["parks 3"]);
    expect(found("“绿地爱护”")).toEqual([]);
    expect(found('"桥梁" "记录"')).toEqual(["bridges 3"]);
    expect(found("“桥梁”“记录”")).toEqual(["bridges 3"]);
    expect(found("“绿地爱护” in:游园秩序")).toEqual([]);
  });

  it("takes quotation marks inside a sentence for punctuation", () => {
    expect(found("谁要“爱护绿地”？")[0]).toBe("parks 3");
    expect(found('为什么说"绿地爱护"人人有责')[0]).toBe("parks 3");
    expect(found("in:游园秩序“绿地”")).toEqual(["parks 3"]);
  });
});

describe("a minus behind words", () => {
  it("leaves out clauses that hold the word, in their text or above it", () => {
    expect(found("桥梁 -记录").sort()).toEqual(["bridges 1", "bridges 2"]);
    expect(found("桥梁 －记录 -主管部门")).toEqual(["bridges 1"]);
    expect(found("绿地 -游园秩序")).toEqual(["parks 1"]);
    expect(found("in:桥梁养护规定 -检查")).toEqual(["bridges 1"]);
    expect(found("“桥梁” -检查")).toEqual(["bridges 1"]);
  });

  it("at the beginning, within a word or before a number is none", () => {
    expect(found("-检查 记录")).toEqual(found("检查 记录"));
    expect(found("桥梁-检查").sort()).toEqual(found("桥梁检查").sort());
    expect(found("桥梁养护规定第一条 -第三条")).toEqual(["bridges 1", "bridges 2", "bridges 3"]);
    expect(found("公园管理办法 -3")).toEqual(found("公园管理办法3"));
  });
});

describe("any text whatever", () => {
  it.each(["", " ", "　", "。，、", "\0\u0007\u001b", "\ud800", "\udc00公园", "(.*)+$[", "\\"])(
    "%j",
    (query) => {
      expect(() => search(query)).not.toThrow();
    },
  );

  it("finds nothing where there is nothing to look for", () => {
    expect(search(" 。\0")).toEqual([]);
  });

  it("finds a clause by 10 kB that begin with its words", () => {
    expect(first(`公园管理机构应当公布开放时间。${"凡".repeat(10_000)}`)).toMatchObject({ ordinal: 4 });
  });

  it("gives ranges inside the snippet, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."公园绿地桥梁检查。第二条15 \ud83d") }), (query) => {
        for (const { snippet, ranges } of search(query)) {
          const edges = ranges.flat();
          expect(edges).toEqual([...edges].sort((a, b) => a - b));
          expect(edges.at(-1) ?? 0).toBeLessThanOrEqual(snippet.length);
        }
      }),
    );
  });
});
