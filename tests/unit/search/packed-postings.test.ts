import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader, ByteWriter } from "../../../utils/search/index/bytes.ts";
import { PostingPool } from "../../../utils/search/index/postings.ts";

/** What a segment would read of a term: [document, frequency] by field. */
function readTerm(pool: PostingPool, term: number): Map<number, [number, number][]> {
  const out = new ByteWriter();
  const hasAny = pool.writeTerm(out, term);
  const reader = new ByteReader(out.view(), 0);
  const fields = new Map<number, [number, number][]>();
  while (reader.at < out.length) {
    const field = reader.read();
    let left = reader.read();
    const end = reader.read() + reader.at;
    const postings: [number, number][] = [];
    for (let document = -1; left > 0; left--) {
      const step = reader.read();
      document += step >>> 1;
      postings.push([document, step & 1 ? reader.read() : 1]);
    }
    expect(reader.at).toBe(end);
    fields.set(field, postings);
  }
  expect(hasAny).toBe(fields.size > 0);
  return fields;
}

describe("postings of many terms, collected at once", () => {
  it("keep documents in their order and count what occurs again in the same field", () => {
    const pool = new PostingPool(2);
    expect([pool.add(7, 0, 3), pool.add(7, 0, 3), pool.add(7, 1, 3), pool.add(7, 0, 900)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(readTerm(pool, 7)).toEqual(
      new Map([
        [
          0,
          [
            [3, 2],
            [900, 1],
          ],
        ],
        [1, [[3, 1]]],
      ]),
    );
  });

  it("of a term that was never added are none", () => {
    expect(readTerm(new PostingPool(2), 5)).toEqual(new Map());
  });

  it("come back whole, however many stand between one another's", () => {
    const occurrence = fc.tuple(fc.nat(3), fc.nat(1), fc.nat(40_000), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(occurrence, { maxLength: 400 }), (occurrences) => {
        const pool = new PostingPool(2);
        const expected = new Map<string, Map<number, number>>();
        for (const [term, field, document, frequency] of occurrences.sort((a, b) => a[2] - b[2])) {
          pool.add(term, field, document, frequency);
          const list = expected.get(`${term} ${field}`) ?? new Map<number, number>();
          expected.set(`${term} ${field}`, list.set(document, (list.get(document) ?? 0) + frequency));
        }
        for (const term of [0, 1, 2, 3]) {
          const fields = readTerm(pool, term);
          for (const field of [0, 1]) {
            expect(fields.get(field) ?? []).toEqual([...(expected.get(`${term} ${field}`) ?? [])]);
          }
        }
      }),
    );
  });
});
