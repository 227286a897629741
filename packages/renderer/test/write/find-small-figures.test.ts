import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/model/drawing.ts";
import type { Page } from "../../src/model/page.ts";
import { findSmallFigures } from "../../src/write/find-small-figures.ts";

const text = { type: "text", x: 0, y: 9, text: "Ja", font: "sans", color: "#000000" } as const;
const drawing: Drawing = {
  width: 100,
  height: 20,
  operations: [
    { ...text, size: 10 },
    { ...text, size: 8.5 },
  ],
};
const drawings = new Map([["answers", drawing]]);

function pagesOf(scale: number): readonly Page[] {
  const element = { type: "Figure", children: [], alt: "Søjler" } as never;
  const item = { type: "drawing", x: 0, y: 0, figure: "answers", scale, width: 100, height: 20, element } as const;
  return [{ items: [item] }] as unknown as readonly Page[];
}

describe("findSmallFigures", () => {
  test("names a figure whose smallest letters are below six points, and their size", () => {
    expect(findSmallFigures({ pages: pagesOf(0.5), drawings }, "report.yaml")).toEqual([
      { code: "figure-small", severity: "warning", file: "report.yaml", value: "answers", detail: "4.2" },
    ]);
  });

  test.each([1, 0.8, 1.2])("has nothing to say at %d times the size", (scale) => {
    expect(findSmallFigures({ pages: pagesOf(scale), drawings }, "report.yaml")).toEqual([]);
  });

  test("nor of a figure without text", () => {
    const bare = new Map([["answers", { ...drawing, operations: [] }]]);
    expect(findSmallFigures({ pages: pagesOf(0.1), drawings: bare }, "report.yaml")).toEqual([]);
  });
});
