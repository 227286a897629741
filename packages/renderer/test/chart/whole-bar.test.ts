import { describe, expect, it } from "vitest";
import { wholeBar } from "../../src/chart/whole-bar.ts";
import { theme } from "../../src/model/theme.ts";
import { draw, fonts, pathBounds, paths, rectangles, textBounds, texts } from "./inspect-drawing.ts";
import { answers, columnWidth, referrals, segment, sessions, thinSegments } from "./sample-charts.ts";

describe("wholeBar", () => {
  it("makes every part as long as its share, end to end over the whole width", async () => {
    const parts = rectangles(await draw(answers));
    expect(parts.map(({ left, right }) => (right - left) / columnWidth)).toEqual([
      expect.closeTo(701 / 2783, 9),
      expect.closeTo(2053 / 2783, 9),
      expect.closeTo(29 / 2783, 9),
    ]);
    expect(parts[0]?.left).toBeCloseTo(0, 9);
    expect(parts.at(-1)?.right).toBeCloseTo(columnWidth, 9);
  });

  it("parts neighbours by a white line, thinner beside a very thin part", async () => {
    const gaps = rectangles(await draw(answers), "#ffffff").map(({ left, right }) => right - left);
    expect(gaps).toEqual([expect.closeTo(1.5, 9), expect.closeTo(1.5, 9)]);
    const sliver = {
      ...answers,
      bars: [{ label: null, segments: [segment("Ja", 999, 1000), segment("Nej", 1, 1000)] }],
    };
    const [gap] = rectangles(await draw(sliver), "#ffffff");
    expect((gap?.right ?? 0) - (gap?.left ?? 0)).toBeLessThan(0.2);
  });

  it("draws no geometry in the place of a bar that is not shown", async () => {
    const bars = [{ label: "Skjult", segments: [], reason: "vises ikke (færre end 5)" }, ...answers.bars];
    const drawing = await draw({ ...answers, bars });
    expect(rectangles(drawing)).toHaveLength(3);
    const [reason, first] = ["vises ikke (færre end 5)", "Ja tak"].map((text) =>
      texts(drawing).find((one) => one.text === text),
    );
    expect(reason?.y).toBeLessThan(first?.y ?? 0);
    const only = await draw({ ...answers, bars: bars.slice(0, 1) });
    expect(paths(only)).toEqual([]);
    expect(texts(only).map(({ text }) => text)).toEqual(["Skjult", "vises ikke (færre end 5)"]);
  });

  it("starts a label where its segment starts when the segment is long enough", async () => {
    const drawing = await draw(sessions);
    const starts = rectangles(drawing).map(({ left }) => left);
    const names = texts(drawing).filter(({ text }) => /^(Fra projektet|Øvrige)/.test(text));
    expect(names.map(({ x }) => x)).toEqual(starts.map((start) => expect.closeTo(start, 1)));
  });

  it("draws a line from a one per cent segment to its label", async () => {
    const drawing = await draw(answers);
    const leaders = paths(drawing).filter(({ stroke }) => stroke !== null);
    const label = texts(drawing).find(({ text }) => text === "Vil selv ringe");
    const thin = rectangles(drawing)[2];
    expect(leaders).toHaveLength(1);
    if (!leaders[0] || !label || !thin) throw new Error("label or line missing");
    const line = pathBounds(leaders[0]);
    expect(line.left).toBeGreaterThan(thin.left);
    expect(line.right).toBeLessThan(thin.right);
    expect(line.bottom).toBeLessThan(thin.top);
    expect(line.left).toBeGreaterThan(textBounds(label).left);
    expect(line.right).toBeLessThan(textBounds(label).right);
  });

  it("draws no lines where labels stand at their segments", async () => {
    expect(paths(await draw(referrals)).filter(({ stroke }) => stroke !== null)).toEqual([]);
  });

  it("lists labels with squares when they do not fit beside each other", async () => {
    const drawing = await draw(thinSegments);
    const list = texts(drawing).filter(({ text }) => /foreninger|konsulenter|afdelinger/.test(text));
    expect(new Set(list.map(({ x }) => x)).size).toBe(1);
    expect(new Set(list.map(({ y }) => y)).size).toBe(4);
    const squares = rectangles(drawing).filter(({ left, right }) => Math.abs(right - left - 8) < 1e-9);
    expect(squares).toHaveLength(6);
  });

  it("does not touch its data", () => {
    const frozen = structuredClone(answers);
    Object.freeze(frozen.bars);
    for (const bar of frozen.bars) Object.freeze(bar.segments);
    wholeBar(frozen, fonts, columnWidth, "da", theme);
    expect(frozen).toEqual(answers);
  });
});
