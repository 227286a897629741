import { describe, expect, it } from "vitest";
import { contrast, readableOn } from "../../src/chart/contrast.ts";
import { partColors, quietPart } from "../../src/chart/part-colors.ts";
import { theme } from "../../src/model/theme.ts";

describe("contrast", () => {
  it("knows the ends and known values of the scale", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 9);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#12436d", "#12436d")).toBe(1);
    expect(contrast("#ffffff", "#12436d")).toBe(contrast("#12436d", "#ffffff"));
  });

  it("refuses what is no colour", () => {
    expect(() => contrast("navy", "#ffffff")).toThrow(TypeError);
    expect(() => contrast("#12436x", "#ffffff")).toThrow(TypeError);
  });
});

describe("colours of charts", () => {
  const { series, rest, text, quiet, paper, accent } = theme.color;

  it.each([...series, rest])("%s is at least 3 : 1 against the paper", (color) => {
    expect(contrast(color, paper)).toBeGreaterThanOrEqual(3);
  });

  it.each([...series, rest, paper])("text on %s is at least 4.5 : 1", (color) => {
    expect(contrast(readableOn(color, theme), color)).toBeGreaterThanOrEqual(4.5);
  });

  it("text is at least 4.5 : 1 on paper and on boxes", () => {
    for (const ink of [text, quiet, accent]) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, theme.color.accentSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it("neighbours stay apart in a grey print", () => {
    for (const count of [2, 3, 4, 5, 6, 7]) {
      for (let quietIndex = 1; quietIndex < count; quietIndex++) {
        const colors = partColors(count, theme, quietIndex);
        for (const [index, color] of colors.entries()) {
          const next = colors[index + 1];
          if (next) expect(contrast(color, next), `${colors}`).toBeGreaterThanOrEqual(1.4);
        }
      }
    }
  });

  it("begins with the first of the series, and gives the rest its quiet colour", () => {
    expect(partColors(1, theme)).toEqual([series[0]]);
    expect(partColors(2, theme)).toEqual([series[0], rest]);
    expect(partColors(3, theme)).toEqual([series[0], series[1], rest]);
    expect(partColors(3, theme, 1)).toEqual([series[0], rest, series[1]]);
  });

  it("makes the part that outweighs the others quiet, unless it is the first", () => {
    expect(quietPart([0.25, 0.74, 0.01])).toBe(1);
    expect(quietPart([0.62, 0.24, 0.14])).toBe(2);
  });
});
