import type { Drawing, DrawingOperation, PathCommand, Stroke } from "../model/drawing.ts";
import type { FontId } from "../model/font-book.ts";
import type { DrawingItem, ShapeItem } from "../model/page.ts";
import type { DocumentFont } from "./document-fonts.ts";
import { operand, rgb } from "./operators.ts";
import { scaleDrawing } from "./scale-drawing.ts";
import { textOperators } from "./write-text.ts";

/** Operators of a drawing at its place on the page: vectors, and text in the document's fonts. */
export function drawingOperators(
  drawing: Drawing,
  place: Pick<DrawingItem, "x" | "y" | "scale">,
  fonts: (id: FontId) => DocumentFont,
): string {
  const { operations } = scaleDrawing(drawing, place.scale);
  const operators = operations.map((operation) => operationOperators(operation, fonts));
  return ["q", `1 0 0 1 ${operand(place.x)} ${operand(place.y)} cm`, ...operators, "Q"].join("\n");
}

/** Operators of a rule, a frame or a filled box. */
export function shapeOperators({ shape, fill, stroke }: ShapeItem): string {
  const commands =
    shape.kind === "line"
      ? ([
          ["M", shape.x1, shape.y1],
          ["L", shape.x2, shape.y2],
        ] as const)
      : rectangle(shape);
  return pathOperators(commands, fill, stroke === null ? null : { ...stroke, dash: [] });
}

function operationOperators(operation: DrawingOperation, fonts: (id: FontId) => DocumentFont): string {
  if (operation.type === "path") return pathOperators(operation.commands, operation.fill, operation.stroke);
  // Labels of a chart stand apart on the page, and so they do in copied text.
  const run = { ...operation, text: `${operation.text.trimEnd()} `, wordSpacing: 0, softHyphen: false };
  return ["BT", textOperators(run, fonts(operation.font)), "ET"].join("\n");
}

function pathOperators(commands: readonly PathCommand[], fill: string | null, stroke: Stroke | null): string {
  if (commands.length === 0 || (fill === null && stroke === null)) return "";
  return [
    ...(fill === null ? [] : [`${rgb(fill)} rg`]),
    ...(stroke === null ? [] : strokeOperators(stroke)),
    ...commands.map(pathOperator),
    paintOperator(fill, stroke),
  ].join("\n");
}

function strokeOperators({ color, width, dash }: Stroke): readonly string[] {
  return [`${rgb(color)} RG`, `${operand(width)} w`, `[${dash.map(operand).join(" ")}] 0 d`];
}

const pathOperatorNames = { M: "m", L: "l", C: "c", Z: "h" } as const;

function pathOperator([name, ...coordinates]: PathCommand): string {
  return [...coordinates.map(operand), pathOperatorNames[name]].join(" ");
}

function paintOperator(fill: string | null, stroke: Stroke | null): string {
  if (fill === null) return "S";
  return stroke === null ? "f" : "B";
}

/** Control points of a quarter circle lie this part of the radius from its ends. */
const quarterCircle = 0.5523;

function rectangle(shape: Extract<ShapeItem["shape"], { kind: "rectangle" }>): readonly PathCommand[] {
  const { x, y, width, height } = shape;
  const right = x + width;
  const bottom = y + height;
  const r = Math.max(0, Math.min(shape.radius, width / 2, height / 2));
  if (r === 0) return [["M", x, y], ["L", right, y], ["L", right, bottom], ["L", x, bottom], ["Z"]];
  const c = r * (1 - quarterCircle);
  return [
    ["M", x + r, y],
    ["L", right - r, y],
    ["C", right - c, y, right, y + c, right, y + r],
    ["L", right, bottom - r],
    ["C", right, bottom - c, right - c, bottom, right - r, bottom],
    ["L", x + r, bottom],
    ["C", x + c, bottom, x, bottom - c, x, bottom - r],
    ["L", x, y + r],
    ["C", x, y + c, x + c, y, x + r, y],
    ["Z"],
  ];
}
