import { describe, expect, it } from "vitest";
import { steps } from "../../src/chart/steps.ts";
import { theme } from "../../src/model/theme.ts";
import { fonts, overlap, overlappingTexts, rectangles, textBounds, texts } from "./inspect-drawing.ts";
import { columnWidth, procedure } from "./sample-charts.ts";

describe("steps", () => {
  const drawing = steps(procedure, fonts, columnWidth, theme);
  const boxes = rectangles(drawing, theme.color.accentSoft);

  it("draws boxes of one size beside each other, from edge to edge", () => {
    expect(boxes).toHaveLength(4);
    expect(new Set(boxes.map(({ left, right }) => (right - left).toFixed(6))).size).toBe(1);
    expect(new Set(boxes.map(({ top, bottom }) => `${top} ${bottom}`)).size).toBe(1);
    expect(boxes[0]?.left).toBe(0);
    expect(boxes[3]?.right).toBeCloseTo(columnWidth, 9);
  });

  it("numbers the steps and keeps every line in its box, clear of its edge", () => {
    expect(texts(drawing).flatMap(({ text }) => (/^\d$/.test(text) ? [text] : []))).toEqual(["1", "2", "3", "4"]);
    for (const operation of texts(drawing)) {
      const { left, right, top, bottom } = textBounds(operation);
      const box = boxes.find((candidate) => overlap(candidate, { left, right, top, bottom }));
      expect(box && left - box.left, operation.text).toBeGreaterThan(4);
      expect(box && box.right - right, operation.text).toBeGreaterThan(4);
      expect(box && box.bottom - bottom, operation.text).toBeGreaterThan(4);
      expect(box && top - box.top, operation.text).toBeGreaterThan(4);
    }
  });

  it("points from each box to the next with an arrow that touches neither", () => {
    const heads = rectangles(drawing, theme.color.accent).filter((shape) => !boxes.some((box) => overlap(box, shape)));
    expect(heads).toHaveLength(3);
    for (const [index, head] of heads.entries()) {
      expect(head.left).toBeGreaterThan(boxes[index]?.right ?? 0);
      expect(head.right).toBeLessThan(boxes[index + 1]?.left ?? 0);
    }
  });

  it("puts the boxes below each other when a word is too wide for one of four", () => {
    const long = {
      ...procedure,
      steps: procedure.steps.map((step) => ({ ...step, text: `Offerrådgivningskoordinatorerne: ${step.text}` })),
    };
    const tall = steps(long, fonts, columnWidth, theme);
    const stacked = rectangles(tall, theme.color.accentSoft);
    expect(new Set(stacked.map(({ left, right }) => `${left} ${right}`))).toEqual(new Set([`0 ${columnWidth}`]));
    expect(stacked.every((box, index) => index === 0 || box.top > (stacked[index - 1]?.bottom ?? 0))).toBe(true);
    expect(overlappingTexts(tall)).toEqual([]);
  });
});
