import { describe, expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import { drawingWidths, sheetsOf } from "../../src/layout/sheet.ts";
import type { Block, Figure } from "../../src/model/document.ts";
import type { Drawing } from "../../src/model/drawing.ts";
import { theme } from "../../src/model/theme.ts";
import { drawDocument } from "../chart/draw-document.ts";
import { answers, sampleCharts } from "../chart/sample-charts.ts";
import { openedFonts } from "../font-files.ts";
import { fakeFonts } from "./fake-fonts.ts";
import { elements, textItems } from "./read-pages.ts";
import { chapter, document, drawing, figure, paragraph } from "./sample-document.ts";

const { portrait, landscape } = sheetsOf(theme);
const turned: Figure = { ...figure("fig"), landscape: true };

function laidOutWith(one: Drawing, ...blocks: readonly Block[]) {
  return layOut(document([chapter("k", blocks)]), new Map([["fig", one]]), fakeFonts);
}

describe("a landscape figure", () => {
  const text = Array.from({ length: 12 }, (_, index) => paragraph(90, index));
  const laidOut = laidOutWith(drawing(200, landscape.column.width), paragraph(60), turned, ...text);
  const at = laidOut.pages.findIndex(({ width, height }) => width > height);
  const page = laidOut.pages[at];

  test("has a page to itself with its title and notes, between upright ones that the text fills", () => {
    expect(laidOut.pages.filter(({ width }) => width === landscape.width)).toHaveLength(1);
    const own = page === undefined ? [] : textItems(page).filter(({ element }) => element !== null);
    expect(own.map(({ text: words }) => words.trim())).toEqual([
      "Figur fig",
      "Svaret på tilbuddet",
      "N = 12 personer.",
      "Kilde: registreringerne.",
    ]);
    expect(laidOut.destinations.get("fig")?.page).toBe(at);
    const before = laidOut.pages[at - 1];
    const lowest = Math.max(...(before === undefined ? [] : textItems(before)).map(({ y }) => y));
    expect(lowest).toBeGreaterThan(portrait.height - theme.page.bottom - 3 * theme.grid);
  });

  test("is drawn over the width of that page, and stays in the structure where it was written", () => {
    const drawn = page?.items.find((item) => item.type === "drawing");
    expect(drawn).toMatchObject({ x: landscape.column.x, width: landscape.column.width });
    const roles = elements(laidOut.structure)
      .findLast(({ role }) => role === "Sect")
      ?.children.map(({ role }) => role);
    expect(roles?.slice(0, 4)).toEqual(["H1", "P", "Div", "P"]);
  });

  test("is made smaller, title and notes kept, when it is too tall for the page", () => {
    const { pages } = laidOutWith(drawing(900, landscape.column.width), turned);
    const tall = pages.find(({ width, height }) => width > height);
    const drawn = tall?.items.find((item) => item.type === "drawing");
    expect(drawn?.type === "drawing" && drawn.y + drawn.height).toBeLessThan(landscape.height - theme.page.bottom);
    expect(tall === undefined ? [] : textItems(tall)).toContainEqual(
      expect.objectContaining({ text: "Kilde: registreringerne." }),
    );
  });
});

test("charts of landscape figures are drawn for that width, the others for the column", async () => {
  const chart = sampleCharts.answers ?? answers;
  const blocks: readonly Figure[] = [
    { ...figure("upright"), chart },
    { ...figure("turned"), chart, landscape: true },
  ];
  const widths = drawingWidths(theme);
  const drawings = await drawDocument(document([chapter("k", blocks)]), openedFonts, widths.portrait, widths.landscape);
  expect([...drawings].map(([id, { width }]) => [id, width])).toEqual([
    ["upright", widths.portrait],
    ["turned", widths.landscape],
  ]);
  expect(widths).toEqual({ portrait: portrait.column.width, landscape: landscape.column.width });
});
