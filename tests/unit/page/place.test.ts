import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, placeCard } from "../../../utils/page/place.ts";

const view = { left: 0, top: 0, width: 1000, height: 800 };
const size = { width: 420, height: 300 };
const line = (left: number, top: number) => ({ left, top, width: 80, height: 20 });

describe("placing the card", () => {
  it("stands below the line, flush with the reference", () => {
    expect(placeCard(line(200, 100), size, view)).toEqual({ left: 200, top: 126, width: 420, height: 300 });
  });

  it("stands above where there is no room below", () => {
    expect(placeCard(line(200, 700), size, view)).toMatchObject({ top: 394, height: 300 });
  });

  it("is pushed in at the right edge", () => {
    expect(placeCard(line(900, 100), size, view).left).toBe(1000 - 420 - 8);
  });

  it("is cut to the roomier side where neither side has room for it", () => {
    expect(placeCard(line(200, 300), { width: 420, height: 900 }, view)).toMatchObject({
      top: 326,
      height: 466,
    });
  });

  it("stands beside a line of vertical text that leaves no room above or below", () => {
    const column = { left: 700, top: 40, width: 24, height: 720 };
    expect(placeCard(column, size, view)).toEqual({ left: 274, top: 40, width: 420, height: 300 });
    expect(placeCard({ ...column, left: 100 }, size, view).left).toBe(130);
  });

  it("stays in the part of a frame that is seen", () => {
    const seen = { left: 0, top: 500, width: 1000, height: 300 };
    const box = placeCard(line(200, 760), size, seen);
    expect(box.top).toBeGreaterThanOrEqual(508);
    expect(box.top + box.height).toBeLessThanOrEqual(760);
  });

  it("never leaves the window, however small", () => {
    const px = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(
        px(2000),
        px(2000),
        px(900),
        px(1500),
        fc.integer({ min: -100, max: 2000 }),
        fc.integer({ min: -100, max: 2000 }),
        (width, height, cardWidth, cardHeight, left, top) => {
          const small = { left: 0, top: 0, width: width + 200, height: height + 180 };
          const box = placeCard(
            { left, top, width: 60, height: 18 },
            { width: cardWidth, height: cardHeight },
            small,
          );
          expect(box.left).toBeGreaterThanOrEqual(8);
          expect(box.top).toBeGreaterThanOrEqual(8);
          expect(box.left + box.width).toBeLessThanOrEqual(small.width - 8);
          expect(box.top + box.height).toBeLessThanOrEqual(small.height - 8);
        },
      ),
    );
  });
});

describe("how far the pointer is from the card", () => {
  const box = { left: 100, top: 100, width: 50, height: 50 };

  it.each([
    [120, 120, 0],
    [120, 90, 10],
    [160, 120, 10],
    [153, 154, 5],
  ])("from %i, %i", (x, y, far) => {
    expect(distance(box, x, y)).toBe(far);
  });
});
