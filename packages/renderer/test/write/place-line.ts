import { openFonts } from "../../src/fonts/open-fonts.ts";
import type { FontId } from "../../src/model/font-book.ts";
import type { StructureElement, StructureRole, TextItem } from "../../src/model/page.ts";
import { fontFiles } from "../font-files.ts";

/** Widths of the report's typefaces. */
export const book = openFonts(fontFiles);
/** Left edge and width of the column. */
export const left = 124;
export const measure = 371;

/** An element of the structure. */
export function element(
  role: StructureRole,
  children: readonly StructureElement[] = [],
  more: Partial<StructureElement> = {},
): StructureElement {
  return { role, children, ...more };
}

interface Piece {
  readonly text: string;
  readonly element: StructureElement | null;
  readonly font?: FontId;
  readonly size?: number;
  readonly raised?: number;
}

interface Line {
  readonly x?: number;
  readonly justified?: boolean;
  readonly softHyphen?: boolean;
  readonly color?: string;
  readonly running?: "Header" | "Footer";
}

/** A line of text from pieces in different fonts, spread over the column if justified. */
export function line(y: number, pieces: readonly Piece[], options: Line = {}): readonly TextItem[] {
  const width = ({ text, font = "serif", size = 10.5 }: Piece): number => book.width(text, font, size);
  const natural = pieces.reduce((sum, piece) => sum + width(piece), 0);
  const spaces = pieces.reduce((sum, { text }) => sum + text.split(" ").length - 1, 0);
  const wordSpacing = options.justified ? (measure - natural) / spaces : 0;
  let x = options.x ?? left;
  return pieces.map((piece, index) => {
    const item: TextItem = {
      type: "text",
      x,
      y: y - (piece.raised ?? 0),
      text: piece.text,
      font: piece.font ?? "serif",
      size: piece.size ?? 10.5,
      color: options.color ?? "#1f1f1f",
      wordSpacing,
      softHyphen: options.softHyphen === true && index === pieces.length - 1,
      element: piece.element,
      ...(options.running === undefined ? {} : { running: options.running }),
    };
    x += width(piece) + wordSpacing * (piece.text.split(" ").length - 1);
    return item;
  });
}
