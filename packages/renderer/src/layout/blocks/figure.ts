import type { Figure } from "../../model/document.ts";
import type { Drawing, DrawingOperation, PathCommand } from "../../model/drawing.ts";
import { sheetsOf } from "../sheet.ts";
import { anchored, float, heightOf, landscapeFloat, type Slice, slice } from "../slice.ts";
import { element, type OpenElement } from "../structure.ts";
import type { BlockContext, BlockSetting } from "./block-setting.ts";
import { captionSlices, noteSlices } from "./caption.ts";

/**
 * Title, drawing and notes of a figure in one piece, on a landscape page of its own when it asks for it; the drawing is as
 * much larger as the type, and smaller when the page is too small for it.
 */
export function setFigure(figure: Figure, context: BlockContext): BlockSetting {
  const { rhythm, theme } = context.typesetter;
  if (figure.landscape !== true) {
    const { slices, element: own } = figureSlices(figure, context);
    return { flow: [float(slices, rhythm.float, rhythm.float)], element: own };
  }
  const { column, textHeight } = sheetsOf(theme).landscape;
  const { slices, element: own } = figureSlices(figure, { ...context, column, pageHeight: textHeight });
  return { flow: [landscapeFloat(slices)], element: own };
}

function figureSlices(
  figure: Figure,
  context: BlockContext,
): { readonly slices: readonly Slice[]; readonly element: OpenElement } {
  const { typesetter, column, pageHeight, drawings } = context;
  const { rhythm, theme } = typesetter;
  const drawing = drawings.get(figure.id);
  if (drawing === undefined) throw new RangeError(`layOut: drawings has none for the figure "${figure.id}"`);
  const title = element("Caption");
  const picture = element("Figure", [], { alt: figure.alt });
  const own = element("Div", [title, picture]);
  const above = captionSlices(figure, title, column, typesetter);
  const below = noteSlices(figure.notes, own, column, typesetter);
  const room = pageHeight - heightOf(above) - heightOf(below) - rhythm.captionAfter - rhythm.notesBefore;
  const scale = Math.min(theme.scale, column.width / drawing.width, Math.max(0.1, room / drawing.height));
  const fitting = scaleDrawing(drawing, scale);
  const middle = slice({
    height: fitting.height,
    items: [{ type: "drawing", x: column.x, y: 0, drawing: fitting, element: picture }],
  });
  return { slices: anchored([...above, middle, ...below], figure.id), element: own };
}

function scaleDrawing(drawing: Drawing, scale: number): Drawing {
  if (scale === 1) return drawing;
  return {
    width: drawing.width * scale,
    height: drawing.height * scale,
    operations: drawing.operations.map((operation) => scaleOperation(operation, scale)),
  };
}

function scaleOperation(operation: DrawingOperation, scale: number): DrawingOperation {
  if (operation.type === "text") {
    return { ...operation, x: operation.x * scale, y: operation.y * scale, size: operation.size * scale };
  }
  const { stroke } = operation;
  return {
    ...operation,
    commands: operation.commands.map((command) => scaleCommand(command, scale)),
    stroke: stroke && { ...stroke, width: stroke.width * scale, dash: stroke.dash.map((length) => length * scale) },
  };
}

function scaleCommand(command: PathCommand, scale: number): PathCommand {
  const [name, ...numbers] = command;
  return [name, ...numbers.map((number) => number * scale)] as unknown as PathCommand;
}
