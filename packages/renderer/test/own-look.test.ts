import { describe, expect, it } from "vitest";
import { seriesTint } from "../src/chart/series-look.ts";
import { makeTheme } from "../src/define/make-theme.ts";
import { layOut } from "../src/layout/lay-out.ts";
import type { Document } from "../src/model/document.ts";
import type { Drawing } from "../src/model/drawing.ts";
import type { FontFiles } from "../src/model/font-book.ts";
import type { PageItem } from "../src/model/page.ts";
import { type ThemeColors, theme } from "../src/model/theme.ts";
import { renderPdf } from "../src/render-pdf.ts";
import { drawDocument } from "./chart/draw-document.ts";
import { documentOf, sampleCharts } from "./chart/sample-charts.ts";
import { fontFiles, openedFonts } from "./font-files.ts";
import { wholeReport } from "./layout/sample-document.ts";
import { checkPdf } from "./pdf/check-pdf.ts";

const own = makeTheme({
  colors: {
    accent: "#0b5d3b",
    accentSoft: "#eef6e8",
    text: "#221a11",
    quiet: "#4f4a3f",
    series: ["#0b5d3b", "#c2780f", "#5c2a86", "#3f9a9d"],
    rest: "#6f6a5f",
  },
  size: { body: 11.5 },
  spacing: 1.2,
  margins: { left: 35, right: 30 },
});

/** Every kind of block, and every kind of chart. */
function report(look: typeof own): Document {
  const { report: blocks } = wholeReport();
  const charts = documentOf(sampleCharts);
  return { ...blocks, theme: look, chapters: [...blocks.chapters, ...charts.chapters] };
}

async function drawn(look: typeof own) {
  const document = report(look);
  const { page, scale } = look;
  const charts = await drawDocument(document, openedFonts, (page.width - page.left - page.right) / scale);
  const laidOut = layOut(document, charts, openedFonts);
  return { charts, laidOut };
}

function colorsOf(item: PageItem, drawings: ReadonlyMap<string, Drawing>): readonly (string | null | undefined)[] {
  if (item.type === "text") return [item.color];
  if (item.type === "shape") return [item.fill, item.stroke?.color];
  if (item.type === "link") return [];
  return (drawings.get(item.figure)?.operations ?? []).flatMap((operation) =>
    operation.type === "text" ? [operation.color] : [operation.fill, operation.stroke?.color],
  );
}

function all({ text, quiet, accent, accentSoft, coverQuiet, coverBars, series, rest }: ThemeColors) {
  return [text, quiet, accent, accentSoft, coverQuiet, ...coverBars, ...series, rest];
}

describe("a report with a look of its own", async () => {
  const { charts, laidOut } = await drawn(own);

  it("has no colour of the usual look on any page or in any chart, and all of its own", () => {
    const used = new Set(laidOut.pages.flatMap(({ items }) => items.flatMap((item) => colorsOf(item, charts))));
    expect(all(theme.color).filter((color) => used.has(color))).toEqual([]);
    const neutral = [theme.color.paper, theme.color.rule, theme.color.grid];
    expect(
      [...used].filter((color) => color && ![...all(own.color), seriesTint(0, own), ...neutral].includes(color)),
    ).toEqual([]);
    expect(all(own.color).filter((color) => !used.has(color))).toEqual([]);
  });

  it("keeps to its margins and sets its text in its size", () => {
    const texts = laidOut.pages.slice(1).flatMap(({ items }) => items.filter((item) => item.type === "text"));
    expect(Math.min(...texts.map(({ x }) => x))).toBeGreaterThanOrEqual(own.page.left - own.page.hang);
    expect(texts.filter(({ font, size }) => font === "serif" && size === 11.5).length).toBeGreaterThan(50);
    expect(texts.filter(({ size }) => size === 10.5)).toEqual([]);
  });

  it("makes drawings as much larger as its type", () => {
    const placed = laidOut.pages.flatMap(({ items }) => items.filter((item) => item.type === "drawing"));
    const survey = placed.find(({ figure }) => figure === "survey");
    expect(survey?.scale).toBe(own.scale);
    expect(survey?.height).toBe((charts.get("survey")?.height ?? 0) * own.scale);
    expect(survey?.width).toBeCloseTo(own.page.width - own.page.left - own.page.right, 6);
  });

  it("leaves other reports as they are", async () => {
    const before = await drawn(theme);
    await drawn(own);
    expect(await drawn(theme)).toEqual(before);
  });
});

describe("typefaces of the author's own", () => {
  /** The usual ones the other way round. */
  const swapped: FontFiles = {
    ...fontFiles,
    serif: fontFiles.sans,
    "serif-italic": fontFiles["sans-italic"],
    "serif-semibold": fontFiles["sans-semibold"],
    sans: fontFiles.serif,
    "sans-italic": fontFiles["serif-italic"],
    "sans-semibold": fontFiles["serif-semibold"],
    "sans-bold": fontFiles["serif-semibold"],
  };
  const { report: document } = wholeReport();

  it("are embedded in a file that passes every check, the same at every render", async () => {
    const pdf = await renderPdf({ ...document, theme: own }, swapped, []);
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.errors));
    expect(checkPdf(pdf.value.bytes)).toEqual([]);
    const again = await renderPdf({ ...document, theme: own }, swapped, []);
    expect(again).toEqual(pdf);
  });
});
