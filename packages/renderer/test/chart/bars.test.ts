import { describe, expect, it } from "vitest";
import { contrast } from "../../src/chart/contrast.ts";
import { theme } from "../../src/model/theme.ts";
import {
  draw,
  overlap,
  overlappingTexts,
  type PathOperation,
  pathBounds,
  paths,
  rectangles,
  textBounds,
  texts,
} from "./inspect-drawing.ts";
import { columnWidth, survey, withheldAnswer, withheldReason } from "./sample-charts.ts";

const [color] = theme.color.series;

function intervalLines(operations: readonly PathOperation[]): readonly PathOperation[] {
  return operations.filter(({ stroke }) => stroke !== null && stroke.color !== theme.color.grid);
}

describe("bars", () => {
  it("makes bars proportional to their shares on an axis that ends at the right edge", async () => {
    const bars = rectangles(await draw(survey), color);
    const axisWidth = columnWidth - (bars[0]?.left ?? 0);
    expect(bars.map(({ left, right }) => (right - left) / axisWidth)).toEqual(
      survey.bars.map(({ share }) => expect.closeTo(share ?? -1, 9)),
    );
  });

  it("labels the axis from 0 to 100 % in the language of the report", async () => {
    const axis = texts(await draw(survey)).filter(({ color: ink }) => ink === theme.color.quiet);
    expect(axis.map(({ text }) => text)).toEqual(["0\u00a0%", "25\u00a0%", "50\u00a0%", "75\u00a0%", "100\u00a0%"]);
  });

  it("puts the value on its bar, or right of bar and interval when the bar is short", async () => {
    const drawing = await draw(survey);
    const bars = rectangles(drawing, color);
    const values = survey.bars.map(({ text }) => texts(drawing).find((operation) => operation.text === text));
    const onBar = values.map((value, index) => {
      const bar = bars[index];
      return value !== undefined && bar !== undefined && overlap(bar, textBounds(value));
    });
    expect(onBar).toEqual([true, true, true, false]);
    const upper = (bars[0]?.left ?? 0) + 0.027 * (columnWidth - (bars[0]?.left ?? 0));
    expect(values[3]?.x).toBeGreaterThan(upper);
  });

  it("draws each interval from end to end, light on the bar and dark beyond it", async () => {
    const drawing = await draw(survey);
    const bars = rectangles(drawing, color);
    const plotLeft = bars[0]?.left ?? 0;
    const at = (share: number): number => plotLeft + share * (columnWidth - plotLeft);
    const lines = intervalLines(paths(drawing));
    for (const [index, { interval, share }] of survey.bars.entries()) {
      const bar = bars[index];
      if (!interval || !bar || share === null) continue;
      const own = lines.filter((line) => overlap({ ...bar, left: 0, right: columnWidth }, pathBounds(line)));
      expect(Math.min(...own.map((line) => pathBounds(line).left)), "lower").toBeCloseTo(at(interval.lower) - 0.55, 6);
      expect(Math.max(...own.map((line) => pathBounds(line).right)), "upper").toBeCloseTo(at(interval.upper) + 0.55, 6);
      for (const line of own) {
        const { left, right } = pathBounds(line);
        const ground = (left + right) / 2 < at(share) ? color : theme.color.paper;
        expect(contrast(line.stroke?.color ?? "", ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("draws no line where there is no interval", async () => {
    const plain = { ...survey, bars: survey.bars.map((bar) => ({ ...bar, interval: null })) };
    expect(intervalLines(paths(await draw(plain)))).toEqual([]);
  });

  it("says the n of each bar below its label where they differ", async () => {
    const bars = survey.bars.slice(0, 2).map((bar, index) => ({ ...bar, n: `n = ${400 + index}` }));
    const drawing = await draw({ ...survey, bars });
    const ns = texts(drawing).filter(({ text }) => text.startsWith("n = "));
    expect(ns.map(({ text }) => text)).toEqual(["n = 400", "n = 401"]);
    const rows = rectangles(drawing, color);
    expect(ns.every((n, index) => (rows[index]?.left ?? 0) > textBounds(n).right)).toBe(true);
  });

  it("says the n beside the label where there are many rows", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        label: `Gruppe ${index}`,
        n: `n = ${400 + index}`,
        share: 0.5,
        text: "50\u00a0%",
        interval: null,
      }));
    const offset = async (count: number): Promise<number> => {
      const all = texts(await draw({ kind: "bars", bars: rows(count) }));
      const [label, n] = ["Gruppe 0", "n = 400"].map((text) => all.find((one) => one.text === text));
      return (n?.y ?? 0) - (label?.y ?? 0);
    };
    expect(await offset(14)).toBe(10.5);
    expect(await offset(15)).toBe(0);
    expect(overlappingTexts(await draw({ kind: "bars", bars: rows(15) }))).toEqual([]);
  });

  it("draws no geometry in the row of a withheld bar", async () => {
    const drawing = await draw(withheldAnswer);
    const reason = texts(drawing).find(({ text }) => text === withheldReason);
    expect(reason?.font).toBe("sans");
    expect(reason && paths(drawing).filter((path) => overlap(pathBounds(path), textBounds(reason)))).toEqual([]);
    expect(rectangles(drawing, color)).toHaveLength(2);
  });
});
