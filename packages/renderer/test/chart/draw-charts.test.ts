import { describe, expect, it } from "vitest";
import { contrast } from "../../src/chart/contrast.ts";
import { partsInOrder } from "../../src/compose/parts-in-order.ts";
import type { ChartData } from "../../src/model/document.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import { comparingCharts } from "./comparing-charts.ts";
import { drawDocument } from "./draw-document.ts";
import {
  draw,
  fonts,
  overlap,
  overlappingTexts,
  pathBounds,
  paths,
  textBounds,
  texts,
  words,
} from "./inspect-drawing.ts";
import { answers, columnWidth, documentOf, referrals, sampleCharts } from "./sample-charts.ts";
import { stringsOfSeries } from "./series-charts.ts";

const { opinions: _, ...narrowCharts } = comparingCharts;
const allCharts = { ...sampleCharts, ...comparingCharts };

const drawings = await drawDocument(documentOf(allCharts), fonts, columnWidth);

function drawingOf(id: string): Drawing {
  const drawing = drawings.get(id);
  if (!drawing) throw new Error(`no drawing ${id}`);
  return drawing;
}

/** Every string that a chart holds, except names of segments that the key says for all bars. */
function stringsOf(chart: ChartData): readonly string[] {
  switch (chart.kind) {
    case "steps":
      return chart.steps.flatMap(({ title, text }) => [title, text]);
    case "whole-bar":
      return chart.bars.flatMap(({ label, segments }) => [
        label ?? "",
        ...segments.flatMap((segment) => [segment.label, segment.text, segment.detail ?? ""]),
      ]);
    case "stacked-bars":
      return [
        ...chart.key,
        ...chart.bars.flatMap(({ label, n, segments, withheld }) => [
          label,
          n,
          withheld ?? "",
          ...(segments ?? []).map(({ text }) => text),
        ]),
      ];
    case "bars":
      return chart.bars.flatMap(({ label, text }) => [label, text]);
    case "grouped-bars":
      return [
        ...chart.key,
        ...chart.groups.flatMap(({ label, bars }) => [label, ...bars.flatMap(({ text, n }) => [text, n])]),
      ];
    case "dots":
      return [
        chart.head,
        chart.reference?.label ?? "",
        ...chart.rows.flatMap(({ label, n, text }) => [label, n, text]),
      ];
    case "diverging-bars":
      return [
        ...[...chart.negative, ...chart.positive, chart.neutral ?? "", chart.dontKnow ?? ""],
        ...chart.bars.flatMap(({ label, n, parts, withheld }) => [
          ...[label, n, withheld ?? ""],
          ...(parts === null ? [] : partsInOrder(parts).flatMap(({ share, text }) => (share === 0 ? [] : [text]))),
        ]),
      ];
    case "funnel":
      return [
        ...Object.values(chart.heads),
        ...chart.steps.flatMap(({ label, text, ofPrevious, ofFirst }) => [label, text, ofPrevious, ofFirst]),
      ];
    default:
      return stringsOfSeries(chart);
  }
}

/** Answers on both sides, between and aside need 300 points: four percentages can stand beside the bars. */
function chartsFor(width: number): Readonly<Record<string, ChartData>> {
  return width >= 300 ? allCharts : { ...sampleCharts, ...narrowCharts };
}

describe("drawCharts", () => {
  it("draws every figure, in the order of the document, and nothing else", () => {
    expect([...drawings.keys()]).toEqual(Object.keys(allCharts));
  });

  it("gives the same drawings for the same document", async () => {
    expect(await drawDocument(documentOf(allCharts), fonts, columnWidth)).toEqual(drawings);
  });

  it("gives the same drawings when two documents are drawn at once", async () => {
    const document = documentOf({ answers: answers });
    const [first, second] = await Promise.all([
      drawDocument(document, fonts, columnWidth),
      drawDocument(document, fonts, columnWidth),
    ]);
    expect(first).toEqual(second);
    expect(first.get("answers")).toEqual(drawingOf("answers"));
  });

  it("draws nothing for a document without figures", async () => {
    expect((await drawDocument(documentOf({}), fonts, columnWidth)).size).toBe(0);
  });

  it("changes with its data", async () => {
    expect(await draw(answers)).not.toEqual(await draw(referrals));
  });

  describe.each(Object.entries(allCharts))("%s", (id, chart) => {
    const drawing = drawingOf(id);

    it("has no text over another", () => {
      expect(overlappingTexts(drawing)).toEqual([]);
    });

    it("has every word whole and none cut", () => {
      const plain = (text: string): readonly string[] => text.replace(/[():,;]/g, "").split(" ");
      const drawn = new Set(plain(words(drawing)));
      const missing = plain(stringsOf(chart).join(" ")).filter((word) => word !== "" && !drawn.has(word));
      expect(missing).toEqual([]);
      expect(words(drawing)).not.toContain("…");
    });

    it("stays within its width and height", () => {
      expect(drawing.width).toBe(columnWidth);
      const bounds = [...texts(drawing).map(textBounds), ...paths(drawing).map(pathBounds)];
      for (const { left, right, top, bottom } of bounds) {
        expect(left).toBeGreaterThanOrEqual(-0.35);
        expect(right).toBeLessThanOrEqual(drawing.width + 0.35);
        expect(top).toBeGreaterThanOrEqual(-0.35);
        expect(bottom).toBeLessThanOrEqual(drawing.height + 0.35);
      }
    });

    it("sets all text in the sans at one size, with glyphs that the font has", () => {
      for (const { text, font, size } of texts(drawing)) {
        expect(font).toMatch(/^sans/);
        expect(size).toBe(8.5);
        expect(fonts.missingGlyphs(text, font)).toEqual([]);
      }
    });

    it("has text that reads on its ground, and never half on a shape", () => {
      const grounds = paths(drawing).filter(({ fill }) => fill !== null);
      for (const operation of texts(drawing)) {
        const bounds = textBounds(operation);
        const under = grounds.filter((ground) => overlap(pathBounds(ground), bounds));
        const ground = under.at(-1)?.fill ?? "#ffffff";
        expect(contrast(operation.color, ground), operation.text).toBeGreaterThanOrEqual(4.5);
        for (const shape of under) {
          const { left, right } = pathBounds(shape);
          expect(left <= bounds.left && bounds.right <= right, operation.text).toBe(true);
        }
      }
    });

    it("knows only numbers", () => {
      const numbers = drawing.operations.flatMap((operation) =>
        operation.type === "text" ? [operation.x, operation.y] : operation.commands.flatMap(([, ...rest]) => [...rest]),
      );
      expect(numbers.every(Number.isFinite)).toBe(true);
    });
  });

  it.each([240, 300, 453])("keeps its promises at %d points of width", async (width) => {
    for (const [id, drawing] of await drawDocument(documentOf(chartsFor(width)), fonts, width)) {
      expect(overlappingTexts(drawing), id).toEqual([]);
      expect(drawing.width, id).toBeLessThanOrEqual(1.5 * width);
      for (const operation of texts(drawing)) {
        expect(textBounds(operation).right, `${id}: ${operation.text}`).toBeLessThanOrEqual(drawing.width + 0.01);
        expect(textBounds(operation).left, `${id}: ${operation.text}`).toBeGreaterThanOrEqual(-0.01);
      }
    }
  });
});
