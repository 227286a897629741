import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hueDistance, mix, nearestLightness } from "../../src/define/color-lightness.ts";
import { makeTheme } from "../../src/define/make-theme.ts";
import { contrast } from "../../src/model/contrast.ts";
import { theme } from "../../src/model/theme.ts";

const green = "#0b5d3b";

describe("makeTheme", () => {
  it("leaves the usual look as it is when nothing else is said", () => {
    expect(makeTheme()).toEqual(theme);
    expect(makeTheme({ colors: {}, size: { body: 10.5 }, spacing: 1, margins: {}, fonts: {} })).toEqual(theme);
  });

  it("lets every size and the grid follow the body, and the cover stay", () => {
    const large = makeTheme({ size: { body: 12 } });
    expect(large.scale).toBeCloseTo(12 / 10.5, 12);
    expect(large.size.body).toBe(12);
    expect(large.size.h1).toBe(28.571);
    expect(large.leading.body).toBe(large.grid);
    expect(large.size.cover).toBe(theme.size.cover);
    expect(large.leading.coverText).toBe(theme.leading.coverText);
  });

  it("takes margins in millimetres, and leaves those that are not named", () => {
    const { page } = makeTheme({ margins: { left: 25.4, top: 50.8 } });
    expect(page).toEqual({ ...theme.page, left: 72, top: 144 });
  });

  it("gives each style of a typeface its file, and headings without a bolder one the bold one", () => {
    const family = { regular: "a.ttf", italic: "b.ttf", semibold: "c.ttf" };
    expect(makeTheme({ fonts: { serif: family } }).fonts).toEqual({
      serif: "a.ttf",
      "serif-italic": "b.ttf",
      "serif-semibold": "c.ttf",
    });
    expect(makeTheme({ fonts: { sans: family } }).fonts["sans-bold"]).toBe("c.ttf");
    expect(makeTheme({ fonts: { sans: { ...family, bold: "d.ttf" } } }).fonts["sans-bold"]).toBe("d.ttf");
  });

  it("makes boxes, cover and charts of an accent", () => {
    const { color } = makeTheme({ colors: { accent: green } });
    expect(color.series[0]).toBe(green);
    for (const tint of [color.accentSoft, color.coverQuiet, ...color.coverBars.slice(0, 4)]) {
      expect(hueDistance(tint, green), tint).toBeLessThan(8);
    }
    expect(color.coverBars[4]).toBe(color.series[1]);
    for (const [index, one] of color.series.entries()) {
      for (const other of color.series.slice(index + 1)) expect(hueDistance(one, other)).toBeGreaterThanOrEqual(30);
    }
  });

  it("keeps the colours of charts that are given, and the usual ones after them where they fit", () => {
    expect(makeTheme({ colors: { series: ["#12436d", "#28a197"] } }).color).toEqual(theme.color);
    const { series } = makeTheme({ colors: { series: ["#28a197", "#12436d", "#f46a25", "#801650"] } }).color;
    expect(series).toEqual(["#28a197", "#12436d", "#f46a25", "#801650"]);
  });
});

describe("lightness", () => {
  it("is changed no more than needed, and hue not at all", () => {
    const color = nearestLightness("#7fb800", (candidate) => contrast(candidate, "#ffffff") >= 4.5) ?? "";
    expect(contrast(color, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color, "#ffffff")).toBeLessThan(4.8);
    expect(hueDistance(color, "#7fb800")).toBeLessThan(2);
    expect(nearestLightness("#7fb800", () => false)).toBeNull();
    expect(nearestLightness("#ffffff", (candidate) => candidate <= "#808080")).toBe("#808080");
  });

  it("gives a colour back in steps of nothing", () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const color = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        expect(mix(color, "#123456", 0)).toBe(color);
        expect(mix("#123456", color, 1)).toBe(color);
        const other = nearestLightness(color, (candidate) => candidate !== color);
        expect(other).not.toBeNull();
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it("measures hues around the circle; greys are far from colours and near each other", () => {
    expect(hueDistance("#ff0000", "#00ffff")).toBe(180);
    expect(hueDistance("#ff0010", "#ff1000")).toBeLessThan(10);
    expect(hueDistance("#808080", "#ff0000")).toBe(180);
    expect(hueDistance("#808080", "#202020")).toBe(0);
  });
});
