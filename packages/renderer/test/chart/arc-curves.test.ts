import { describe, expect, it } from "vitest";
import { arcCurves } from "../../src/chart/arc-curves.ts";

describe("arcCurves", () => {
  it("needs one curve for each quarter turn", () => {
    expect(arcCurves(0, 0, 1, 0, Math.PI, false).curves).toHaveLength(2);
    expect(arcCurves(0, 0, 1, 0, 2 * Math.PI, false).curves).toHaveLength(4);
    expect(arcCurves(0, 0, 1, 0, 0, false).curves).toHaveLength(0);
    expect(arcCurves(0, 0, 1, 0, Math.PI / 2, true).curves).toHaveLength(3);
  });

  it("stays on the circle", () => {
    const { start, curves } = arcCurves(3, 4, 10, -0.5, 4, false);
    let [fromX, fromY] = start;
    for (const [x1, y1, x2, y2, x, y] of curves) {
      for (const t of [0, 0.25, 0.5, 0.75, 1]) {
        const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3] as const;
        const px = weights[0] * fromX + weights[1] * x1 + weights[2] * x2 + weights[3] * x;
        const py = weights[0] * fromY + weights[1] * y1 + weights[2] * y2 + weights[3] * y;
        expect(Math.hypot(px - 3, py - 4) / 10).toBeCloseTo(1, 3);
      }
      [fromX, fromY] = [x, y];
    }
    expect(fromX).toBeCloseTo(3 + 10 * Math.cos(4), 9);
    expect(fromY).toBeCloseTo(4 + 10 * Math.sin(4), 9);
  });
});
