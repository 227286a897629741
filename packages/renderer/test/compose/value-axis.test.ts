import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAxis } from "../../src/compose/value-axis.ts";
import type { ChartValue } from "../../src/model/document.ts";

function value(number: number, upper: number | null = null): ChartValue {
  const interval = upper === null ? null : { lower: 0, upper };
  return { status: "shown", value: number, text: "", n: null, interval };
}

describe("valueAxis", () => {
  it("begins at 0 and ends where the values and their intervals do", () => {
    expect(valueAxis([value(0.31)], "share", "da")).toMatchObject({ from: 0, to: 0.4 });
    expect(valueAxis([value(0.31, 0.44)], "share", "da").to).toBe(0.5);
    expect(valueAxis([value(1)], "share", "en").ticks.map(({ text }) => text)).toEqual([
      "0%",
      "20%",
      "40%",
      "60%",
      "80%",
      "100%",
    ]);
    expect(valueAxis([value(1644500)], "number", "da").ticks.at(-1)?.text).toBe("2.000.000");
  });

  it("takes the ends that the author asks for", () => {
    expect(valueAxis([value(0.31)], "share", "da", { from: 0.2, to: 0.6 })).toMatchObject({ from: 0.2, to: 0.6 });
    const hidden: ChartValue = { status: "withheld", text: "" };
    expect(valueAxis([hidden], "share", "da", { from: 0.2, to: 0.6 })).toMatchObject({ from: 0.2, to: 0.6 });
  });

  it("leaves no value and no interval outside, whatever the author asks for", () => {
    const band: ChartValue = { ...value(0.5), interval: { lower: 0.43, upper: 0.57 } } as ChartValue;
    expect(valueAxis([band], "share", "da", { from: 0.48, to: 0.52 })).toMatchObject({ from: 0.4, to: 0.6 });
    expect(valueAxis([band], "share", "da", { from: 0.43, to: 0.57 })).toMatchObject({ from: 0.43, to: 0.57 });
    expect(valueAxis([band], "share", "da", { from: 0.2 })).toMatchObject({ from: 0.2, to: 0.6 });
    expect(valueAxis([value(0.3)], "share", "da", { from: 0.3 }).from).toBeCloseTo(0.3, 12);
  });

  it("holds every share, goes no further than 100 %, and has two to six ticks", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (shares) => {
        const { from, to, ticks } = valueAxis(
          shares.map((share) => value(share)),
          "share",
          "da",
        );
        return (
          from === 0 &&
          to <= 1 + 1e-9 &&
          shares.every((share) => share <= to + 1e-9) &&
          ticks.length >= 2 &&
          ticks.length <= 6
        );
      }),
    );
  });
});
