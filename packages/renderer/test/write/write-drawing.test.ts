import { expect, test } from "vitest";
import type { Drawing } from "../../src/model/drawing.ts";
import type { ShapeItem } from "../../src/model/page.ts";
import { drawingOperators, shapeOperators } from "../../src/write/write-drawing.ts";

function noFonts(): never {
  throw new Error("no text is drawn");
}

function drawn(...operations: Drawing["operations"]): string {
  return drawingOperators({ width: 10, height: 10, operations }, { x: 5, y: 7, scale: 1 }, noFonts);
}

const triangle = [["M", 0, 0], ["L", 4, 0], ["C", 1, 2, 3, 4, 5, 6], ["Z"]] as const;

test("a drawing stands at its place and leaves no trace in the state of the page", () => {
  expect(drawn()).toBe("q\n1 0 0 1 5 7 cm\nQ");
});

test.each([
  ["#ff0000", null, "1 0 0 rg\n0 0 m\n4 0 l\n1 2 3 4 5 6 c\nh\nf"],
  [
    null,
    { color: "#0000ff", width: 0.5, dash: [3, 2] },
    "0 0 1 RG\n0.5 w\n[3 2] 0 d\n0 0 m\n4 0 l\n1 2 3 4 5 6 c\nh\nS",
  ],
  [
    "#ff0000",
    { color: "#0000ff", width: 1, dash: [] },
    "1 0 0 rg\n0 0 1 RG\n1 w\n[] 0 d\n0 0 m\n4 0 l\n1 2 3 4 5 6 c\nh\nB",
  ],
] as const)("fill %s, stroke %o", (fill, stroke, expected) => {
  expect(drawn({ type: "path", commands: triangle, fill, stroke })).toBe(`q\n1 0 0 1 5 7 cm\n${expected}\nQ`);
});

test("a path that is neither filled nor stroked is not drawn", () => {
  expect(drawn({ type: "path", commands: triangle, fill: null, stroke: null })).toBe("q\n1 0 0 1 5 7 cm\n\nQ");
});

const black = { color: "#000000", width: 1 };

test("a rule is a stroked line", () => {
  const rule: ShapeItem = {
    type: "shape",
    shape: { kind: "line", x1: 1, y1: 2, x2: 3, y2: 2 },
    fill: null,
    stroke: black,
  };
  expect(shapeOperators(rule)).toBe("0 0 0 RG\n1 w\n[] 0 d\n1 2 m\n3 2 l\nS");
});

test("a frame's corners are as round as it can hold", () => {
  const frame = (radius: number): string =>
    shapeOperators({
      type: "shape",
      shape: { kind: "rectangle", x: 0, y: 0, width: 10, height: 4, radius },
      fill: "#ffffff",
      stroke: null,
    });
  expect(frame(0)).toBe("1 1 1 rg\n0 0 m\n10 0 l\n10 4 l\n0 4 l\nh\nf");
  expect(frame(9)).toBe(frame(2));
  expect(frame(1).match(/ c$/gm)).toHaveLength(4);
});
