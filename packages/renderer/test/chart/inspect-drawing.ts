import { openFonts } from "../../src/fonts/open-fonts.ts";
import type { ChartData } from "../../src/model/document.ts";
import type { Drawing, DrawingOperation } from "../../src/model/drawing.ts";
import type { FontBook } from "../../src/model/font-book.ts";
import { fontFiles } from "../font-files.ts";
import { drawDocument } from "./draw-document.ts";
import { columnWidth, documentOf } from "./sample-charts.ts";

export const fonts: FontBook = openFonts(fontFiles);

export type TextOperation = Extract<DrawingOperation, { type: "text" }>;
export type PathOperation = Extract<DrawingOperation, { type: "path" }>;

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export async function draw(chart: ChartData, width: number = columnWidth): Promise<Drawing> {
  const drawing = (await drawDocument(documentOf({ chart }), fonts, width)).get("chart");
  if (!drawing) throw new Error("the chart was not drawn");
  return drawing;
}

export function texts({ operations }: Drawing): readonly TextOperation[] {
  return operations.filter((operation) => operation.type === "text");
}

export function paths({ operations }: Drawing): readonly PathOperation[] {
  return operations.filter((operation) => operation.type === "path");
}

/** Ink of a line of text: as wide as it is set, from the ring of Å to the tail of g. */
export function textBounds({ x, y, text, font, size }: TextOperation): Bounds {
  return { left: x, right: x + fonts.width(text, font, size), top: y - 0.86 * size, bottom: y + 0.22 * size };
}

export function pathBounds({ commands, stroke }: PathOperation): Bounds {
  const points = commands.flatMap(([, ...numbers]) => {
    const pairs: [number, number][] = [];
    for (let index = 0; index < numbers.length; index += 2) pairs.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
    return pairs;
  });
  const half = (stroke?.width ?? 0) / 2;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs) - half,
    right: Math.max(...xs) + half,
    top: Math.min(...ys) - half,
    bottom: Math.max(...ys) + half,
  };
}

export function overlap(first: Bounds, second: Bounds): boolean {
  const apart = 0.01;
  return (
    first.left < second.right - apart &&
    second.left < first.right - apart &&
    first.top < second.bottom - apart &&
    second.top < first.bottom - apart
  );
}

/** Pairs of texts that cover each other. */
export function overlappingTexts(drawing: Drawing): readonly string[] {
  const all = texts(drawing);
  return all.flatMap((first, index) =>
    all
      .slice(index + 1)
      .filter((second) => overlap(textBounds(first), textBounds(second)))
      .map((second) => `${first.text} × ${second.text}`),
  );
}

/** Filled rectangles of a colour, or of any but white, in drawing order. */
export function rectangles(drawing: Drawing, color?: string): readonly Bounds[] {
  return paths(drawing)
    .filter(({ fill }) => fill !== null && (color === undefined ? fill !== "#ffffff" : fill === color))
    .map(pathBounds);
}

/** All words of a drawing, in drawing order. */
export function words(drawing: Drawing): string {
  return texts(drawing)
    .map(({ text }) => text)
    .join(" ");
}
