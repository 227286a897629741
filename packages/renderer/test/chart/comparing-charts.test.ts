import { describe, expect, it } from "vitest";
import { contrast } from "../../src/chart/contrast.ts";
import { divergingBars } from "../../src/chart/diverging-bars.ts";
import { dots } from "../../src/chart/dots.ts";
import { funnel } from "../../src/chart/funnel.ts";
import { groupedBars } from "../../src/chart/grouped-bars.ts";
import { theme } from "../../src/model/theme.ts";
import { drawingText } from "./compare-golden.ts";
import {
  comparingCharts,
  differences,
  fourSeries,
  opinions,
  ratios,
  way,
  womenAndMen,
  yesAndNo,
} from "./comparing-charts.ts";
import {
  type Bounds,
  draw,
  fonts,
  overlap,
  type PathOperation,
  pathBounds,
  paths,
  rectangles,
  textBounds,
  texts,
} from "./inspect-drawing.ts";
import { columnWidth, withheldReason } from "./sample-charts.ts";

describe.each(Object.entries(comparingCharts))("%s", (id, chart) => {
  it("is drawn as before", async () => {
    await expect(drawingText(await draw(chart))).toMatchFileSnapshot(`../golden/chart/${id}.txt`);
  });

  it("has filled shapes at 3 : 1 against the paper, of four hues and the quiet colour at most", async () => {
    const fills = new Set(
      paths(await draw(chart)).flatMap(({ fill }) => (fill === null || fill === white ? [] : [fill])),
    );
    const arrows: string = theme.color.text;
    for (const fill of fills) expect(contrast(fill, white), fill).toBeGreaterThanOrEqual(3);
    const hues = [...fills].filter((fill) => fill !== theme.color.rest && fill !== arrows);
    expect(hues.length).toBeLessThanOrEqual(4);
  });

  it("keeps parts that touch apart in a grey print: 3 : 1 in lightness, or white between them", async () => {
    const drawing = await draw(chart);
    const filled = paths(drawing).filter(({ fill }) => fill !== null);
    const seams = paths(drawing)
      .filter(({ fill, stroke }) => fill === white || stroke?.color === white)
      .map(pathBounds);
    for (const [first, second] of touching(filled)) {
      const [one, other] = [pathBounds(first), pathBounds(second)];
      const edge = Math.max(one.left, other.left);
      const isApart = seams.some((seam) => seam.left < edge + 0.01 && edge - 0.01 < seam.right && overlap(seam, one));
      const lightness = contrast(first.fill ?? white, second.fill ?? white);
      expect(lightness >= 3 || isApart, `${first.fill} beside ${second.fill}`).toBe(true);
    }
  });

  it("has no shape in the row of what is withheld", async () => {
    const drawing = await draw(chart);
    const reasons = texts(drawing).filter(({ text }) => withheldReason.startsWith(text));
    for (const reason of reasons) {
      expect(paths(drawing).filter((path) => overlap(pathBounds(path), textBounds(reason)))).toEqual([]);
    }
  });
});

const white = theme.color.paper;

/** Pairs of coloured shapes in one row with no paper between them. */
function touching(filled: readonly PathOperation[]): readonly (readonly [PathOperation, PathOperation])[] {
  const colored = filled.filter(({ fill }) => fill !== white);
  return colored.flatMap((first, index) =>
    colored.slice(index + 1).flatMap((second) => {
      const [one, other] = [pathBounds(first), pathBounds(second)];
      const beside = Math.abs(one.right - other.left) < 0.5 || Math.abs(other.right - one.left) < 0.5;
      const sameRow = one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;
      return beside && sameRow && first.fill !== second.fill ? [[first, second] as const] : [];
    }),
  );
}

describe("grouped bars", () => {
  it("makes bars proportional to their shares on the axis that is labelled", async () => {
    const drawing = await draw(womenAndMen);
    const ticks = texts(drawing).filter(({ text, color }) => text.endsWith("%") && color === theme.color.quiet);
    expect(ticks.map(({ text }) => text)).toEqual(["0\u00a0%", "10\u00a0%", "20\u00a0%", "30\u00a0%", "40\u00a0%"]);
    const centres = ticks.map((tick) => (textBounds(tick).left + textBounds(tick).right) / 2);
    const [zero = 0, ...others] = centres;
    const forty = others.at(-1) ?? 0;
    const [, ...women] = rectangles(drawing, theme.color.series[0]);
    expect(women.map(({ left, right }) => (0.4 * (right - left)) / (forty - zero))).toEqual(
      womenAndMen.groups.map(({ bars }) => expect.closeTo(bars[0]?.share ?? -1, 6)),
    );
    expect(women[0]?.left).toBeCloseTo(zero, 6);
  });

  it("has a key in drawing order and an n for each bar that is shown", async () => {
    const drawing = await draw(fourSeries);
    const swatches = theme.color.series.map((color) => rectangles(drawing, color)[0]);
    const reading = swatches.map((swatch) => (swatch?.top ?? 0) * 1000 + (swatch?.left ?? 0));
    expect(reading).toEqual(reading.toSorted((a, b) => a - b));
    expect(texts(drawing).filter(({ text }) => text.startsWith("n\u00a0=")).length).toBe(6);
    expect(texts(drawing).filter(({ text }) => text === withheldReason).length).toBe(2);
  });

  it("has no grid line through a percentage", async () => {
    const drawing = await draw(womenAndMen);
    const values = texts(drawing).filter(({ text, font }) => text.endsWith("%") && font === "sans-semibold");
    const grid = paths(drawing).filter(({ stroke }) => stroke?.color === theme.color.grid);
    const hits = values.flatMap((value) => grid.filter((line) => overlap(pathBounds(line), textBounds(value))));
    expect(hits).toEqual([]);
  });
});

describe("dots", () => {
  const circles = (operations: readonly PathOperation[]): readonly Bounds[] =>
    operations.filter(({ fill }) => fill === theme.color.series[0]).map(pathBounds);

  it("puts ratios on a log scale", async () => {
    const log = {
      ...ratios,
      rows: ratios.rows.slice(0, 2).map((row, index) => ({ ...row, value: [0.5, 2][index] ?? 1 })),
    };
    const drawing = await draw(log);
    const [half, double] = circles(paths(drawing)).map(({ left, right }) => (left + right) / 2);
    const tick = (text: string): number => {
      const label = texts(drawing).find((one) => one.text === text && one.color === theme.color.quiet);
      if (!label) throw new Error(`no tick ${text}`);
      return (textBounds(label).left + textBounds(label).right) / 2;
    };
    expect(half).toBeCloseTo(tick("0,5"), 6);
    expect(double).toBeCloseTo(tick("2"), 6);
    expect(tick("1") - tick("0,5")).toBeCloseTo(tick("2") - tick("1"), 6);
  });

  it("ends an open interval, and one beyond the axis, in an arrow instead of a cap", async () => {
    const arrows = paths(await draw(ratios)).filter(({ fill }) => fill === theme.color.text);
    expect(arrows).toHaveLength(3);
    expect(paths(await draw(differences)).filter(({ fill }) => fill === theme.color.text)).toEqual([]);
  });

  it("draws a ratio of 0, which no log axis has, as an arrow at its end", async () => {
    const [first] = ratios.rows;
    if (first === undefined) throw new Error("no row");
    const zero = { ...first, label: "Ingen", value: 0, interval: null, text: "0,0" };
    const drawing = await draw({ ...ratios, rows: [zero, ...ratios.rows] });
    const marks = paths(drawing).filter(({ fill }) => fill === theme.color.series[0]);
    const isRound = ({ commands }: PathOperation): boolean => commands.some(([name]) => name === "C");
    expect(marks.filter((mark) => !isRound(mark))).toHaveLength(1);
    expect(marks).toHaveLength(ratios.rows.filter(({ value }) => value !== null).length + 1);
  });

  it("draws the rows in the order given, the numbers of each on its line", async () => {
    const drawing = await draw(differences);
    const middles = circles(paths(drawing)).map(({ top, bottom }) => (top + bottom) / 2);
    expect(middles).toEqual(middles.toSorted((a, b) => a - b));
    const estimates = ["3", "−16", "10"].map((text) =>
      texts(drawing).find((one) => one.text === text && one.font === "sans-semibold"),
    );
    for (const [index, estimate] of estimates.entries()) {
      const { top, bottom } = estimate ? textBounds(estimate) : { top: 0, bottom: 0 };
      expect(Math.abs((top + bottom) / 2 - (middles[index] ?? 0))).toBeLessThan(3);
    }
    expect(new Set(estimates.map((one) => one && textBounds(one).right.toFixed(3))).size).toBe(1);
  });
});

describe("diverging bars", () => {
  it("grow from one zero line to both sides, all on one scale", async () => {
    const drawing = await draw(yesAndNo);
    const [, no] = rectangles(drawing, theme.color.series[3]);
    const [, yes] = rectangles(drawing, theme.color.series[0]);
    expect(no?.right).toBeCloseTo(yes?.left ?? -1, 6);
    const [left, right] = [(no?.right ?? 0) - (no?.left ?? 0), (yes?.right ?? 0) - (yes?.left ?? 0)];
    expect(left / right).toBeCloseTo(116 / 84, 6);
  });

  it("have the neutral answers on the same scale, all from one edge right of the positive ones", async () => {
    const drawing = await draw(opinions);
    const neutral = rectangles(drawing, theme.color.rest)
      .slice(1)
      .filter(({ left, right }) => right - left > 0.01);
    const wholly = rectangles(drawing, theme.color.series[0]).slice(1);
    expect(new Set(neutral.map(({ left }) => left.toFixed(3))).size).toBe(1);
    expect(Math.max(...wholly.map(({ right }) => right))).toBeLessThan(neutral[0]?.left ?? 0);
    const own = wholly[0] ? (wholly[0].right - wholly[0].left) / (268 / 478) : 0;
    expect(neutral.map(({ left, right }) => (right - left) / own)).toEqual([
      expect.closeTo(0.1, 6),
      expect.closeTo(0.5, 6),
    ]);
  });

  it("stay long enough to be compared where labels leave no room for them, in a wider picture", async () => {
    const drawing = await draw(opinions, 300);
    expect(drawing.width).toBeGreaterThan(300);
    const [, bar] = rectangles(drawing, theme.color.series[0]);
    expect((bar?.right ?? 0) - (bar?.left ?? 0)).toBeGreaterThan(40 * (268 / 478) - 1e-9);
    expect((await draw(opinions)).width).toBe(columnWidth);
  });

  it("list the key in drawing order and give the don't-knows with their own n", async () => {
    const drawing = await draw(opinions);
    const key = ["Helt uenig", "Uenig", "Enig", "Helt enig", "Hverken eller"].map((text) =>
      texts(drawing).find((one) => one.text === text),
    );
    const reading = key.map((one) => Math.round(one?.y ?? 0) * 1000 + (one?.x ?? 0));
    expect(reading).toEqual(reading.toSorted((a, b) => a - b));
    const all = texts(drawing).map(({ text }) => text);
    expect(all).toContain("Ved ikke");
    expect(all).toContain("n\u00a0=\u00a019");
  });
});

describe("a funnel", () => {
  it("has bars as long as their counts, from one edge", async () => {
    const bars = rectangles(await draw(way));
    const [first] = bars;
    expect(new Set(bars.map(({ left }) => left.toFixed(6))).size).toBe(1);
    const longest = (first?.right ?? 0) - (first?.left ?? 0);
    expect(bars.map(({ left, right }) => (right - left) / longest)).toEqual(
      [4531, 2783, 701, 9].map((count) => expect.closeTo(count / 4531, 6)),
    );
  });

  it("has each percentage at the right edge of its column", async () => {
    const percentages = texts(await draw(way)).filter(({ text }) => text.endsWith("%"));
    const edges = new Set(percentages.map((text) => textBounds(text).right.toFixed(3)));
    expect(edges.size).toBe(2);
  });
});

describe("their Vega-Lite specifications", () => {
  it.each([
    ["grouped-bars", groupedBars(womenAndMen, fonts, columnWidth, "da", theme)],
    ["dots", dots(ratios, fonts, columnWidth, "da", theme)],
    ["diverging-bars", divergingBars(opinions, fonts, columnWidth, "da", theme)],
    ["funnel", funnel(way, fonts, columnWidth, "da", theme)],
  ])("%s", async (kind, { specification }) => {
    const round = (_: string, value: unknown): unknown =>
      typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
    await expect(`${JSON.stringify(specification, round, 1)}\n`).toMatchFileSnapshot(
      `../golden/chart/${kind}.specification.txt`,
    );
  });
});
