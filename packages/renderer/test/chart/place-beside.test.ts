import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBeside } from "../../src/chart/place-beside.ts";

describe("placeBeside", () => {
  it("leaves labels where they want to start when they can", () => {
    expect(
      placeBeside(
        [
          { start: 0, width: 30 },
          { start: 50, width: 20 },
        ],
        100,
        5,
      ),
    ).toEqual([0, 50]);
  });

  it("moves a label left that reaches over the end, and its neighbour with it", () => {
    expect(
      placeBeside(
        [
          { start: 0, width: 30 },
          { start: 90, width: 20 },
        ],
        100,
        5,
      ),
    ).toEqual([0, 80]);
    expect(
      placeBeside(
        [
          { start: 60, width: 30 },
          { start: 90, width: 20 },
        ],
        100,
        5,
      ),
    ).toEqual([45, 80]);
  });

  it("moves labels right that were pushed over the beginning", () => {
    expect(
      placeBeside(
        [
          { start: 0, width: 30 },
          { start: 4, width: 30 },
          { start: 8, width: 20 },
        ],
        100,
        5,
      ),
    ).toEqual([0, 35, 70]);
  });

  it("says when there is no room", () => {
    expect(
      placeBeside(
        [
          { start: 0, width: 60 },
          { start: 60, width: 40 },
        ],
        100,
        5,
      ),
    ).toBeNull();
  });

  it("keeps order, distance and bounds for any wishes", () => {
    const wish = fc.record({ start: fc.integer({ min: 0, max: 100 }), width: fc.integer({ min: 1, max: 40 }) });
    const wishes = fc.array(wish, { maxLength: 6 }).map((all) => all.toSorted((a, b) => a.start - b.start));
    fc.assert(
      fc.property(wishes, (all) => {
        const places = placeBeside(all, 100, 5);
        const needed = all.reduce((sum, { width }) => sum + width + 5, -5);
        expect(places === null).toBe(needed > 100);
        let least = 0;
        for (const [index, place] of (places ?? []).entries()) {
          expect(place).toBeGreaterThanOrEqual(least);
          least = place + (all[index]?.width ?? 0) + 5;
        }
        expect(least - 5).toBeLessThanOrEqual(100);
      }),
      { seed: 5 },
    );
  });
});
