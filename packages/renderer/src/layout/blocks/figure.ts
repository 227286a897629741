import type { Figure } from "../../model/document.ts";
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
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const middle = slice({
    height,
    items: [{ type: "drawing", x: column.x, y: 0, figure: figure.id, scale, width, height, element: picture }],
  });
  return { slices: anchored([...above, middle, ...below], figure.id), element: own };
}
