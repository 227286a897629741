import { expect, test } from "vitest";
import type { Drawing } from "../../src/model/drawing.ts";
import { scaleDrawing } from "../../src/write/scale-drawing.ts";

const drawing: Drawing = {
  width: 100,
  height: 40,
  operations: [
    { type: "path", commands: [["M", 1, 2], ["Z"]], fill: null, stroke: { color: "#000000", width: 2, dash: [3, 1] } },
    { type: "text", x: 10, y: 20, text: "25", font: "sans", size: 8, color: "#000000" },
  ],
};

test("places, sizes, lines and their dashes grow alike", () => {
  expect(scaleDrawing(drawing, 1.5)).toEqual({
    width: 150,
    height: 60,
    operations: [
      {
        type: "path",
        commands: [["M", 1.5, 3], ["Z"]],
        fill: null,
        stroke: { color: "#000000", width: 3, dash: [4.5, 1.5] },
      },
      { type: "text", x: 15, y: 30, text: "25", font: "sans", size: 12, color: "#000000" },
    ],
  });
});

test("a drawing of the size it was made for is left as it is", () => {
  expect(scaleDrawing(drawing, 1)).toBe(drawing);
});
