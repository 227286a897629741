import { describe, expect, it } from "vitest";
import { theme } from "../../src/model/theme.ts";
import { draw, overlap, rectangles, textBounds, texts } from "./inspect-drawing.ts";
import { columnWidth, incidentTypes, withheldReason, withheldType } from "./sample-charts.ts";

const [first] = theme.color.series;

describe("stackedBars", () => {
  it("makes parts proportional to their shares, all bars between the same edges", async () => {
    const drawing = await draw(incidentTypes);
    const bars = rectangles(drawing, first).slice(1);
    const rests = rectangles(drawing, theme.color.rest).slice(1);
    const barWidth = columnWidth - (bars[0]?.left ?? 0);
    expect(bars.map(({ left, right }) => (right - left) / barWidth)).toEqual(
      incidentTypes.bars.map(({ segments }) => expect.closeTo(segments?.[0]?.share ?? -1, 9)),
    );
    expect(new Set(bars.map(({ left }) => left.toFixed(6))).size).toBe(1);
    expect(rests.map(({ right }) => right)).toEqual(rests.map(() => expect.closeTo(columnWidth, 9)));
    expect(rests.map(({ left }) => left)).toEqual(bars.map(({ right }) => expect.closeTo(right, 9)));
  });

  it("puts percentages into the parts, and beside the bar where a part is too short", async () => {
    const drawing = await draw(incidentTypes);
    const bars = rectangles(drawing, first).slice(1);
    const percentages = texts(drawing).filter(({ text }) => text.endsWith("%"));
    expect(percentages).toHaveLength(20);
    const beside = percentages.filter((text) => rectangles(drawing).every((bar) => !overlap(bar, textBounds(text))));
    expect(beside.map(({ text }) => text)).toEqual(["5\u00a0%"]);
    expect(beside[0] && textBounds(beside[0]).right).toBeLessThan(bars[0]?.left ?? 0);
  });

  it("lists the key in drawing order, with the colours of the bars", async () => {
    const drawing = await draw(incidentTypes);
    const [yes, rest] = incidentTypes.key.map((entry) => texts(drawing).find(({ text }) => text === entry));
    expect(yes?.x).toBeLessThan(rest?.x ?? 0);
    const keySwatches = [rectangles(drawing, first)[0], rectangles(drawing, theme.color.rest)[0]];
    expect(keySwatches.map((swatch) => swatch && swatch.right < (rest?.x ?? 0))).toEqual([true, true]);
    expect(keySwatches[0]?.right).toBeLessThan(yes?.x ?? 0);
  });

  it("has n below each label in the quiet colour, and labels in one line down the left edge", async () => {
    const drawing = await draw(incidentTypes);
    for (const { label, n } of incidentTypes.bars) {
      const name = texts(drawing).find(({ text }) => text === label);
      const count = texts(drawing).find(({ text }) => text === n);
      expect(name?.x, label).toBeCloseTo(0, 9);
      expect(count?.x, label).toBeCloseTo(0, 9);
      expect(count?.y, label).toBeGreaterThan(name?.y ?? Number.POSITIVE_INFINITY);
      expect(count?.color).toBe(theme.color.quiet);
    }
  });

  it("draws no geometry for a withheld bar, but the reason in quiet text", async () => {
    const drawing = await draw(withheldType);
    const reason = texts(drawing).find(({ text }) => text === withheldReason);
    expect(reason?.font).toBe("sans");
    expect(reason?.color).toBe(theme.color.quiet);
    const row = reason && { left: 0, right: columnWidth, top: reason.y - 9, bottom: reason.y + 4 };
    expect(row && rectangles(drawing).filter((shape) => overlap(shape, row))).toEqual([]);
    expect(rectangles(drawing, first)).toHaveLength(1 + 9);
    expect(texts(drawing).filter(({ text }) => text.endsWith("%"))).toHaveLength(18);
  });
});
