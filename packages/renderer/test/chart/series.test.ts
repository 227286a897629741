import { describe, expect, it } from "vitest";
import { contrast } from "../../src/chart/contrast.ts";
import { lineRuns } from "../../src/chart/line-runs.ts";
import { seriesColor, seriesShape, seriesTint } from "../../src/chart/series-look.ts";
import type { ChartData, ChartValue } from "../../src/model/document.ts";
import { theme } from "../../src/model/theme.ts";
import { draw, overlappingTexts, pathBounds, paths, rectangles, texts, words } from "./inspect-drawing.ts";
import {
  bounds,
  crowdedSlope,
  editions,
  fourLines,
  noData,
  oneLine,
  panelsOfBars,
  panelsOfLines,
  seriesCharts,
  shown,
  twoLines,
  withheld,
} from "./series-charts.ts";

/** Lines of data: strokes of the first series' colour and width. */
async function dataLines(chart: ChartData) {
  return paths(await draw(chart)).filter(({ stroke }) => stroke?.width === 1.6);
}

describe("the look of series", () => {
  it("has four colours and shapes that differ, each 3 : 1 against white", () => {
    const all = [0, 1, 2, 3];
    expect(new Set(all.map((index) => seriesColor(index, theme))).size).toBe(4);
    expect(new Set(all.map(seriesShape)).size).toBe(4);
    for (const index of all)
      expect(contrast(seriesColor(index, theme), theme.color.paper)).toBeGreaterThanOrEqual(2.99);
    for (const index of all) expect(contrast(seriesTint(index, theme), seriesColor(index, theme))).toBeGreaterThan(2);
  });
});

describe("lines", () => {
  it("stop at a gap and at a break", async () => {
    expect(lineRuns(oneLine.lines[0]?.points ?? [], [12]).map(({ length }) => length)).toEqual([7, 4, 12]);
    expect(await dataLines(oneLine)).toHaveLength(3);
  });

  it("draw the break dashed, with its reason", async () => {
    const drawing = await draw(fourLines);
    expect(paths(drawing).filter(({ stroke }) => stroke !== null && stroke.dash.length > 0)).toHaveLength(2);
    expect(words(drawing)).toContain("Ny kode for røveri");
  });

  it("draw nothing where a value is withheld but the mark and its words", async () => {
    const withGap = (value: ChartValue): ChartData => ({
      ...oneLine,
      lines: [{ label: "Kontakt", n: null, points: [shown(20), value, shown(24)] }],
      periods: ["2017", "2018", "2019"],
      breaks: [],
    });
    const drawing = await draw(withGap(withheld));
    expect(await dataLines(withGap(withheld))).toHaveLength(0);
    expect(words(drawing)).toContain("vises ikke (færre end 5)");
    expect(words(await draw(withGap(noData)))).toContain("ingen data");
    expect(await dataLines(withGap(shown(22)))).toHaveLength(1);
  });

  it("say when a line ended that ends before the last period", async () => {
    const early: ChartData = {
      ...twoLines,
      lines: [{ label: "Kvinder", n: null, points: [shown(20), shown(22), withheld] }],
    };
    expect(words(await draw(early))).toContain("22\u00a0% 2018 Kvinder");
  });

  it("draw intervals of one line as a ground, of two as strokes beside each other", async () => {
    expect(rectangles(await draw(oneLine), seriesTint(0, theme))).toHaveLength(3);
    const strokes = paths(await draw(twoLines))
      .filter(({ stroke }) => stroke?.width === 0.8)
      .map(pathBounds);
    expect(strokes).toHaveLength(6);
    expect(new Set(strokes.map(({ left }) => left.toFixed(2))).size).toBe(6);
  });
});

describe("a slope", () => {
  it("has a line for each row with both values, and says the others in words", async () => {
    expect(await dataLines(editions)).toHaveLength(4);
    expect(words(await draw(editions))).toContain("Har klaget: 1. udgave, 2018: vises ikke (færre end 5)");
  });

  it("names rows on both sides where colours do not tell them apart", async () => {
    const names = texts(await draw(crowdedSlope)).filter(({ text }) => text === "Stalking");
    expect(names).toHaveLength(2);
  });

  it("begins left of where it ends however long the names are, in a wider picture", async () => {
    const rows = crowdedSlope.rows.map((row) => ({ ...row, label: `${row.label}${"ssammenslutning".repeat(6)}` }));
    const drawing = await draw({ ...crowdedSlope, rows }, 240);
    const [before, after] = ["2018", "2019"].map((head) => texts(drawing).find(({ text }) => text === head));
    expect((before?.x ?? 0) + 40).toBeLessThan(after?.x ?? 0);
    expect(overlappingTexts(drawing)).toEqual([]);
  });
});

describe("ranges", () => {
  it("reach from the lower to the upper value on one scale, and have no bar for a withheld end", async () => {
    const bars = rectangles(await draw(bounds), seriesColor(0, theme));
    expect(bars).toHaveLength(4);
    const [first, second] = bars.map(({ left, right }) => right - left);
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(53 / 46, 6);
  });
});

describe("small multiples", () => {
  it("have the same scale in every panel", async () => {
    const lengths = rectangles(await draw(panelsOfBars), seriesColor(0, theme))
      .slice(1)
      .map(({ left, right }) => right - left);
    const shares = [20, 27, 34, 41, 48];
    for (const [index, length] of lengths.entries()) {
      expect(length / (lengths[0] ?? 1)).toBeCloseTo((shares[index] ?? 0) / 20, 6);
    }
  });

  it("have a line, its last value and its n in each panel", async () => {
    expect((await dataLines(panelsOfLines)).length).toBe(8);
    expect(words(await draw(panelsOfLines)).match(/n\u00a0=/g)).toHaveLength(4);
  });
});

it("no chart of series has more than four hues", async () => {
  for (const chart of Object.values(seriesCharts)) {
    const fills = paths(await draw(chart)).flatMap(({ fill }) =>
      fill === null || fill === theme.color.paper ? [] : [fill],
    );
    expect(new Set(fills.filter((fill) => theme.color.series.includes(fill as never))).size).toBeLessThanOrEqual(4);
  }
});
