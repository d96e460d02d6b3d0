import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { named, type Resolution } from "../../../utils/reference/model.ts";
import { type Portion, portionsOf, readPortion } from "../../../utils/reference/portions.ts";
import type { BlockReferences } from "../../../utils/reference/session.ts";

const clause = (ordinal: number): Resolution => ({
  certainty: "explicit",
  regulation: "rules",
  addresses: [{ ordinal }],
  rule: "title",
});

const reference = (start: number, ordinal: number) => ({
  start,
  end: start + 3,
  text: "第X条",
  document: named("规则"),
  resolution: clause(ordinal),
});

/** What the portions say, in the form in which they were given. */
function unpack(portions: Iterable<Portion>) {
  const read: unknown[] = [];
  for (const portion of portions) {
    readPortion(portion, (block, start, end, meaning) => read.push({ block, start, end, ...meaning }));
  }
  return read;
}

const flat = (references: BlockReferences[]) =>
  references.flatMap(([block, list]) => list.map(({ text: _, ...rest }) => ({ block, ...rest })));

describe("references on their way to a page", () => {
  it("come out as they went in, in any number of portions", () => {
    const block = fc.tuple(
      fc.nat(50),
      fc.array(
        fc.tuple(fc.nat(100), fc.nat(5)).map(([start, ordinal]) => reference(start, ordinal)),
        {
          maxLength: 6,
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(block), fc.integer({ min: 1, max: 7 }), (references, size) => {
        const portions = [...portionsOf(references, size)];
        expect(unpack(portions)).toEqual(flat(references));
        for (const { places } of portions) expect(places.length / 4).toBeLessThanOrEqual(size);
      }),
    );
  });

  it("tell a meaning once, however often it stands on the page", () => {
    const [portion] = portionsOf(
      [
        [0, [reference(0, 8), reference(9, 18)]],
        [3, [reference(4, 8)]],
      ],
      100,
    );
    expect(portion?.places).toEqual([0, 0, 3, 0, 0, 9, 12, 1, 3, 4, 7, 0]);
    expect(portion?.meanings.map(({ resolution }) => resolution.addresses)).toEqual([
      [{ ordinal: 8 }],
      [{ ordinal: 18 }],
    ]);
  });
});
