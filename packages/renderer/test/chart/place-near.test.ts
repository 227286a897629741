import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeNear } from "../../src/chart/place-near.ts";

const wishes = fc
  .array(
    fc.record({
      start: fc.double({ min: -20, max: 120, noNaN: true }),
      width: fc.double({ min: 1, max: 12, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => all.toSorted((a, b) => a.start - b.start));

describe("placeNear", () => {
  it("moves labels apart from their common middle", () => {
    expect(
      placeNear(
        [
          { start: 40, width: 10 },
          { start: 40, width: 10 },
          { start: 40, width: 10 },
        ],
        100,
        0,
      ),
    ).toEqual([30, 40, 50]);
    expect(
      placeNear(
        [
          { start: 0, width: 10 },
          { start: 0, width: 10 },
        ],
        100,
        5,
      ),
    ).toEqual([0, 15]);
  });

  it("has no place where there is no room", () => {
    expect(
      placeNear(
        [
          { start: 0, width: 10 },
          { start: 0, width: 10 },
        ],
        24,
        5,
      ),
    ).toBeNull();
  });

  it("never lets labels overlap or leave the line", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const starts = placeNear(all, 100, 2) ?? [];
        const ends = starts.map((start, index) => start + (all[index]?.width ?? 0));
        return (
          starts.length === all.length &&
          starts.every(
            (start, index) => start >= -1e-9 && (index === 0 || start >= (ends[index - 1] ?? 0) + 2 - 1e-9),
          ) &&
          ends.every((end) => end <= 100 + 1e-9)
        );
      }),
    );
  });

  it("moves no label that stands free", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (widths) => {
        const free = widths.map((width, index) => ({ start: index * 15, width }));
        return (placeNear(free, 100, 2) ?? []).every((start, index) => Math.abs(start - index * 15) < 1e-9);
      }),
    );
  });
});
