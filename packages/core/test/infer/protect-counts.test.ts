import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectCounts } from "../../src/infer/protect-counts.ts";

describe("numbers beside their total", () => {
  it.each([
    [[40, 12, 3], 55, [40, undefined, null]],
    [[40, 5, 3], 48, [undefined, undefined, null]],
    [[40, 12], 54, [40, undefined]],
    [[40, 12], 52, [40, 12]],
    [[40, 0, 12], 52, [40, 0, 12]],
    [[400, 41, 40, 3], 484, [400, undefined, undefined, null]],
  ])("%j of %i", (counts, total, shown) => {
    expect(protectCounts(counts, total, 5)).toEqual(shown);
  });

  it("beside a small number at least twice the threshold is left out, or all there is", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, (parts) => {
        const total = parts.reduce((sum, count) => sum + count, 0);
        const shown = protectCounts(parts, total, 5);
        if (!shown.includes(null)) {
          expect(shown).toEqual(parts);
          return;
        }
        const leftOut = parts.filter((_, index) => shown[index] === undefined).reduce((sum, count) => sum + count, 0);
        expect(leftOut >= 10 || shown.every((count) => !count)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
